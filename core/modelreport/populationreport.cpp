// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelreport/populationreport.h"

#include "core/modelcard/origins.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace churnlens::modelreport {

using modelcard::number;

namespace {

MetricValue metricOf(const QJsonObject& json, const QString& key)
{
    return {key, number(json, key), number(json, key + u"_low"_s), number(json, key + u"_high"_s)};
}

Contender contenderOf(const QString& key, const QJsonObject& json)
{
    Contender contender;
    contender.key = key;
    for (const QString& name : metricKeys()) {
        if (MetricValue metric = metricOf(json, name); metric.value)
            contender.metrics.push_back(std::move(metric));
    }
    const QJsonObject lead = json[u"lead"].toObject();
    contender.lead = {u"lead"_s, number(lead, u"difference"_s), number(lead, u"low"_s), number(lead, u"high"_s)};
    return contender;
}

std::vector<QPointF> pointsOf(const QJsonArray& items)
{
    std::vector<QPointF> points;
    for (const QJsonValue& item : items) {
        const QJsonArray pair = item.toArray();
        if (pair.at(0).isDouble() && pair.at(1).isDouble())
            points.emplace_back(pair.at(0).toDouble(), pair.at(1).toDouble());
    }
    return points;
}

std::vector<GainPoint> gainOf(const QJsonArray& items)
{
    std::vector<GainPoint> points;
    for (const QJsonValue& item : items) {
        const QJsonArray triple = item.toArray();
        if (triple.size() == 3)
            points.push_back({triple.at(0).toDouble(), triple.at(1).toDouble(), triple.at(2).toDouble()});
    }
    return points;
}

std::vector<CalibrationGroup> calibrationOf(const QJsonArray& items)
{
    std::vector<CalibrationGroup> groups;
    for (const QJsonValue& item : items) {
        const QJsonObject bin = item.toObject();
        if (const Number customers = number(bin, u"customers"_s); customers && *customers > 0)
            groups.push_back({bin[u"from"].toDouble(), bin[u"to"].toDouble(1), static_cast<qint64>(*customers),
                              bin[u"mean_probability"].toDouble(), bin[u"churn_rate"].toDouble(),
                              bin[u"churn_rate_low"].toDouble(0), bin[u"churn_rate_high"].toDouble(1)});
    }
    return groups;
}

std::vector<ContenderCurves> baselineCurvesOf(const QJsonObject& baselines)
{
    std::vector<ContenderCurves> all;
    for (const modelcard::Baseline& baseline : modelcard::baselines()) {
        const QJsonObject json = baselines[baseline.key].toObject();
        ContenderCurves curves{baseline.key, pointsOf(json[u"roc"].toArray()),
                               pointsOf(json[u"precision_recall"].toArray()), pointsOf(json[u"gain"].toArray()),
                               calibrationOf(json[u"reliability"].toArray())};
        if (!curves.roc.empty())
            all.push_back(std::move(curves));
    }
    return all;
}

} // namespace

const QStringList& metricKeys()
{
    static const QStringList kKeys{u"auc"_s,
                                   u"average_precision"_s,
                                   u"brier"_s,
                                   u"brier_skill"_s,
                                   u"log_loss"_s,
                                   u"ece"_s,
                                   u"calibration_slope"_s,
                                   u"calibration_intercept"_s,
                                   u"top_decile_lift"_s,
                                   u"ks"_s};
    return kKeys;
}

MetricValue Contender::metric(const QString& wanted) const
{
    const auto found = std::find_if(metrics.begin(), metrics.end(),
                                    [&wanted](const MetricValue& metric) { return metric.key == wanted; });
    return found == metrics.end() ? MetricValue{wanted, {}, {}, {}} : *found;
}

double GainPoint::lift() const
{
    return contacted > 0 ? found / contacted : 0;
}

double GainPoint::liftCeiling() const
{
    return contacted > 0 ? ceiling / contacted : 0;
}

double BucketResult::meanProbability() const
{
    return customers > 0 ? expected / static_cast<double>(customers) : std::numeric_limits<double>::quiet_NaN();
}

PopulationScores readScores(const QJsonObject& population)
{
    const QJsonObject model = population[u"model"].toObject();
    PopulationScores scores;
    scores.customers = number(model, u"n"_s);
    scores.churnRate = number(model, u"churn_rate"_s);
    scores.meanProbability = number(model, u"mean_probability"_s);
    scores.model = contenderOf(u"model"_s, model);
    for (const modelcard::Baseline& baseline : modelcard::baselines()) {
        Contender contender = contenderOf(baseline.key, population[baseline.key].toObject());
        if (contender.metric(u"auc"_s).value)
            scores.baselines.push_back(std::move(contender));
    }
    return scores;
}

std::vector<BucketResult> readBuckets(const QJsonObject& buckets)
{
    std::vector<BucketResult> results;
    const std::pair<QString, QString> names[] = {
        {u"low"_s, u"Low"_s}, {u"medium"_s, u"Medium"_s}, {u"high"_s, u"High"_s}};
    for (const auto& [key, name] : names) {
        const QJsonObject json = buckets[key].toObject();
        const Number customers = number(json, u"customers"_s);
        if (!customers)
            return {};
        results.push_back({name, static_cast<qint64>(*customers), json[u"expected_churners"].toDouble(),
                           static_cast<qint64>(json[u"churners"].toDouble()), json[u"churn_rate"].toDouble(),
                           json[u"churn_rate_low"].toDouble(0), json[u"churn_rate_high"].toDouble(1)});
    }
    return results;
}

PopulationReport readPopulation(const QJsonObject& population, const QJsonObject& curves, const Settings& thresholds)
{
    PopulationReport report;
    static_cast<PopulationScores&>(report) = readScores(population);
    report.roc = pointsOf(curves[u"roc"].toArray());
    report.precisionRecall = pointsOf(curves[u"precision_recall"].toArray());
    report.gain = gainOf(curves[u"gain"].toArray());
    report.calibration = calibrationOf(curves[u"reliability"].toArray());
    report.buckets = readBuckets(curves[u"buckets"].toObject());
    report.baselineCurves = baselineCurvesOf(curves[u"baselines"].toObject());
    report.thresholds = ThresholdTable::make(population[u"model"].toObject(), curves, thresholds);
    return report;
}

} // namespace churnlens::modelreport
