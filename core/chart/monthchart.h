// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace churnlens::chart {

/// One month's bar.
struct MonthBar
{
    QDate month; ///< its first day
    qint64 value = 0;
    bool partial = false; ///< hatched
    QString title; ///< for the pointer
};

/// Days that are shaded behind the bars.
struct ShadedDays
{
    QDate from;
    QDate to; ///< the last one
    QString title;
};

/// A bar for each month, over a count axis. At any width from 560 px no labels overlap: months are labelled every
/// first, second, third, sixth or twelfth, or in steps of whole years.
class MonthChart
{
public:
    /// bars: by month, without holes.
    explicit MonthChart(std::vector<MonthBar> bars);

    void shade(ShadedDays days) { m_shaded.push_back(std::move(days)); }
    /// The picture; description is for screen readers.
    [[nodiscard]] QString svg(const QString& description) const;
    /// Months between two labels.
    [[nodiscard]] int labelStep() const;

private:
    [[nodiscard]] double position(const QDate& day) const;

    std::vector<MonthBar> m_bars;
    std::vector<ShadedDays> m_shaded;
};

} // namespace churnlens::chart
