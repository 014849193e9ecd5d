// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurebuilder.h"

#include "core/features/featurecatalogue.h"
#include "core/warehouse/cursor.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

namespace churnlens::features {

using warehouse::Connection;
using warehouse::Parameter;
using warehouse::QueryResult;
using warehouse::sqlText;
using warehouse::Transaction;

namespace {

constexpr int kLeadingColumns = 3; ///< of declare_training_examples: date position, customer, label

struct Statement
{
    const char* name;
    std::vector<Parameter> parameters;
};

Result<void> runInTransaction(Connection& connection, const std::vector<Statement>& statements)
{
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    for (const Statement& statement : statements) {
        if (const Result<QueryResult> ran = connection.query(sqlText(statement.name), statement.parameters); !ran.ok())
            return ran.error();
    }
    return (*transaction)->commit();
}

model::RowBlock toBlock(const QueryResult& rows)
{
    const auto width = static_cast<int>(columns().size());
    model::RowBlock block;
    block.values.resize(rows.rows(), width);
    block.labels.resize(rows.rows());
    block.groups.resize(rows.rows());
    block.clusters.resize(rows.rows());
    for (int row = 0; row < rows.rows(); ++row) {
        block.groups(row) = static_cast<int>(rows.binaryReal(row, 0));
        block.clusters(row) = static_cast<int>(rows.binaryReal(row, 1));
        block.labels(row) = rows.binaryReal(row, 2) > 0 ? 1 : 0;
        for (int column = 0; column < width; ++column)
            block.values(row, column) = rows.binaryReal(row, kLeadingColumns + column);
    }
    return block;
}

} // namespace

QByteArray dateArray(const std::vector<QDate>& dates)
{
    std::vector<QByteArray> items;
    for (const QDate& date : dates)
        items.push_back(date.toString(Qt::ISODate).toLatin1());
    return warehouse::arrayLiteral(items);
}

Result<void> buildFeatures(Connection& connection, const FeatureRequest& request)
{
    const QByteArray dates = dateArray(request.asOfs);
    const Parameter kept =
        request.keepAsOf.isValid() ? Parameter(request.keepAsOf.toString(Qt::ISODate).toLatin1()) : std::nullopt;
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    if (Result<void> set = connection.execute(sqlText("features/set_planner")); !set.ok())
        return set;
    if (Result<void> ran = runInTransaction(
            connection,
            {{"features/delete_customer_features", {dates, request.replaceAll ? "true" : "false", kept}},
             {"features/insert_customer_features", {dates, QByteArray::number(request.horizonDays)}}});
        !ran.ok())
        return ran;
    if (Result<void> reset = connection.execute(sqlText("features/reset_planner")); !reset.ok())
        return reset;
    return (*transaction)->commit();
}

Result<void> buildLabels(Connection& connection, const std::vector<QDate>& asOfs, int horizonDays)
{
    return runInTransaction(connection,
                            {{"features/delete_training_labels", {}},
                             {"features/insert_training_labels", {dateArray(asOfs), QByteArray::number(horizonDays)}}});
}

Result<void> readExamples(Connection& connection, const std::vector<QDate>& asOfs, const model::BlockVisitor& visit)
{
    return warehouse::visitRows(connection, sqlText("features/declare_training_examples"), {dateArray(asOfs)},
                                [&visit](const QueryResult& rows) { return visit(toBlock(rows)); });
}

} // namespace churnlens::features
