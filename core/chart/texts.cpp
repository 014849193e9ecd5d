// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/texts.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace churnlens::chart {

namespace {

const QLocale& english()
{
    static const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
    return kEnglish;
}

/// Whether the character is not to be seen, or turns the text around it: Unicode's Bidi_Control, and the control
/// characters except line feed and tab.
bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7f && u < 0xa0) || u == 0x61c || u == 0x200e || u == 0x200f
        || (u >= 0x2028 && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0xfeff;
}

} // namespace

QString wholeText(qint64 value)
{
    return english().toString(value);
}

QString amountText(double value)
{
    const QString digits = english().toString(std::abs(value), 'f', value == 0 || std::abs(value) >= 1000 ? 0 : 2);
    return value < 0 ? u"\u2212"_s + digits : digits;
}

QString percentText(double share)
{
    if (share > 0 && share < 0.0005)
        return u"<\u00a00.1\u00a0%"_s;
    return english().toString(100 * share, 'f', share > 0 ? 1 : 0) + u"\u00a0%"_s;
}

QString dayText(const QDate& day)
{
    return day.isValid() ? english().toString(day, u"d MMM yyyy"_s) : u"\u2013"_s;
}

QString monthText(const QDate& month)
{
    return english().toString(month, u"MMM yyyy"_s);
}

QString countText(qint64 count, const QString& singular)
{
    return wholeText(count) + u' ' + singular + (count == 1 ? QString() : u"s"_s);
}

QString html(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (isHidden(c))
            out += u"[U+%1]"_s.arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        else if (c == u'\'')
            out += u"&#39;"_s;
        else
            out += QString(c).toHtmlEscaped();
    }
    return out;
}

} // namespace churnlens::chart
