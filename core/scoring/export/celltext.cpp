// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/export/celltext.h"

#include <algorithm>
#include <charconv>

namespace churnlens::scoring {

namespace {

bool startsFormula(QChar c)
{
    static constexpr QStringView kTriggers = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    return kTriggers.contains(c);
}

bool invisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

/// Qt's own formats cost microseconds a cell, most of the time of a long list.
QByteArray padded(int value, int width)
{
    QByteArray text(width, '0');
    for (int i = width; i-- > 0; value /= 10)
        text[i] = static_cast<char>('0' + value % 10);
    return text;
}

} // namespace

QString withoutFormula(const QString& text)
{
    if (text.isEmpty())
        return text;
    const QChar first = text.front();
    const auto visible = std::find_if_not(text.cbegin(), text.cend(), invisible);
    const bool control = first == u'\t' || first == u'\r' || first == u'\n';
    return control || (visible != text.cend() && startsFormula(*visible)) ? u'\'' + text : text;
}

QByteArray shortestNumber(double value)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return {digits, end - digits};
}

QByteArray isoText(QDate date)
{
    if (!date.isValid() || date.year() < 0 || date.year() > 9999)
        return date.toString(Qt::ISODate).toLatin1();
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
}

QByteArray isoText(const QDateTime& dateTime)
{
    if (!dateTime.isValid())
        return {};
    const QTime time = dateTime.time();
    QByteArray text = isoText(dateTime.date()) + ' ' + padded(time.hour(), 2) + ':' + padded(time.minute(), 2) + ':'
        + padded(time.second(), 2);
    return time.msec() == 0 ? text : text + '.' + padded(time.msec(), 3);
}

} // namespace churnlens::scoring
