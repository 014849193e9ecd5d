// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/settings.h"
#include "core/evaluation/curves.h"
#include "core/evaluation/deciles.h"
#include "core/evaluation/gain.h"
#include "core/training/originevaluation.h"

namespace churnlens::training {

/// How a simpler way did on the same customers; thinned as the model's.
struct BaselineCurves
{
    QString key; ///< "recency_only", "seven" or "bg_nbd"
    std::vector<evaluation::RocPoint> roc;
    std::vector<evaluation::PrecisionRecallPoint> precisionRecall;
    std::vector<evaluation::GainPoint> gain;
    std::vector<evaluation::ReliabilityBin> deciles; ///< empty: its scores are no probabilities
};

/// Drawings of the held-out evaluation, for one population.
struct EvaluationCurves
{
    std::vector<evaluation::RocPoint> roc;
    std::vector<evaluation::PrecisionRecallPoint> precisionRecall;
    std::vector<evaluation::GainPoint> gain;
    std::vector<evaluation::ReliabilityBin> deciles;
    std::array<evaluation::BucketOutcome, 3> buckets; ///< Low, Medium, High: expected against realised
    std::vector<BaselineCurves> baselines{}; ///< recency alone first; those that could be fitted
};

/// The customers with recency below activeDays; activeDays 0: all.
[[nodiscard]] OriginScores population(const OriginScores& everyone, int activeDays);

/// Draws them. settings: the thresholds of the buckets. Errors: those of the curves, such as NotEnoughData for
/// customers of one outcome.
[[nodiscard]] Result<EvaluationCurves> drawCurves(const OriginScores& scores, const Settings& settings);

} // namespace churnlens::training
