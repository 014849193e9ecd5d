// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluationjson.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

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
    return {{u"from"_s, bin.from},
            {u"to"_s, bin.to},
            {u"customers"_s, bin.customers},
            {u"mean_probability"_s, bin.meanProbability},
            {u"churn_rate"_s, bin.churnRate},
            {u"churn_rate_low"_s, bin.churnRateInterval.low},
            {u"churn_rate_high"_s, bin.churnRateInterval.high}};
}

QJsonObject bucketJson(const evaluation::BucketOutcome& bucket)
{
    return {{u"customers"_s, bucket.customers},
            {u"expected_churners"_s, bucket.expectedChurners},
            {u"churners"_s, bucket.churners},
            {u"churn_rate"_s, bucket.churnRate},
            {u"churn_rate_low"_s, bucket.churnRateInterval.low},
            {u"churn_rate_high"_s, bucket.churnRateInterval.high}};
}

QJsonValue contenderJson(const std::optional<Contender>& contender)
{
    if (!contender)
        return {};
    QJsonObject out = toJson(contender->metrics);
    out[u"lead"_s] = toJson(contender->lead);
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
    return {{u"roc"_s, roc},
            {u"precision_recall"_s, precisionRecall},
            {u"gain"_s, gain},
            {u"reliability"_s, curves.deciles.empty() ? QJsonValue() : QJsonValue(binsJson(curves.deciles))}};
}

QJsonObject recencyJson(const PopulationEvaluation& population)
{
    QJsonObject out = toJson(population.recency);
    out[u"lead"_s] = toJson(population.recencyLead);
    return out;
}

QJsonObject populationJson(const PopulationEvaluation& population)
{
    return {{u"model"_s, toJson(population.model)},         {u"last_intercept"_s, toJson(population.lastIntercept)},
            {u"recency_only"_s, recencyJson(population)},   {u"seven"_s, contenderJson(population.seven)},
            {u"bg_nbd"_s, contenderJson(population.bgNbd)}, {u"beats_baselines"_s, population.beatsBaselines()}};
}

} // namespace

QJsonObject toJson(const evaluation::RocAuc& roc)
{
    return {{u"auc"_s, roc.auc}, {u"auc_low"_s, roc.low}, {u"auc_high"_s, roc.high}};
}

QJsonObject toJson(const evaluation::Metrics& metrics)
{
    QJsonObject out = toJson(metrics.auc);
    out[u"n"_s] = metrics.customers;
    out[u"churn_rate"_s] = metrics.churnRate;
    out[u"mean_probability"_s] = metrics.meanProbability;
    out[u"average_precision"_s] = metrics.averagePrecision;
    out[u"brier"_s] = metrics.brier;
    out[u"brier_skill"_s] = metrics.brierSkill;
    out[u"log_loss"_s] = metrics.logLoss;
    out[u"ece"_s] = metrics.ece;
    out[u"ks"_s] = metrics.ks;
    out[u"top_decile_lift"_s] = metrics.topDecileLift;
    out[u"top_decile_lift_ceiling"_s] = metrics.topDecileCeiling;
    if (const auto& line = metrics.calibration) {
        out[u"calibration_slope"_s] = line->slope;
        out[u"calibration_slope_low"_s] = line->slopeLow;
        out[u"calibration_slope_high"_s] = line->slopeHigh;
        out[u"calibration_intercept"_s] = line->intercept;
        out[u"calibration_intercept_low"_s] = line->interceptLow;
        out[u"calibration_intercept_high"_s] = line->interceptHigh;
    }
    return out;
}

QJsonObject toJson(const evaluation::AucDifference& lead)
{
    return {{u"difference"_s, lead.difference},
            {u"standard_error"_s, lead.standardError},
            {u"low"_s, lead.low},
            {u"high"_s, lead.high}};
}

QJsonObject toJson(const SeasonalIntercept& season)
{
    QJsonArray rules;
    for (const RuleBacktest& rule : season.rules)
        rules.append(QJsonObject{
            {u"rule"_s, ruleName(rule.rule)},
            {u"intercept"_s, orNull(rule.intercept)},
            {u"backtests"_s, rule.dates},
            {u"eligible"_s, rule.eligible},
            {u"error"_s,
             rule.eligible && !season.backtestAsOfs.empty() ? QJsonValue(rule.rootMeanSquareError) : QJsonValue()}});
    return {{u"rule"_s, ruleName(season.rule)},
            {u"intercept"_s, season.intercept},
            {u"error"_s, season.error},
            {u"backtest_as_of"_s, toArray(season.backtestAsOfs)},
            {u"candidates"_s, rules}};
}

