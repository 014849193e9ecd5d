// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurebuilder.h"

#include "core/features/featurecatalogue.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <algorithm>

namespace churnlens::features {

using warehouse::Connection;
using warehouse::Parameter;
using warehouse::QueryResult;
using warehouse::sqlText;
using warehouse::Transaction;

namespace {

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

} // namespace

QByteArray dateArray(const std::vector<QDate>& dates)
{
    std::vector<QByteArray> items;
    for (const QDate& date : dates)
        items.push_back(date.toString(Qt::ISODate).toLatin1());
    return warehouse::arrayLiteral(items);
}

std::vector<Eigen::Index> constantColumns(const ExampleSet& examples)
{
    std::vector<Eigen::Index> constant;
    if (examples.rows.values.rows() == 0)
        return constant;
    for (Eigen::Index column = 1; column < examples.rows.values.cols(); ++column) {
        const auto values = examples.rows.values.col(column);
        if (values.minCoeff() == values.maxCoeff())
            constant.push_back(column);
    }
    return constant;
}

ExampleSet withoutColumns(const ExampleSet& examples, const std::vector<Eigen::Index>& columns)
{
    ExampleSet kept{{}, examples.asOfs, {}};
    kept.rows.labels = examples.rows.labels;
    kept.rows.groups = examples.rows.groups;
    kept.rows.values.resize(examples.rows.values.rows(),
                            examples.rows.values.cols() - static_cast<Eigen::Index>(columns.size()));
    for (Eigen::Index column = 0; column < examples.rows.values.cols(); ++column) {
        if (std::find(columns.begin(), columns.end(), column) != columns.end())
            continue;
        kept.rows.values.col(kept.featureNames.size()) = examples.rows.values.col(column);
        kept.featureNames.append(examples.featureNames[column]);
    }
    return kept;
}

Result<void> buildFeatures(Connection& connection, const std::vector<QDate>& asOfs)
{
    const QByteArray dates = dateArray(asOfs);
    return runInTransaction(
        connection, {{"features/delete_customer_features", {dates}}, {"features/insert_customer_features", {dates}}});
}

Result<void> buildExamples(Connection& connection, const std::vector<QDate>& asOfs, int horizonDays)
{
    return runInTransaction(
        connection,
        {{"features/delete_training_examples", {}},
         {"features/insert_training_examples", {dateArray(asOfs), QByteArray::number(horizonDays)}}});
}

Result<ExampleSet> readExamples(Connection& connection, const std::vector<QDate>& asOfs)
{
    const Result<QueryResult> rows = connection.query(sqlText("features/select_training_examples"), {dateArray(asOfs)});
    if (!rows.ok())
        return rows.error();
    ExampleSet set;
    for (const std::string& name : baselineFeatureNames())
        set.featureNames.append(QString::fromStdString(name));
    for (const QDate& asOf : asOfs)
        set.asOfs.append(asOf.toString(Qt::ISODate));
    const auto features = static_cast<int>(set.featureNames.size());
    set.rows.values.resize(rows->rows(), features);
    set.rows.labels.resize(rows->rows());
    set.rows.groups.resize(rows->rows());
    for (int row = 0; row < rows->rows(); ++row) {
        set.rows.groups(row) = static_cast<int>(set.asOfs.indexOf(rows->text(row, 0)));
        for (int feature = 0; feature < features; ++feature)
            set.rows.values(row, feature) = rows->real(row, feature + 1);
        set.rows.labels(row) = rows->boolean(row, features + 1) ? 1 : 0;
    }
    return set;
}

} // namespace churnlens::features
