// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluationjson.h"

#include <QJsonArray>

#include <cmath>

namespace churnlens::training {

namespace {

QJsonArray toArray(const std::vector<Day>& dates)
{
    QJsonArray array;
    for (const Day date : dates)
        array.append(evaluation::isoDate(date));
    return array;
}

QJsonValue orNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject binJson(const evaluation::ReliabilityBin& bin)
{
    return {{u"from"_qs, bin.from},
            {u"to"_qs, bin.to},
            {u"customers"_qs, bin.customers},
            {u"mean_probability"_qs, bin.meanProbability},
            {u"churn_rate"_qs, bin.churnRate},
            {u"churn_rate_low"_qs, bin.churnRateInterval.low},
            {u"churn_rate_high"_qs, bin.churnRateInterval.high}};
}

QJsonObject bucketJson(const evaluation::BucketOutcome& bucket)
{
    return {{u"customers"_qs, bucket.customers},
            {u"expected_churners"_qs, bucket.expectedChurners},
            {u"churners"_qs, bucket.churners},
            {u"churn_rate"_qs, bucket.churnRate},
            {u"churn_rate_low"_qs, bucket.churnRateInterval.low},
            {u"churn_rate_high"_qs, bucket.churnRateInterval.high}};
}

QJsonValue contenderJson(const std::optional<Contender>& contender)
{
    if (!contender)
        return {};
    QJsonObject out = toJson(contender->metrics);
    out[u"lead"_qs] = toJson(contender->lead);
    return out;
}

QJsonArray binsJson(const std::vector<evaluation::ReliabilityBin>& bins)
{
    QJsonArray out;
    for (const evaluation::ReliabilityBin& bin : bins)
        out.append(binJson(bin));
    return out;
}

/// Pairs instead of triples: thresholds of days say nothing beside those of probabilities, and the ceiling is the
/// model's.
QJsonObject baselineJson(const BaselineCurves& curves)
{
    QJsonArray roc;
    for (const evaluation::RocPoint& point : curves.roc)
        roc.append(QJsonArray{point.falsePositiveRate, point.truePositiveRate});
    QJsonArray precisionRecall;
    for (const evaluation::PrecisionRecallPoint& point : curves.precisionRecall)
        precisionRecall.append(QJsonArray{point.recall, point.precision});
    QJsonArray gain;
    for (const evaluation::GainPoint& point : curves.gain)
        gain.append(QJsonArray{point.customers, point.churners});
    return {{u"roc"_qs, roc},
            {u"precision_recall"_qs, precisionRecall},
            {u"gain"_qs, gain},
            {u"reliability"_qs, curves.deciles.empty() ? QJsonValue() : QJsonValue(binsJson(curves.deciles))}};
}

QJsonObject recencyJson(const PopulationEvaluation& population)
{
    QJsonObject out = toJson(population.recency);
    out[u"lead"_qs] = toJson(population.recencyLead);
    return out;
}

QJsonObject populationJson(const PopulationEvaluation& population)
{
    return {{u"model"_qs, toJson(population.model)},         {u"last_intercept"_qs, toJson(population.lastIntercept)},
            {u"recency_only"_qs, recencyJson(population)},   {u"seven"_qs, contenderJson(population.seven)},
            {u"bg_nbd"_qs, contenderJson(population.bgNbd)}, {u"beats_baselines"_qs, population.beatsBaselines()}};
}

} // namespace

QJsonObject toJson(const evaluation::RocAuc& roc)
{
    return {{u"auc"_qs, roc.auc}, {u"auc_low"_qs, roc.low}, {u"auc_high"_qs, roc.high}};
}

QJsonObject toJson(const evaluation::Metrics& metrics)
{
    QJsonObject out = toJson(metrics.auc);
    out[u"n"_qs] = metrics.customers;
    out[u"churn_rate"_qs] = metrics.churnRate;
    out[u"mean_probability"_qs] = metrics.meanProbability;
    out[u"average_precision"_qs] = metrics.averagePrecision;
    out[u"brier"_qs] = metrics.brier;
    out[u"brier_skill"_qs] = metrics.brierSkill;
    out[u"log_loss"_qs] = metrics.logLoss;
    out[u"ece"_qs] = metrics.ece;
    out[u"ks"_qs] = metrics.ks;
    out[u"top_decile_lift"_qs] = metrics.topDecileLift;
    out[u"top_decile_lift_ceiling"_qs] = metrics.topDecileCeiling;
    if (const auto& line = metrics.calibration) {
        out[u"calibration_slope"_qs] = line->slope;
        out[u"calibration_slope_low"_qs] = line->slopeLow;
        out[u"calibration_slope_high"_qs] = line->slopeHigh;
        out[u"calibration_intercept"_qs] = line->intercept;
        out[u"calibration_intercept_low"_qs] = line->interceptLow;
        out[u"calibration_intercept_high"_qs] = line->interceptHigh;
    }
    return out;
}

QJsonObject toJson(const evaluation::AucDifference& lead)
{
    return {{u"difference"_qs, lead.difference},
            {u"standard_error"_qs, lead.standardError},
            {u"low"_qs, lead.low},
            {u"high"_qs, lead.high}};
}

QJsonObject toJson(const SeasonalIntercept& season)
{
    QJsonArray rules;
    for (const RuleBacktest& rule : season.rules)
        rules.append(QJsonObject{
            {u"rule"_qs, ruleName(rule.rule)},
            {u"intercept"_qs, orNull(rule.intercept)},
            {u"backtests"_qs, rule.dates},
            {u"eligible"_qs, rule.eligible},
            {u"error"_qs,
             rule.eligible && !season.backtestAsOfs.empty() ? QJsonValue(rule.rootMeanSquareError) : QJsonValue()}});
    return {{u"rule"_qs, ruleName(season.rule)},
            {u"intercept"_qs, season.intercept},
            {u"error"_qs, season.error},
            {u"backtest_as_of"_qs, toArray(season.backtestAsOfs)},
            {u"candidates"_qs, rules}};
}

QJsonObject toJson(const RidgeChoice& ridge)
{
    QJsonArray candidates;
    for (const RidgeCandidate& candidate : ridge.candidates)
        candidates.append(QJsonObject{{u"per_row"_qs, candidate.perRow}, {u"log_loss"_qs, candidate.logLoss}});
    return {{u"per_row"_qs, ridge.perRow},
            {u"validation_as_of"_qs, toArray(ridge.validationAsOfs)},
            {u"candidates"_qs, candidates}};
}

QJsonObject toJson(const OriginEvaluation& origin)
{
    return {{u"as_of"_qs, evaluation::isoDate(origin.asOf)},
            {u"train_as_of"_qs, toArray(origin.trainAsOfs)},
            {u"ridge"_qs, origin.ridge},
            {u"season"_qs, toJson(origin.season)},
            {u"all"_qs, populationJson(origin.all)},
            {u"active"_qs, origin.active ? QJsonValue(populationJson(*origin.active)) : QJsonValue()}};
}

QJsonObject toJson(const EvaluationCurves& curves)
{
    QJsonArray roc; // [false positive rate, true positive rate, threshold]; the first threshold is infinite: null
    for (const evaluation::RocPoint& point : curves.roc)
        roc.append(QJsonArray{point.falsePositiveRate, point.truePositiveRate,
                              std::isfinite(point.threshold) ? QJsonValue(point.threshold) : QJsonValue()});
    QJsonArray precisionRecall; // [recall, precision, threshold]
    for (const evaluation::PrecisionRecallPoint& point : curves.precisionRecall)
        precisionRecall.append(QJsonArray{point.recall, point.precision, point.threshold});
    QJsonArray gain; // [customers, churners, ceiling]
    for (const evaluation::GainPoint& point : curves.gain)
        gain.append(QJsonArray{point.customers, point.churners, point.ceiling});
    QJsonObject baselines{
        {u"recency_only"_qs, QJsonValue()}, {u"seven"_qs, QJsonValue()}, {u"bg_nbd"_qs, QJsonValue()}};
    for (const BaselineCurves& baseline : curves.baselines)
        baselines[baseline.key] = baselineJson(baseline);
    return {{u"roc"_qs, roc},
            {u"precision_recall"_qs, precisionRecall},
            {u"gain"_qs, gain},
            {u"reliability"_qs, binsJson(curves.deciles)},
            {u"baselines"_qs, baselines},
            {u"buckets"_qs,
             QJsonObject{{u"low"_qs, bucketJson(curves.buckets[0])},
                         {u"medium"_qs, bucketJson(curves.buckets[1])},
                         {u"high"_qs, bucketJson(curves.buckets[2])}}}};
}

QJsonArray toJson(const GateResult& gate)
{
    QJsonArray out;
    for (const GateCheck& check : gate.checks)
        out.append(QJsonObject{{u"check"_qs, check.check}, {u"passed"_qs, check.passed}, {u"detail"_qs, check.detail}});
    return out;
}

QJsonObject metricsJson(const OriginEvaluation& test)
{
    return {{u"all"_qs, toJson(test.all.model)},
            {u"active"_qs, test.active ? QJsonValue(toJson(test.active->model)) : QJsonValue()}};
}

QJsonObject baselinesJson(const OriginEvaluation& test)
{
    QJsonObject recency{{u"all"_qs, recencyJson(test.all)}};
    QJsonObject seven{{u"all"_qs, contenderJson(test.all.seven)}};
    QJsonObject bgNbd{{u"all"_qs, contenderJson(test.all.bgNbd)}};
    recency[u"active"_qs] = test.active ? QJsonValue(recencyJson(*test.active)) : QJsonValue();
    seven[u"active"_qs] = test.active ? contenderJson(test.active->seven) : QJsonValue();
    bgNbd[u"active"_qs] = test.active ? contenderJson(test.active->bgNbd) : QJsonValue();
    return {{u"recency_only"_qs, recency}, {u"seven"_qs, seven}, {u"bg_nbd"_qs, bgNbd}};
}

QJsonObject evaluationJson(const TrainingResult& training)
{
    QJsonArray origins;
    for (const OriginEvaluation& origin : training.origins)
        origins.append(toJson(origin));
    QJsonObject out{{u"origins"_qs, origins},
                    {u"season"_qs, toJson(training.season)},
                    {u"ridge"_qs, toJson(training.ridge)},
                    {u"curves"_qs,
                     QJsonObject{{u"all"_qs, toJson(training.curvesAll)},
                                 {u"active"_qs,
                                  training.curvesActive ? QJsonValue(toJson(*training.curvesActive)) : QJsonValue()}}}};
    if (training.rhythm)
        out[u"rhythm"_qs] = QJsonObject{{u"r"_qs, training.rhythm->r},
                                        {u"alpha"_qs, training.rhythm->alpha},
                                        {u"a"_qs, training.rhythm->a},
                                        {u"b"_qs, training.rhythm->b}};
    return out;
}

} // namespace churnlens::training
