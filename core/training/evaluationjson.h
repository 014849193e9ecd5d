// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/gate.h"

#include <QJsonObject>

namespace churnlens::training {

/// Objects of the batch report and of metadata.json; keys in docs/model-evaluation.md.
[[nodiscard]] QJsonObject toJson(const evaluation::RocAuc& roc);
[[nodiscard]] QJsonObject toJson(const evaluation::Metrics& metrics);
[[nodiscard]] QJsonObject toJson(const evaluation::AucDifference& lead);
[[nodiscard]] QJsonObject toJson(const SeasonalIntercept& season);
[[nodiscard]] QJsonObject toJson(const RidgeChoice& ridge);
[[nodiscard]] QJsonObject toJson(const OriginEvaluation& origin);
[[nodiscard]] QJsonObject toJson(const EvaluationCurves& curves);
[[nodiscard]] QJsonArray toJson(const GateResult& gate);

/// "metrics" of the report: the held-out test, all and active.
[[nodiscard]] QJsonObject metricsJson(const OriginEvaluation& test);
/// "baselines" of the report.
[[nodiscard]] QJsonObject baselinesJson(const OriginEvaluation& test);
/// "evaluation": origins, season, ridge, curves; what the model card shows.
[[nodiscard]] QJsonObject evaluationJson(const TrainingResult& training);

} // namespace churnlens::training
