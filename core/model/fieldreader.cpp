// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fieldreader.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace churnlens::model {

FieldReader::FieldReader(QJsonObject object)
    : m_object(std::move(object))
{
}

double FieldReader::number(const QString& key)
{
    return toNumber(field(key, QJsonValue::Double), key);
}

int FieldReader::integer(const QString& key)
{
    const double value = number(key);
    const bool fits = value >= -2147483648.0 && value <= 2147483647.0 && value == std::floor(value);
    if (!fits)
        fail(key);
    return fits ? static_cast<int>(value) : 0;
}

bool FieldReader::boolean(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isBool())
        fail(key);
    return value.toBool();
}

QString FieldReader::text(const QString& key)
{
    return field(key, QJsonValue::String).toString();
}

QJsonObject FieldReader::object(const QString& key)
{
    return field(key, QJsonValue::Object).toObject();
}

QJsonArray FieldReader::array(const QString& key)
{
    return field(key, QJsonValue::Array).toArray();
}

QStringList FieldReader::texts(const QString& key)
{
    QStringList list;
    for (const QJsonValue& value : array(key)) {
        if (!value.isString())
            fail(key);
        list.append(value.toString());
    }
    return list;
}

Eigen::VectorXd FieldReader::numbers(const QString& key)
{
    const QJsonArray values = array(key);
    Eigen::VectorXd list(values.size());
    for (qsizetype i = 0; i < values.size(); ++i)
        list(i) = toNumber(values.at(i), key);
    return list;
}

std::vector<Estimate> FieldReader::estimates(const QString& key)
{
    std::vector<Estimate> table;
    for (const QJsonValue& value : array(key)) {
        FieldReader row(value.toObject());
        table.push_back({row.text(u"name"_s), row.number(u"estimate"_s), row.number(u"standard_error"_s),
                         row.number(u"z"_s), row.number(u"p_value"_s), row.number(u"low"_s), row.number(u"high"_s)});
        if (!row.ok())
            fail(key);
    }
    return table;
}

bool FieldReader::booleanOr(const QString& key, bool missing)
{
    return m_object.contains(key) ? boolean(key) : missing;
}

double FieldReader::numberOr(const QString& key, double infinity)
{
    const QJsonValue value = m_object.value(key);
    return value.isNull() || value.isUndefined() ? infinity : toNumber(value, key);
}

Eigen::VectorXd FieldReader::numbersOr(const QString& key, double infinity)
{
    if (!m_object.contains(key))
        return {};
    const QJsonArray values = array(key);
    Eigen::VectorXd list(values.size());
    for (qsizetype i = 0; i < values.size(); ++i)
        list(i) = values.at(i).isNull() ? infinity : toNumber(values.at(i), key);
    return list;
}

QJsonValue FieldReader::field(const QString& key, QJsonValue::Type type)
{
    const QJsonValue value = m_object.value(key);
    if (value.type() != type)
        fail(key);
    return value;
}

double FieldReader::toNumber(const QJsonValue& value, const QString& key)
{
    if (!value.isDouble())
        fail(key);
    return value.toDouble();
}

void FieldReader::fail(const QString& key)
{
    if (m_badKey.isEmpty())
        m_badKey = key;
}

} // namespace churnlens::model
