// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/plot.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace churnlens::chart {

namespace {

constexpr int kPlotHeight = 268;
constexpr double kPlotTop = 26; ///< below the vertical axis's name
constexpr double kPlotBottom = 224;
constexpr double kLeft = 11; ///< percent: "100" and a gap at 300 pixels
constexpr double kPlotRight = 97; ///< percent: half of a label is beyond
constexpr double kStep = 0.05;
constexpr double kHalfCap = 0.7; ///< percent, of an interval's end

QString label(const PlotAxis& axis, double value)
{
    return QString::number(axis.asPercent ? 100 * value : value, 'f', axis.decimals);
}

/// Half a place beyond the first and the last one.
PlotAxis placesAxis(qsizetype places)
{
    PlotAxis axis;
    axis.low = -0.5;
    axis.high = std::max(0.5, static_cast<double>(places) - 0.5);
    return axis;
}

} // namespace

PlotAxis percentAxis(const QString& name)
{
    return {0, 1, {0, 0.2, 0.4, 0.6, 0.8, 1}, 0, true, name};
}

PlotAxis shareAxisAround(double low, double high, const QString& name)
{
    const int first = std::clamp(static_cast<int>(std::floor(low / kStep + 1e-9)), 0, 18);
    const int last = std::clamp(static_cast<int>(std::ceil(high / kStep - 1e-9)), first + 2, 20);
    PlotAxis axis{first * kStep, last * kStep, {}, 2, false, name};
    for (int step = first; step <= last; step += last - first > 8 ? 2 : 1)
        axis.ticks.push_back(step * kStep);
    return axis;
}

Plot::Plot(PlotAxis across, PlotAxis up, const QString& description)
    : m_across(std::move(across))
    , m_up(std::move(up))
    , m_canvas(kPlotHeight, description, u"plot"_s)
{
    drawUp();
    drawAcross();
}

Plot::Plot(const QStringList& places, PlotAxis up, const QString& description)
    : m_across(placesAxis(places.size()))
    , m_up(std::move(up))
    , m_canvas(kPlotHeight, description, u"plot"_s)
{
    drawUp();
    const qsizetype step = (places.size() + 5) / 6; // six dates fit side by side
    for (qsizetype i = 0; i < places.size(); i += step)
        m_canvas.text(place(static_cast<double>(i), m_up.low).x, kPlotBottom + 18, places[i], Anchor::Middle);
}

void Plot::drawUp()
{
    for (const double tick : m_up.ticks) {
        const double y = place(m_across.low, tick).y;
        m_canvas.horizontalLine(kLeft, kPlotRight, y, tick == m_up.low ? u"axis"_s : u"grid"_s);
        m_canvas.text(kLeft - 1.5, y + 4, label(m_up, tick), Anchor::End);
    }
    m_canvas.text(0, kPlotTop - 14, m_up.name);
}

void Plot::drawAcross()
{
    for (const double tick : m_across.ticks) {
        const double x = place(tick, m_up.low).x;
        m_canvas.line({x, kPlotTop}, {x, kPlotBottom}, u"grid"_s);
        m_canvas.text(x, kPlotBottom + 18, label(m_across, tick), Anchor::Middle);
    }
    m_canvas.text(kPlotRight, kPlotBottom + 38, m_across.name, Anchor::End);
}

SvgPoint Plot::place(double x, double y) const
{
    const double across = std::clamp((x - m_across.low) / (m_across.high - m_across.low), 0.0, 1.0);
    const double up = std::clamp((y - m_up.low) / (m_up.high - m_up.low), 0.0, 1.0);
    return {kLeft + across * (kPlotRight - kLeft), kPlotBottom - up * (kPlotBottom - kPlotTop)};
}

void Plot::line(const std::vector<SvgPoint>& points, const QString& cssClass)
{
    std::vector<SvgPoint> placed;
    placed.reserve(points.size());
    for (const SvgPoint& point : points)
        placed.push_back(place(point.x, point.y));
    m_canvas.path(placed, cssClass);
}

void Plot::point(double x, const PlotInterval& interval, Marker marker, const QString& cssClass, const QString& title)
{
    const SvgPoint low = place(x, interval.low);
    const SvgPoint high = place(x, interval.high);
    const QString line = u"interval "_s + cssClass;
    m_canvas.line(low, high, line);
    for (const SvgPoint& end : {low, high})
        m_canvas.line({end.x - kHalfCap, end.y}, {end.x + kHalfCap, end.y}, line);
    m_canvas.marker(place(x, interval.value), marker, u"point "_s + cssClass, title);
}

} // namespace churnlens::chart
