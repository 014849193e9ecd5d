// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chartmarkers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

namespace {

constexpr double kReach = 6; ///< of the pointer, pixels
constexpr double kMarkerGap = 10; ///< between labels of a row
constexpr double kHandle = 4; ///< radius of what can be dragged

bool isVisible(const ChartMarker& marker, const ChartFrame& frame)
{
    const ScaledAxis& axis = marker.orientation == Qt::Vertical ? frame.xAxis() : frame.yAxis();
    return marker.at >= axis.low && marker.at <= axis.high;
}

/// A label above the plot.
struct Place
{
    size_t marker = 0;
    QRectF rect; ///< of row 0
    int row = 0;
};

/// Left to right, each into the first row where it overlaps none.
std::vector<Place> placesOf(const std::vector<ChartMarker>& markers, const ChartFrame& frame, const QFont& font)
{
    const QFontMetricsF metrics(font);
    std::vector<Place> places;
    for (size_t i = 0; i < markers.size(); ++i) {
        if (markers[i].orientation != Qt::Vertical || markers[i].label.isEmpty() || !isVisible(markers[i], frame))
            continue;
        const double width = metrics.horizontalAdvance(markers[i].label) + 2;
        const double right = std::max(frame.area().left(), frame.area().right() - width);
        const double left = std::clamp(frame.x(markers[i].at) - width / 2, frame.area().left(), right);
        places.push_back({i, QRectF(left, frame.plot().top() - metrics.height() - 2, width, metrics.height()), 0});
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.rect.x() < b.rect.x(); });
    std::vector<double> ends;
    for (Place& place : places) {
        const auto free =
            std::find_if(ends.begin(), ends.end(), [&place](double end) { return end < place.rect.left(); });
        place.row = static_cast<int>(free - ends.begin());
        if (free == ends.end())
            ends.push_back(0);
        ends[static_cast<size_t>(place.row)] = place.rect.right() + kMarkerGap;
    }
    return places;
}

void paintLine(QPainter& painter, const ChartMarker& marker, const ChartFrame& frame, const QColor& color, double top)
{
    const bool vertical = marker.orientation == Qt::Vertical;
    const double at = vertical ? frame.x(marker.at) : frame.y(marker.at);
    const QPointF from = vertical ? QPointF(at, top) : QPointF(frame.plot().left(), at);
    const QPointF to = vertical ? QPointF(at, frame.plot().bottom()) : QPointF(frame.plot().right(), at);
    painter.setPen(QPen(color, marker.draggable ? 2 : 1, marker.draggable ? Qt::SolidLine : Qt::DashLine));
    painter.drawLine(from, to);
    if (!marker.draggable)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF middle = (from + to) / 2;
    const QSizeF half = vertical ? QSizeF(kHandle, 2 * kHandle) : QSizeF(2 * kHandle, kHandle);
    painter.drawRoundedRect(QRectF(middle - QPointF(half.width(), half.height()), half * 2), kHandle, kHandle);
}

} // namespace

double markerRoom(const std::vector<ChartMarker>& markers, const ChartFrame& frame, const QFont& font)
{
    int rows = 0;
    for (const Place& place : placesOf(markers, frame, font))
        rows = std::max(rows, place.row + 1);
    return rows * QFontMetricsF(font).height();
}

void paintMarkers(QPainter& painter, const std::vector<ChartMarker>& markers, const ChartFrame& frame,
                  const QFont& font, const Tokens& colors)
{
    painter.setFont(font);
    std::vector<double> tops(markers.size(), frame.plot().top());
    for (const Place& place : placesOf(markers, frame, font)) {
        const QRectF rect = place.rect.translated(0, -place.row * place.rect.height());
        painter.setPen(colorOf(markers[place.marker].color, colors));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, markers[place.marker].label);
        tops[place.marker] = place.row == 0 ? rect.bottom() : frame.plot().top();
    }
    for (size_t i = 0; i < markers.size(); ++i) {
        if (!isVisible(markers[i], frame))
            continue;
        const QColor color = colorOf(markers[i].color, colors);
        paintLine(painter, markers[i], frame, color, tops[i]);
        if (markers[i].orientation == Qt::Vertical || markers[i].label.isEmpty())
            continue;
        const double height = QFontMetricsF(font).height();
        const double above = frame.y(markers[i].at) - height - 1;
        const double top = above < frame.plot().top() ? frame.y(markers[i].at) + 1 : above;
        painter.setPen(color);
        painter.drawText(QRectF(frame.plot().left(), top, frame.plot().width() - 2, height),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, markers[i].label);
    }
}

int markerAt(const std::vector<ChartMarker>& markers, const ChartFrame& frame, const QPointF& at)
{
    int nearest = -1;
    double least = kReach;
    for (size_t i = 0; i < markers.size(); ++i) {
        const bool vertical = markers[i].orientation == Qt::Vertical;
        const double away =
            vertical ? std::abs(at.x() - frame.x(markers[i].at)) : std::abs(at.y() - frame.y(markers[i].at));
        const bool beside = frame.plot().adjusted(-kReach, -kReach, kReach, kReach).contains(at);
        if (markers[i].draggable && beside && away <= least) {
            nearest = static_cast<int>(i);
            least = away;
        }
    }
    return nearest;
}

} // namespace churnlens::gui
