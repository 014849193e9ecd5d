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
    return date.toString(Qt::ISODate).toLatin1();
}

QByteArray isoText(const QDateTime& time)
{
    if (!time.isValid())
        return {};
    const auto format = time.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs;
    return isoText(time.date()) + ' ' + time.time().toString(format).toLatin1();
}

} // namespace churnlens::scoring
