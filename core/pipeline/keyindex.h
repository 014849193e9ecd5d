// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace churnlens::pipeline {

/// Gives each text a number, 1, 2, 3 ... in the order of first sight, after the numbers that are taken already.
class KeyIndex
{
public:
    /// A text that has its number already (from the database).
    void restore(std::string_view text, int key)
    {
        m_keys.emplace(text, key);
        m_next = key >= m_next ? key + 1 : m_next;
    }
    struct Entry
    {
        int key;
        bool isNew;
    };
    Entry findOrAdd(std::string_view text)
    {
        if (const auto found = m_keys.find(text); found != m_keys.end())
            return {found->second, false};
        m_keys.emplace(text, m_next);
        return {m_next++, true};
    }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };
    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_keys;
    int m_next = 1;
};

} // namespace churnlens::pipeline
