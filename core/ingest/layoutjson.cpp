// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/layoutjson.h"

namespace churnlens::ingest {

namespace {

QString delimiterWord(char delimiter)
{
    switch (delimiter) {
    case ',':
        return QStringLiteral("commas");
    case ';':
        return QStringLiteral("semicolons");
    case '\t':
        return QStringLiteral("tabs");
    case '|':
        return QStringLiteral("pipes");
    default:
        return QStringLiteral("\"%1\"").arg(QLatin1Char(delimiter));
    }
}

} // namespace

QString formatText(const TableLayout& layout, const QString& form)
{
    if (!layout.text)
        return form;
    return QStringLiteral("%1 in %2, separated by %3")
        .arg(form, encodingName(layout.text->encoding), delimiterWord(layout.text->delimiter));
}

QString columnTitle(const TableLayout& layout, int index)
{
    const QString header = layout.header.value(index);
    return header.isEmpty() ? QStringLiteral("column %1").arg(index + 1) : header;
}

QString dateOrderName(DateOrder order)
{
    switch (order) {
    case DateOrder::DayFirst:
        return QStringLiteral("day_first");
    case DateOrder::MonthFirst:
        return QStringLiteral("month_first");
    case DateOrder::YearFirst:
        break;
    }
    return QStringLiteral("year_first");
}

QJsonObject formatJson(const TableLayout& layout, const QString& form)
{
    QJsonObject columns;
    for (const ColumnRole role : allRoles()) {
        if (layout.mapping.has(role))
            columns[roleName(role)] = columnTitle(layout, layout.mapping[role]);
    }
    QJsonObject out{{QStringLiteral("format"), formatText(layout, form)},
                    {QStringLiteral("profile"), layout.profile.name},
                    {QStringLiteral("header_line"), layout.headerLine},
                    {QStringLiteral("columns"), columns},
                    {QStringLiteral("date_form"), layout.dates.form(layout.dateOrder)},
                    {QStringLiteral("decimal_mark"),
                     layout.decimalMark == DecimalMark::Comma ? QStringLiteral(",") : QStringLiteral(".")}};
    if (layout.text) {
        out[QStringLiteral("encoding")] = encodingName(layout.text->encoding);
        out[QStringLiteral("delimiter")] = QString(QLatin1Char(layout.text->delimiter));
    }
    if (layout.dates.needsOrder())
        out[QStringLiteral("date_order")] = dateOrderName(layout.dateOrder);
    return out;
}

} // namespace churnlens::ingest
