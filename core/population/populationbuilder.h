// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/populationcolumns.h"
#include "core/warehouse/queryresult.h"

#include <string>
#include <unordered_map>

namespace churnlens::population {

/// Distinct texts in the order in which they came; their places sort only after sortPlaces().
class TextDictionary
{
public:
    quint32 placeOf(std::string_view text);
    [[nodiscard]] const std::vector<std::string>& entries() const { return m_entries; }
    /// New place of each entry when they are sorted by bytes with the empty one last.
    [[nodiscard]] std::vector<quint32> sortPlaces() const;

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::vector<std::string> m_entries;
    std::unordered_map<std::string, quint32, Hash, std::equal_to<>> m_places;
    quint32 m_last = 0; ///< neighbours are often alike
};

/// Gathers the rows of declare_population.sql as they come.
class PopulationBuilder
{
public:
    PopulationBuilder(qint64 runId, qint64 expectedCustomers);

    void add(const warehouse::QueryResult& rows); ///< in binary form
    [[nodiscard]] quint32 size() const { return m_columns.size(); }
    /// In the order of the ranks. Call once.
    [[nodiscard]] std::shared_ptr<const Population> finish();

private:
    void addTexts(const warehouse::QueryResult& rows, int row);
    void addNumbers(const warehouse::QueryResult& rows, int row);
    [[nodiscard]] std::vector<quint32> rankOrder() const;
    void arrange(const std::vector<quint32>& order);
    void sortDictionaries();

    std::shared_ptr<Population> m_population;
    Population::Columns& m_columns;
    TextDictionary m_countries;
    TextDictionary m_flagSets;
};

} // namespace churnlens::population
