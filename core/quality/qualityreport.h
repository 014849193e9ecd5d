// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/loadquality.h"

#include <QStringList>

#include <optional>

namespace churnlens::quality {

/// Whether something suffices to train on: Thin works and deserves a warning, NotEnough cannot be trained on.
enum class Level { Enough, Thin, NotEnough };

/// What the records of all loads became. The parts add up to read.
struct LineComposition
{
    qint64 read = 0;
    qint64 purchases = 0;
    qint64 withoutCustomer = 0; ///< sales of goods
    qint64 cancellations = 0;
    qint64 services = 0; ///< not cancelled
    qint64 noSale = 0; ///< quantity or price not above zero
    qint64 duplicates = 0;
    qint64 rejected = 0;
    qint64 replaced = 0; ///< by a later load that holds the same invoice
};

/// One calendar month.
struct MonthQuality
{
    QDate month; ///< its first day
    qint64 orders = 0;
    qint64 customers = 0;
    double revenue = 0;
};

struct LargeOrder
{
    QString customerId;
    QString invoiceNo;
    QDate day;
    double amount = 0;
    bool cancelledSoon = false; ///< by the same amount within 7 days
};

/// Orders of wholesale size. An order is an invoice's purchase lines of one day.
struct LargeOrders
{
    std::optional<double> threshold; ///< amounts above exp(Q3 + 3 IQR) of ln(amount)
    qint64 orders = 0;
    qint64 customers = 0;
    double amount = 0;
    std::optional<double> shareOfRevenue;
    std::vector<LargeOrder> largest; ///< up to five
};

struct ReusedInvoice
{
    QString invoiceNo;
    qint64 customers = 0;
    QDate first;
    QDate last;
};

/// The whole warehouse.
struct DataQuality
{
    QDate firstPurchase;
    QDate lastPurchase;
    QDate end; ///< the day after the last line of any kind: the first day not covered
    qint64 historyDays = 0; ///< firstPurchase to end
    qint64 customers = 0;
    qint64 orders = 0;
    double revenue = 0; ///< of purchase lines
    int activeDays = 0; ///< a customer is active who bought in so many days before the end
    qint64 activeCustomers = 0;
    qint64 oneOrder = 0; ///< customers
    qint64 twoOrders = 0;
    qint64 moreOrders = 0;
    qint64 onTwoDays = 0; ///< customers who bought on at least two days
    LineComposition lines;
    AnonymousLines anonymous;
    LargeOrders largeOrders;
    qint64 reusedInvoices = 0;
    std::vector<ReusedInvoice> reusedSamples; ///< up to three
    DateCoverage dates;
    std::vector<MonthQuality> months; ///< without holes
    std::vector<IsolatedLines> isolated;
};

/// One condition of training.
struct Check
{
    QString name; ///< "history"
    Level level = Level::Enough;
    std::optional<double> value; ///< empty: unknown
    std::optional<double> needed; ///< to be Enough
    QString sentence; ///< with what to do
};

struct Verdict
{
    Level level = Level::NotEnough; ///< the worst of the checks
    QString sentence;
    QDate trainingDate; ///< end - 2 horizons
    QDate testDate; ///< end - horizon
    std::vector<Check> checks;
};

struct QualityReport
{
    std::vector<LoadQuality> loads; ///< by load id
    DataQuality data;
    Verdict verdict;
};

} // namespace churnlens::quality
