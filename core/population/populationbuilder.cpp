// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/populationbuilder.h"

#include "core/population/rowsort.h"
#include "core/warehouse/cursor.h"
#include "core/warehouse/sqlcatalog.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace churnlens::population {

using warehouse::QueryResult;

namespace {

/// The columns of declare_population.sql.
enum Field {
    KeyField,
    IdField,
    CountryField,
    ProbabilityField,
    LowField,
    HighField,
    BucketField,
    RankField,
    PercentileField,
    ActiveField,
    ValueField,
    FlagsField,
    RecencyField,
    FrequencyField,
    MonetaryField,
    BasketField,
    PreviousField,
};

double numberAt(const QueryResult& rows, int row, int field)
{
    return rows.isNull(row, field) ? std::numeric_limits<double>::quiet_NaN() : rows.binaryReal(row, field);
}

qint32 integerAt(const QueryResult& rows, int row, int field)
{
    return qFromBigEndian<qint32>(rows.bytes(row, field).data());
}

quint8 bucketOf(std::string_view name)
{
    const auto found = std::find(kBuckets.begin(), kBuckets.end(), name);
    return found == kBuckets.end() ? kOtherBucket : static_cast<quint8>(found - kBuckets.begin());
}

std::string_view textAt(const QueryResult& rows, int row, int field)
{
    return rows.isNull(row, field) ? std::string_view() : rows.bytes(row, field);
}

template <typename T>
void gather(std::vector<T>& values, const std::vector<quint32>& order)
{
    std::vector<T> arranged(order.size());
    std::transform(order.begin(), order.end(), arranged.begin(), [&values](quint32 row) { return values[row]; });
    values = std::move(arranged);
}

} // namespace

quint32 TextDictionary::placeOf(std::string_view text)
{
    if (m_last < m_entries.size() && m_entries[m_last] == text)
        return m_last;
    const auto found = m_places.find(text);
    if (found != m_places.end())
        return m_last = found->second;
    m_last = static_cast<quint32>(m_entries.size());
    m_entries.emplace_back(text);
    m_places.emplace(m_entries.back(), m_last);
    return m_last;
}

std::vector<quint32> TextDictionary::sortPlaces() const
{
    std::vector<quint32> order(m_entries.size());
    std::iota(order.begin(), order.end(), quint32(0));
    std::sort(order.begin(), order.end(), [this](quint32 a, quint32 b) {
        const std::string& left = m_entries[a];
        const std::string& right = m_entries[b];
        return left.empty() != right.empty() ? right.empty() : left < right;
    });
    std::vector<quint32> places(order.size());
    for (size_t place = 0; place < order.size(); ++place)
        places[order[place]] = static_cast<quint32>(place);
    return places;
}

PopulationBuilder::PopulationBuilder(qint64 runId, qint64 expectedCustomers)
    : m_population(new Population)
    , m_columns(*m_population->m_columns)
{
    m_columns.runId = runId;
    const auto size = static_cast<size_t>(std::max(qint64(0), expectedCustomers));
    m_columns.keys.reserve(size);
    m_columns.ranks.reserve(size);
    for (std::vector<double>* numbers : m_columns.allNumbers())
        numbers->reserve(size);
    m_columns.bucket.reserve(size);
    m_columns.active.reserve(size);
    m_columns.country.reserve(size);
    m_columns.flagSet.reserve(size);
}

void PopulationBuilder::add(const QueryResult& rows)
{
    for (int row = 0; row < rows.rows(); ++row) {
        addTexts(rows, row);
        addNumbers(rows, row);
    }
}

void PopulationBuilder::addTexts(const QueryResult& rows, int row)
{
    m_columns.ids.append(rows.bytes(row, IdField));
    m_columns.country.push_back(m_countries.placeOf(textAt(rows, row, CountryField)));
    m_columns.bucket.push_back(bucketOf(rows.bytes(row, BucketField)));
    m_columns.flagSet.push_back(m_flagSets.placeOf(textAt(rows, row, FlagsField)));
}

