// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"
#include "core/warehouse/connection.h"

#include <QDate>

namespace churnlens::scoring {

/// A finished scoring, as published.
struct ScoringSummary
{
    qint64 runId = 0;
    QDate asOf;
    QString scoredAt; ///< RFC 3339, UTC
    qint64 customers = 0;
    qint64 active = 0;
    qint64 high = 0; ///< of all customers, like medium and low
    qint64 medium = 0;
    qint64 low = 0;
    double expectedChurners = 0; ///< sum of the probabilities of all customers
    /// 95 % interval of it: chance, coefficients, and the error that the seasonal intercept showed in backtests.
    double expectedChurnersLow = 0;
    double expectedChurnersHigh = 0;
};

/// Scores every customer that has features at asOf, inside the database, with rank, interval and flags, and publishes
/// the run by flipping the pointer; one transaction, so readers see the old run or the whole new one. thresholds:
/// bucket edges and the active window. Errors: NotEnoughData when nobody has features at asOf; those of the connection;
/// the old run then stays published.
Result<ScoringSummary> scoreAndPublish(warehouse::Connection& connection, const model::TrainedModel& model,
                                       const QDate& asOf, const Settings& thresholds);

} // namespace churnlens::scoring
