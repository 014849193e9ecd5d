// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace churnlens::population {

/// Customer ids, UTF-8, one behind the other: a million take some 10 MB, and searching them is one pass over memory.
/// Filled by append(), then arrange()d once, then read from any thread.
class IdArena
{
public:
    void reserve(size_t rows);
    void append(std::string_view id);
    /// Row i becomes the one that was appended as order[i]; others are dropped. Prepares for at(), find(), sorted() and
    /// matches().
    void arrange(const std::vector<quint32>& order);

    [[nodiscard]] std::string_view at(quint32 row) const;
    [[nodiscard]] std::optional<quint32> find(std::string_view id) const;
    /// Rows in the order of the ids' bytes.
    [[nodiscard]] const std::vector<quint32>& sorted() const { return m_sorted; }
    /// For each row 1 if its id has the part, in any case of ASCII letters. Short of rows when the stop token asks to
    /// end.
    [[nodiscard]] std::vector<char> matches(std::string_view part, const std::stop_token& stop) const;

private:
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_starts.size()); }
    void sort();
    void sortEqualKeys(const std::vector<struct KeyedRow>& rows);

    std::string m_bytes; ///< a NUL, which no id of PostgreSQL can hold, behind each
    std::string m_folded; ///< the same in lower case; empty: m_bytes is
    std::vector<size_t> m_starts;
    std::vector<quint32> m_sorted;
};

} // namespace churnlens::population
