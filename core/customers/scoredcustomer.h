// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <array>
#include <optional>

namespace churnlens::customers {

/// A scoring run, as every answer names it.
struct RunInfo
{
    qint64 runId = 0;
    QDate asOf;
    QString modelId;
    QString scoredAt; ///< RFC 3339, UTC
    int horizonDays = 0; ///< the probability is of churn within them
    qint64 customers = 0; ///< of the run
    double mediumFrom = 0; ///< thresholds of the buckets, churn probability
    double highFrom = 0;
    std::optional<int> capacity; ///< High are the so many active customers most at risk; none: by thresholds
};

constexpr int kFeatureCount = 15; ///< of features::columns()

/// A customer of a run: the score as it was stored, and the features at the run's date as the warehouse holds them now.
struct ScoredCustomer
{
    int customerKey = 0;
    QString customerId;
    QString country; ///< empty: unknown
    double probability = 0; ///< of churn within the horizon, as stored
    std::optional<double> low; ///< 95 % interval
    std::optional<double> high;
    QString bucket; ///< "Low", "Medium" or "High"
    qint64 rank = 0; ///< 1: most at risk of all customers of the run
    double percentile = 0; ///< percent of the run's other customers with a lower probability
    bool isActive = false;
    double valueAtRisk = 0; ///< currency; spend of the last 365 days
    QStringList flags;
    QString lastPurchaseAt; ///< "2011-12-07T15:52:00", the shop's wall clock; empty when the features are gone
    std::optional<std::array<double, kFeatureCount>> features; ///< in the order of features::columns()
};

} // namespace churnlens::customers
