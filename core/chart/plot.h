// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart/svgcanvas.h"

#include <QStringList>

namespace churnlens::chart {

/// The values of an axis and where it is labelled.
struct PlotAxis
{
    double low = 0;
    double high = 1; ///< above low
    std::vector<double> ticks; ///< ascending, within [low, high]
    int decimals = 1; ///< of the labels; of percent when asPercent
    bool asPercent = false; ///< 0.2 is labelled "20"
    QString name; ///< under the axis or above it; plain text
};

/// 0 to 100 % in steps of 20.
[[nodiscard]] PlotAxis percentAxis(const QString& name);
/// The least steps of 0.05 around both values, within 0 and 1; at least two steps.
[[nodiscard]] PlotAxis shareAxisAround(double low, double high, const QString& name);

/// A value on the vertical axis with its interval.
struct PlotInterval
{
    double value = 0;
    double low = 0;
    double high = 0;
};

/// Lines and points over two axes of numbers, or over labelled places side by side. Values beyond an axis are drawn at
/// its end.
class Plot
{
public:
    /// description: what a screen reader says instead of the picture.
    Plot(PlotAxis across, PlotAxis up, const QString& description);
    /// Places 0, 1, ... across, each with a label.
    Plot(const QStringList& places, PlotAxis up, const QString& description);

    /// points: x across, y up, in the units of the axes.
    void line(const std::vector<SvgPoint>& points, const QString& cssClass);
    /// A point with its interval. cssClass: of both, beside "interval" and "point".
    void point(double x, const PlotInterval& interval, Marker marker, const QString& cssClass, const QString& title);
    [[nodiscard]] QString svg() const { return m_canvas.svg(); }

private:
    [[nodiscard]] SvgPoint place(double x, double y) const;
    void drawUp();
    void drawAcross();

    PlotAxis m_across;
    PlotAxis m_up;
    SvgCanvas m_canvas;
};

} // namespace churnlens::chart
