// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/duplicatefilter.h"

#include <QRandomGenerator>

#include <algorithm>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace churnlens::ingest {

namespace {

constexpr size_t kFirstCells = 512;

template <typename T>
void appendBytes(std::string& key, T value)
{
    key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Texts are preceded by their length, so that no two different lines share a key.
void appendText(std::string& key, std::string_view text)
{
    appendBytes(key, static_cast<std::uint16_t>(text.size()));
    key.append(text);
}

} // namespace

DuplicateFilter::DuplicateFilter()
    : m_seed(QRandomGenerator::global()->generate64())
{
}

bool DuplicateFilter::insert(const TransactionLine& line)
{
    m_key.clear();
    appendText(m_key, line.invoice);
    appendText(m_key, line.stockCode);
    appendText(m_key, line.customerId);
    appendText(m_key, line.country);
    appendBytes(m_key, line.quantity);
    appendBytes(m_key, line.invoicedAt);
    appendBytes(m_key, line.unitPrice);
    const XXH128_hash_t hash = XXH3_128bits_withSeed(m_key.data(), m_key.size(), m_seed);
    const Fingerprint print{std::max(static_cast<std::uint32_t>(hash.low64), 1U),
                            static_cast<std::uint32_t>(hash.low64 >> 32U), static_cast<std::uint32_t>(hash.high64)};
    return !insertInto(m_parts[hash.high64 >> 56U], print);
}

bool DuplicateFilter::insertInto(Part& part, const Fingerprint& print)
{
    if (part.used * 5 >= part.cells.size() * 4)
        grow(part);
    const size_t size = part.cells.size();
    size_t at = (print.first * size) >> 32U; // the range of 32 bits mapped onto the cells, without a division
    for (; part.cells[at].first != 0; at = at + 1 == size ? 0 : at + 1) {
        const Fingerprint& other = part.cells[at];
        if (other.first == print.first && other.second == print.second && other.third == print.third)
            return false;
    }
    part.cells[at] = print;
    ++part.used;
    return true;
}

void DuplicateFilter::grow(Part& part)
{
    Part larger;
    larger.cells.resize(part.cells.empty() ? kFirstCells : part.cells.size() * 5 / 4);
    for (const Fingerprint& print : part.cells) {
        if (print.first != 0)
            insertInto(larger, print);
    }
    part = std::move(larger);
}

} // namespace churnlens::ingest
