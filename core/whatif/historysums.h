// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/whatif/purchasehistory.h"

namespace churnlens::whatif {

/// A calendar day with a purchase.
struct PurchaseDay
{
    qint64 day = 0; ///< QDate::toJulianDay()
    qint64 firstAt = 0; ///< of its invoices' times, milliseconds since the epoch
    qint64 lastAt = 0;
    double invoices = 0; ///< that begin on it
    double amount = 0;
    double items = 0;
    double lastLines = 0; ///< of its latest invoice
    double weight = 0; ///< ln(1 + amount), for recent_activity
};

/// What a history comes to before a date: as much as any later date needs, so that a date costs microseconds.
struct HistorySums
{
    std::vector<PurchaseDay> days; ///< by day, at least one
    double lines = 0; ///< of all invoices
    double products = 0; ///< different ones
    double cancellations = 0;
};

/// Errors: NotEnoughData without a purchase before the date.
Result<HistorySums> sumUp(const PurchaseHistory& history, const QDate& before);

/// The measured columns at a date when nothing but what was summed up happened before it.
[[nodiscard]] std::vector<double> columnsAt(const HistorySums& sums, const QDate& asOf, int horizonDays);

/// Median of the days between one purchase day and the next; NaN with one day only.
[[nodiscard]] double medianGapDays(const HistorySums& sums);

} // namespace churnlens::whatif
