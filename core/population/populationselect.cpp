// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/population.h"
#include "core/population/populationcolumns.h"
#include "core/population/rowsort.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <numeric>

namespace churnlens::population {

namespace {

constexpr quint32 kBlock = 65'536; // rows between two looks at the stop token

/// Rows that passed so far, in their order; each condition is one pass over what is left.
class Sieve
{
public:
    Sieve(quint32 size, const std::stop_token& stop)
        : m_rows(size)
        , m_stop(stop)
    {
        std::iota(m_rows.begin(), m_rows.end(), quint32(0));
    }

    template <typename Passes>
    void keep(const Passes& passes)
    {
        auto kept = m_rows.begin();
        for (size_t from = 0; from < m_rows.size() && !m_stop.stop_requested(); from += kBlock) {
            const size_t to = std::min(m_rows.size(), from + kBlock);
            for (size_t i = from; i < to; ++i)
                if (passes(m_rows[i]))
                    *kept++ = m_rows[i];
        }
        m_rows.erase(kept, m_rows.end());
    }

    void keepFirst(qint64 count)
    {
        m_rows.resize(std::min(m_rows.size(), static_cast<size_t>(std::max(qint64(0), count))));
    }

    std::vector<quint32> take() { return m_stop.stop_requested() ? std::vector<quint32>() : std::move(m_rows); }

private:
    std::vector<quint32> m_rows;
    const std::stop_token& m_stop;
};

void keepRange(Sieve& sieve, const std::vector<double>& values, const std::optional<double>& least,
               const std::optional<double>& most)
{
    if (least)
        sieve.keep([&values, bound = *least](quint32 row) { return values[row] >= bound; });
    if (most)
        sieve.keep([&values, bound = *most](quint32 row) { return values[row] <= bound; });
}

std::vector<char> passingBuckets(const QStringList& wanted)
{
    std::vector<char> passes;
    for (const char* bucket : kBuckets)
        passes.push_back(wanted.contains(QString::fromLatin1(bucket)) ? 1 : 0);
    passes.push_back(0); // kOtherBucket
    return passes;
}

std::vector<char> passingCountries(const QStringList& countries, const QStringList& wanted)
{
    const QSet<QString> set(wanted.begin(), wanted.end());
    std::vector<char> passes;
    for (const QString& country : countries)
        passes.push_back(set.contains(country) ? 1 : 0);
    return passes;
}

std::vector<char> passingFlagSets(const std::vector<QStringList>& sets, const QStringList& wanted)
{
    std::vector<char> passes;
    for (const QStringList& set : sets)
        passes.push_back(
            std::all_of(wanted.begin(), wanted.end(), [&set](const QString& flag) { return set.contains(flag); }) ? 1
                                                                                                                  : 0);
    return passes;
}

template <typename Place>
void keepPassing(Sieve& sieve, const std::vector<Place>& places, const std::vector<char>& passes)
{
    sieve.keep([&](quint32 row) { return passes[places[row]] != 0; });
}

std::vector<quint32> rowsOf(const std::vector<KeyedRow>& keyed)
{
    std::vector<quint32> rows(keyed.size());
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const KeyedRow& row) { return row.row; });
    return rows;
}

/// Keys by number, or by place in a dictionary whose entries from `without` on stand for no value.
template <typename Key>
std::vector<quint32> sortedBy(const std::vector<quint32>& rows, const Key& key, const std::stop_token& stop)
{
    std::vector<KeyedRow> keyed(rows.size());
    std::transform(rows.begin(), rows.end(), keyed.begin(), [&key](quint32 row) { return KeyedRow{key(row), row}; });
    return sortRows(keyed, stop) ? rowsOf(keyed) : std::vector<quint32>();
}

template <typename Place>
auto placeKey(const std::vector<Place>& places, quint64 without, bool descending)
{
    return [&places, without, descending](quint32 row) {
        const quint64 place = places[row];
        return place >= without ? kLastKey : descending ? without - place : place;
    };
}

/// Rows in the order of the ids, which is known for all customers.
std::vector<quint32> sortedById(const std::vector<quint32>& rows, const std::vector<quint32>& sorted, bool descending)
{
    std::vector<char> wanted(sorted.size(), 0);
    for (const quint32 row : rows)
        wanted[row] = 1;
    std::vector<quint32> result;
    result.reserve(rows.size());
    std::copy_if(sorted.begin(), sorted.end(), std::back_inserter(result),
                 [&wanted](quint32 row) { return wanted[row] != 0; });
    if (descending)
        std::reverse(result.begin(), result.end());
    return result;
}

} // namespace

