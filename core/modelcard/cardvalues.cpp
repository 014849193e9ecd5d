// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelcard/cardvalues.h"

#include "core/chart/texts.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace churnlens::modelcard {

namespace {

const QString kDash = u"\u2013"_s;
constexpr double kLeastPValue = 0.0001;
constexpr double kGreatest = 1e15; ///< beyond, digits in groups say nothing

QString grouped(double value, int decimals)
{
    static const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
    const double size = std::abs(value);
    const QString digits = size < kGreatest ? kEnglish.toString(size, 'f', decimals) : QString::number(size, 'g', 4);
    const bool isZero = size < 0.5 * std::pow(10, -decimals);
    return value < 0 && !isZero ? u"\u2212"_s + digits : digits;
}

} // namespace

Number finite(double value)
{
    return std::isfinite(value) ? Number(value) : std::nullopt;
}

Number number(const QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? finite(value.toDouble()) : std::nullopt;
}

QString decimalText(Number value, int decimals)
{
    return value ? grouped(*value, decimals) : kDash;
}

QString plainText(Number value)
{
    if (!value)
        return kDash;
    const double size = std::abs(*value);
    if (size != 0 && size < 1e-4)
        return QString::number(*value, 'g', 2).replace(u'-', u'\u2212');
    const int decimals = size == std::round(size) || size >= 1000 ? 0 : (size >= 100 ? 1 : (size >= 1 ? 2 : 4));
    QString text = grouped(*value, decimals);
    while (decimals > 0 && text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

QString intervalText(const QJsonObject& object, const QString& key, int decimals)
{
    const Number value = number(object, key);
    const Number low = number(object, key + u"_low"_s);
    const Number high = number(object, key + u"_high"_s);
    if (!value || !low || !high)
        return decimalText(value, decimals);
    return u"%1 (%2 to %3)"_s.arg(decimalText(value, decimals), decimalText(low, decimals),
                                  decimalText(high, decimals));
}

QString shareText(Number share)
{
    return share ? chart::percentText(*share) : kDash;
}

QString wholeNumberText(Number value)
{
    return decimalText(value, 0);
}

QString pValueText(Number value)
{
    if (value && *value < kLeastPValue)
        return u"<\u00a00.0001"_s;
    return decimalText(value, 4);
}

QString dateText(const QString& iso)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? chart::dayText(day) : iso;
}

QString timeText(const QString& rfc3339)
{
    const QDateTime time = QDateTime::fromString(rfc3339, Qt::ISODateWithMs).toUTC();
    return time.isValid() ? chart::dayText(time.date()) + time.toString(u" HH:mm 'UTC'"_s) : rfc3339;
}

QStringList dateTexts(const QJsonArray& dates)
{
    QStringList out;
    for (const QJsonValue& date : dates) {
        if (date.isString())
            out.append(dateText(date.toString()));
    }
    return out;
}

QString listText(const QStringList& items)
{
    if (items.size() < 2)
        return items.value(0);
    return items.mid(0, items.size() - 1).join(u", "_s) + u" and "_s + items.last();
}

QString titleText(const QString& name)
{
    QString title = QString(name).replace(u'_', u' ');
    return title.isEmpty() ? title : title.at(0).toUpper() + title.mid(1);
}

} // namespace churnlens::modelcard
