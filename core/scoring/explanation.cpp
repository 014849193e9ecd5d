// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/explanation.h"

#include "core/model/modelscorer.h"
#include "core/model/sigmoid.h"
#include "core/scoring/reasonsentence.h"

#include <algorithm>
#include <cmath>

namespace churnlens::scoring {

namespace {

/// What is shown for a feature that a model names no group for.
QString groupOf(const model::ModelTerm& term)
{
    if (!term.group.isEmpty())
        return term.group;
    return term.label.isEmpty() ? term.name : term.label;
}

/// The operations, and their order, are those of ml.latest_explanation: both give the same bits.
double pointsOf(double contribution, const Explanation& explanation)
{
    const double typical = explanation.typicalProbability;
    if (explanation.logOdds == explanation.intercept)
        return contribution * typical * (1 - typical);
    return contribution / (explanation.logOdds - explanation.intercept) * (explanation.probability - typical);
}

/// A group while its features come in.
struct OpenGroup
{
    GroupReason reason;
    std::vector<size_t> positions; ///< of its features in the model
};

std::vector<OpenGroup> groupFeatures(const model::TrainedModel& model, const model::CustomerScore& score,
                                     const Explanation& explanation)
{
    std::vector<OpenGroup> groups;
    for (size_t i = 0; i < model.terms.size(); ++i) {
        const model::ModelTerm& term = model.terms[i];
        const QString name = groupOf(term);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&name](const OpenGroup& open) { return open.reason.group == name; });
        if (group == groups.end()) {
            group = groups.insert(groups.end(), OpenGroup());
            group->reason.group = name;
        }
        const auto position = static_cast<Eigen::Index>(i);
        const double contribution = score.contributions(position);
        const double points = pointsOf(contribution, explanation);
        group->reason.features.push_back({term.name, term.label, score.standardized(position), contribution, points});
        group->reason.contribution += contribution;
        group->reason.points += points;
        group->positions.push_back(i);
    }
    return groups;
}

/// Position in the model of the feature that weighs most in the group's direction.
size_t leadingFeature(const OpenGroup& group)
{
    const auto weighsLess = [&group](const FeatureContribution& a, const FeatureContribution& b) {
        return group.reason.raises ? a.contribution < b.contribution : a.contribution > b.contribution;
    };
    const std::vector<FeatureContribution>& features = group.reason.features;
    const auto leading = std::max_element(features.begin(), features.end(), weighsLess);
    return group.positions[static_cast<size_t>(leading - features.begin())];
}

} // namespace

Explanation explain(const model::ModelScorer& scorer, const QStringList& columnNames, std::span<const double> raw)
{
    const model::TrainedModel& model = scorer.model();
    const model::CustomerScore score = scorer.score(raw);
    Explanation explanation;
    explanation.probability = score.probability;
    explanation.low = score.low;
    explanation.high = score.high;
    explanation.typicalProbability = model::sigmoid(model.intercept);
    explanation.logOdds = score.logOdds;
    explanation.intercept = model.intercept;
    for (OpenGroup& group : groupFeatures(model, score, explanation)) {
        group.reason.raises = group.reason.contribution > 0;
        const size_t leading = leadingFeature(group);
        const double value = score.standardized(static_cast<Eigen::Index>(leading));
        group.reason.reason = reasonPhrase(model, leading, value, {columnNames, raw});
        group.reason.sentence = reasonText(group.reason.reason);
        explanation.groups.push_back(std::move(group.reason));
    }
    std::stable_sort(
        explanation.groups.begin(), explanation.groups.end(),
        [](const GroupReason& a, const GroupReason& b) { return std::abs(a.contribution) > std::abs(b.contribution); });
    return explanation;
}

std::vector<GroupReason> topReasons(const Explanation& explanation, bool raising, int count)
{
    std::vector<GroupReason> reasons;
    for (const GroupReason& group : explanation.groups) {
        if (static_cast<int>(reasons.size()) >= count)
            break;
        if (group.raises == raising && group.contribution != 0)
            reasons.push_back(group);
    }
    return reasons;
}

} // namespace churnlens::scoring
