// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/martbuilder.h"

#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <array>

namespace churnlens::features {

using warehouse::sqlText;

namespace {

constexpr std::array<const char*, 6> kSteps {"features/build_invoice_days",      "features/build_invoices",
                                             "features/build_cancellations",     "features/build_customer_products",
                                             "queries/update_marts_current",     "queries/analyze_marts"};

} // namespace

Result<bool> refreshMarts(warehouse::Connection& connection, const Progress& progress)
{
    const Result<warehouse::QueryResult> current = connection.query(sqlText("queries/select_marts_current"));
    if (!current.ok())
        return current.error();
    if (current->boolean(0, 0))
        return false;
    Result<std::unique_ptr<warehouse::Transaction>> transaction = warehouse::Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    double done = 0;
    for (const char* step : kSteps) {
        if (const Result<void> ran = connection.execute(sqlText(step)); !ran.ok())
            return ran.error();
        progress.update(++done / kSteps.size(), QStringLiteral("Building marts"));
    }
    if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
        return committed.error();
    return true;
}

} // namespace churnlens::features
