// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace churnlens::population {

enum class Segment { All, Active, Lapsed };

/// Which customers of the snapshot. Conditions are joined by "and"; an empty one lets everyone pass.
struct PopulationFilter
{
    QStringList buckets; ///< any of "Low", "Medium", "High"
    QStringList countries; ///< any of them, exactly; "" is the unknown one
    QStringList flags; ///< has all of them, as in ml.churn_score.flags
    Segment segment = Segment::All;
    std::optional<double> minProbability; ///< inclusive, as are the others
    std::optional<double> maxProbability;
    std::optional<double> minValue; ///< of value_at_risk, currency
    std::optional<double> maxValue;
    std::optional<qint64> maxRank; ///< capacity: the so many most at risk of the customers that the rest lets pass
    QString idContains; ///< part of the customer id, in any case of ASCII letters

    bool operator==(const PopulationFilter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == PopulationFilter(); }
};

enum class Column {
    CustomerId,
    Probability,
    Bucket,
    Change, ///< of the probability since the run before
    ValueAtRisk,
    LastOrder, ///< days since, recency_days
    Orders, ///< frequency
    Spend, ///< monetary
    Country,
    Flags,
    Rank,
    Low, ///< of the interval
    High,
    Percentile,
    Active,
    BasketValue, ///< avg_basket_value
};
inline constexpr int kColumnCount = 16;

/// Total: ties go by rank. Customers without the value come last in either direction.
struct PopulationOrder
{
    Column column = Column::Rank;
    bool descending = false;

    bool operator==(const PopulationOrder&) const = default;
};

} // namespace churnlens::population
