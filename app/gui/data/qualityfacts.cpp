// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/qualityfacts.h"

#include "app/gui/data/factgrid.h"
#include "app/gui/format/format.h"
#include "core/quality/meanings.h"

#include <QCoreApplication>
#include <QMap>

namespace churnlens::gui {

using quality::QualityReport;

namespace {

struct FactWords
{
    Q_DECLARE_TR_FUNCTIONS(churnlens::gui::QualityFacts)
};

constexpr size_t kGapsShown = 3;

/// "22 %" of a share that may be unknown.
QString shareText(const std::optional<double>& share)
{
    return share ? percentText(*share) : QString();
}

QString shareOf(qint64 part, qint64 whole)
{
    return whole > 0 && part > 0 ? percentText(static_cast<double>(part) / static_cast<double>(whole)) : QString();
}

} // namespace

qint64 rejectedLines(const QualityReport& report)
{
    qint64 lines = 0;
    for (const quality::LoadQuality& load : report.loads)
        lines += load.rejectedLines;
    return lines;
}

void showLines(FactGrid& grid, const QualityReport& report)
{
    grid.clear();
    const quality::LineComposition& lines = report.data.lines;
    const auto add = [&grid, &lines](const QString& label, qint64 count, const QString& meaning) {
        grid.addFact(label, countText(count), shareOf(count, lines.read), meaning);
    };
    add(FactWords::tr("Purchases"), lines.purchases,
        FactWords::tr("Goods that a known customer bought; features rest on these."));
    add(FactWords::tr("Without a customer"), lines.withoutCustomer, FactWords::tr("Goods that nobody known bought."));
    add(FactWords::tr("Cancellations"), lines.cancellations, FactWords::tr("Lines that take back a sale."));
    add(FactWords::tr("Services"), lines.services, FactWords::tr("Postage, fees and the like, which are no goods."));
    add(FactWords::tr("No sale"), lines.noSale, FactWords::tr("Quantity or price is not above zero."));
    add(FactWords::tr("Repeated"), lines.duplicates, FactWords::tr("The same as an earlier line; loaded once."));
    add(FactWords::tr("Replaced"), lines.replaced, FactWords::tr("A later file holds the same invoice anew."));
    if (lines.rejected > 0)
        grid.addLink(FactWords::tr("Rejected"), countText(lines.rejected), kRejectedLink,
                     FactWords::tr("Could not be read as transactions. Click to see them."));
    else
        add(FactWords::tr("Rejected"), 0, FactWords::tr("Could not be read as transactions."));
    add(FactWords::tr("Read"), lines.read, FactWords::tr("Lines in all files, without their headers."));
}

void showRejected(FactGrid& grid, const QualityReport& report)
{
    grid.clear();
    QMap<QString, qint64> reasons;
    for (const quality::LoadQuality& load : report.loads) {
        for (const quality::RejectedReason& reason : load.rejected)
            reasons[reason.reason] += reason.lines;
    }
    for (auto it = reasons.begin(); it != reasons.end(); ++it)
        grid.addLink(quality::reasonMeaning(it.key()), countText(it.value()), it.key(),
                     FactWords::tr("Show these lines"));
    if (reasons.isEmpty())
        grid.addFact(FactWords::tr("None: every line could be read."), {});
}

void showAnonymous(FactGrid& grid, const QualityReport& report)
{
    grid.clear();
    const quality::AnonymousLines& anonymous = report.data.anonymous;
    const QString meaning =
        FactWords::tr("Sales to people without a customer number. They count as revenue, and nobody is "
                      "scored by them.");
    grid.addFact(FactWords::tr("Lines"), countText(anonymous.lines), shareText(anonymous.shareOfLines), meaning);
    grid.addFact(FactWords::tr("Revenue"), moneyText(anonymous.amount), shareText(anonymous.shareOfRevenue), meaning);
}

void showCancellations(FactGrid& grid, const QualityReport& report)
{
    grid.clear();
    quality::Cancellations sum;
    for (const quality::LoadQuality& load : report.loads) {
        sum.lines += load.cancellations.lines;
        sum.amount += load.cancellations.amount;
        sum.exactly += load.cancellations.exactly;
        sum.partly += load.cancellations.partly;
        sum.unmatched += load.cancellations.unmatched;
    }
    const qint64 known = sum.exactly + sum.partly + sum.unmatched;
    grid.addFact(FactWords::tr("Lines"), countText(sum.lines));
    grid.addFact(FactWords::tr("Amount"), moneyText(sum.amount));
    grid.addFact(FactWords::tr("Match a sale"), countText(sum.exactly), shareOf(sum.exactly, known),
                 FactWords::tr("The customer bought the same product in the same quantity before."));
    grid.addFact(FactWords::tr("Match a part"), countText(sum.partly), shareOf(sum.partly, known),
                 FactWords::tr("The customer bought more of the same product before."));
    grid.addFact(FactWords::tr("Match nothing"), countText(sum.unmatched), shareOf(sum.unmatched, known),
                 FactWords::tr("No earlier sale of the product to the customer is in the data."));
}

void showLargeOrders(FactGrid& grid, const QualityReport& report)
{
    grid.clear();
    const quality::LargeOrders& large = report.data.largeOrders;
    if (large.threshold)
        grid.addFact(
            FactWords::tr("Above"), moneyText(*large.threshold), {},
            FactWords::tr("Orders far beyond the usual: above exp(Q3 + 3 IQR) of the logarithm of the amounts."));
    grid.addFact(FactWords::tr("Orders"), countText(large.orders),
                 FactWords::tr("of %n customer(s)", nullptr, static_cast<int>(large.customers)));
    grid.addFact(FactWords::tr("Amount"), moneyText(large.amount), shareText(large.shareOfRevenue));
    for (const quality::LargeOrder& order : large.largest)
        grid.addFact(FactWords::tr("Customer %1").arg(order.customerId), moneyText(order.amount),
                     order.cancelledSoon ? FactWords::tr("%1, cancelled soon after").arg(dateText(order.day))
                                         : dateText(order.day));
}

void showDates(FactGrid& grid, const QualityReport& report)
{
    grid.clear();
    const quality::DateCoverage& dates = report.data.dates;
    grid.addFact(FactWords::tr("Days with lines"), countText(dates.daysWithLines),
                 FactWords::tr("of %1").arg(countText(dates.calendarDays)));
    grid.addFact(FactWords::tr("Unusual gaps"), countText(dates.gapCount),
                 FactWords::tr("over %1").arg(daysText(static_cast<double>(dates.usualGapDays))));
    for (size_t i = 0; i < std::min(kGapsShown, dates.gaps.size()); ++i)
        grid.addFact(FactWords::tr("Gap of"), daysText(static_cast<double>(dates.gaps[i].days)),
                     FactWords::tr("%1 to %2").arg(dateText(dates.gaps[i].from), dateText(dates.gaps[i].to)));
    if (dates.partialLastMonth)
        grid.addFact(
            FactWords::tr("Last month"),
            FactWords::tr("%1 of %2").arg(dates.partialLastMonth->daysCovered).arg(dates.partialLastMonth->daysInMonth),
            FactWords::tr("days"), FactWords::tr("The data end within a month; its sums are not comparable."));
    if (report.data.reusedInvoices > 0)
        grid.addFact(FactWords::tr("Shared order numbers"), countText(report.data.reusedInvoices), {},
                     FactWords::tr("Order numbers that lines of several customers have."));
    for (const quality::IsolatedLines& isolated : report.data.isolated)
        grid.addFact(isolated.sentence(), {});
}

void showCustomers(FactGrid& grid, const QualityReport& report)
{
    grid.clear();
    const quality::DataQuality& data = report.data;
    grid.addFact(FactWords::tr("One order"), countText(data.oneOrder), shareOf(data.oneOrder, data.customers));
    grid.addFact(FactWords::tr("Two orders"), countText(data.twoOrders), shareOf(data.twoOrders, data.customers));
    grid.addFact(FactWords::tr("More orders"), countText(data.moreOrders), shareOf(data.moreOrders, data.customers));
    grid.addFact(FactWords::tr("Bought on two days or more"), countText(data.onTwoDays),
                 shareOf(data.onTwoDays, data.customers), FactWords::tr("Only their rhythm can be known."));
}

} // namespace churnlens::gui
