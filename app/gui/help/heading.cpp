// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/heading.h"

#include <QRegularExpression>
#include <QStringList>

namespace churnlens::gui {

namespace {

QString slugOf(const QString& heading)
{
    QString slug;
    for (const QChar c : heading.trimmed().toLower()) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            slug += c;
        else if (c.isSpace())
            slug += u'-';
    }
    return slug;
}

/// Text as it is read: without the marks of code, emphasis and links.
QString plain(QString text)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    text.replace(link, QStringLiteral("\\1"));
    return text.remove(u'`').remove(u'*').trimmed();
}

} // namespace

QString AnchorNames::next(const QString& heading)
{
    const QString slug = slugOf(heading);
    const int before = m_seen[slug]++;
    return before == 0 ? slug : QStringLiteral("%1-%2").arg(slug).arg(before);
}

std::vector<Heading> headingsOf(const QString& markdown)
{
    static const QRegularExpression pattern(QStringLiteral("^(#{1,6})\\s+(.*?)\\s*#*$"));
    std::vector<Heading> headings;
    AnchorNames names;
    bool inCode = false;
    const QStringList lines = markdown.split(u'\n');
    for (const QString& line : lines) {
        if (line.startsWith(QStringLiteral("```")))
            inCode = !inCode;
        const QRegularExpressionMatch match = pattern.match(line);
        if (inCode || !match.hasMatch())
            continue;
        const QString text = plain(match.captured(2));
        headings.push_back({static_cast<int>(match.capturedLength(1)), text, names.next(text)});
    }
    return headings;
}

} // namespace churnlens::gui
