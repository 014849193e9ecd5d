// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/populationexport.h"

#include "core/scoring/export/tablefilewriter.h"

#include <cmath>

namespace churnlens::population {

using scoring::ColumnKind;
using scoring::TableCell;
using scoring::TableColumn;

namespace {

constexpr qint64 kReportInterval = 4096; // rows

std::vector<TableColumn> columns()
{
    return {{QStringLiteral("customer_id"), ColumnKind::Text},
            {QStringLiteral("country"), ColumnKind::Text},
            {QStringLiteral("churn_probability"), ColumnKind::Probability},
            {QStringLiteral("probability_low"), ColumnKind::Probability},
            {QStringLiteral("probability_high"), ColumnKind::Probability},
            {QStringLiteral("probability_change"), ColumnKind::Real},
            {QStringLiteral("risk_bucket"), ColumnKind::Text},
            {QStringLiteral("risk_rank"), ColumnKind::Integer},
            {QStringLiteral("risk_percentile"), ColumnKind::Real},
            {QStringLiteral("is_active"), ColumnKind::Text},
            {QStringLiteral("value_at_risk"), ColumnKind::Money},
            {QStringLiteral("days_since_last_order"), ColumnKind::Real},
            {QStringLiteral("orders"), ColumnKind::Integer},
            {QStringLiteral("spend"), ColumnKind::Money},
            {QStringLiteral("avg_basket_value"), ColumnKind::Money},
            {QStringLiteral("flags"), ColumnKind::Text},
            {QStringLiteral("as_of"), ColumnKind::Date},
            {QStringLiteral("run_id"), ColumnKind::Integer},
            {QStringLiteral("model_id"), ColumnKind::Text},
            {QStringLiteral("scored_at"), ColumnKind::Text}};
}

TableCell number(double value)
{
    return std::isfinite(value) ? TableCell(value) : TableCell();
}

TableCell whole(double value)
{
    return std::isfinite(value) ? TableCell(static_cast<qint64>(std::llround(value))) : TableCell();
}

TableCell text(const QString& value)
{
    return value.isEmpty() ? TableCell() : TableCell(value);
}

std::vector<TableCell> cellsOf(const Customer& customer, const scoring::ScoringRun& run)
{
    return {customer.customerId,
            text(customer.country),
            number(customer.probability),
            number(customer.low),
            number(customer.high),
            number(customer.change),
            text(customer.bucket),
            customer.rank,
            number(customer.percentile),
            customer.isActive ? QStringLiteral("true") : QStringLiteral("false"),
            number(customer.valueAtRisk),
            number(customer.lastOrderDays),
            whole(customer.orders),
            number(customer.spend),
            number(customer.basketValue),
            text(customer.flags.join(u';')),
            run.asOf,
            run.runId,
            run.modelId,
            run.scoredAt};
}

} // namespace

QStringList exportColumns()
{
    QStringList names;
    for (const TableColumn& column : columns())
        names << column.name;
    return names;
}

Result<qint64> exportRows(const Population& population, const scoring::ScoringRun& run, std::span<const quint32> rows,
                          const QString& path, const ExportOptions& options, const Progress& progress)
{
    scoring::TableFileOptions fileOptions;
    fileOptions.byteOrderMark = options.byteOrderMark;
    fileOptions.expectedRows = static_cast<qint64>(rows.size());
    Result<std::unique_ptr<scoring::TableFileWriter>> file = scoring::openTableFile(path, columns(), fileOptions);
    if (!file.ok())
        return file.error();
    for (const quint32 row : rows) {
        const qint64 done = (*file)->rowCount();
        if (done % kReportInterval == 0) {
            if (progress.stopped())
                return interruptedError();
            progress.update(static_cast<double>(done) / static_cast<double>(rows.size()),
                            QStringLiteral("Writing customers"));
        }
        if (const Result<void> added = (*file)->addRow(cellsOf(population.at(row), run)); !added.ok())
            return added.error();
    }
    if (const Result<void> finished = (*file)->finish(); !finished.ok())
        return finished.error();
    return (*file)->rowCount();
}

} // namespace churnlens::population
