// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/idarena.h"

#include "core/population/rowsort.h"

#include <algorithm>
#include <cstring>

namespace churnlens::population {

namespace {

constexpr size_t kStopInterval = size_t(1) << 20; // bytes between two looks at the stop token

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The first eight bytes, so that their numbers sort as the texts do.
quint64 prefixOf(std::string_view id)
{
    quint64 prefix = 0;
    for (size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
    return prefix;
}

} // namespace

void IdArena::reserve(size_t rows)
{
    m_starts.reserve(rows);
}

void IdArena::append(std::string_view id)
{
    m_starts.push_back(m_bytes.size());
    m_bytes.append(id);
    m_bytes.push_back('\0');
}

std::string_view IdArena::at(quint32 row) const
{
    const size_t start = m_starts[row];
    const size_t end = row + 1 < m_starts.size() ? m_starts[row + 1] : m_bytes.size();
    return std::string_view(m_bytes).substr(start, end - start - 1);
}

void IdArena::arrange(const std::vector<quint32>& order)
{
    IdArena arranged;
    arranged.m_bytes.reserve(m_bytes.size());
    arranged.m_starts.reserve(m_starts.size());
    for (const quint32 row : order)
        arranged.append(at(row));
    *this = std::move(arranged);
    m_folded = m_bytes;
    std::transform(m_folded.begin(), m_folded.end(), m_folded.begin(), lowered);
    if (m_folded == m_bytes)
        m_folded = {};
    sort();
}

void IdArena::sort()
{
    std::vector<KeyedRow> rows(size());
    for (quint32 row = 0; row < size(); ++row)
        rows[row] = {prefixOf(at(row)), row};
    sortRows(rows);
    m_sorted.resize(rows.size());
    std::transform(rows.begin(), rows.end(), m_sorted.begin(), [](const KeyedRow& row) { return row.row; });
    sortEqualKeys(rows);
}

void IdArena::sortEqualKeys(const std::vector<KeyedRow>& rows)
{
    for (size_t from = 0; from < rows.size();) {
        size_t to = from + 1;
        while (to < rows.size() && rows[to].key == rows[from].key)
            ++to;
        if (to - from > 1)
            std::sort(m_sorted.begin() + static_cast<ptrdiff_t>(from), m_sorted.begin() + static_cast<ptrdiff_t>(to),
                      [this](quint32 a, quint32 b) { return at(a) < at(b); });
        from = to;
    }
}

std::optional<quint32> IdArena::find(std::string_view id) const
{
    const auto found = std::lower_bound(m_sorted.begin(), m_sorted.end(), id,
                                        [this](quint32 row, std::string_view wanted) { return at(row) < wanted; });
    return found != m_sorted.end() && at(*found) == id ? std::optional(*found) : std::nullopt;
}

std::vector<char> IdArena::matches(std::string_view part, const std::stop_token& stop) const
{
    std::vector<char> result(size(), 0);
    std::string wanted(part);
    std::transform(wanted.begin(), wanted.end(), wanted.begin(), lowered);
    if (wanted.find('\0') != std::string::npos)
        return result;
    const std::string& bytes = m_folded.empty() ? m_bytes : m_folded;
    size_t looked = 0;
    size_t row = 0;
    for (size_t from = 0; from < bytes.size();) {
        const void* hit = memmem(bytes.data() + from, bytes.size() - from, wanted.data(), wanted.size());
        if (hit == nullptr)
            break;
        const size_t place = static_cast<size_t>(static_cast<const char*>(hit) - bytes.data());
        while (row + 1 < m_starts.size() && m_starts[row + 1] <= place)
            ++row;
        result[row] = 1;
        from = row + 1 < m_starts.size() ? m_starts[row + 1] : bytes.size();
        if (from - looked > kStopInterval && stop.stop_requested())
            return {};
        looked = from - looked > kStopInterval ? from : looked;
    }
    return result;
}

} // namespace churnlens::population
