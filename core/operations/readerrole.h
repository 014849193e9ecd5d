// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <QStringList>

namespace churnlens::operations {

/// Lets a role read what the REST API reads, and nothing else; also in tables of later migrations. The role must exist.
/// All or nothing. Errors: Usage when there is no such role; those of the connection.
Result<void> grantReader(warehouse::Connection& connection, const QString& role);

/// The roles besides the owner that may read the scores. Errors: those of the connection.
Result<QStringList> readerRoles(warehouse::Connection& connection);

} // namespace churnlens::operations
