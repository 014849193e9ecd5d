// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelreport/populationreport.h"
#include "core/registry/modelregistry.h"
#include "core/scoring/runhistory.h"
#include "core/scoring/runoutcome.h"

namespace churnlens::modelreport {

/// How far one column of the scored customers has moved from those of training.
struct DriftRow
{
    QString column; ///< of mart.customer_feature, or "churn_probability"
    QString label; ///< plain language; the column's name where there is none
    double psi = 0; ///< population stability index
    double threshold = 0.1; ///< above it a column counts as moved
    bool drifted = false;
};

/// A past run against what happened.
struct RunResult
{
    qint64 runId = 0;
    QString modelId;
    QDate asOf;
    int horizonDays = 0;
    qint64 customers = 0;
    double expected = 0; ///< sum of the probabilities
    qint64 churned = 0;
    MetricValue auc;
    std::vector<BucketResult> buckets; ///< Low, Medium, High
};

/// What the warehouse knows of models and runs.
struct ModelsOverview
{
    std::vector<registry::RegisteredModel> models; ///< newest first
    std::vector<registry::Deployment> deployments; ///< newest first
    std::vector<RunResult> outcomes; ///< latest run first
    std::optional<scoring::ScoringRun> publishedRun;
    std::vector<DriftRow> drift; ///< of the published run, the score first, then by psi; empty: not measured
    bool hasPurchases = false; ///< there is something to train on

    [[nodiscard]] QString championId() const; ///< empty: there is none
};

/// Errors: those of the connection.
Result<ModelsOverview> readModelsOverview(warehouse::Connection& connection);

/// "drift" of a run, as scoring/drift.h writes it.
[[nodiscard]] std::vector<DriftRow> readDrift(const QJsonObject& drift);
[[nodiscard]] RunResult readRunResult(const scoring::RunOutcome& outcome);

} // namespace churnlens::modelreport