QJsonObject toJson(const RidgeChoice& ridge)
{
    QJsonArray candidates;
    for (const RidgeCandidate& candidate : ridge.candidates)
        candidates.append(QJsonObject{{u"per_row"_s, candidate.perRow}, {u"log_loss"_s, candidate.logLoss}});
    return {{u"per_row"_s, ridge.perRow},
            {u"validation_as_of"_s, toArray(ridge.validationAsOfs)},
            {u"candidates"_s, candidates}};
}

QJsonObject toJson(const OriginEvaluation& origin)
{
    return {{u"as_of"_s, evaluation::isoDate(origin.asOf)},
            {u"train_as_of"_s, toArray(origin.trainAsOfs)},
            {u"ridge"_s, origin.ridge},
            {u"season"_s, toJson(origin.season)},
            {u"all"_s, populationJson(origin.all)},
            {u"active"_s, origin.active ? QJsonValue(populationJson(*origin.active)) : QJsonValue()}};
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
    QJsonObject baselines{{u"recency_only"_s, QJsonValue()}, {u"seven"_s, QJsonValue()}, {u"bg_nbd"_s, QJsonValue()}};
    for (const BaselineCurves& baseline : curves.baselines)
        baselines[baseline.key] = baselineJson(baseline);
    return {{u"roc"_s, roc},
            {u"precision_recall"_s, precisionRecall},
            {u"gain"_s, gain},
            {u"reliability"_s, binsJson(curves.deciles)},
            {u"baselines"_s, baselines},
            {u"buckets"_s,
             QJsonObject{{u"low"_s, bucketJson(curves.buckets[0])},
                         {u"medium"_s, bucketJson(curves.buckets[1])},
                         {u"high"_s, bucketJson(curves.buckets[2])}}}};
}

QJsonArray toJson(const GateResult& gate)
{
    QJsonArray out;
    for (const GateCheck& check : gate.checks)
        out.append(QJsonObject{{u"check"_s, check.check}, {u"passed"_s, check.passed}, {u"detail"_s, check.detail}});
    return out;
}

QJsonObject metricsJson(const OriginEvaluation& test)
{
    return {{u"all"_s, toJson(test.all.model)},
            {u"active"_s, test.active ? QJsonValue(toJson(test.active->model)) : QJsonValue()}};
}

QJsonObject baselinesJson(const OriginEvaluation& test)
{
    QJsonObject recency{{u"all"_s, recencyJson(test.all)}};
    QJsonObject seven{{u"all"_s, contenderJson(test.all.seven)}};
    QJsonObject bgNbd{{u"all"_s, contenderJson(test.all.bgNbd)}};
    recency[u"active"_s] = test.active ? QJsonValue(recencyJson(*test.active)) : QJsonValue();
    seven[u"active"_s] = test.active ? contenderJson(test.active->seven) : QJsonValue();
    bgNbd[u"active"_s] = test.active ? contenderJson(test.active->bgNbd) : QJsonValue();
    return {{u"recency_only"_s, recency}, {u"seven"_s, seven}, {u"bg_nbd"_s, bgNbd}};
}

QJsonObject evaluationJson(const TrainingResult& training)
{
    QJsonArray origins;
    for (const OriginEvaluation& origin : training.origins)
        origins.append(toJson(origin));
    QJsonObject out{{u"origins"_s, origins},
                    {u"season"_s, toJson(training.season)},
                    {u"ridge"_s, toJson(training.ridge)},
                    {u"curves"_s,
                     QJsonObject{{u"all"_s, toJson(training.curvesAll)},
                                 {u"active"_s,
                                  training.curvesActive ? QJsonValue(toJson(*training.curvesActive)) : QJsonValue()}}}};
    if (training.rhythm)
        out[u"rhythm"_s] = QJsonObject{{u"r"_s, training.rhythm->r},
                                       {u"alpha"_s, training.rhythm->alpha},
                                       {u"a"_s, training.rhythm->a},
                                       {u"b"_s, training.rhythm->b}};
    return out;
}

} // namespace churnlens::training
