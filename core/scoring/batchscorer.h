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
    double mediumFrom = 0; ///< thresholds of the buckets: the chosen ones, or those that the capacity led to
    double highFrom = 0;
    std::optional<int> capacity; ///< none: buckets by thresholds
    double expectedChurners = 0; ///< sum of the probabilities of all customers
    /// 95 % interval of it: chance, coefficients, and the error that the seasonal intercept showed in backtests.
    double expectedChurnersLow = 0;
    double expectedChurnersHigh = 0;
};

/// Scores every customer that has features at asOf, inside the database, with rank, interval and flags, and publishes
/// the run by flipping the pointer; one transaction, so readers see the old run or the whole new one. thresholds:
/// bucket edges or capacity, and the active window. With a capacity of N:
/// - High are the active customers up to the N-th in the order of the ranks (probability, then value at risk, then
/// key),
///   all of them when there are fewer; and the lapsed customers ranked before the last of these. The run's high_from is
///   the probability of that last one, 1 when nobody is active. Who ties with the last but ranks after is not High.
/// - Medium are the others from medium_from on, which is high_from where the list reaches below the chosen one.
/// Errors: Usage for a capacity below 1; NotEnoughData when nobody has features at asOf; those of the connection;
/// the old run then stays published.
Result<ScoringSummary> scoreAndPublish(warehouse::Connection& connection, const model::TrainedModel& model,
                                       const QDate& asOf, const Settings& thresholds);

} // namespace churnlens::scoring
