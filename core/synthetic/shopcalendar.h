// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <string>
#include <vector>

namespace churnlens::synthetic {

/// When the shop sells. Demand runs on a clock of its own, whose unit is an average day: it stands still at night, on
/// Saturdays and over Christmas, and runs fast in autumn. A purchase drawn on that clock lands on a likely minute.
class ShopCalendar
{
public:
    /// At least one day of the period must be open; the longest closure is eleven days.
    ShopCalendar(QDate firstDay, int days);

    [[nodiscard]] int days() const { return static_cast<int>(m_names.size()); }
    /// Minutes since the first midnight for a demand time, or -1 at and after the end. Non-decreasing in demand.
    [[nodiscard]] int minuteAt(double demand) const;
    /// The share of all demand that lies on days 0 .. day; exactly 1 from the last open day on.
    [[nodiscard]] double shareUntil(int day) const;
    /// A likely minute of the day for a uniform number, as minutes since the first midnight.
    [[nodiscard]] int minuteOfDay(int day, double uniform) const;
    /// Whether Christmas goods are in the shop window.
    [[nodiscard]] bool autumn(int minute) const;
    /// "2025-12-01 07:45:00"
    [[nodiscard]] std::string text(int minute) const;

private:
    std::vector<double> m_cumulative; ///< demand before day i, in average days; size days + 1
    std::vector<std::string> m_names; ///< "2025-12-01"
    std::vector<char> m_autumn;
    std::vector<char> m_sunday;
};

} // namespace churnlens::synthetic
