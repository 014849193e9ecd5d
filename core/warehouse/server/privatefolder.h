// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/warehouse/server/account.h"

#include <QString>

namespace churnlens::warehouse {

/// Makes sure that the folder exists, belongs to the account and is closed to all others (0700). One that exists is
/// kept; a link in its place, or a folder of somebody else's, is refused: whoever owns the folder could pose as our
/// server. Errors: DatabaseUnavailable.
Result<void> ensurePrivateFolder(const QString& path, const Account& account);

/// The same question without changing anything: a real folder of the account's own, closed to others. A missing one is
/// fine.
Result<void> checkPrivateFolder(const QString& path, const Account& account);

} // namespace churnlens::warehouse
