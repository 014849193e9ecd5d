// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/rowsort.h"

#include <array>
#include <bit>
#include <cmath>
#include <memory>

namespace churnlens::population {

namespace {

constexpr int kDigitBits = 11; // 2048 counters stay in the first-level cache
constexpr size_t kDigitValues = size_t(1) << kDigitBits;
constexpr int kDigits = (64 + kDigitBits - 1) / kDigitBits;

using Counts = std::array<std::array<quint32, kDigitValues>, kDigits>;

size_t digitOf(quint64 key, int digit)
{
    return (key >> (digit * kDigitBits)) & (kDigitValues - 1);
}

void countDigits(const std::vector<KeyedRow>& rows, Counts& counts)
{
    for (auto& digit : counts)
        digit.fill(0);
    for (const KeyedRow& row : rows)
        for (int digit = 0; digit < kDigits; ++digit)
            ++counts[static_cast<size_t>(digit)][digitOf(row.key, digit)];
}

void distribute(const std::vector<KeyedRow>& from, std::vector<KeyedRow>& to, int digit,
                std::array<quint32, kDigitValues>& places)
{
    quint32 place = 0;
    for (quint32& count : places) {
        const quint32 here = count;
        count = place;
        place += here;
    }
    for (const KeyedRow& row : from)
        to[places[digitOf(row.key, digit)]++] = row;
}

} // namespace

quint64 sortKey(double value, bool descending)
{
    if (std::isnan(value))
        return kLastKey;
    constexpr quint64 kSign = quint64(1) << 63;
    const quint64 bits = std::bit_cast<quint64>(value + 0.0); // -0 becomes 0
    const quint64 key = (bits & kSign) != 0 ? ~bits : bits | kSign;
    return descending ? ~key : key;
}

bool sortRows(std::vector<KeyedRow>& rows, const std::stop_token& stop)
{
    if (rows.size() < 2)
        return !stop.stop_requested();
    const auto counts = std::make_unique<Counts>();
    countDigits(rows, *counts);
    std::vector<KeyedRow> other(rows.size());
    for (int digit = 0; digit < kDigits; ++digit) {
        if (stop.stop_requested())
            return false;
        auto& places = (*counts)[static_cast<size_t>(digit)];
        if (places[digitOf(rows.front().key, digit)] == rows.size())
            continue;
        distribute(rows, other, digit, places);
        rows.swap(other);
    }
    return true;
}

} // namespace churnlens::population
