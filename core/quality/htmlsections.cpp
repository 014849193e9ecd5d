// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/htmlsections.h"

#include "core/chart/monthchart.h"
#include "core/chart/sharebar.h"
#include "core/chart/texts.h"
#include "core/page/htmlparts.h"
#include "core/quality/htmlparts.h"
#include "core/quality/loadjson.h"

#include <algorithm>

using namespace churnlens::chart;
using namespace churnlens::page;
using namespace Qt::StringLiterals;

namespace churnlens::quality {

namespace {

QString shareText(qint64 part, qint64 whole)
{
    const std::optional<double> value = share(static_cast<double>(part), static_cast<double>(whole));
    return value ? percentText(*value) : u"\u2013"_s;
}

QString checkTitle(const QString& name)
{
    QString title = QString(name).replace(u'_', u' ');
    title[0] = title[0].toUpper();
    return title;
}

/// Whether the lines leave the first or the last days of the month out.
bool isPartial(const QDate& month, const DateCoverage& dates)
{
    const bool first = month.year() == dates.firstLine.year() && month.month() == dates.firstLine.month();
    const bool last = month.year() == dates.lastLine.year() && month.month() == dates.lastLine.month();
    return (first && dates.firstLine.day() > 1) || (last && dates.partialLastMonth);
}

/// The table behind the chart, folded.
QString monthsTable(const DataQuality& data)
{
    HtmlTable table({u"Month"_s, u"Orders"_s, u"Customers"_s, u"Revenue"_s}, {1, 2, 3});
    for (const MonthQuality& month : data.months)
        table.row({html(monthText(month.month)), wholeText(month.orders), wholeText(month.customers),
                   amountText(month.revenue)});
    return u"<details><summary>Numbers by month</summary>"_s + table.html() + u"</details>"_s;
}

std::vector<ShareSegment> lineSegments(const LineComposition& lines)
{
    return {{u"Purchases"_s, lines.purchases, u"f-accent"_s},
            {u"Sales without a customer"_s, lines.withoutCustomer, u"f-soft"_s},
            {u"Cancellations"_s, lines.cancellations, u"f-high"_s},
            {u"Services"_s, lines.services, u"f-low"_s},
            {u"Quantity or price not above zero"_s, lines.noSale, u"f-medium"_s},
            {u"Duplicates"_s, lines.duplicates, u"f-muted"_s},
            {u"Rejected"_s, lines.rejected, u"f-text"_s},
            {u"Replaced by a later file"_s, lines.replaced, u"f-border"_s}};
}

QString legend(const std::vector<ShareSegment>& segments, qint64 whole)
{
    QString out = u"<ul class=\"legend\">"_s;
    for (const ShareSegment& segment : segments)
        out += u"<li><svg class=\"swatch\" width=\"12\" height=\"12\" aria-hidden=\"true\"><rect class=\"%1\" "
               "width=\"12\" height=\"12\"/></svg><span class=\"name\">%2</span><span class=\"num\">%3</span>"
               "<span class=\"num share\">%4</span></li>"_s.arg(
                   segment.cssClass, html(segment.label), wholeText(segment.value), shareText(segment.value, whole));
    return out + u"</ul>"_s;
}

struct Bar
{
    QString label;
    qint64 value = 0;
    QString cssClass;
};

/// A table of bars with their numbers and shares.
QString barTable(const QString& heading, const QString& unit, const std::vector<Bar>& bars, qint64 whole)
{
    qint64 greatest = 0;
    for (const Bar& bar : bars)
        greatest = std::max(greatest, bar.value);
    HtmlTable table({heading, QString(), unit, u"Share"_s}, {2, 3});
    for (const Bar& bar : bars)
        table.row({html(bar.label), valueBarSvg(bar.value, greatest, bar.cssClass), wholeText(bar.value),
                   shareText(bar.value, whole)});
    return u"<div class=\"bars\">"_s + table.html() + u"</div>"_s;
}

} // namespace

QString verdictBanner(const Verdict& verdict)
{
    return u"<div class=\"verdict %1\">%2<div><strong>%3</strong><p>%4</p></div></div>\n"_s.arg(
        levelClass(verdict.level), levelIcon(verdict.level),
        html(verdict.level == Level::Enough ? u"Enough data"_s
                                            : (verdict.level == Level::Thin ? u"Thin data"_s : u"Not enough data"_s)),
        html(verdict.sentence));
}

QString keyFigures(const DataQuality& data)
{
    return figure(wholeText(data.lines.read), u"lines read"_s)
        + figure(wholeText(data.lines.purchases), u"purchase lines"_s)
        + figure(wholeText(data.customers), u"customers"_s) + figure(wholeText(data.orders), u"orders"_s)
        + figure(amountText(data.revenue), u"revenue"_s) + figure(wholeText(data.historyDays), u"days of history"_s);
}

QString checksSection(const Verdict& verdict)
{
    QString rows;
    for (const Check& check : verdict.checks)
        rows += checkItem(check.level, checkTitle(check.name), check.sentence);
    return card(u"Does it suffice to train?"_s, {}, u"<ul class=\"checks\">"_s + rows + u"</ul>"_s);
}

QString monthsSection(const DataQuality& data)
{
    if (data.lines.read == 0)
        return {};
    if (data.months.empty())
        return card(u"Orders by month"_s, u"There is no purchase line to count."_s, {});
    std::vector<MonthBar> bars;
    for (const MonthQuality& month : data.months) {
        const bool partial = isPartial(month.month, data.dates);
        bars.push_back(
            {month.month, month.orders, partial,
             u"%1%2: %3, %4, revenue %5"_s.arg(monthText(month.month), partial ? u", not whole"_s : QString(),
                                               countText(month.orders, u"order"_s),
                                               countText(month.customers, u"customer"_s), amountText(month.revenue))});
    }
    MonthChart chart(std::move(bars));
    for (const Gap& gap : data.dates.gaps)
        chart.shade(
            {gap.from, gap.to,
             u"No line from %1 to %2, %3"_s.arg(dayText(gap.from), dayText(gap.to), countText(gap.days, u"day"_s))});
    QString lead = u"Purchases from %1 to %2. Days with lines: %3 of %4."_s.arg(
        dayText(data.firstPurchase), dayText(data.lastPurchase), wholeText(data.dates.daysWithLines),
        wholeText(data.dates.calendarDays));
    if (data.dates.gapCount > 0)
        lead += u" Shaded: %1 of more than %2 without a line."_s.arg(
            countText(data.dates.gapCount, u"stretch"_s).replace(u"stretchs"_s, u"stretches"_s),
            countText(data.dates.usualGapDays, u"day"_s));
    if (const auto& partial = data.dates.partialLastMonth)
        lead += u" Hatched: %1 has %2 of its %3 days."_s.arg(monthText(partial->month), wholeText(partial->daysCovered),
                                                             wholeText(partial->daysInMonth));
    const QString picture = chart.svg(u"Orders by month from %1 to %2; the numbers are in the table below."_s.arg(
        monthText(data.months.front().month), monthText(data.months.back().month)));
    return card(u"Orders by month"_s, lead, u"<div class=\"scroll\">"_s + picture + u"</div>"_s + monthsTable(data));
}

QString linesSection(const DataQuality& data)
{
    if (data.lines.read == 0)
        return {};
    std::vector<ShareSegment> segments = lineSegments(data.lines);
    if (data.lines.replaced == 0)
        segments.pop_back();
    return card(u"What became of the lines"_s,
                u"Only purchases make features: goods sold to a known customer, not cancelled."_s,
                shareBarSvg(segments, u"The lines by what became of them; the numbers are in the list below."_s)
                    + legend(segments, data.lines.read));
}

QString customersSection(const DataQuality& data)
{
    if (data.customers == 0)
        return {};
    const std::vector<Bar> bars{{u"1 order"_s, data.oneOrder, u"f-accent"_s},
                                {u"2 orders"_s, data.twoOrders, u"f-accent"_s},
                                {u"3 or more"_s, data.moreOrders, u"f-accent"_s}};
    return card(
        u"Customers by number of orders"_s,
        u"%1 bought on at least two days; %2 in the last %3 days."_s.arg(
            shareText(data.onTwoDays, data.customers), wholeText(data.activeCustomers), wholeText(data.activeDays)),
        barTable(u"Orders"_s, u"Customers"_s, bars, data.customers));
}

QString largeOrdersSection(const DataQuality& data)
{
    const LargeOrders& large = data.largeOrders;
    if (!large.threshold)
        return {};
    if (large.orders == 0)
        return card(u"Orders of wholesale size"_s,
                    u"No order is above %1, the bound of what is usual here."_s.arg(amountText(*large.threshold)), {});
    HtmlTable table({u"Customer"_s, u"Order"_s, u"Day"_s, u"Amount"_s, u"Afterwards"_s}, {3});
    for (const LargeOrder& order : large.largest)
        table.row({isolated(order.customerId), isolated(order.invoiceNo), html(dayText(order.day)),
                   amountText(order.amount), order.cancelledSoon ? u"cancelled within 7 days"_s : u"\u2013"_s});
    const QString share = large.shareOfRevenue ? percentText(*large.shareOfRevenue) : u"\u2013"_s;
    return card(u"Orders of wholesale size"_s,
                u"%1 above %2, from %3: %4 of the revenue. The largest:"_s.arg(
                    countText(large.orders, u"order"_s), amountText(*large.threshold),
                    countText(large.customers, u"customer"_s), share),
                table.html());
}

QString cancellationsSection(const QualityReport& report)
{
    Cancellations sum;
    for (const LoadQuality& load : report.loads) {
        sum.lines += load.cancellations.lines;
        sum.amount += load.cancellations.amount;
        sum.exactly += load.cancellations.exactly;
        sum.partly += load.cancellations.partly;
        sum.unmatched += load.cancellations.unmatched;
    }
    const qint64 known = sum.exactly + sum.partly + sum.unmatched;
    if (report.loads.empty())
        return {};
    if (sum.lines == 0)
        return card(u"Cancellations"_s, u"No line is a cancellation."_s, {});
    return card(u"Cancellations"_s,
                u"%1, amount %2; %3 of known customers:"_s.arg(countText(sum.lines, u"line"_s), amountText(sum.amount),
                                                               wholeText(known)),
                barTable(u"Take back"_s, u"Lines"_s,
                         {{u"a sale exactly"_s, sum.exactly, u"f-high"_s},
                          {u"a part of a sale"_s, sum.partly, u"f-high"_s},
                          {u"no sale in the data"_s, sum.unmatched, u"f-high"_s}},
                         known));
}

} // namespace churnlens::quality
