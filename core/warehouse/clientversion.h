// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens::warehouse {

/// The version of PostgreSQL's client library that this process runs with: "15.6".
[[nodiscard]] QString clientVersion();

} // namespace churnlens::warehouse
