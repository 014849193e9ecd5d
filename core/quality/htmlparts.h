// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/qualityreport.h"

#include <QHash>

namespace churnlens::quality {

/// Puts the values in the place of {{name}}, in one pass: a value that holds {{name}} itself stays as it is. A name
/// without a value vanishes.
[[nodiscard]] QString fillTemplate(const QString& page, const QHash<QString, QString>& values);

/// A card with a heading; nothing when there is no content. content: HTML. lead: plain text under the heading.
[[nodiscard]] QString card(const QString& heading, const QString& lead, const QString& content);

/// Text of the data, kept apart from the direction of the text around it.
[[nodiscard]] QString isolated(const QString& text);

/// A row's cells, each of them HTML; a class for each column, by position.
class HtmlTable
{
public:
    /// numeric: columns that are aligned to the right, by position.
    HtmlTable(const QStringList& headings, QList<int> numeric);
    void row(const QStringList& cells);
    /// The table, that scrolls where it is too wide.
    [[nodiscard]] QString html() const;

private:
    [[nodiscard]] QString attributes(qsizetype column) const;

    QList<int> m_numeric;
    QString m_head;
    QString m_rows;
};

/// The sign of a level: a form of its own, so that colour is never alone.
[[nodiscard]] QString levelIcon(Level level);
/// "Enough", "Thin", "Not enough".
[[nodiscard]] QString levelWord(Level level);
/// The CSS class of a level's colour.
[[nodiscard]] QString levelClass(Level level);
/// The file's name without its folder; the whole path as a tooltip.
[[nodiscard]] QString fileName(const QString& path);

} // namespace churnlens::quality
