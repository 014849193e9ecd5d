// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/numberevidence.h"

#include "core/ingest/value/scan.h"

#include <algorithm>

namespace churnlens::ingest {

void NumberEvidence::add(std::string_view text)
{
    text = trimmed(text);
    if (text.empty()) {
        ++m_empty;
        return;
    }
    const Parsed<qint64> point = parseDecimal(text, DecimalMark::Point);
    const Parsed<qint64> comma = parseDecimal(text, DecimalMark::Comma);
    const bool hasPoint = point.status != ParseStatus::Malformed;
    const bool hasComma = comma.status != ParseStatus::Malformed;
    if (!hasPoint && !hasComma)
        ++m_malformed;
    else if (!hasComma)
        ++m_points;
    else if (!hasPoint)
        ++m_commas;
    else
        ++(point.status == comma.status && point.value == comma.value ? m_indifferent : m_undecided);
    if ((hasPoint || hasComma) && (!isDigit(text.front()) || !isDigit(text.back())))
        countCurrency(currencyOf(text));
}

void NumberEvidence::countCurrency(std::string_view currency)
{
    if (currency.empty())
        return;
    const auto found = std::find_if(m_currencies.begin(), m_currencies.end(),
                                    [currency](const Currency& known) { return known.text == currency; });
    if (found != m_currencies.end())
        ++found->count;
    else if (m_currencies.size() < kMostCurrencies)
        m_currencies.push_back({std::string(currency), 1});
}

std::optional<DecimalMark> NumberEvidence::decided() const
{
    if (m_points == m_commas)
        return std::nullopt;
    return m_points > m_commas ? DecimalMark::Point : DecimalMark::Comma;
}

bool NumberEvidence::ambiguous() const
{
    return !decided() && m_undecided + m_points + m_commas > 0;
}

} // namespace churnlens::ingest
