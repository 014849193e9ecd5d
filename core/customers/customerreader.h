// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customerquery.h"
#include "core/customers/scoredcustomer.h"
#include "core/warehouse/connection.h"

#include <functional>
#include <vector>

namespace churnlens::customers {

/// A piece of a list.
struct CustomerPage
{
    RunInfo run;
    std::vector<ScoredCustomer> customers;
    std::optional<Position> next; ///< where the next page begins; none at the end
};

/// What is known of a customer id.
struct CustomerLookup
{
    RunInfo run;
    std::optional<ScoredCustomer> customer; ///< of the published run
    bool isKnown = false; ///< among warehouse.customer, scored or not
};

/// The published run, or another by its id. Errors: NotEnoughData before the first; Usage when that run is not there;
/// those of the connection.
Result<RunInfo> readRunInfo(warehouse::Connection& connection, std::optional<qint64> runId = {});

/// At most `limit` customers of a run: of the published one, or from `from` on of that one's, whatever was published
/// since. Errors: NotEnoughData before the first run; Usage when the run of `from` is gone; those of the connection.
Result<CustomerPage> readPage(warehouse::Connection& connection, const CustomerFilter& filter,
                              const CustomerOrder& order, int limit, const std::optional<Position>& from = {});

/// How many customers of the run the filter lets pass. Errors: those of the connection.
Result<qint64> countCustomers(warehouse::Connection& connection, qint64 runId, const CustomerFilter& filter);

/// One customer of the published run by its id, in one prepared statement. Errors: NotEnoughData before the first run;
/// those of the connection.
Result<CustomerLookup> readCustomer(warehouse::Connection& connection, const QString& customerId);

using BlockSink = std::function<Result<void>(QByteArray block)>;

/// The columns of writeCsv(), comma-separated, without a line end.
[[nodiscard]] QByteArray csvHeader();

/// Writes all customers that the filter lets pass as CSV (RFC 4180, UTF-8, CRLF; a header first), in blocks of about 64
/// KB and memory that does not grow with their number. All columns of ScoredCustomer but the key, then the run's.
/// Numbers as PostgreSQL prints them: the shortest that reads back the same. Cells that a spreadsheet would take for a
/// formula are defused as in the exported list. Returns the number of customers. Errors: the sink's; those of the
/// connection.
Result<qint64> writeCsv(warehouse::Connection& connection, const RunInfo& run, const CustomerFilter& filter,
                        const CustomerOrder& order, const BlockSink& sink);

} // namespace churnlens::customers
