// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

namespace churnlens::features {

/// Rebuilds the marts from the fact unless they are current. Returns whether they were rebuilt.
/// helper: a second session on the same database, which then builds mart.customer_product on a thread of its own while
/// `connection` builds the rest; nullptr: everything in one transaction of `connection`, as a dry run needs it.
/// Errors: those of the connections; the marts are then still marked as not current, and the next call rebuilds them.
Result<bool> refreshMarts(warehouse::Connection& connection, warehouse::Connection* helper, const Progress& progress);

} // namespace churnlens::features
