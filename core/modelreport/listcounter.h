// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/population.h"

namespace churnlens::modelreport {

/// How many of the scored customers a threshold puts on the list, for every threshold at once. A value; any thread.
class ListCounter
{
public:
    /// Nobody.
    ListCounter() = default;
    /// O(n). Empty when the stop token asks to end.
    static ListCounter make(std::shared_ptr<const population::Population> population, population::Segment segment,
                            const std::stop_token& stop = {});

    [[nodiscard]] qint64 customers() const { return static_cast<qint64>(m_rows.size()); }
    /// With at least this probability. O(log n).
    [[nodiscard]] qint64 count(double minProbability) const;

private:
    std::shared_ptr<const population::Population> m_population;
    std::vector<quint32> m_rows; ///< by rank, so by probability, descending
};

} // namespace churnlens::modelreport
