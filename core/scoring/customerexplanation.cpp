// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/customerexplanation.h"

#include "core/features/featurecatalogue.h"
#include "core/model/modelscorer.h"
#include "core/warehouse/sqlcatalog.h"

#include <cmath>
#include <limits>

namespace churnlens::scoring {

using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

constexpr int kFirstColumn = 17; // of the raw columns in select_customer_score

QDate dateOf(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

double realOrNan(const QueryResult& row, int column)
{
    return row.isNull(0, column) ? std::numeric_limits<double>::quiet_NaN() : row.real(0, column);
}

CustomerExplanation storedPart(const QueryResult& row)
{
    CustomerExplanation customer;
    customer.run = {row.integer(0, 0), dateOf(row.text(0, 1)), row.text(0, 2)};
    customer.horizonDays = static_cast<int>(row.integer(0, 3));
    customer.customers = row.integer(0, 4);
    customer.customerId = row.text(0, 5);
    customer.country = row.text(0, 6);
    customer.probability = row.real(0, 7);
    customer.low = realOrNan(row, 8);
    customer.high = realOrNan(row, 9);
    customer.bucket = row.text(0, 10);
    customer.isActive = row.boolean(0, 11);
    customer.valueAtRisk = row.real(0, 12);
    customer.rank = row.integer(0, 13);
    customer.percentile = row.real(0, 14);
    customer.flags = row.text(0, 15).split(u';', Qt::SkipEmptyParts);
    return customer;
}

} // namespace

bool CustomerExplanation::isCurrent() const
{
    constexpr double kRounding = 1e-9; // the same formulas in C++ and SQL agree far better
    return std::abs(probability - explanation.probability) <= kRounding;
}

Result<PublishedRun> readPublishedRun(warehouse::Connection& connection)
{
    const Result<QueryResult> rows = connection.query(sqlText("queries/select_published_run"));
    if (!rows.ok())
        return rows.error();
    if (rows->rows() == 0)
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("There are no scores yet. Make some with churnlens --batch --input FILE."),
                     {},
                     {}};
    return PublishedRun{rows->integer(0, 0), dateOf(rows->text(0, 1)), rows->text(0, 2)};
}

Result<CustomerExplanation> explainCustomer(warehouse::Connection& connection, const model::ModelScorer& scorer,
                                            const QString& customerId)
{
    const Result<QueryResult> row = connection.query(sqlText("queries/select_customer_score"), {customerId.toUtf8()});
    if (!row.ok())
        return row.error();
    if (row->rows() == 0)
        return Error{ErrorCode::Usage,
                     QStringLiteral("There is no customer \"%1\" among the published scores. An id must be written as "
                                    "in the loaded files, and the customer must have bought something.")
                         .arg(customerId),
                     {},
                     {}};
    CustomerExplanation customer = storedPart(*row);
    if (customer.run.modelId != scorer.model().modelId)
        return Error{ErrorCode::Usage,
                     QStringLiteral("New scores were published just now. Ask again."),
                     customer.run.modelId,
                     {}};
    if (!row->boolean(0, kFirstColumn - 1))
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("The features of run %1 (as of %2) are no longer there. Make new scores with "
                                    "churnlens --batch.")
                         .arg(customer.run.runId)
                         .arg(customer.run.asOf.toString(Qt::ISODate)),
                     {},
                     {}};
    const QStringList names = features::columnNames();
    std::vector<double> raw;
    for (int column = 0; column < names.size(); ++column)
        raw.push_back(row->real(0, kFirstColumn + column));
    customer.explanation = explain(scorer, names, raw);
    return customer;
}

} // namespace churnlens::scoring
