// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/htmlparts.h"

#include "core/quality/chart/texts.h"

using namespace Qt::StringLiterals;

namespace churnlens::quality {

QString fillTemplate(const QString& page, const QHash<QString, QString>& values)
{
    QString out;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = page.indexOf(u"{{"_s, at);
        const qsizetype close = open < 0 ? -1 : page.indexOf(u"}}"_s, open);
        if (close < 0)
            return out + page.mid(at);
        out += page.mid(at, open - at) + values.value(page.mid(open + 2, close - open - 2));
        at = close + 2;
    }
}

QString card(const QString& heading, const QString& lead, const QString& content)
{
    if (lead.isEmpty() && content.isEmpty())
        return {};
    QString out = u"<section class=\"card\"><h2>"_s + html(heading) + u"</h2>"_s;
    if (!lead.isEmpty())
        out += u"<p class=\"lead\">"_s + html(lead) + u"</p>"_s;
    return out + content + u"</section>\n"_s;
}

QString isolated(const QString& text)
{
    return u"<bdi>"_s + html(text) + u"</bdi>"_s;
}

HtmlTable::HtmlTable(const QStringList& headings, QList<int> numeric)
    : m_numeric(std::move(numeric))
{
    for (qsizetype column = 0; column < headings.size(); ++column)
        m_head += u"<th scope=\"col\""_s + attributes(column) + u'>' + quality::html(headings[column]) + u"</th>"_s;
}

QString HtmlTable::attributes(qsizetype column) const
{
    return m_numeric.contains(static_cast<int>(column)) ? u" class=\"num\""_s : QString();
}

void HtmlTable::row(const QStringList& cells)
{
    m_rows += u"<tr>"_s;
    for (qsizetype column = 0; column < cells.size(); ++column)
        m_rows += u"<td"_s + attributes(column) + u'>' + cells[column] + u"</td>"_s;
    m_rows += u"</tr>\n"_s;
}

QString HtmlTable::html() const
{
    return u"<div class=\"scroll\"><table><thead><tr>"_s + m_head + u"</tr></thead><tbody>\n"_s + m_rows
        + u"</tbody></table></div>"_s;
}

QString levelClass(Level level)
{
    switch (level) {
    case Level::Enough:
        return u"good"_s;
    case Level::Thin:
        return u"thin"_s;
    case Level::NotEnough:
        break;
    }
    return u"bad"_s;
}

QString levelWord(Level level)
{
    switch (level) {
    case Level::Enough:
        return u"Enough"_s;
    case Level::Thin:
        return u"Thin"_s;
    case Level::NotEnough:
        break;
    }
    return u"Not enough"_s;
}

QString levelIcon(Level level)
{
    QString shape;
    switch (level) {
    case Level::Enough: // a tick in a circle
        shape = u"<circle cx=\"10\" cy=\"10\" r=\"7.5\"/><path d=\"M6.5 10.2l2.4 2.4 4.6-5\"/>"_s;
        break;
    case Level::Thin: // an exclamation mark in a triangle
        shape = u"<path d=\"M10 2.8l7.8 14H2.2z\"/><path d=\"M10 8v4.2M10 14.2v.6\"/>"_s;
        break;
    case Level::NotEnough: // a cross in an octagon
        shape =
            u"<path d=\"M7 2.5h6l4.5 4.5v6L13 17.5H7L2.5 13V7z\"/><path d=\"M7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4\"/>"_s;
        break;
    }
    return u"<svg class=\"icon %1\" viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" role=\"img\" "
           "aria-label=\"%2\">%3</svg>"_s.arg(levelClass(level), levelWord(level), shape);
}

QString fileName(const QString& path)
{
    return u"<bdi title=\"%1\">%2</bdi>"_s.arg(html(path), html(path.mid(path.lastIndexOf(u'/') + 1)));
}

} // namespace churnlens::quality
