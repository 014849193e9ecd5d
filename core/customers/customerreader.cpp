// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerreader.h"

#include "core/customers/customerrow.h"
#include "core/customers/customersql.h"
#include "core/warehouse/sqlcatalog.h"

#include <algorithm>

namespace churnlens::customers {

using warehouse::Parameter;
using warehouse::QueryResult;

namespace {

constexpr int kIsKnownColumn = 9; // of select_published_customer, behind the run
constexpr int kFirstCustomerColumn = 10;

Error noScores()
{
    return {ErrorCode::NotEnoughData,
            QStringLiteral("There are no scores yet. Make some with churnlens --batch --input FILE."),
            {},
            {}};
}

} // namespace

Result<RunInfo> readRunInfo(warehouse::Connection& connection, std::optional<qint64> runId)
{
    static const QByteArray sql = warehouse::sqlText("queries/select_run_info");
    const Parameter id = runId ? Parameter(QByteArray::number(*runId)) : std::nullopt;
    const Result<QueryResult> rows = connection.queryPrepared(sql, {id});
    if (!rows.ok())
        return rows.error();
    if (rows->rows() == 1)
        return runOf(*rows, 0);
    if (!runId)
        return noScores();
    return Error{ErrorCode::Usage,
                 QStringLiteral("There is no run %1 in the database. Ask for the published one.").arg(*runId),
                 {},
                 {}};
}

Result<CustomerPage> readPage(warehouse::Connection& connection, const CustomerFilter& filter,
                              const CustomerOrder& order, int limit, const std::optional<Position>& from)
{
    Result<RunInfo> run = readRunInfo(connection, from ? std::optional(from->runId) : std::nullopt);
    if (!run.ok())
        return run.error();
    const int size = std::max(limit, 1);
    const Result<Statement> statement = pageStatement(*run, filter, order, qint64(size) + 1, from); // is there more?
    if (!statement.ok())
        return statement.error();
    const Result<QueryResult> rows = connection.query(statement->sql, statement->parameters);
    if (!rows.ok())
        return rows.error();
    CustomerPage page{std::move(run).value(), {}, {}};
    const int count = std::min(rows->rows(), size);
    page.customers.reserve(static_cast<size_t>(count));
    for (int row = 0; row < count; ++row)
        page.customers.push_back(customerOf(*rows, row));
    if (rows->rows() > size)
        page.next = positionAt(*rows, size - 1, page.run.runId, order);
    return page;
}

Result<qint64> countCustomers(warehouse::Connection& connection, qint64 runId, const CustomerFilter& filter)
{
    const Statement statement = countStatement(runId, filter);
    const Result<QueryResult> rows = connection.query(statement.sql, statement.parameters);
    if (!rows.ok())
        return rows.error();
    return rows->integer(0, 0);
}

Result<CustomerLookup> readCustomer(warehouse::Connection& connection, const QString& customerId)
{
    static const QByteArray sql = warehouse::sqlText("queries/select_published_customer");
    // An id with a NUL is nobody's; left in, it would end the parameter early and find another customer.
    const Parameter id = customerId.contains(QChar::Null) ? std::nullopt : Parameter(customerId.toUtf8());
    const Result<QueryResult> rows = connection.queryPrepared(sql, {id});
    if (!rows.ok())
        return rows.error();
    if (rows->rows() == 0)
        return noScores();
    CustomerLookup lookup{runOf(*rows, 0), {}, rows->boolean(0, kIsKnownColumn)};
    if (!rows->isNull(0, kFirstCustomerColumn))
        lookup.customer = customerOf(*rows, 0, kFirstCustomerColumn);
    return lookup;
}

} // namespace churnlens::customers
