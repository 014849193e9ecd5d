// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluationcurves.h"

using namespace Qt::StringLiterals;

namespace churnlens::training {

namespace {

/// Curves of scores that are no probabilities have no deciles.
Result<BaselineCurves> drawBaseline(const QString& key, const std::vector<int>& labels,
                                    const std::vector<double>& scores, bool areProbabilities)
{
    const auto roc = evaluation::rocCurve(labels, scores);
    if (!roc.ok())
        return roc.error();
    const auto precisionRecall = evaluation::precisionRecallCurve(labels, scores);
    if (!precisionRecall.ok())
        return precisionRecall.error();
    const auto gain = evaluation::gainCurve(labels, scores);
    if (!gain.ok())
        return gain.error();
    BaselineCurves curves{key, *roc, *precisionRecall, *gain, {}};
    if (!areProbabilities)
        return curves;
    const auto deciles = evaluation::reliabilityByRank(labels, scores);
    if (!deciles.ok())
        return deciles.error();
    curves.deciles = *deciles;
    return curves;
}

Result<std::vector<BaselineCurves>> drawBaselines(const OriginScores& scores)
{
    struct Baseline
    {
        QString key;
        const std::vector<double>& scores;
        bool areProbabilities;
    };
    std::vector<BaselineCurves> drawn;
    for (const Baseline& each : {Baseline{u"recency_only"_s, scores.recencyDays, false},
                                 Baseline{u"seven"_s, scores.seven, true}, Baseline{u"bg_nbd"_s, scores.bgNbd, true}}) {
        if (each.scores.empty())
            continue;
        Result<BaselineCurves> curves = drawBaseline(each.key, scores.labels, each.scores, each.areProbabilities);
        if (!curves.ok())
            return curves.error();
        drawn.push_back(std::move(curves).value());
    }
    return drawn;
}

} // namespace

OriginScores population(const OriginScores& everyone, int activeDays)
{
    if (activeDays <= 0)
        return everyone;
    OriginScores active;
    for (size_t row = 0; row < everyone.labels.size(); ++row) {
        if (everyone.recencyDays[row] >= activeDays)
            continue;
        active.labels.push_back(everyone.labels[row]);
        active.probabilities.push_back(everyone.probabilities[row]);
        active.recencyDays.push_back(everyone.recencyDays[row]);
        if (!everyone.seven.empty())
            active.seven.push_back(everyone.seven[row]);
        if (!everyone.bgNbd.empty())
            active.bgNbd.push_back(everyone.bgNbd[row]);
    }
    return active;
}

Result<EvaluationCurves> drawCurves(const OriginScores& scores, const Settings& settings)
{
    const auto roc = evaluation::rocCurve(scores.labels, scores.probabilities);
    if (!roc.ok())
        return roc.error();
    const auto precisionRecall = evaluation::precisionRecallCurve(scores.labels, scores.probabilities);
    if (!precisionRecall.ok())
        return precisionRecall.error();
    const auto gain = evaluation::gainCurve(scores.labels, scores.probabilities);
    if (!gain.ok())
        return gain.error();
    const auto deciles = evaluation::reliabilityByRank(scores.labels, scores.probabilities);
    if (!deciles.ok())
        return deciles.error();
    const auto buckets =
        evaluation::bucketOutcomes(scores.labels, scores.probabilities, settings.mediumFrom, settings.highFrom);
    if (!buckets.ok())
        return buckets.error();
    const auto baselines = drawBaselines(scores);
    if (!baselines.ok())
        return baselines.error();
    return EvaluationCurves{*roc, *precisionRecall, *gain, *deciles, *buckets, *baselines};
}

} // namespace churnlens::training
