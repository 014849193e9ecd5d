// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/populationbuilder.h"

#include "core/population/keyrows.h"

#include <algorithm>
#include <future>
#include <limits>

namespace churnlens::population {

namespace {

/// Takes the column from a part, which then holds its memory no longer.
template <typename T>
std::vector<T> gathered(std::vector<T>& values, const std::vector<quint32>& order)
{
    const std::vector<T> taken = std::move(values);
    values = {};
    std::vector<T> arranged(order.size());
    std::transform(order.begin(), order.end(), arranged.begin(), [&taken](quint32 row) { return taken[row]; });
    return arranged;
}

std::vector<quint32> rankOrder(const ScorePart& scores)
{
    std::vector<KeyedRow> rows(scores.keys.size());
    for (quint32 row = 0; row < rows.size(); ++row) // ties, which only runs without ranks have, by customer key
        rows[row] = {static_cast<quint64>(scores.ranks[row]) << 32 | static_cast<quint32>(scores.keys[row]), row};
    sortRows(rows);
    std::vector<quint32> order(rows.size());
    std::transform(rows.begin(), rows.end(), order.begin(), [](const KeyedRow& row) { return row.row; });
    return order;
}

/// For each of the keys its row of `rows`, or kNoRow.
std::vector<quint32> placesOf(const std::vector<qint32>& keys, const KeyRows& rows)
{
    std::vector<quint32> places(keys.size());
    std::transform(keys.begin(), keys.end(), places.begin(), [&rows](qint32 key) { return rows.rowOf(key); });
    return places;
}

/// A column of `size` rows with the values in their places and NaN in the others.
std::vector<double> scattered(const std::vector<double>& values, const std::vector<quint32>& places, quint32 size)
{
    std::vector<double> column(size, std::numeric_limits<double>::quiet_NaN());
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i] != kNoRow)
            column[places[i]] = values[i];
    }
    return column;
}

/// Makes the column hold places among those of its texts that it uses, sorted; returns them.
std::vector<std::string> sortTexts(const std::vector<std::string>& texts, std::vector<quint32>& column)
{
    std::vector<char> isUsed(texts.size(), 0);
    for (const quint32 place : column)
        isUsed[place] = 1;
    std::vector<std::string> used;
    std::vector<quint32> places(texts.size(), 0);
    for (size_t i = 0; i < texts.size(); ++i) {
        if (isUsed[i] != 0) {
            places[i] = static_cast<quint32>(used.size());
            used.push_back(texts[i]);
        }
    }
    const std::vector<quint32> order = sortedPlaces(used);
    for (quint32& place : column)
        place = order[places[place]];
    std::vector<std::string> sorted(used.size());
    for (size_t i = 0; i < used.size(); ++i)
        sorted[order[i]] = used[i];
    return sorted;
}

} // namespace

PopulationBuilder::PopulationBuilder(const scoring::ScoringRun& run)
    : m_population(new Population)
    , m_columns(*m_population->m_columns)
{
    m_columns.runId = run.runId;
    m_columns.runSize = run.customers;
}

std::shared_ptr<const Population> PopulationBuilder::build(PopulationParts parts)
{
    join(std::move(parts));
    m_columns.runSize = m_columns.size();
    return std::move(m_population);
}

std::shared_ptr<const Population> PopulationBuilder::buildHead(PopulationParts parts, qint64 most)
{
    join(std::move(parts));
    Population::Columns::GroupEnds ends;
    ends.fill(std::numeric_limits<qint32>::max());
    std::array<qint64, ends.size()> sizes{};
    for (quint32 row = 0; row < m_columns.size(); ++row) {
        const size_t group = m_columns.groupOf(row);
        if (++sizes[group] == most) // there may be more behind it
            ends[group] = m_columns.ranks[row];
    }
    m_columns.headEnds = ends;
    return std::move(m_population);
}

void PopulationBuilder::join(PopulationParts parts)
{
    std::vector<quint32> order = rankOrder(parts.scores);
    std::vector<quint32> persons(order.size(), kNoRow); // by row of the scores: the row of the customers
    {
        const std::vector<quint32> places = placesOf(parts.customers.keys, KeyRows(parts.scores.keys));
        for (quint32 i = 0; i < places.size(); ++i)
            if (places[i] != kNoRow)
                persons[places[i]] = i;
    }
    std::erase_if(order, [&persons](quint32 row) { return persons[row] == kNoRow; });
    takeScores(parts.scores, order);
    auto ids = std::async(std::launch::async, [&] { takePersons(parts.customers, gathered(persons, order)); });
    const KeyRows rows(m_columns.keys);
    takeFeatures(parts.features, placesOf(parts.features.keys, rows));
    takeChanges(parts.earlier, placesOf(parts.earlier.keys, rows));
    ids.get();
}

void PopulationBuilder::takeScores(ScorePart& scores, const std::vector<quint32>& order)
{
    m_columns.keys = gathered(scores.keys, order);
    m_columns.ranks = gathered(scores.ranks, order);
    m_columns.probability = gathered(scores.probability, order);
    m_columns.low = gathered(scores.low, order);
    m_columns.high = gathered(scores.high, order);
    m_columns.valueAtRisk = gathered(scores.valueAtRisk, order);
    m_columns.percentile = gathered(scores.percentile, order);
    m_columns.bucket = gathered(scores.bucket, order);
    m_columns.active = gathered(scores.active, order);
    m_columns.flagSet = gathered(scores.flagSet, order);
    std::vector<std::string> texts;
    for (const std::string& array : scores.flagSets.entries())
        texts.push_back(warehouse::textsOf(array).join(u';').toStdString());
    for (const std::string& flags : sortTexts(texts, m_columns.flagSet))
        m_columns.flagSets.push_back(QString::fromStdString(flags).split(u';', Qt::SkipEmptyParts));
}

void PopulationBuilder::takePersons(CustomerPart& customers, const std::vector<quint32>& persons)
{
    m_columns.country = gathered(customers.country, persons);
    for (const std::string& country : sortTexts(customers.countries.entries(), m_columns.country))
        m_columns.countries << QString::fromStdString(country);
    m_columns.ids = std::move(customers.ids);
    m_columns.ids.arrange(persons);
}

void PopulationBuilder::takeFeatures(const FeaturePart& features, const std::vector<quint32>& rows)
{
    m_columns.lastOrder = scattered(features.lastOrder, rows, m_columns.size());
    m_columns.orders = scattered(features.orders, rows, m_columns.size());
    m_columns.spend = scattered(features.spend, rows, m_columns.size());
    m_columns.basketValue = scattered(features.basketValue, rows, m_columns.size());
}

void PopulationBuilder::takeChanges(const EarlierPart& earlier, const std::vector<quint32>& rows)
{
    m_columns.change = scattered(earlier.probability, rows, m_columns.size());
    for (size_t row = 0; row < m_columns.change.size(); ++row)
        m_columns.change[row] = m_columns.probability[row] - m_columns.change[row];
}

} // namespace churnlens::population
