// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/martbuilder.h"

#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <future>
#include <vector>

namespace churnlens::features {

using warehouse::Connection;
using warehouse::sqlText;
using warehouse::Transaction;

namespace {

using Steps = std::vector<const char*>;

const Steps kInvoiceSteps{"features/build_invoice_days", "features/build_invoices", "features/build_cancellations",
                          "queries/analyze_invoice_marts"};
const Steps kProductSteps{"features/build_customer_products", "queries/analyze_product_mart"};

Result<void> runSteps(Connection& connection, const Steps& steps)
{
    for (const char* step : steps) {
        if (Result<void> ran = connection.execute(sqlText(step)); !ran.ok())
            return ran;
    }
    return {};
}

Result<void> buildProducts(Connection& connection)
{
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    if (Result<void> built = runSteps(connection, kProductSteps); !built.ok())
        return built;
    return (*transaction)->commit();
}

/// Both halves; the one that a helper builds is committed by it before this returns.
Result<void> buildAll(Connection& connection, Connection* helper)
{
    if (!helper) {
        if (Result<void> built = runSteps(connection, kInvoiceSteps); !built.ok())
            return built;
        return runSteps(connection, kProductSteps);
    }
    std::future<Result<void>> products = std::async(std::launch::async, [helper] { return buildProducts(*helper); });
    Result<void> invoices = runSteps(connection, kInvoiceSteps);
    Result<void> built = products.get();
    return invoices.ok() ? built : invoices;
}

} // namespace

Result<bool> refreshMarts(Connection& connection, Connection* helper, const Progress& progress)
{
    const Result<warehouse::QueryResult> current = connection.query(sqlText("queries/select_marts_current"));
    if (!current.ok())
        return current.error();
    if (current->boolean(0, 0))
        return false;
    progress.update(0, QStringLiteral("Building marts"));
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    if (const Result<void> built = buildAll(connection, helper); !built.ok())
        return built.error();
    if (const Result<void> marked = connection.execute(sqlText("queries/update_marts_current")); !marked.ok())
        return marked.error();
    if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
        return committed.error();
    progress.update(1, QStringLiteral("Building marts"));
    return true;
}

} // namespace churnlens::features
