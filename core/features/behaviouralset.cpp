// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurecatalogue.h"
#include "core/formula/bgnbdformula.h"
#include "core/formula/guards.h"

namespace churnlens::features {

using formula::Expression;
using formula::ifGreater;
using formula::ln;
using formula::max;

namespace {

// Days are added where a ratio of two spans would explode when both are short.
constexpr double kRecencyFloorDays = 7;
constexpr double kGapFloorDays = 14;
constexpr double kGapOfSingleOrder = 180; ///< days; what one order says about the gap: long

Expression column(const char* name)
{
    return Expression::column(QString::fromLatin1(name));
}

/// ln(1 + column)
Expression log1(const char* name)
{
    return ln(1.0 + column(name));
}

/// What BG/NBD knows of a customer, in our columns.
formula::PurchaseHistory purchaseHistory()
{
    return {column("active_days") - 1.0, max(column("tenure_days") - column("recency_days"), 0.0),
            column("tenure_days")};
}

/// Days since the last order against the customer's own gap.
Expression overdue()
{
    const Expression gap = ifGreater(column("active_days"), 1.0, column("order_gap_days"), kGapOfSingleOrder);
    return ln((column("recency_days") + kRecencyFloorDays) / (gap + kGapFloorDays));
}

/// 1 when the customer bought in the coming season a year ago and has been silent for longer than 90 days.
Expression missedSeason()
{
    return ifGreater(column("active_days_season"), 0.0, ifGreater(column("recency_days"), 90.0, 1.0, 0.0), 0.0);
}

std::vector<Feature> rhythmFeatures(const formula::BgNbdParameters& rhythm, int horizonDays)
{
    const formula::PurchaseHistory history = purchaseHistory();
    const QString group = u"Recency and rhythm"_qs;
    const QString usual = u"Last order {recency_days} days ago; usually orders every {order_gap_days} days"_qs;
    const QString once = u"Last order {recency_days} days ago, the only day with an order so far"_qs;
    return {{u"purchase_log_odds"_qs, u"log-odds"_qs, group, u"expected to order, by own rhythm"_qs,
             formula::logit(formula::purchaseProbability(rhythm, history, horizonDays)), usual, once},
            {u"silence_surprise"_qs, u"orders"_qs, group, u"orders missed at the own pace"_qs,
             formula::silenceSurprise(rhythm, history), usual, once},
            {u"overdue_ratio"_qs, u"log ratio"_qs, group, u"silence against the usual gap"_qs, overdue(), usual, once},
            {u"recency_share"_qs,
             u"share"_qs,
             group,
             u"share of the time as a customer spent in silence"_qs,
             column("recency_days") / (column("tenure_days") + 1.0),
             u"Silent for {recency_days} of {tenure_days} days as a customer"_qs,
             {}}};
}

std::vector<Feature> frequencyFeatures()
{
    const QString group = u"Frequency"_qs;
    return {{u"log_active_days_90"_qs,
             u"log days"_qs,
             group,
             u"order days in the last 90 days"_qs,
             log1("active_days_90"),
             u"Ordered on {active_days_90} days in the last 90 (typical: {~active_days_90})"_qs,
             {}},
            {u"log_active_days_365"_qs,
             u"log days"_qs,
             group,
             u"order days in the last 365 days"_qs,
             log1("active_days_365"),
             u"Ordered on {active_days_365} days in the last year (typical: {~active_days_365})"_qs,
             {}},
            {u"log_active_days"_qs,
             u"log days"_qs,
             group,
             u"order days so far"_qs,
             log1("active_days"),
             u"Ordered on {active_days} days so far (typical: {~active_days})"_qs,
             {}}};
}

std::vector<Feature> spendFeatures()
{
    const QString group = u"Spend"_qs;
    return {{u"log_recent_activity"_qs,
             u"log points"_qs,
             group,
             u"spend, recent days counting most"_qs,
             log1("recent_activity"),
             u"Spent {monetary} so far, last {recency_days} days ago (typical: {~monetary})"_qs,
             {}},
            {u"log_items_per_order"_qs,
             u"log items"_qs,
             group,
             u"average items an order"_qs,
             log1("avg_items_per_invoice"),
             u"Buys {avg_items_per_invoice} items an order (typical: {~avg_items_per_invoice})"_qs,
             {}}};
}

std::vector<Feature> seasonFeatures()
{
    const QString season = u"Season"_qs;
    const QString sentence =
        u"Ordered on {active_days_season} days in the coming season a year ago (typical: {~active_days_season})"_qs;
    return {{u"log_active_days_season"_qs,
             u"log days"_qs,
             season,
             u"order days in the coming season a year ago"_qs,
             log1("active_days_season"),
             sentence,
             {}},
            {u"missed_season"_qs,
             u"yes or no"_qs,
             season,
             u"bought in this season a year ago, silent since"_qs,
             missedSeason(),
             sentence,
             {}}};
}

std::vector<Feature> otherFeatures()
{
    return {{u"log_last_order_lines"_qs,
             u"log lines"_qs,
             u"Variety"_qs,
             u"lines of the last order"_qs,
             log1("last_order_lines"),
             u"The last order had {last_order_lines} lines (typical: {~last_order_lines})"_qs,
             {}},
            {u"log_tenure"_qs,
             u"log days"_qs,
             u"Tenure"_qs,
             u"days since the first order"_qs,
             log1("tenure_days"),
             u"Customer for {tenure_days} days (typical: {~tenure_days})"_qs,
             {}},
            {u"has_cancelled"_qs,
             u"yes or no"_qs,
             u"Returns"_qs,
             u"has cancelled an order"_qs,
             ifGreater(column("cancelled_orders"), 0.0, 1.0, 0.0),
             u"Cancelled {cancelled_orders} orders so far (typical: {~cancelled_orders})"_qs,
             {}}};
}

} // namespace

FeatureSet behaviouralSet(const RhythmConstants& rhythm, int horizonDays)
{
    constexpr double kLimit = 6; // standard deviations
    constexpr int kTrainAsOfs = 4;
    FeatureSet set{kBehaviouralSet, {}, kLimit, kTrainAsOfs};
    for (const std::vector<Feature>& part : {rhythmFeatures({rhythm.r, rhythm.alpha, rhythm.a, rhythm.b}, horizonDays),
                                             frequencyFeatures(), spendFeatures(), seasonFeatures(), otherFeatures()})
        set.features.insert(set.features.end(), part.begin(), part.end());
    return set;
}

} // namespace churnlens::features
