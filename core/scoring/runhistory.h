// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <QDate>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace churnlens::scoring {

/// A scoring run, as ml.scoring_run keeps it.
struct ScoringRun
{
    qint64 runId = 0;
    QString modelId;
    QDate asOf;
    int horizonDays = 0;
    int activeDays = 0;
    double mediumFrom = 0; ///< thresholds of the buckets, churn probability
    double highFrom = 0;
    std::optional<int> capacity; ///< High are the so many active customers most at risk; none: by thresholds
    QString scoredAt; ///< RFC 3339, UTC
    QString publishedAt; ///< the same; empty: never published
    bool isPublished = false; ///< the one that readers see now
    qint64 customers = 0; ///< of all customers, as the next three
    qint64 high = 0;
    qint64 medium = 0;
    qint64 low = 0;
    qint64 active = 0;
    double expectedChurners = 0; ///< sum of the probabilities
    std::optional<double> expectedChurnersLow; ///< 95 % interval
    std::optional<double> expectedChurnersHigh;
    QJsonObject drift; ///< empty: not measured
    QJsonObject outcome; ///< empty: the window has not passed
};

/// Finished runs, newest first, at most `limit`, with ids below `beforeRunId` if given. Errors: those of the
/// connection.
Result<std::vector<ScoringRun>> readRuns(warehouse::Connection& connection, int limit,
                                         std::optional<qint64> beforeRunId = {});

/// One finished run; the published one without an id; none when there is no such run. Errors: those of the connection.
Result<std::optional<ScoringRun>> readRun(warehouse::Connection& connection, std::optional<qint64> runId = {});

/// The keys are a contract (docs/rest-api.md).
[[nodiscard]] QJsonObject toJson(const ScoringRun& run);

} // namespace churnlens::scoring
