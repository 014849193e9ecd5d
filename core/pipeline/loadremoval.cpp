// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/loadremoval.h"

#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <QJsonObject>
#include <QStringList>

namespace churnlens::pipeline {

using warehouse::Connection;
using warehouse::Parameter;
using warehouse::QueryResult;
using warehouse::sqlText;
using warehouse::Transaction;

namespace {

/// One statement of a removal, with the load's number as its parameter.
struct Step
{
    const char* query;
    qint64 RemovalReport::*count; ///< where its affected rows are added, or nullptr
};

/// First the lines of other loads find their place, then what only this load knows of goes, then the load itself.
constexpr Step kSteps[] = {
    {"queries/update_replaced_lines_successor", nullptr},
    {"queries/insert_restored_lines", &RemovalReport::linesRestored},
    {"queries/update_load_restored_lines", nullptr},
    {"queries/delete_restored_lines", nullptr},
    {"queries/update_load_replaced_lines", nullptr},
    {"queries/delete_customers_of_load", &RemovalReport::customersRemoved},
    {"queries/update_customers_first_seen", nullptr},
    {"queries/delete_products_of_load", nullptr},
    {"queries/delete_lines_of_load", &RemovalReport::linesRemoved},
    {"queries/delete_replaced_lines_of_load", &RemovalReport::linesRemoved},
    {"queries/delete_load", nullptr},
};

/// Ascending numbers as "1, 3 to 5, 9".
QString ranges(const std::vector<qint64>& numbers)
{
    QStringList parts;
    for (size_t first = 0; first < numbers.size();) {
        size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        const QString from = QString::number(numbers[first]);
        const QString to = QString::number(numbers[last]);
        if (last == first)
            parts.append(from);
        else
            parts.append(from + (last == first + 1 ? QStringLiteral(", ") : QStringLiteral(" to ")) + to);
        first = last + 1;
    }
    return parts.join(QStringLiteral(", "));
}

Error noSuchLoad(Connection& connection, qint64 loadId)
{
    const Result<QueryResult> known = connection.query(sqlText("queries/select_load_ids"));
    if (!known.ok())
        return known.error();
    std::vector<qint64> numbers;
    numbers.reserve(static_cast<size_t>(known->rows()));
    for (int row = 0; row < known->rows(); ++row)
        numbers.push_back(known->integer(row, 0));
    const QString missing = QStringLiteral("There is no load %1 to remove. ").arg(loadId);
    if (numbers.empty())
        return {ErrorCode::Usage, missing + QStringLiteral("Nothing has been loaded."), {}, {}};
    return {ErrorCode::Usage,
            missing + QStringLiteral("Give one of these: %1 (--list-loads shows them).").arg(ranges(numbers)),
            {},
            {}};
}

/// Fills in what is known of the load before anything changes. Errors: Usage when there is none.
Result<void> describe(Connection& connection, RemovalReport& report)
{
    const Result<QueryResult> load =
        connection.query(sqlText("queries/select_load"), {QByteArray::number(report.loadId)});
    if (!load.ok())
        return load.error();
    if (load->rows() == 0)
        return noSuchLoad(connection, report.loadId);
    report.fileName = load->text(0, 0);
    report.linesLost = load->integer(0, 1);
    return {};
}

Result<void> takeOut(Connection& connection, RemovalReport& report)
{
    const std::vector<Parameter> load{QByteArray::number(report.loadId)};
    if (report.linesLost > 0) {
        const Result<QueryResult> marked = connection.query(sqlText("queries/update_incomplete_loads"), load);
        if (!marked.ok())
            return marked.error();
    }
    for (const Step& step : kSteps) {
        const Result<QueryResult> done = connection.query(sqlText(step.query), load);
        if (!done.ok())
            return done.error();
        if (step.count)
            report.*step.count += done->affectedRows();
    }
    if (report.customersRemoved > 0) {
        const Result<void> done = connection.execute(sqlText("queries/delete_features_without_customer"));
        if (!done.ok())
            return done;
    }
    return connection.execute(sqlText("queries/update_marts_stale"));
}

} // namespace

Result<RemovalReport> removeLoad(Connection& connection, qint64 loadId)
{
    RemovalReport report;
    report.loadId = loadId;
    const Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    if (const Result<void> known = describe(connection, report); !known.ok())
        return known.error();
    if (const Result<void> done = takeOut(connection, report); !done.ok())
        return done.error();
    if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
        return committed.error();
    if (const Result<void> analyzed = connection.execute(sqlText("queries/analyze_warehouse")); !analyzed.ok())
        return analyzed.error();
    return report;
}

QJsonArray toJson(const std::vector<RemovalReport>& removed)
{
    QJsonArray out;
    for (const RemovalReport& load : removed)
        out.append(QJsonObject{{QStringLiteral("load_id"), load.loadId},
                               {QStringLiteral("file"), load.fileName},
                               {QStringLiteral("lines_removed"), load.linesRemoved},
                               {QStringLiteral("lines_restored"), load.linesRestored},
                               {QStringLiteral("lines_lost"), load.linesLost},
                               {QStringLiteral("customers_removed"), load.customersRemoved}});
    return out;
}

} // namespace churnlens::pipeline