/// The rank up to which all customers that the filter may let pass are here.
qint32 Population::knownUntil(const PopulationFilter& filter) const
{
    qint32 until = std::numeric_limits<qint32>::max();
    const std::vector<char> passes = passingBuckets(filter.buckets);
    for (const bool isActive : {true, false}) {
        if (filter.segment != Segment::All && isActive != (filter.segment == Segment::Active))
            continue;
        for (size_t bucket = 0; bucket < kBuckets.size(); ++bucket)
            if (filter.buckets.isEmpty() || passes[bucket] != 0)
                until =
                    std::min(until, (*m_columns->headEnds)[Columns::groupOf(isActive, static_cast<quint8>(bucket))]);
    }
    return until;
}

std::vector<quint32> Population::filtered(const PopulationFilter& filter, const std::stop_token& stop) const
{
    const Columns& columns = *m_columns;
    Sieve sieve(columns.size(), stop);
    if (!filter.buckets.isEmpty())
        keepPassing(sieve, columns.bucket, passingBuckets(filter.buckets));
    if (filter.segment != Segment::All)
        sieve.keep([&columns, active = filter.segment == Segment::Active](quint32 row) {
            return (columns.active[row] != 0) == active;
        });
    keepRange(sieve, columns.probability, filter.minProbability, filter.maxProbability);
    keepRange(sieve, columns.valueAtRisk, filter.minValue, filter.maxValue);
    if (!filter.countries.isEmpty())
        keepPassing(sieve, columns.country, passingCountries(columns.countries, filter.countries));
    if (!filter.flags.isEmpty())
        keepPassing(sieve, columns.flagSet, passingFlagSets(columns.flagSets, filter.flags));
    if (!filter.idContains.isEmpty()) {
        const QByteArray part = filter.idContains.toUtf8();
        const std::vector<char> matches =
            columns.ids.matches({part.constData(), static_cast<size_t>(part.size())}, stop);
        sieve.keep([&matches](quint32 row) { return matches[row] != 0; });
    }
    if (!isWhole())
        sieve.keep([&columns, until = knownUntil(filter)](quint32 row) { return columns.ranks[row] <= until; });
    if (filter.maxRank)
        sieve.keepFirst(*filter.maxRank);
    return sieve.take();
}

std::vector<quint32> Population::ordered(std::vector<quint32> rows, const PopulationOrder& order,
                                         const std::stop_token& stop) const
{
    const Columns& columns = *m_columns;
    const bool descending = order.descending;
    switch (order.column) {
    case Column::Rank:
        if (descending)
            std::reverse(rows.begin(), rows.end());
        return rows;
    case Column::CustomerId:
        return sortedById(rows, columns.ids.sorted(), descending);
    case Column::Bucket:
        return sortedBy(rows, placeKey(columns.bucket, kOtherBucket, descending), stop);
    case Column::Active:
        return sortedBy(rows, placeKey(columns.active, 2, descending), stop);
    case Column::Country: {
        const bool hasUnknown = !columns.countries.isEmpty() && columns.countries.constLast().isEmpty();
        const auto known = static_cast<quint64>(columns.countries.size()) - (hasUnknown ? 1 : 0);
        return sortedBy(rows, placeKey(columns.country, known, descending), stop);
    }
    case Column::Flags: {
        const bool hasNone = !columns.flagSets.empty() && columns.flagSets.back().isEmpty();
        return sortedBy(rows, placeKey(columns.flagSet, columns.flagSets.size() - (hasNone ? 1 : 0), descending), stop);
    }
    default:
        break;
    }
    const std::vector<double>& numbers = *columns.numbers(order.column);
    return sortedBy(
        rows, [&numbers, descending](quint32 row) { return sortKey(numbers[row], descending); }, stop);
}

std::vector<quint32> Population::select(const PopulationFilter& filter, const PopulationOrder& order,
                                        const std::stop_token& stop) const
{
    if (!canOrder(order))
        return {};
    std::vector<quint32> rows = ordered(filtered(filter, stop), order, stop);
    return stop.stop_requested() ? std::vector<quint32>() : rows;
}

} // namespace churnlens::population
