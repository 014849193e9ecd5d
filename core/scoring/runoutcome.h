// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/deciles.h"
#include "core/evaluation/rankmetrics.h"
#include "core/warehouse/connection.h"

#include <QDate>
#include <QJsonObject>

#include <array>
#include <optional>

namespace churnlens::scoring {

/// "Was it right?": what a past run foretold, and what came, once its window had passed.
struct RunOutcome
{
    qint64 runId = 0;
    QString modelId;
    QDate asOf;
    int horizonDays = 0;
    QString scoredAt; ///< RFC 3339, UTC
    double expectedChurners = 0;
    QJsonObject outcome; ///< customers, churners, auc..., buckets{low, medium, high}, active{...}
};

/// Assesses every published run whose window the data cover by now and that has not been assessed: once, so that later
/// corrections of the data do not rewrite history. coveredUntil: the first day without data.
/// Errors: those of the connection.
Result<void> assessPastRuns(warehouse::Connection& connection, const QDate& coveredUntil, const QString& fingerprint);

/// The assessed runs, the latest first; at most a hundred.
Result<std::vector<RunOutcome>> readOutcomes(warehouse::Connection& connection);

[[nodiscard]] QJsonObject toJson(const RunOutcome& outcome);

} // namespace churnlens::scoring
