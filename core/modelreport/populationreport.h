// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelreport/thresholdtable.h"

#include <QDate>
#include <QPointF>

namespace churnlens::modelreport {

/// A measure of ranking or probabilities.
struct MetricValue
{
    QString key; ///< of the metadata: "auc", "brier" ...
    Number value;
    Number low; ///< 95 % interval, where the model keeps one
    Number high;
};

/// The model, or a simpler way that it is compared with.
struct Contender
{
    QString key; ///< "model", or one of modelcard::baselines()
    std::vector<MetricValue> metrics; ///< those that are known, in the order of metricKeys()
    MetricValue lead; ///< AUC of the model over this one, paired; nothing for the model

    [[nodiscard]] MetricValue metric(const QString& wanted) const; ///< without a value when it is not known
};

/// "auc", "average_precision", "brier", "brier_skill", "log_loss", "ece", "calibration_slope",
/// "calibration_intercept", "top_decile_lift", "ks".
[[nodiscard]] const QStringList& metricKeys();

/// What came of the probabilities of one population at one date.
struct PopulationScores
{
    Number customers;
    Number churnRate;
    Number meanProbability;
    Contender model;
    std::vector<Contender> baselines; ///< those that have an AUC, in the order of modelcard::baselines()

    [[nodiscard]] bool isKnown() const { return model.metric(QStringLiteral("auc")).value.has_value(); }
};

/// Customers of about equal probability: what was predicted and what happened.
struct CalibrationGroup
{
    double from = 0;
    double to = 1;
    qint64 customers = 0;
    double predicted = 0; ///< mean probability
    double observed = 0; ///< churn rate, with its 95 % interval (Wilson)
    double low = 0;
    double high = 1;
};

/// Of the customers with the highest probabilities.
struct GainPoint
{
    double contacted = 0; ///< share of all customers
    double found = 0; ///< share of all churners among them
    double ceiling = 0; ///< the most that any score could find
    [[nodiscard]] double lift() const; ///< found / contacted; 0 at 0
    [[nodiscard]] double liftCeiling() const;
};

/// How a simpler way did on the same customers.
struct ContenderCurves
{
    QString key; ///< one of modelcard::baselines()
    std::vector<QPointF> roc; ///< as those of PopulationReport
    std::vector<QPointF> precisionRecall;
    std::vector<QPointF> gain; ///< x: share of all customers, y: share of all churners among them
    std::vector<CalibrationGroup> calibration; ///< empty: its scores are no probabilities
};

/// A risk group at the held-out date.
struct BucketResult
{
    QString bucket; ///< "Low", "Medium", "High"
    qint64 customers = 0;
    double expected = 0; ///< sum of the probabilities
    qint64 churned = 0;
    double churnRate = 0;
    double low = 0; ///< 95 % interval of the churn rate
    double high = 1;
    [[nodiscard]] double meanProbability() const; ///< expected / customers; NaN for an empty group
};

/// The held-out test of one population with its drawings.
struct PopulationReport : PopulationScores
{
    std::vector<QPointF> roc; ///< x: false positive rate, y: true positive rate
    std::vector<QPointF> precisionRecall; ///< x: recall, y: precision
    std::vector<GainPoint> gain;
    std::vector<CalibrationGroup> calibration; ///< by probability, ascending
    std::vector<BucketResult> buckets; ///< Low, Medium, High
    /// In the order of modelcard::baselines(); empty: the model, of an older program, does not keep them.
    std::vector<ContenderCurves> baselineCurves;
    std::optional<ThresholdTable> thresholds;
};

/// population: an origin's "all" or "active" of evaluationjson.h.
[[nodiscard]] PopulationScores readScores(const QJsonObject& population);
/// Adds the curves of that population to its scores.
[[nodiscard]] PopulationReport readPopulation(const QJsonObject& population, const QJsonObject& curves,
                                              const Settings& thresholds);
/// "buckets" of curves or of a run's outcome, Low first; empty where a group is missing.
[[nodiscard]] std::vector<BucketResult> readBuckets(const QJsonObject& buckets);

} // namespace churnlens::modelreport
