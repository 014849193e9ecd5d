// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace churnlens::page {

/// Puts the values in the place of {{name}}, in one pass: a value that holds {{name}} itself stays as it is. A name
/// without a value vanishes.
[[nodiscard]] QString fillTemplate(const QString& page, const QHash<QString, QString>& values);

/// A card with a heading; nothing when there is no content. content: HTML. lead: plain text under the heading.
[[nodiscard]] QString card(const QString& heading, const QString& lead, const QString& content);

/// A big number over what it is; both plain text.
[[nodiscard]] QString figure(const QString& value, const QString& label);

/// Text of the data, kept apart from the direction of the text around it.
[[nodiscard]] QString isolated(const QString& text);

/// A row's cells, each of them HTML; a class for each column, by position.
class HtmlTable
{
public:
    /// numeric: columns that are aligned to the right, by position.
    HtmlTable(const QStringList& headings, QList<int> numeric);
    void row(const QStringList& cells);
    /// A heading across all columns, over the rows that follow; plain text.
    void groupRow(const QString& heading);
    /// The table, that scrolls where it is too wide.
    [[nodiscard]] QString html() const;

private:
    [[nodiscard]] QString attributes(qsizetype column) const;

    qsizetype m_columns;
    QList<int> m_numeric;
    QString m_head;
    QString m_rows;
};

} // namespace churnlens::page
