// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurecatalogue.h"
#include "core/formula/bgnbdformula.h"
#include "core/formula/guards.h"

using namespace Qt::StringLiterals;

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
    const QString group = u"Recency and rhythm"_s;
    const QString usual = u"Last order {recency_days} days ago; usually orders every {order_gap_days} days"_s;
    const QString once = u"Last order {recency_days} days ago, the only day with an order so far"_s;
    return {{u"purchase_log_odds"_s, u"log-odds"_s, group, u"expected to order, by own rhythm"_s,
             formula::logit(formula::purchaseProbability(rhythm, history, horizonDays)), usual, once},
            {u"silence_surprise"_s, u"orders"_s, group, u"orders missed at the own pace"_s,
             formula::silenceSurprise(rhythm, history), usual, once},
            {u"overdue_ratio"_s, u"log ratio"_s, group, u"silence against the usual gap"_s, overdue(), usual, once},
            {u"recency_share"_s,
             u"share"_s,
             group,
             u"share of the time as a customer spent in silence"_s,
             column("recency_days") / (column("tenure_days") + 1.0),
             u"Silent for {recency_days} of {tenure_days} days as a customer"_s,
             {}}};
}

std::vector<Feature> frequencyFeatures()
{
    const QString group = u"Frequency"_s;
    return {{u"log_active_days_90"_s,
             u"log days"_s,
             group,
             u"order days in the last 90 days"_s,
             log1("active_days_90"),
             u"Ordered on {active_days_90} days in the last 90 (typical: {~active_days_90})"_s,
             {}},
            {u"log_active_days_365"_s,
             u"log days"_s,
             group,
             u"order days in the last 365 days"_s,
             log1("active_days_365"),
             u"Ordered on {active_days_365} days in the last year (typical: {~active_days_365})"_s,
             {}},
            {u"log_active_days"_s,
             u"log days"_s,
             group,
             u"order days so far"_s,
             log1("active_days"),
             u"Ordered on {active_days} days so far (typical: {~active_days})"_s,
             {}}};
}

std::vector<Feature> spendFeatures()
{
    const QString group = u"Spend"_s;
    return {{u"log_recent_activity"_s,
             u"log points"_s,
             group,
             u"spend, recent days counting most"_s,
             log1("recent_activity"),
             u"Spent {monetary} so far, last {recency_days} days ago (typical: {~monetary})"_s,
             {}},
            {u"log_items_per_order"_s,
             u"log items"_s,
             group,
             u"average items an order"_s,
             log1("avg_items_per_invoice"),
             u"Buys {avg_items_per_invoice} items an order (typical: {~avg_items_per_invoice})"_s,
             {}}};
}

std::vector<Feature> seasonFeatures()
{
    const QString season = u"Season"_s;
    const QString sentence =
        u"Ordered on {active_days_season} days in the coming season a year ago (typical: {~active_days_season})"_s;
    return {{u"log_active_days_season"_s,
             u"log days"_s,
             season,
             u"order days in the coming season a year ago"_s,
             log1("active_days_season"),
             sentence,
             {}},
            {u"missed_season"_s,
             u"yes or no"_s,
             season,
             u"bought in this season a year ago, silent since"_s,
             missedSeason(),
             sentence,
             {}}};
}

std::vector<Feature> otherFeatures()
{
    return {{u"log_last_order_lines"_s,
             u"log lines"_s,
             u"Variety"_s,
             u"lines of the last order"_s,
             log1("last_order_lines"),
             u"The last order had {last_order_lines} lines (typical: {~last_order_lines})"_s,
             {}},
            {u"log_tenure"_s,
             u"log days"_s,
             u"Tenure"_s,
             u"days since the first order"_s,
             log1("tenure_days"),
             u"Customer for {tenure_days} days (typical: {~tenure_days})"_s,
             {}},
            {u"has_cancelled"_s,
             u"yes or no"_s,
             u"Returns"_s,
             u"has cancelled an order"_s,
             ifGreater(column("cancelled_orders"), 0.0, 1.0, 0.0),
             u"Cancelled {cancelled_orders} orders so far (typical: {~cancelled_orders})"_s,
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
