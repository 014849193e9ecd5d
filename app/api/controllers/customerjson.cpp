// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/customerjson.h"

#include "core/features/featurecatalogue.h"

#include <QJsonArray>

#include <cmath>

namespace churnlens::api {

namespace {

const QString kFeatures = QStringLiteral("features");

QJsonValue featuresJson(const customers::ScoredCustomer& customer)
{
    if (!customer.features)
        return {};
    static const QStringList names = features::columnNames();
    QJsonObject object;
    for (size_t i = 0; i < customer.features->size(); ++i)
        object.insert(names[static_cast<qsizetype>(i)], (*customer.features)[i]);
    return object;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QJsonValue numberOrNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue finiteOrNull(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonObject runFields(const customers::RunInfo& run)
{
    return {{QStringLiteral("run_id"), run.runId},
            {QStringLiteral("as_of"), run.asOf.toString(Qt::ISODate)},
            {QStringLiteral("model_id"), run.modelId},
            {QStringLiteral("scored_at"), run.scoredAt},
            {QStringLiteral("horizon_days"), run.horizonDays}};
}

QByteArray tagOf(const customers::RunInfo& run)
{
    return QByteArray::number(run.runId);
}

QJsonObject customerJson(const customers::ScoredCustomer& customer)
{
    return {{QStringLiteral("customer_id"), customer.customerId},
            {QStringLiteral("country"), textOrNull(customer.country)},
            {QStringLiteral("churn_probability"), customer.probability},
            {QStringLiteral("probability_low"), numberOrNull(customer.low)},
            {QStringLiteral("probability_high"), numberOrNull(customer.high)},
            {QStringLiteral("risk_bucket"), customer.bucket},
            {QStringLiteral("rank"), customer.rank},
            {QStringLiteral("percentile"), customer.percentile},
            {QStringLiteral("is_active"), customer.isActive},
            {QStringLiteral("value_at_risk"), customer.valueAtRisk},
            {QStringLiteral("flags"), QJsonArray::fromStringList(customer.flags)},
            {QStringLiteral("last_purchase_at"), textOrNull(customer.lastPurchaseAt)},
            {kFeatures, featuresJson(customer)}};
}

QStringList customerFieldNames()
{
    QStringList names = customerJson({}).keys();
    for (const QString& feature : features::columnNames())
        names.append(kFeatures + u'.' + feature);
    return names;
}

QJsonObject selectFields(const QJsonObject& customer, const QStringList& names)
{
    if (names.isEmpty())
        return customer;
    const QJsonObject all = customer.value(kFeatures).toObject();
    QJsonObject chosen;
    QJsonObject chosenFeatures;
    for (const QString& name : names) {
        if (!name.startsWith(kFeatures + u'.'))
            chosen.insert(name, customer.value(name));
        else if (!names.contains(kFeatures))
            chosenFeatures.insert(name.mid(kFeatures.size() + 1), all.value(name.mid(kFeatures.size() + 1)));
    }
    if (!chosenFeatures.isEmpty())
        chosen.insert(kFeatures, customer.value(kFeatures).isNull() ? QJsonValue() : QJsonValue(chosenFeatures));
    return chosen;
}

} // namespace churnlens::api
