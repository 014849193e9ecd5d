// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QDate>
#include <QDateTime>

#include <vector>

namespace churnlens::whatif {

/// An order of one customer: an invoice's purchase lines of one day, or its cancelled ones.
struct Order
{
    QString invoiceNo;
    QDateTime at; ///< the shop's wall clock (Qt::UTC as carrier)
    double amount = 0; ///< currency; of a cancellation as booked, so mostly negative
    double items = 0;
    int lines = 0;
};

/// When a product was first bought.
struct FirstBought
{
    int productKey = 0;
    QDateTime at;
};

/// Everything that the features of one customer are computed from.
struct PurchaseHistory
{
    std::vector<Order> purchases; ///< by time
    std::vector<Order> cancellations; ///< by time
    std::vector<FirstBought> products; ///< by time
};

/// The measured columns of mart.customer_feature, as features::columns() orders them, of a history at an as-of date:
/// what insert_customer_features.sql computes, to 1e-9 relative. Only what lies before asOf counts. horizonDays: the
/// span of the coming season (active_days_season). Errors: NotEnoughData without a purchase before it.
Result<std::vector<double>> measure(const PurchaseHistory& history, const QDate& asOf, int horizonDays);

} // namespace churnlens::whatif
