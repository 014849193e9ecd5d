// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/chartframe.h"

namespace churnlens::gui {

/// The names of series: beside the right ends of their lines where they fit there, else in rows above the plot. A
/// single series, and one without a name, need none.
class SeriesLegend
{
public:
    SeriesLegend(const std::vector<ChartSeries>& series, const QFont& font);

    /// Rows of entries in a width, pixels; 0: there is nothing to name.
    [[nodiscard]] double height(double width) const;
    /// What direct labels need at the right of the plot.
    [[nodiscard]] double endWidth() const;
    /// Whether all lines end at the right edge, far enough from one another, and the names take little of the width.
    [[nodiscard]] bool fitsAtEnds(const ChartFrame& frame) const;

    void paintRows(QPainter& painter, const QRectF& place, const Tokens& colors) const;
    void paintAtEnds(QPainter& painter, const ChartFrame& frame, const Tokens& colors) const;

private:
    struct Entry
    {
        QString name;
        ChartSeries::Style style;
        ChartColor color;
        QPointF end; ///< the last point
    };
    [[nodiscard]] std::vector<QRectF> rowPlaces(double width) const;
    [[nodiscard]] std::vector<double> endPlaces(const ChartFrame& frame) const;
    void paintSample(QPainter& painter, const Entry& entry, const QRectF& place, const Tokens& colors) const;

    std::vector<Entry> m_entries;
    QFont m_font;
};

/// The pen of a series' line.
[[nodiscard]] QPen penOf(ChartSeries::Style style, const QColor& color);
/// Whether it has points, and whether it has a line.
[[nodiscard]] bool hasPoints(ChartSeries::Style style);
[[nodiscard]] bool hasLine(ChartSeries::Style style);

} // namespace churnlens::gui
