// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whatif/historysums.h"

#include "core/common/utc.h"
#include "core/features/featurecatalogue.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace churnlens::whatif {

namespace {

constexpr double kDay = 86'400'000; ///< milliseconds
constexpr int kQuarterDays = 90;
constexpr int kYearDays = 365;
constexpr double kHalfLifeDays = 180; ///< of recent_activity

qint64 midnight(const QDate& date)
{
    return QDateTime(date, QTime(0, 0), kUtc).toMSecsSinceEpoch();
}

/// Ties go to the greater number by its bytes, as ORDER BY invoiced_at DESC, invoice_no DESC has it.
bool isLater(const Order& a, const Order& b)
{
    return a.at != b.at ? a.at > b.at : a.invoiceNo.toUtf8() > b.invoiceNo.toUtf8();
}

class DayBuilder
{
public:
    void add(const Order& order)
    {
        const qint64 day = order.at.date().toJulianDay();
        const qint64 at = order.at.toMSecsSinceEpoch();
        if (m_days.empty() || m_days.back().day != day) {
            m_days.push_back({day, at, at, 0, 0, 0, 0, 0});
            m_latest = &order;
        }
        PurchaseDay& last = m_days.back();
        last.firstAt = std::min(last.firstAt, at);
        last.lastAt = std::max(last.lastAt, at);
        last.amount += order.amount;
        last.items += order.items;
        if (!m_invoices.contains(order.invoiceNo)) { // one that spans midnight counts on its first day
            m_invoices.insert(order.invoiceNo);
            last.invoices += 1;
        }
        if (isLater(order, *m_latest))
            m_latest = &order;
        last.lastLines = m_latest->lines;
    }
    std::vector<PurchaseDay> take()
    {
        for (PurchaseDay& day : m_days)
            day.weight = std::log(1 + day.amount);
        return std::move(m_days);
    }

private:
    std::vector<PurchaseDay> m_days;
    QSet<QString> m_invoices;
    const Order* m_latest = nullptr;
};

double daysFrom(const std::vector<PurchaseDay>& days, qint64 from, qint64 until)
{
    const auto before = [](const PurchaseDay& day, qint64 limit) { return day.day < limit; };
    const auto first = std::lower_bound(days.begin(), days.end(), from, before);
    const auto last = std::lower_bound(days.begin(), days.end(), until, before);
    return last > first ? static_cast<double>(last - first) : 0.0;
}

double activityAt(const std::vector<PurchaseDay>& days, qint64 asOf)
{
    double activity = 0;
    for (const PurchaseDay& day : days)
        activity += day.weight * std::exp2(static_cast<double>(day.day - asOf) / kHalfLifeDays);
    return activity;
}

double meanGapDays(const std::vector<PurchaseDay>& days)
{
    if (days.size() < 2)
        return 0;
    return static_cast<double>(days.back().day - days.front().day) / static_cast<double>(days.size() - 1);
}

struct Totals
{
    double invoices = 0;
    double amount = 0;
    double items = 0;
};

Totals totalsOf(const std::vector<PurchaseDay>& days)
{
    Totals totals;
    for (const PurchaseDay& day : days) {
        totals.invoices += day.invoices;
        totals.amount += day.amount;
        totals.items += day.items;
    }
    return totals;
}

} // namespace

Result<HistorySums> sumUp(const PurchaseHistory& history, const QDate& before)
{
    const qint64 end = midnight(before);
    const auto counts = [end](const auto& entry) { return entry.at.toMSecsSinceEpoch() < end; };
    HistorySums sums;
    DayBuilder builder;
    for (const Order& order : history.purchases) {
        if (!counts(order))
            continue;
        builder.add(order);
        sums.lines += order.lines;
    }
    sums.days = builder.take();
    if (sums.days.empty())
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("The customer bought nothing before %1.").arg(before.toString(Qt::ISODate)),
                     {},
                     {}};
    sums.products = static_cast<double>(std::count_if(history.products.begin(), history.products.end(), counts));
    sums.cancellations =
        static_cast<double>(std::count_if(history.cancellations.begin(), history.cancellations.end(), counts));
    return sums;
}

std::vector<double> columnsAt(const HistorySums& sums, const QDate& asOf, int horizonDays)
{
    static const std::vector<int> positions = [] {
        std::vector<int> found;
        for (const char* name :
             {"recency_days", "frequency", "monetary", "avg_basket_value", "avg_items_per_invoice", "unique_products",
              "active_days", "tenure_days", "active_days_90", "active_days_365", "active_days_season",
              "recent_activity", "order_gap_days", "last_order_lines", "cancelled_orders"})
            found.push_back(features::columnIndex(QString::fromLatin1(name)));
        return found;
    }();
    const std::vector<PurchaseDay>& days = sums.days;
    const Totals totals = totalsOf(days);
    const qint64 today = asOf.toJulianDay();
    const auto now = static_cast<double>(midnight(asOf));
    constexpr qint64 kEver = std::numeric_limits<qint64>::max();
    const qint64 seasonEnd = std::min(today, today - kYearDays + horizonDays);
    const std::vector<double> values{(now - static_cast<double>(days.back().lastAt)) / kDay,
                                     totals.invoices,
                                     totals.amount,
                                     totals.amount / totals.invoices,
                                     totals.items / totals.invoices,
                                     sums.products,
                                     static_cast<double>(days.size()),
                                     (now - static_cast<double>(days.front().firstAt)) / kDay,
                                     daysFrom(days, today - kQuarterDays, kEver),
                                     daysFrom(days, today - kYearDays, kEver),
                                     daysFrom(days, today - kYearDays, seasonEnd),
                                     activityAt(days, today),
                                     meanGapDays(days),
                                     days.back().lastLines,
                                     sums.cancellations};
    std::vector<double> columns(features::columns().size());
    for (size_t i = 0; i < values.size(); ++i)
        columns[static_cast<size_t>(positions[i])] = values[i];
    return columns;
}

double medianGapDays(const HistorySums& sums)
{
    std::vector<double> gaps;
    for (size_t i = 1; i < sums.days.size(); ++i)
        gaps.push_back(static_cast<double>(sums.days[i].day - sums.days[i - 1].day));
    if (gaps.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    if (gaps.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(gaps.begin(), middle)) / 2;
}

Result<std::vector<double>> measure(const PurchaseHistory& history, const QDate& asOf, int horizonDays)
{
    const Result<HistorySums> sums = sumUp(history, asOf);
    if (!sums.ok())
        return sums.error();
    return columnsAt(*sums, asOf, horizonDays);
}

} // namespace churnlens::whatif
