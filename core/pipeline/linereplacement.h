// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

namespace churnlens::pipeline {

/// An invoice that a load holds replaces that of every earlier load: their lines move from warehouse.transaction_line
/// to warehouse.replaced_line, from where removeLoad() brings them back, and last_line of the loads that lost lines
/// follows. Call it inside the load's transaction, when its lines are written; its row in warehouse.load may come
/// later. Returns the lines that were replaced. Errors: those of Connection::query().
Result<qint64> replaceEarlierLines(warehouse::Connection& connection, int loadId);

} // namespace churnlens::pipeline
