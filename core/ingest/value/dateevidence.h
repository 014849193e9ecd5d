// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/value/datevalue.h"

#include <QString>
#include <QtGlobal>

#include <array>
#include <bitset>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace churnlens::ingest {

struct RawDate;

/// What the values of a whole column say about how its dates are written. Dates of any year count, also those that
/// parseTimestamp() finds out of range. One thread at a time.
class DateEvidence
{
public:
    void add(std::string_view text);

    /// Values that can be read in one order only, so that they prove it: parseTimestamp() finds them malformed in
    /// both other orders. With years of two digits "13/02/11" proves nothing by itself, "31/12/99" does.
    [[nodiscard]] qint64 dayFirst() const;
    [[nodiscard]] qint64 monthFirst() const;
    [[nodiscard]] qint64 yearFirst() const;
    /// Values that need an order but can be read in more than one ("03/02/2011").
    [[nodiscard]] qint64 ambiguous() const;
    /// Values that need no order: the year first, months with names, numbers.
    [[nodiscard]] qint64 withoutOrder() const { return m_withoutOrder; }
    [[nodiscard]] qint64 malformed() const { return m_malformed; }
    [[nodiscard]] qint64 empty() const { return m_empty; }
    /// Dates, whatever their order.
    [[nodiscard]] qint64 readable() const;

    /// Values with a zone or an offset from UTC, which parseTimestamp() drops.
    [[nodiscard]] qint64 withOffset() const { return m_withOffset; }
    /// True when these had more than one distinct offset.
    [[nodiscard]] bool mixedOffsets() const { return m_mixedOffsets; }

    /// True when some value needs an order.
    [[nodiscard]] bool needsOrder() const { return readable() > m_withoutOrder; }
    /// The order that most proofs speak for; nothing when there is no proof or as many for another order. For years of
    /// two digits the column as a whole tells on which side the year is, if it can: where fewer different numbers
    /// stand. "13/02/11" is then a proof as well.
    [[nodiscard]] std::optional<DateOrder> decided() const;
    /// True when there are proofs of more than one order: the column is written in two ways.
    [[nodiscard]] bool contradictory() const;

    /// How most of the dates are written, for people: "DD/MM/YYYY hh:mm", "Excel serial number"; empty when none is
    /// readable.
    [[nodiscard]] QString form(DateOrder order) const;

private:
    enum class YearSide { Unknown, First, Last };
    struct Proofs
    {
        qint64 dayFirst = 0;
        qint64 monthFirst = 0;
        qint64 yearFirst = 0;
    };
    void countOrder(const RawDate& raw);
    void countForm(const RawDate& raw);
    [[nodiscard]] YearSide sideOfShortYear() const;
    [[nodiscard]] Proofs proofs() const;

    /// Values by the orders that can read them, bit by bit: 1 day first, 2 month first, 4 year first.
    std::array<qint64, 8> m_longYear{};
    std::array<qint64, 8> m_shortYear{};
    std::bitset<100> m_firstOfShort; ///< the numbers at the two places where a short year can stand
    std::bitset<100> m_lastOfShort;
    std::vector<std::pair<quint32, qint64>> m_forms; ///< packed form and number of values
    size_t m_lastForm = 0;
    qint64 m_withoutOrder = 0;
    qint64 m_malformed = 0;
    qint64 m_empty = 0;
    qint64 m_withOffset = 0;
    qint16 m_offset = 0;
    bool m_mixedOffsets = false;
};

} // namespace churnlens::ingest
