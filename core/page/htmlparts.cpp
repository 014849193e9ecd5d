// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/page/htmlparts.h"

#include "core/chart/texts.h"

using namespace Qt::StringLiterals;
using churnlens::chart::html;

namespace churnlens::page {

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

QString figure(const QString& value, const QString& label)
{
    return u"<div class=\"figure\"><div class=\"value\">%1</div><div class=\"label\">%2</div></div>\n"_s.arg(
        html(value), html(label));
}

QString isolated(const QString& text)
{
    return u"<bdi>"_s + html(text) + u"</bdi>"_s;
}

HtmlTable::HtmlTable(const QStringList& headings, QList<int> numeric)
    : m_columns(headings.size())
    , m_numeric(std::move(numeric))
{
    for (qsizetype column = 0; column < headings.size(); ++column)
        m_head += u"<th scope=\"col\""_s + attributes(column) + u'>' + chart::html(headings[column]) + u"</th>"_s;
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

void HtmlTable::groupRow(const QString& heading)
{
    m_rows += u"<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"%1\">%2</th></tr>\n"_s.arg(
        QString::number(m_columns), chart::html(heading));
}

QString HtmlTable::html() const
{
    return u"<div class=\"scroll\"><table><thead><tr>"_s + m_head + u"</tr></thead><tbody>\n"_s + m_rows
        + u"</tbody></table></div>"_s;
}

} // namespace churnlens::page
