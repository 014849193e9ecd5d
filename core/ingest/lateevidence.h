// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tablelayout.h"

namespace churnlens::ingest {

/// What the lines that are loaded say about formats that surveyTable() did not have to decide: it stops as soon as
/// nothing is open, and yet a file may go on with other dates, numbers and currencies than it begins with. Costs next
/// to nothing for values in the forms that were seen.
class LateEvidence
{
public:
    explicit LateEvidence(const TableLayout& layout);

    void addDate(std::string_view text)
    {
        if (m_watchDates && text.size() > 2 && (isSeparator(text[1]) || isSeparator(text[2])))
            m_dates.add(text);
    }
    void addNumber(std::string_view text)
    {
        if (m_watchNumbers && text.find_first_of(".,") != std::string_view::npos)
            m_numbers.add(text);
    }
    void addPrice(std::string_view text)
    {
        addNumber(text);
        if (m_watchCurrencies && !text.empty() && (isOther(text.front()) || isOther(text.back())))
            noteCurrency(text);
    }

    /// Dates that were read in another order than they prove to be written in; 0: none.
    [[nodiscard]] qint64 misreadDates() const;
    /// The same of numbers and the decimal mark.
    [[nodiscard]] qint64 misreadNumbers() const;
    /// What the values leave open. title names the table.
    [[nodiscard]] QStringList warnings(const QString& title) const;

private:
    static bool isSeparator(char c) { return c == '/' || c == '.' || c == '-'; }
    static bool isOther(char c) { return (c < '0' || c > '9') && c != '-' && c != '.'; }
    void noteCurrency(std::string_view text);

    DateOrder m_order;
    DecimalMark m_mark;
    bool m_watchDates;
    bool m_watchNumbers;
    bool m_watchCurrencies;
    DateEvidence m_dates;
    NumberEvidence m_numbers;
    QStringList m_currencies;
    std::string m_lastCurrency;
};

} // namespace churnlens::ingest
