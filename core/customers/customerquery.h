// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QStringList>

#include <optional>

namespace churnlens::customers {

enum class Segment { All, Active, Lapsed };
enum class SortKey { Rank, Probability, ValueAtRisk, CustomerId };

/// Which customers. Conditions are joined by "and"; an empty one lets everyone pass.
struct CustomerFilter
{
    QStringList buckets; ///< any of "Low", "Medium", "High"
    QStringList countries; ///< any of them, exactly
    Segment segment = Segment::All;
    std::optional<double> minProbability; ///< inclusive, as are the others
    std::optional<double> maxProbability;
    std::optional<double> minValue; ///< of value_at_risk, currency
    QString idContains; ///< part of the customer id; upper and lower case (of ASCII letters at least) alike

    bool operator==(const CustomerFilter&) const = default;
};

/// In which order; it is total. Rank and Probability are one order and its reverse: ties of the probability go by rank,
/// that is by value at risk, then customer key. Ties of the value at risk go by customer key.
struct CustomerOrder
{
    SortKey key = SortKey::Rank;
    bool descending = false;

    bool operator==(const CustomerOrder&) const = default;
};

/// Where a page ends: the place behind one customer of one run, in one order, under one filter.
struct Position
{
    qint64 runId = 0;
    CustomerOrder order;
    QString lastValue; ///< of the sort key as text, exactly; of Rank and Probability: "probability rank"
    int lastKey = 0; ///< customer key
};

/// An opaque cursor for clients: base64url, with a checksum over the filter, so that one of another list is noticed.
[[nodiscard]] QByteArray encodeCursor(const Position& position, const CustomerFilter& filter);

/// Errors: Usage for anything that encodeCursor() did not make, or not for this filter and order.
Result<Position> decodeCursor(QByteArrayView cursor, const CustomerFilter& filter, const CustomerOrder& order);

} // namespace churnlens::customers
