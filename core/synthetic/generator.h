// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/common/result.h"

#include <QDate>

class QIODevice;

namespace churnlens::synthetic {

struct GeneratorOptions
{
    qint64 rows = 1'000'000; ///< lines after the header; exactly so many are written
    quint64 seed = 1;
    QDate lastDay{2025, 12, 9}; ///< the last line lies on it, or on the last open day before it
    int days = 738; ///< length of the period, 60 to 3,650
};

/// What was written, counted line by line. Unparsable lines count as nothing else; duplicates (of an earlier line, by
/// invoice, stock code, quantity, time, price, customer, country) as nothing else; the other counts may overlap.
struct GeneratedSummary
{
    qint64 rows = 0;
    qint64 unparsable = 0; ///< no readable date, quantity or price
    qint64 duplicates = 0;
    qint64 withoutCustomer = 0;
    qint64 cancelled = 0; ///< invoice number starts with C
    qint64 serviceLines = 0; ///< POST, C2, M, DOT, BANK CHARGES
    qint64 purchaseLines = 0; ///< customer known, not cancelled, not a service, quantity > 0, price > 0
    qint64 customers = 0; ///< with a purchase line; about 6,200 for each million rows
    qint64 invoices = 0; ///< with a purchase line
};

/// Writes the transactions of an invented gift shop in the form of Online Retail II: UTF-8 CSV with a header, lines in
/// time order, fields quoted where RFC 4180 asks for it. The same options give the same bytes on every platform.
/// The lines have the habits and the dirt of real ones: seasons, closed days, loyal and lost customers, wholesalers,
/// returns, anonymous sales, stock corrections, fees, duplicates and a few lines that cannot be read.
/// Memory: about 200 bytes a customer; independent of rows otherwise. `out` is open for writing.
/// Errors: Usage (options out of range), Io (out refuses), Interrupted. Any thread.
Result<GeneratedSummary> generateTransactions(const GeneratorOptions& options, QIODevice& out,
                                              const Progress& progress = {});

} // namespace churnlens::synthetic
