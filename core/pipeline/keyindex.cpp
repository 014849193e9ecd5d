// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/keyindex.h"

#include <algorithm>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace churnlens::pipeline {

namespace {

constexpr size_t kFirstCells = 1024;

std::uint32_t hashOf(std::string_view text)
{
    return static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()) >> 32U);
}

} // namespace

KeyIndex::KeyIndex()
    : m_cells(kFirstCells)
{
}

KeyIndex::Cell& KeyIndex::cellOf(std::string_view text, std::uint32_t hash)
{
    const size_t mask = m_cells.size() - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
        Cell& cell = m_cells[at];
        if (cell.entry == 0 || (cell.hash == hash && m_texts[cell.entry - 1] == text))
            return cell;
    }
}

void KeyIndex::occupy(Cell& cell, std::string_view text, std::uint32_t hash, int key)
{
    m_texts.emplace_back(text);
    m_keys.push_back(key);
    cell = {hash, static_cast<std::uint32_t>(m_texts.size())};
    m_next = std::max(m_next, key + 1);
    if (m_texts.size() * 2 > m_cells.size())
        grow();
}

void KeyIndex::grow()
{
    std::vector<Cell> larger(m_cells.size() * 2);
    const size_t mask = larger.size() - 1;
    for (const Cell& cell : m_cells) {
        if (cell.entry == 0)
            continue;
        size_t at = cell.hash & mask;
        while (larger[at].entry != 0)
            at = (at + 1) & mask;
        larger[at] = cell;
    }
    m_cells = std::move(larger);
}

void KeyIndex::restore(std::string_view text, int key)
{
    const std::uint32_t hash = hashOf(text);
    occupy(cellOf(text, hash), text, hash, key);
}

KeyIndex::Entry KeyIndex::findOrAdd(std::string_view text)
{
    const std::uint32_t hash = hashOf(text);
    Cell& cell = cellOf(text, hash);
    if (cell.entry != 0)
        return {m_keys[cell.entry - 1], false};
    const int key = m_next;
    occupy(cell, text, hash, key);
    return {key, true};
}

} // namespace churnlens::pipeline
