// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/filter/filterstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

#include <algorithm>

namespace churnlens::gui {

using population::PopulationFilter;
using population::Segment;

namespace {

const QString kSavedKey = QStringLiteral("customers/savedFilters");
const QString kActive = QStringLiteral("active");
const QString kLapsed = QStringLiteral("lapsed");

void put(QJsonObject& json, const QString& key, const QStringList& values)
{
    if (!values.isEmpty())
        json.insert(key, QJsonArray::fromStringList(values));
}

void put(QJsonObject& json, const QString& key, const std::optional<double>& value)
{
    if (value)
        json.insert(key, *value);
}

QStringList textsOf(const QJsonObject& json, const QString& key)
{
    QStringList texts;
    for (const QJsonValue& value : json.value(key).toArray()) {
        if (value.isString())
            texts << value.toString();
    }
    return texts;
}

std::optional<double> numberOf(const QJsonObject& json, const QString& key)
{
    const QJsonValue value = json.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

QJsonObject toJson(const PopulationFilter& filter)
{
    QJsonObject json;
    put(json, QStringLiteral("buckets"), filter.buckets);
    put(json, QStringLiteral("countries"), filter.countries);
    put(json, QStringLiteral("flags"), filter.flags);
    if (filter.segment != Segment::All)
        json.insert(QStringLiteral("segment"), filter.segment == Segment::Active ? kActive : kLapsed);
    put(json, QStringLiteral("minProbability"), filter.minProbability);
    put(json, QStringLiteral("maxProbability"), filter.maxProbability);
    put(json, QStringLiteral("minValue"), filter.minValue);
    put(json, QStringLiteral("maxValue"), filter.maxValue);
    if (filter.maxRank)
        json.insert(QStringLiteral("maxRank"), *filter.maxRank);
    if (!filter.idContains.isEmpty())
        json.insert(QStringLiteral("idContains"), filter.idContains);
    return json;
}

PopulationFilter filterFromJson(const QJsonObject& json)
{
    PopulationFilter filter;
    filter.buckets = textsOf(json, QStringLiteral("buckets"));
    filter.countries = textsOf(json, QStringLiteral("countries"));
    filter.flags = textsOf(json, QStringLiteral("flags"));
    const QString segment = json.value(QStringLiteral("segment")).toString();
    filter.segment = segment == kActive ? Segment::Active : segment == kLapsed ? Segment::Lapsed : Segment::All;
    filter.minProbability = numberOf(json, QStringLiteral("minProbability"));
    filter.maxProbability = numberOf(json, QStringLiteral("maxProbability"));
    filter.minValue = numberOf(json, QStringLiteral("minValue"));
    filter.maxValue = numberOf(json, QStringLiteral("maxValue"));
    if (const qint64 rank = json.value(QStringLiteral("maxRank")).toInteger(); rank > 0)
        filter.maxRank = rank;
    filter.idContains = json.value(QStringLiteral("idContains")).toString();
    return filter;
}

SavedFilters::SavedFilters(QSettings& settings)
    : m_settings(settings)
{
}

QJsonObject SavedFilters::all() const
{
    return QJsonDocument::fromJson(m_settings.value(kSavedKey).toString().toUtf8()).object();
}

void SavedFilters::store(const QJsonObject& filters)
{
    m_settings.setValue(kSavedKey, QString::fromUtf8(QJsonDocument(filters).toJson(QJsonDocument::Compact)));
}

QStringList SavedFilters::names() const
{
    QStringList names = all().keys();
    std::sort(names.begin(), names.end(),
              [](const QString& a, const QString& b) { return QString::localeAwareCompare(a, b) < 0; });
    return names;
}

PopulationFilter SavedFilters::filter(const QString& name) const
{
    return filterFromJson(all().value(name).toObject());
}

void SavedFilters::save(const QString& name, const PopulationFilter& filter)
{
    QJsonObject filters = all();
    filters.insert(name, toJson(filter));
    store(filters);
}

void SavedFilters::remove(const QString& name)
{
    QJsonObject filters = all();
    filters.remove(name);
    store(filters);
}

} // namespace churnlens::gui
