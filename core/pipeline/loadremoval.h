// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <QJsonArray>

#include <vector>

namespace churnlens::pipeline {

/// What taking a load out did.
struct RemovalReport
{
    qint64 loadId = 0;
    QString fileName; ///< as it was given when it was loaded
    qint64 linesRemoved = 0; ///< of the load, those that stood and those that later loads had replaced
    qint64 linesRestored = 0; ///< of earlier loads, which this load had replaced and which stand again
    qint64 linesLost = 0; ///< which this load had replaced before migration 5, when replaced lines were deleted: their
                          ///< files count as not loaded and can be loaded again
    qint64 customersRemoved = 0; ///< without any other line, and never scored
};

/// Takes a load back out, in one transaction: the warehouse is as if its file had never been loaded, whatever was
/// loaded before and after. Of an invoice that several loads hold, the latest of those that are left stands. What
/// cannot come back: the country of a customer and the description of a product that the load set, and `linesLost`.
/// Customers that were scored stay, with first_seen infinity when no line is left of them. The marts are stale
/// afterwards. Hold the lock of Session::lockRuns(). Time grows with the lines in the warehouse, some seconds for a
/// million. Errors: Usage when there is no such load, with the numbers there are; those of the connection; Interrupted.
Result<RemovalReport> removeLoad(warehouse::Connection& connection, qint64 loadId);

/// For the batch report; docs/batch-report.md lists the keys.
[[nodiscard]] QJsonArray toJson(const std::vector<RemovalReport>& removed);

} // namespace churnlens::pipeline
