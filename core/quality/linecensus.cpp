// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/linecensus.h"

#include "core/warehouse/sqlcatalog.h"

namespace churnlens::quality {

namespace {

/// Where lines of a kind (warehouse.transaction_line.line_kind) count.
qint64& countOf(LineComposition& lines, char kind, bool known)
{
    switch (kind) {
    case 'p':
        return known ? lines.purchases : lines.withoutCustomer;
    case 'c':
        return lines.cancellations;
    case 's':
        return lines.services;
    default:
        return lines.noSale;
    }
}

} // namespace

Result<LineCensus> countLines(warehouse::Connection& connection)
{
    const Result<warehouse::QueryResult> rows = connection.query(warehouse::sqlText("quality/select_line_days"));
    if (!rows.ok())
        return rows.error();
    LineCensus census;
    for (int row = 0; row < rows->rows(); ++row) {
        const qint64 load = rows->integer(row, 0);
        const QDate day = QDate::fromString(rows->text(row, 1), Qt::ISODate);
        const char kind = rows->bytes(row, 2).front();
        const bool known = rows->boolean(row, 3);
        const qint64 lines = rows->integer(row, 4);
        census.byDay[day] += lines;
        census.byLoad[load][day] += lines;
        countOf(census.composition, kind, known) += lines;
        if (kind == 'c' && known)
            census.knownCancellations[load] += lines;
    }
    return census;
}

} // namespace churnlens::quality
