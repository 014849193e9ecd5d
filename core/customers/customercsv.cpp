// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerreader.h"
#include "core/customers/customerrow.h"
#include "core/customers/customersql.h"
#include "core/features/featurecatalogue.h"
#include "core/scoring/export/celltext.h"
#include "core/warehouse/cursor.h"
#include "core/warehouse/transaction.h"

#include <cctype>
#include <string_view>

namespace churnlens::customers {

using warehouse::QueryResult;

namespace {

constexpr qsizetype kBlockSize = 1 << 16;

void append(QByteArray& out, std::string_view bytes)
{
    out.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

void appendQuoted(QByteArray& out, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return append(out, text);
    out.append('"');
    for (const char c : text) {
        if (c == '"')
            out.append('"');
        out.append(c);
    }
    out.append('"');
}

/// A cell that somebody's file put its words into.
void appendText(QByteArray& out, std::string_view text)
{
    // Most texts begin with an ASCII letter or digit, which no formula does; the others are worth a closer look.
    if (text.empty() || std::isalnum(static_cast<unsigned char>(text.front())) != 0)
        return appendQuoted(out, text);
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const QByteArray defused = scoring::withoutFormula(whole).toUtf8();
    appendQuoted(out, {defused.constData(), static_cast<size_t>(defused.size())});
}

/// "2011-12-07 15:52:00" with a T.
void appendTime(QByteArray& out, std::string_view text)
{
    const qsizetype start = out.size();
    append(out, text);
    if (const qsizetype blank = out.indexOf(' ', start); blank >= 0)
        out[blank] = 'T';
}

void appendCell(QByteArray& out, int column, std::string_view bytes)
{
    switch (column) {
    case IdColumn:
    case CountryColumn:
        return appendText(out, bytes);
    case ActiveColumn:
        return append(out, bytes == "t" ? "true" : "false");
    case LastPurchaseColumn:
        return appendTime(out, bytes);
    default: // numbers, buckets and flags are words of our own
        return append(out, bytes);
    }
}

void appendRow(QByteArray& out, const QueryResult& rows, int row, const QByteArray& runCells)
{
    for (int column = IdColumn; column < RowColumnCount; ++column) {
        appendCell(out, column, rows.bytes(row, column)); // a NULL has none
        out.append(',');
    }
    out.append(runCells);
}

/// The run's columns, with the line end.
QByteArray runCellsOf(const RunInfo& run)
{
    QByteArray cells = QByteArray::number(run.runId) + ',' + scoring::isoText(run.asOf) + ',';
    const QByteArray modelId = run.modelId.toUtf8();
    appendText(cells, {modelId.constData(), static_cast<size_t>(modelId.size())});
    return cells + ',' + run.scoredAt.toUtf8() + ',' + QByteArray::number(run.horizonDays) + "\r\n";
}

QByteArray emptyBlock()
{
    QByteArray block;
    block.reserve(kBlockSize + kBlockSize / 8);
    return block;
}

} // namespace

QByteArray csvHeader()
{
    return "customer_id,country,churn_probability,probability_low,probability_high,risk_bucket,rank,percentile,is_"
           "active,"
           "value_at_risk,flags,last_purchase_at,"
        + features::columnNames().join(u',').toLatin1() + ",run_id,as_of,model_id,scored_at,horizon_days";
}

Result<qint64> writeCsv(warehouse::Connection& connection, const RunInfo& run, const CustomerFilter& filter,
                        const CustomerOrder& order, const BlockSink& sink)
{
    Result<std::unique_ptr<warehouse::Transaction>> transaction = warehouse::Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    // All rows will be fetched: the plan that is best for the first ones is slow for a million.
    if (const Result<void> set = connection.execute("SET LOCAL cursor_tuple_fraction = 1"); !set.ok())
        return set.error();
    const QByteArray runCells = runCellsOf(run);
    qint64 customers = 0;
    QByteArray block = emptyBlock();
    block += csvHeader() + "\r\n";
    const auto appendRows = [&](const QueryResult& rows) -> Result<void> {
        customers += rows.rows();
        for (int row = 0; row < rows.rows(); ++row) {
            appendRow(block, rows, row, runCells);
            if (block.size() < kBlockSize)
                continue;
            if (const Result<void> taken = sink(std::exchange(block, emptyBlock())); !taken.ok())
                return taken;
        }
        return {};
    };
    const Statement statement = cursorStatement(run, filter, order);
    const Result<void> read =
        warehouse::visitRows(connection, statement.sql, statement.parameters, appendRows, warehouse::RowFormat::Text);
    if (!read.ok())
        return read.error();
    if (const Result<void> taken = block.isEmpty() ? Result<void>() : sink(std::move(block)); !taken.ok())
        return taken.error();
    if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
        return committed.error();
    return customers;
}

} // namespace churnlens::customers
