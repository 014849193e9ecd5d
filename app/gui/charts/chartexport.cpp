// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chartexport.h"

#include <algorithm>

namespace churnlens::gui {

namespace {

bool isNumber(const QString& field)
{
    bool ok = false;
    static_cast<void>(field.toDouble(&ok));
    return ok;
}

QString csvField(const QString& field)
{
    QString text = field;
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && dangerous.contains(text.front()) && !isNumber(text))
        text.prepend(u'\'');
    const bool quote = std::any_of(text.cbegin(), text.cend(),
                                   [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!quote)
        return text;
    return QStringLiteral("\"") + text.replace(u'"', QStringLiteral("\"\"")) + QStringLiteral("\"");
}

QString csvLine(const QStringList& fields)
{
    QStringList quoted;
    for (const QString& field : fields)
        quoted.append(csvField(field));
    return quoted.join(u',') + QStringLiteral("\r\n");
}

QString tabbedLine(QStringList fields)
{
    for (QString& field : fields)
        field.replace(u'\t', u' ').replace(u'\n', u' ');
    return fields.join(u'\t') + QStringLiteral("\n");
}

} // namespace

QByteArray toCsv(const ChartTable& table)
{
    QString text = QStringLiteral("\ufeff") + csvLine(table.columns);
    for (const QStringList& row : table.rows)
        text += csvLine(row);
    return text.toUtf8();
}

QString toTabbedText(const ChartTable& table)
{
    QString text = tabbedLine(table.columns);
    for (const QStringList& row : table.rows)
        text += tabbedLine(row);
    return text;
}

QString toSentence(const ChartTable& table, size_t rows)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(rows, table.rows.size()); ++i) {
        QStringList parts;
        for (qsizetype column = 0; column < table.rows[i].size(); ++column)
            parts.append(table.columns.value(column) + QStringLiteral(" ") + table.rows[i][column]);
        lines.append(parts.join(QStringLiteral(", ")));
    }
    return lines.join(QStringLiteral("; "));
}

} // namespace churnlens::gui
