// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/explanationjson.h"

#include <QJsonArray>

#include <cmath>
#include <limits>

namespace churnlens::scoring {

namespace {

QJsonValue numberOrNull(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

QJsonObject reasonJson(const GroupReason& reason)
{
    QJsonArray features;
    for (const FeatureContribution& feature : reason.features)
        features.append(QJsonObject{{QStringLiteral("feature"), feature.feature},
                                    {QStringLiteral("label"), feature.label},
                                    {QStringLiteral("standardized"), feature.value},
                                    {QStringLiteral("contribution"), feature.contribution},
                                    {QStringLiteral("points"), feature.points}});
    return {{QStringLiteral("group"), reason.group},
            {QStringLiteral("contribution"), reason.contribution},
            {QStringLiteral("points"), reason.points},
            {QStringLiteral("sentence"), reason.sentence},
            {QStringLiteral("features"), features}};
}

QJsonArray reasonsJson(const Explanation& explanation, bool raising)
{
    QJsonArray reasons;
    for (const GroupReason& reason : topReasons(explanation, raising, std::numeric_limits<int>::max()))
        reasons.append(reasonJson(reason));
    return reasons;
}

} // namespace

QJsonObject toJson(const CustomerExplanation& customer)
{
    const Explanation& explanation = customer.explanation;
    return {{QStringLiteral("customer_id"), customer.customerId},
            {QStringLiteral("country"), customer.country},
            {QStringLiteral("run_id"), customer.run.runId},
            {QStringLiteral("model_id"), customer.run.modelId},
            {QStringLiteral("as_of"), customer.run.asOf.toString(Qt::ISODate)},
            {QStringLiteral("horizon_days"), customer.horizonDays},
            {QStringLiteral("customers"), customer.customers},
            {QStringLiteral("churn_probability"), customer.probability},
            {QStringLiteral("probability_low"), numberOrNull(customer.low)},
            {QStringLiteral("probability_high"), numberOrNull(customer.high)},
            {QStringLiteral("risk_bucket"), customer.bucket},
            {QStringLiteral("is_active"), customer.isActive},
            {QStringLiteral("value_at_risk"), customer.valueAtRisk},
            {QStringLiteral("risk_rank"), customer.rank},
            {QStringLiteral("risk_percentile"), customer.percentile},
            {QStringLiteral("flags"), QJsonArray::fromStringList(customer.flags)},
            {QStringLiteral("is_current"), customer.isCurrent()},
            {QStringLiteral("typical_probability"), explanation.typicalProbability},
            {QStringLiteral("log_odds"), explanation.logOdds},
            {QStringLiteral("intercept"), explanation.intercept},
            {QStringLiteral("raises"), reasonsJson(explanation, true)},
            {QStringLiteral("lowers"), reasonsJson(explanation, false)}};
}

} // namespace churnlens::scoring
