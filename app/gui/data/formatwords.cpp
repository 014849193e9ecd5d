// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/formatwords.h"

#include <QCoreApplication>

namespace churnlens::gui {

using ingest::ColumnRole;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(churnlens::gui::FormatWords)
};

} // namespace

QString roleText(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Invoice:
        return Words::tr("Order number");
    case ColumnRole::StockCode:
        return Words::tr("Product code");
    case ColumnRole::Description:
        return Words::tr("Description");
    case ColumnRole::Quantity:
        return Words::tr("Quantity");
    case ColumnRole::InvoicedAt:
        return Words::tr("Date");
    case ColumnRole::UnitPrice:
        return Words::tr("Unit price");
    case ColumnRole::CustomerId:
        return Words::tr("Customer");
    case ColumnRole::Country:
        return Words::tr("Country");
    case ColumnRole::LineTotal:
        return Words::tr("Line total");
    case ColumnRole::InvoicedTime:
        return Words::tr("Time of day");
    case ColumnRole::Status:
        break;
    }
    return Words::tr("Status");
}

QString roleMeaning(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Invoice:
        return Words::tr("Number of the order, invoice or receipt that the line belongs to.");
    case ColumnRole::StockCode:
        return Words::tr("Code of the product; also tells services such as postage from goods.");
    case ColumnRole::Description:
        return Words::tr("Name of the product.");
    case ColumnRole::Quantity:
        return Words::tr("Items sold; below zero for returns.");
    case ColumnRole::InvoicedAt:
        return Words::tr("Day of the order, with or without the time. Needed.");
    case ColumnRole::UnitPrice:
        return Words::tr("Price of one item. This or the line total is needed.");
    case ColumnRole::CustomerId:
        return Words::tr("Number or code of the customer. Needed; lines where it is empty count as anonymous.");
    case ColumnRole::Country:
        return Words::tr("Country of the customer.");
    case ColumnRole::LineTotal:
        return Words::tr("Price of the whole line, in place of the unit price.");
    case ColumnRole::InvoicedTime:
        return Words::tr("Time of the order, where the date has a column of its own.");
    case ColumnRole::Status:
        break;
    }
    return Words::tr("Status of the order; some values mark cancellations.");
}

QString encodingText(ingest::TextEncoding encoding)
{
    switch (encoding) {
    case ingest::TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case ingest::TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    case ingest::TextEncoding::Utf16LittleEndian:
        return QStringLiteral("UTF-16 LE");
    case ingest::TextEncoding::Utf16BigEndian:
        break;
    }
    return QStringLiteral("UTF-16 BE");
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',':
        return Words::tr("comma");
    case ';':
        return Words::tr("semicolon");
    case '\t':
        return Words::tr("tab");
    case '|':
        return Words::tr("pipe");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString dateOrderText(ingest::DateOrder order)
{
    switch (order) {
    case ingest::DateOrder::DayFirst:
        return Words::tr("day first");
    case ingest::DateOrder::MonthFirst:
        return Words::tr("month first");
    case ingest::DateOrder::YearFirst:
        break;
    }
    return Words::tr("year first");
}

QString decimalMarkText(ingest::DecimalMark mark)
{
    return mark == ingest::DecimalMark::Comma ? QStringLiteral("1,50") : QStringLiteral("1.50");
}

QString orderScopeText(ingest::OrderScope scope)
{
    return scope == ingest::OrderScope::Day ? Words::tr("daily") : Words::tr("unique");
}

QString profileText(const QString& name)
{
    return name.section(u'@', 0, 0);
}

} // namespace churnlens::gui
