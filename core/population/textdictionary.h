// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace churnlens::population {

/// Distinct texts in the order in which they came.
class TextDictionary
{
public:
    quint32 placeOf(std::string_view text);
    [[nodiscard]] const std::vector<std::string>& entries() const { return m_entries; }

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

/// The place of each text when they are sorted by bytes with the empty one last.
[[nodiscard]] std::vector<quint32> sortedPlaces(const std::vector<std::string>& texts);

} // namespace churnlens::population
