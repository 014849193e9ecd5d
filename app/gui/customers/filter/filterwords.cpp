// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/filter/filterwords.h"

#include "app/gui/format/format.h"

#include <QCoreApplication>

namespace churnlens::gui {

using population::PopulationFilter;
using population::Segment;

namespace {

constexpr qsizetype kNamesShown = 2; // more become a number

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(churnlens::gui::FilterWords)
};

template <typename Text>
QString listText(const QStringList& values, const Text& text)
{
    if (values.size() > kNamesShown)
        return countText(values.size());
    QStringList names;
    for (const QString& value : values)
        names << text(value);
    return names.join(QStringLiteral(", "));
}

template <typename Text>
QString rangeText(const QString& title, const std::optional<double>& least, const std::optional<double>& most,
                  const Text& text)
{
    if (least && most)
        return Words::tr("%1: %2 to %3").arg(title, text(*least), text(*most));
    return least ? Words::tr("%1 ≥ %2").arg(title, text(*least)) : Words::tr("%1 ≤ %2").arg(title, text(*most));
}

} // namespace

bool isSet(const PopulationFilter& filter, FilterKind kind)
{
    switch (kind) {
    case FilterKind::Bucket:
        return !filter.buckets.isEmpty();
    case FilterKind::Segment:
        return filter.segment != Segment::All;
    case FilterKind::Country:
        return !filter.countries.isEmpty();
    case FilterKind::Value:
        return filter.minValue || filter.maxValue;
    case FilterKind::Probability:
        return filter.minProbability || filter.maxProbability;
    case FilterKind::Flags:
        return !filter.flags.isEmpty();
    case FilterKind::Top:
        return filter.maxRank.has_value();
    case FilterKind::Search:
        break;
    }
    return !filter.idContains.isEmpty();
}

PopulationFilter without(PopulationFilter filter, FilterKind kind)
{
    switch (kind) {
    case FilterKind::Bucket:
        filter.buckets.clear();
        break;
    case FilterKind::Segment:
        filter.segment = Segment::All;
        break;
    case FilterKind::Country:
        filter.countries.clear();
        break;
    case FilterKind::Value:
        filter.minValue.reset();
        filter.maxValue.reset();
        break;
    case FilterKind::Probability:
        filter.minProbability.reset();
        filter.maxProbability.reset();
        break;
    case FilterKind::Flags:
        filter.flags.clear();
        break;
    case FilterKind::Top:
        filter.maxRank.reset();
        break;
    case FilterKind::Search:
        filter.idContains.clear();
        break;
    }
    return filter;
}

QString filterTitle(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Bucket:
        return Words::tr("Bucket");
    case FilterKind::Segment:
        return Words::tr("Segment");
    case FilterKind::Country:
        return Words::tr("Country");
    case FilterKind::Value:
        return Words::tr("Value at risk");
    case FilterKind::Probability:
        return Words::tr("Risk");
    case FilterKind::Flags:
        return Words::tr("Flags");
    case FilterKind::Top:
        return Words::tr("Most at risk");
    case FilterKind::Search:
        break;
    }
    return Words::tr("Search");
}

QString filterMeaning(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Bucket:
        return Words::tr("Customers in any of these buckets of the churn probability.");
    case FilterKind::Segment:
        return Words::tr("Active customers have bought within the active window before the date of the scores. Lists "
                         "of customers at risk leave the lapsed ones out.");
    case FilterKind::Country:
        return Words::tr("Customers of any of these countries.");
    case FilterKind::Value:
        return Words::tr("Customers by what they spent in the 365 days before the date of the scores.");
    case FilterKind::Probability:
        return Words::tr("Customers by the probability that they churn.");
    case FilterKind::Flags:
        return Words::tr("Customers whose scores have all of these flags.");
    case FilterKind::Top:
        return Words::tr("Only the so many most at risk of the customers that the other filters let pass.");
    case FilterKind::Search:
        break;
    }
    return Words::tr("Customers whose id has this part.");
}

QString countryText(const QString& country)
{
    return country.isEmpty() ? Words::tr("Unknown") : country;
}

QString filterText(const PopulationFilter& filter, FilterKind kind)
{
    const auto titled = [kind](const QString& text) { return Words::tr("%1: %2").arg(filterTitle(kind), text); };
    switch (kind) {
    case FilterKind::Bucket:
        return titled(listText(filter.buckets, bucketText));
    case FilterKind::Segment:
        return filter.segment == Segment::Active ? Words::tr("Active customers") : Words::tr("Lapsed customers");
    case FilterKind::Country:
        return titled(listText(filter.countries, countryText));
    case FilterKind::Value:
        return rangeText(Words::tr("Value"), filter.minValue, filter.maxValue, moneyText);
    case FilterKind::Probability:
        return rangeText(filterTitle(kind), filter.minProbability, filter.maxProbability,
                         [](double value) { return percentText(value); });
    case FilterKind::Flags:
        return titled(listText(filter.flags, flagText));
    case FilterKind::Top:
        return Words::tr("%1 most at risk").arg(countText(filter.maxRank.value_or(0)));
    case FilterKind::Search:
        break;
    }
    return Words::tr("Id has “%1”").arg(filter.idContains);
}

QString filterText(const PopulationFilter& filter)
{
    QStringList parts;
    for (const FilterKind kind : kFilterKinds) {
        if (isSet(filter, kind))
            parts << filterText(filter, kind);
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace churnlens::gui
