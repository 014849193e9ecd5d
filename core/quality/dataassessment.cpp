// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/dataassessment.h"

#include "core/quality/loadjson.h"
#include "core/warehouse/sqlcatalog.h"

namespace churnlens::quality {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

const QByteArray kLargestOrders("5");
const QByteArray kReusedSamples("3");

QDate day(const QueryResult& rows, int row, int column)
{
    return QDate::fromString(rows.text(row, column), Qt::ISODate);
}

QByteArray dayParameter(const QDate& date)
{
    return date.toString(Qt::ISODate).toLatin1();
}

Result<void> addCustomers(Connection& connection, int activeDays, DataAssessment& out)
{
    const Result<QueryResult> row =
        connection.query(sqlText("quality/select_customers"),
                         {dayParameter(out.dates.training), dayParameter(out.dates.test), dayParameter(out.dates.end),
                          dayParameter(out.dates.end.addDays(-activeDays))});
    if (!row.ok())
        return row.error();
    DataQuality& data = out.data;
    data.customers = row->integer(0, 0);
    data.oneOrder = row->integer(0, 1);
    data.twoOrders = row->integer(0, 2);
    data.moreOrders = row->integer(0, 3);
    data.onTwoDays = row->integer(0, 4);
    data.activeCustomers = row->integer(0, 5);
    if (data.customers > 0) {
        data.firstPurchase = day(*row, 0, 6);
        data.lastPurchase = day(*row, 0, 7);
        data.historyDays = std::max<qint64>(0, data.firstPurchase.daysTo(out.dates.end));
    }
    out.training = {row->integer(0, 8), row->integer(0, 9)};
    out.test = {row->integer(0, 10), row->integer(0, 11)};
    return {};
}

Result<void> addMonths(Connection& connection, DataQuality& data)
{
    const Result<QueryResult> rows = connection.query(sqlText("quality/select_purchase_months"));
    if (!rows.ok())
        return rows.error();
    for (int row = 0; row < rows->rows(); ++row) {
        const MonthQuality month{day(*rows, row, 0), rows->integer(row, 1), rows->integer(row, 2), rows->real(row, 3)};
        while (!data.months.empty() && data.months.back().month.addMonths(1) < month.month)
            data.months.push_back({data.months.back().month.addMonths(1), 0, 0, 0});
        data.months.push_back(month);
        data.orders += month.orders;
        data.revenue += month.revenue;
    }
    return {};
}

Result<void> addLargeOrders(Connection& connection, DataQuality& data)
{
    const Result<QueryResult> totals = connection.query(sqlText("quality/select_large_order_totals"));
    if (!totals.ok())
        return totals.error();
    if (totals->isNull(0, 0))
        return {};
    LargeOrders& large = data.largeOrders;
    large.threshold = totals->real(0, 0);
    large.orders = totals->integer(0, 1);
    large.customers = totals->integer(0, 2);
    large.amount = totals->real(0, 3);
    large.shareOfRevenue = share(large.amount, data.revenue);
    const Result<QueryResult> rows = connection.query(sqlText("quality/select_largest_orders"),
                                                      {QByteArray::number(*large.threshold, 'g', 17), kLargestOrders});
    if (!rows.ok())
        return rows.error();
    for (int row = 0; row < rows->rows(); ++row)
        large.largest.push_back(
            {rows->text(row, 0), rows->text(row, 1), day(*rows, row, 2), rows->real(row, 3), rows->boolean(row, 4)});
    return {};
}

Result<void> addReusedInvoices(Connection& connection, DataQuality& data)
{
    const Result<QueryResult> rows = connection.query(sqlText("quality/select_reused_invoices"), {kReusedSamples});
    if (!rows.ok())
        return rows.error();
    for (int row = 0; row < rows->rows(); ++row) {
        data.reusedInvoices = rows->integer(row, 0);
        data.reusedSamples.push_back(
            {rows->text(row, 1), rows->integer(row, 2), day(*rows, row, 3), day(*rows, row, 4)});
    }
    return {};
}

LineComposition compose(LineComposition lines, const std::vector<LoadQuality>& loads)
{
    qint64 loaded = 0;
    for (const LoadQuality& load : loads) {
        lines.read += load.rowsRead;
        lines.duplicates += load.duplicates;
        lines.rejected += load.rejectedLines;
        loaded += load.rowsLoaded;
    }
    const qint64 standing =
        lines.purchases + lines.withoutCustomer + lines.cancellations + lines.services + lines.noSale;
    lines.replaced = loaded - standing;
    return lines;
}

AnonymousLines anonymousOf(const LoadsAssessment& loads)
{
    AnonymousLines out;
    qint64 loaded = 0;
    for (const LoadQuality& load : loads.loads) {
        out.lines += load.anonymous.lines;
        loaded += load.rowsLoaded;
    }
    out.amount = loads.anonymousAmount;
    out.shareOfLines = share(static_cast<double>(out.lines), static_cast<double>(loaded));
    out.shareOfRevenue = share(out.amount, loads.saleAmount);
    return out;
}

VerdictDates datesOf(const QDate& end, const QualityOptions& options)
{
    const QDate known = options.asOf.isValid() ? std::min(options.asOf, end) : end;
    return {known, known.addDays(-options.horizonDays), known.addDays(-2 * options.horizonDays)};
}

} // namespace

Result<DataAssessment> assessData(Connection& connection, const LineCensus& census, const LoadsAssessment& loads,
                                  const QualityOptions& options)
{
    DataAssessment out;
    out.data.lines = compose(census.composition, loads.loads);
    out.data.anonymous = anonymousOf(loads);
    if (census.byDay.isEmpty())
        return out;
    out.data.dates = coverageOf(census.byDay);
    out.data.isolated = isolatedEnds(census.byDay);
    out.data.end = out.data.dates.lastLine.addDays(1);
    out.data.activeDays = options.activeDays;
    out.dates = datesOf(out.data.end, options);
    if (const Result<void> added = addCustomers(connection, options.activeDays, out); !added.ok())
        return added.error();
    if (const Result<void> added = addMonths(connection, out.data); !added.ok())
        return added.error();
    if (const Result<void> added = addLargeOrders(connection, out.data); !added.ok())
        return added.error();
    if (const Result<void> added = addReusedInvoices(connection, out.data); !added.ok())
        return added.error();
    return out;
}

} // namespace churnlens::quality
