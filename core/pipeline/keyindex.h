// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace churnlens::pipeline {

/// Gives each text a number, 1, 2, 3 ... in the order of first sight, after the numbers that are taken already.
/// An open hash table: one look-up a line is on the hot path of a load.
class KeyIndex
{
public:
    KeyIndex();

    /// A text that has its number already (from the database); not seen before.
    void restore(std::string_view text, int key);

    struct Entry
    {
        int key;
        bool isNew;
    };
    Entry findOrAdd(std::string_view text);

private:
    struct Cell
    {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0; ///< position in m_texts and m_keys, plus one; 0: free
    };

    /// The cell that holds the text, or the free one where it belongs.
    Cell& cellOf(std::string_view text, std::uint32_t hash);
    void occupy(Cell& cell, std::string_view text, std::uint32_t hash, int key);
    void grow();

    std::vector<Cell> m_cells; ///< a power of two
    std::vector<std::string> m_texts;
    std::vector<int> m_keys;
    int m_next = 1;
};

} // namespace churnlens::pipeline