void PopulationBuilder::addNumbers(const QueryResult& rows, int row)
{
    const double probability = numberAt(rows, row, ProbabilityField);
    m_columns.keys.push_back(integerAt(rows, row, KeyField));
    m_columns.ranks.push_back(rows.isNull(row, RankField) ? std::numeric_limits<qint32>::max()
                                                          : integerAt(rows, row, RankField));
    m_columns.active.push_back(rows.bytes(row, ActiveField)[0] != 0 ? 1 : 0);
    m_columns.probability.push_back(probability);
    m_columns.low.push_back(numberAt(rows, row, LowField));
    m_columns.high.push_back(numberAt(rows, row, HighField));
    m_columns.change.push_back(probability - numberAt(rows, row, PreviousField));
    m_columns.valueAtRisk.push_back(numberAt(rows, row, ValueField));
    m_columns.lastOrder.push_back(numberAt(rows, row, RecencyField));
    m_columns.orders.push_back(numberAt(rows, row, FrequencyField));
    m_columns.spend.push_back(numberAt(rows, row, MonetaryField));
    m_columns.basketValue.push_back(numberAt(rows, row, BasketField));
    m_columns.percentile.push_back(numberAt(rows, row, PercentileField));
}

std::vector<quint32> PopulationBuilder::rankOrder() const
{
    std::vector<KeyedRow> rows(size());
    for (quint32 row = 0; row < size(); ++row) // ties, which only runs without ranks have, by customer key
        rows[row] = {static_cast<quint64>(m_columns.ranks[row]) << 32 | static_cast<quint32>(m_columns.keys[row]), row};
    sortRows(rows);
    std::vector<quint32> order(rows.size());
    std::transform(rows.begin(), rows.end(), order.begin(), [](const KeyedRow& row) { return row.row; });
    return order;
}

void PopulationBuilder::arrange(const std::vector<quint32>& order)
{
    m_columns.ids.arrange(order);
    gather(m_columns.keys, order);
    gather(m_columns.ranks, order);
    for (std::vector<double>* numbers : m_columns.allNumbers())
        gather(*numbers, order);
    gather(m_columns.bucket, order);
    gather(m_columns.active, order);
    gather(m_columns.country, order);
    gather(m_columns.flagSet, order);
}

void PopulationBuilder::sortDictionaries()
{
    const auto sorted = [](const TextDictionary& dictionary, std::vector<quint32>& column) {
        const std::vector<quint32> places = dictionary.sortPlaces();
        for (quint32& place : column)
            place = places[place];
        std::vector<QString> entries(places.size());
        for (size_t i = 0; i < places.size(); ++i)
            entries[places[i]] = QString::fromStdString(dictionary.entries()[i]);
        return entries;
    };
    for (const QString& country : sorted(m_countries, m_columns.country))
        m_columns.countries << country;
    for (const QString& flags : sorted(m_flagSets, m_columns.flagSet))
        m_columns.flagSets.push_back(flags.split(u';', Qt::SkipEmptyParts));
}

std::shared_ptr<const Population> PopulationBuilder::finish()
{
    arrange(rankOrder());
    sortDictionaries();
    return std::move(m_population);
}

Result<std::shared_ptr<const Population>> Population::read(warehouse::Connection& connection,
                                                           const scoring::ScoringRun& run,
                                                           std::optional<qint64> previousRunId,
                                                           const Progress& progress)
{
    PopulationBuilder builder(run.runId, run.customers);
    const warehouse::Parameter previous =
        previousRunId ? warehouse::Parameter(QByteArray::number(*previousRunId)) : warehouse::Parameter();
    const Result<void> read = warehouse::visitRows(
        connection, warehouse::sqlText("queries/declare_population"),
        {QByteArray::number(run.runId), run.asOf.toString(Qt::ISODate).toUtf8(), previous},
        [&](const QueryResult& rows) -> Result<void> {
            if (progress.stopped())
                return interruptedError();
            builder.add(rows);
            const double expected = static_cast<double>(std::max(qint64(1), run.customers));
            progress.update(std::min(1.0, builder.size() / expected), QStringLiteral("Reading customers"));
            return {};
        });
    if (!read.ok())
        return read.error();
    return builder.finish();
}

} // namespace churnlens::population
