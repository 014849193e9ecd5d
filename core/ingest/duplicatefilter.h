// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/transactionline.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace churnlens::ingest {

/// Remembers 96-bit fingerprints of lines: some 17 bytes a line. Two different lines are taken for duplicates with a
/// chance of n^2 / 2^97 in all (6e-16 for ten million lines); the hash is seeded per filter, so no file can aim at it.
class DuplicateFilter
{
public:
    DuplicateFilter();

    /// True when a line with the same invoice, stock code, quantity, time, price, customer and country was inserted
    /// before.
    bool insert(const TransactionLine& line);

private:
    struct Fingerprint
    {
        std::uint32_t first = 0; ///< zero: a free cell
        std::uint32_t second = 0;
        std::uint32_t third = 0;
    };
    /// The table is split, so that growing one part never needs twice the memory of the whole.
    struct Part
    {
        std::vector<Fingerprint> cells;
        size_t used = 0;
    };
    static constexpr size_t kParts = 256;

    static bool insertInto(Part& part, const Fingerprint& print);
    static void grow(Part& part);

    std::array<Part, kParts> m_parts;
    std::uint64_t m_seed;
    std::string m_key;
};

} // namespace churnlens::ingest
