// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/value/numbervalue.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace churnlens::ingest {

/// What the values of a whole column say about how its numbers are written. One thread at a time.
class NumberEvidence
{
public:
    struct Currency
    {
        std::string text; ///< as written the first time
        qint64 count = 0;
    };
    static constexpr size_t kMostCurrencies = 8;

    void add(std::string_view text);

    /// Values that parseDecimal() finds malformed with the other mark: "2.55" and "1,234.56" prove the point, "12,50",
    /// "0,123" and "1.234.567" the comma.
    [[nodiscard]] qint64 points() const { return m_points; }
    [[nodiscard]] qint64 commas() const { return m_commas; }
    /// Values that are another number with the other mark ("1,234").
    [[nodiscard]] qint64 undecided() const { return m_undecided; }
    /// Values that are the same number with both marks ("12").
    [[nodiscard]] qint64 indifferent() const { return m_indifferent; }
    [[nodiscard]] qint64 malformed() const { return m_malformed; }
    [[nodiscard]] qint64 empty() const { return m_empty; }

    /// The mark that most proofs speak for; nothing without proofs or with as many for the other mark.
    [[nodiscard]] std::optional<DecimalMark> decided() const;
    /// True when the mark matters to some value and is not decided.
    [[nodiscard]] bool ambiguous() const;
    /// True when there are proofs of both marks.
    [[nodiscard]] bool contradictory() const { return m_points > 0 && m_commas > 0; }
    /// The currencies in the column, in the order of their first values; at most kMostCurrencies.
    [[nodiscard]] const std::vector<Currency>& currencies() const { return m_currencies; }

private:
    void countCurrency(std::string_view currency);

    std::vector<Currency> m_currencies;
    qint64 m_points = 0;
    qint64 m_commas = 0;
    qint64 m_undecided = 0;
    qint64 m_indifferent = 0;
    qint64 m_malformed = 0;
    qint64 m_empty = 0;
};

} // namespace churnlens::ingest
