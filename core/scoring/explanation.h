// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/phrase.h"

#include <span>
#include <vector>

namespace churnlens::model {
class ModelScorer;
}

namespace churnlens::scoring {

/// What one feature adds to a customer's score. For analysts: see Explanation on why people are shown groups.
struct FeatureContribution
{
    QString feature; ///< as in ModelDefinition::features
    QString label; ///< plain language
    double value = 0; ///< standardised: standard deviations from the training mean
    double contribution = 0; ///< log-odds; coefficient * value
    double points = 0; ///< of the probability, on its scale of 0 to 1; see explain()
};

/// What a group of related features adds to a customer's score, and a sentence for it.
struct GroupReason
{
    QString group; ///< "Recency and rhythm"; of a feature without a group: its label
    double contribution = 0; ///< log-odds; the sum over the features
    double points = 0; ///< of the probability, 0 to 1; the sum over the features
    QString sentence; ///< of the feature that weighs most in the group's direction, in English; no full stop
    bool raises = false; ///< the risk; false lowers it (or, with a contribution of 0, does neither)
    std::vector<FeatureContribution> features; ///< in the model's order
    Phrase reason{}; ///< what the sentence is made of
};

/// Why a customer has the probability that it has, against the typical customer: the one whose standardised values are
/// all 0.
///
/// People are shown groups, not features. Features of a group measure much the same thing (the silence against the own
/// gap, the share of the time spent in silence), and of collinear features a fit may give one too much weight and take
/// it back with another. Their sum is well determined; how it is shared between them is not, and a single one may even
/// point the wrong way. A reason says what the model counts, not what caused the customer to leave.
struct Explanation
{
    double probability = 0; ///< of churn, as ModelScorer::score() gives it
    double low = 0; ///< 95 % interval of the probability; NaN for a model without a covariance
    double high = 0;
    double typicalProbability = 0; ///< sigmoid(intercept)
    double logOdds = 0; ///< intercept + the contributions
    double intercept = 0;
    std::vector<GroupReason> groups; ///< by absolute contribution, largest first
};

/// Explains one customer. raw: one value a column, in the order of columnNames, which are those that the scorer was
/// compiled for. A feature's points are its contribution / (logOdds - intercept) * (probability - typicalProbability),
/// or, where the contributions cancel, contribution * p0 (1 - p0) with p0 = typicalProbability: the Aumann-Shapley
/// values (Aumann and Shapley, 1974; "integrated gradients" of Sundararajan, Taly and Yan, 2017) on the straight line
/// from the typical customer to this one. Hence typicalProbability + all points = probability. The view
/// ml.latest_explanation computes the same.
[[nodiscard]] Explanation explain(const model::ModelScorer& scorer, const QStringList& columnNames,
                                  std::span<const double> raw);

/// The first groups that raise (or else lower) the risk, at most `count`, the one that weighs most first.
[[nodiscard]] std::vector<GroupReason> topReasons(const Explanation& explanation, bool raising, int count);

} // namespace churnlens::scoring
