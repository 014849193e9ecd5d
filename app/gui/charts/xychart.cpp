// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/xychart.h"

#include "app/gui/charts/chartmarkers.h"
#include "app/gui/charts/serieslegend.h"
#include "app/gui/charts/seriesnavigation.h"
#include "app/gui/charts/seriesscene.h"
#include "core/chart/thinning.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace churnlens::gui {

namespace {

constexpr size_t kMostDrawn = 5000; ///< points of all series together
constexpr size_t kFewestDrawn = 500; ///< of a series, however many there are
constexpr double kSidePadding = 0.03; ///< of the x range, when points stand at its ends
constexpr double kSmallStep = 0.01; ///< of an axis, for the arrow keys
constexpr double kLargeStep = 0.1;
constexpr double kInterval = 1.5; ///< width of a whisker
constexpr double kCap = 3; ///< half the width of its ends

} // namespace

class XyChart::Private
{
public:
    ChartAxis x;
    ChartAxis y;
    std::vector<ChartSeries> series;
    DrawnPoints drawn;
    DataRange xData;
    DataRange yData;
    std::vector<ChartMarker> markers;
    bool diagonal = false;
    SeriesScene scene;
    PointIndex current; ///< under the pointer, or reached by the keys
    int dragged = -1; ///< marker
    int chosen = -1; ///< marker that the keys move

    void measure();
    [[nodiscard]] FrameRequest request() const;
    [[nodiscard]] ChartFrame frame(const QRectF& area, const QFont& font, bool* namesAtEnds = nullptr) const;
    void paintDiagonal(QPainter& painter, const ChartFrame& frame, const Tokens& colors) const;
    void paintIntervals(QPainter& painter, const ChartFrame& frame, const Tokens& colors) const;
    [[nodiscard]] int firstDraggable(int after) const;
};

void XyChart::Private::measure()
{
    xData = {};
    yData = {};
    bool pointsAtEnds = false;
    for (const ChartSeries& one : series) {
        for (const QPointF& point : one.points) {
            xData.include(point.x());
            yData.include(point.y());
        }
        for (const auto& [low, high] : one.intervals) {
            yData.include(low);
            yData.include(high);
        }
        pointsAtEnds = pointsAtEnds || hasPoints(one.style);
    }
    for (const ChartMarker& marker : markers)
        (marker.orientation == Qt::Vertical ? xData : yData).include(marker.at);
    if (!pointsAtEnds)
        return;
    const double room = (xData.high - xData.low) * kSidePadding;
    xData.low -= room;
    xData.high += room;
}

FrameRequest XyChart::Private::request() const
{
    FrameRequest request;
    request.x = x;
    request.y = y;
    request.xData = xData;
    request.yData = yData;
    request.tightX = true;
    return request;
}

ChartFrame XyChart::Private::frame(const QRectF& area, const QFont& font, bool* namesAtEnds) const
{
    const SeriesLegend legend(series, font);
    FrameRequest wanted = request();
    wanted.labelRoom = markerRoom(markers, ChartFrame(wanted, area, font), font);
    wanted.endRoom = legend.endWidth();
    ChartFrame direct(wanted, area, font);
    const bool atEnds = legend.fitsAtEnds(direct);
    if (namesAtEnds)
        *namesAtEnds = atEnds;
    if (atEnds)
        return direct;
    wanted.endRoom = 0;
    wanted.headRoom = legend.height(area.width());
    return {wanted, area, font};
}

void XyChart::Private::paintDiagonal(QPainter& painter, const ChartFrame& frame, const Tokens& colors) const
{
    const double low = std::max(frame.xAxis().low, frame.yAxis().low);
    const double high = std::min(frame.xAxis().high, frame.yAxis().high);
    if (!diagonal || low >= high)
        return;
    painter.setPen(QPen(colors.border, 1.2));
    painter.drawLine(QPointF(frame.x(low), frame.y(low)), QPointF(frame.x(high), frame.y(high)));
}

void XyChart::Private::paintIntervals(QPainter& painter, const ChartFrame& frame, const Tokens& colors) const
{
    for (size_t i = 0; i < series.size(); ++i) {
        painter.setPen(QPen(colorOf(series[i].color, colors), kInterval));
        for (const size_t point : drawn[i]) {
            if (point >= series[i].intervals.size())
                continue;
            const auto& [low, high] = series[i].intervals[point];
            const double at = frame.x(series[i].points[point].x());
            const double bottom = std::clamp(frame.y(low), frame.plot().top(), frame.plot().bottom());
            const double top = std::clamp(frame.y(high), frame.plot().top(), frame.plot().bottom());
            painter.drawLine(QPointF(at, bottom), QPointF(at, top));
            painter.drawLine(QPointF(at - kCap, bottom), QPointF(at + kCap, bottom));
            painter.drawLine(QPointF(at - kCap, top), QPointF(at + kCap, top));
        }
    }
}

int XyChart::Private::firstDraggable(int after) const
{
    const int count = static_cast<int>(markers.size());
    for (int i = 1; i <= count; ++i) {
        const int marker = (after + i) % count;
        if (markers[static_cast<size_t>(marker)].draggable)
            return marker;
    }
    return -1;
}

XyChart::XyChart(QWidget* parent)
    : ChartView(parent)
    , m_d(std::make_unique<Private>())
{
}

XyChart::~XyChart() = default;

void XyChart::setAxes(const ChartAxis& x, const ChartAxis& y)
{
    m_d->x = x;
    m_d->y = y;
    chartChanged();
}

void XyChart::setSeries(std::vector<ChartSeries> series)
{
    m_d->series = std::move(series);
    m_d->drawn.clear();
    const size_t most = std::max(kFewestDrawn, kMostDrawn / std::max(size_t{1}, m_d->series.size()));
    for (const ChartSeries& one : m_d->series)
        m_d->drawn.push_back(chart::thinned(one.points, most));
    m_d->scene.setSeries(m_d->series, m_d->drawn);
    m_d->current = {};
    m_d->measure();
    chartChanged();
}

void XyChart::setMarkers(std::vector<ChartMarker> markers)
{
    if (markers.size() != m_d->markers.size()) { // while one is dragged, its label may be set anew
        m_d->dragged = -1;
        m_d->chosen = -1;
    }
    m_d->markers = std::move(markers);
    m_d->measure();
    chartChanged();
}

void XyChart::setDiagonal(bool diagonal)
{
    m_d->diagonal = diagonal;
    chartChanged();
}

QPointF XyChart::positionOf(const QPointF& value) const
{
    const ChartFrame frame = m_d->frame(chartArea(), fontFor(TextRole::Caption, font()));
    return {frame.x(value.x()), frame.y(value.y())};
}

bool XyChart::isEmpty() const
{
    return std::all_of(m_d->series.begin(), m_d->series.end(),
                       [](const ChartSeries& one) { return one.points.empty(); });
}

ChartTable XyChart::table() const
{
    const auto& all = m_d->series;
    const bool intervals =
        std::any_of(all.begin(), all.end(), [](const ChartSeries& s) { return !s.intervals.empty(); });
    const QString x = m_d->x.title.isEmpty() ? QStringLiteral("x") : m_d->x.title;
    const QString y = m_d->y.title.isEmpty() ? QStringLiteral("y") : m_d->y.title;
    ChartTable table{{tr("Series"), x, y}, {}};
    if (intervals)
        table.columns << tr("from") << tr("to");
    for (const ChartSeries& one : all) {
        for (size_t i = 0; i < one.points.size(); ++i) {
            QStringList row{one.name, plainText(m_d->x.format, one.points[i].x()),
                            plainText(m_d->y.format, one.points[i].y())};
            if (i < one.intervals.size())
                row << plainText(m_d->y.format, one.intervals[i].first)
                    << plainText(m_d->y.format, one.intervals[i].second);
            else if (intervals)
                row << QString() << QString();
            table.rows.push_back(row);
        }
    }
    return table;
}

QString XyChart::summary() const
{
    if (isEmpty())
        return ChartView::summary();
    QStringList parts;
    for (const ChartSeries& one : m_d->series) {
        if (one.points.empty())
            continue;
        DataRange range;
        for (const QPointF& point : one.points)
            range.include(point.y());
        parts.append(tr("%1: %n point(s), %2 from %3 to %4, the last %5", nullptr, static_cast<int>(one.points.size()))
                         .arg(one.name.isEmpty() ? accessibleName() : one.name, m_d->y.title,
                              exactText(m_d->y.format, range.low), exactText(m_d->y.format, range.high),
                              exactText(m_d->y.format, one.points.back().y())));
    }
    for (const ChartMarker& marker : m_d->markers) {
        if (!marker.label.isEmpty())
            parts.append(marker.label);
    }
    return parts.join(QStringLiteral("; "));
}

void XyChart::paintChart(QPainter& painter, const QRectF& area)
{
    const Tokens& colors = tokens(palette());
    const QFont small = fontFor(TextRole::Caption, font());
    bool namesAtEnds = false;
    const ChartFrame frame = m_d->frame(area, small, &namesAtEnds);
    frame.paintGrid(painter, colors);
    m_d->paintDiagonal(painter, frame, colors);
    frame.paintLabels(painter, colors);
    m_d->paintIntervals(painter, frame, colors);
    m_d->scene.render(painter, frame, colors);
    paintMarkers(painter, m_d->markers, frame, small, colors);
    const SeriesLegend legend(m_d->series, small);
    if (namesAtEnds)
        legend.paintAtEnds(painter, frame, colors);
    else
        legend.paintRows(painter, frame.head(), colors);
}

void XyChart::paintOverlay(QPainter& painter)
{
    if (!m_d->current.isValid())
        return;
    const ChartSeries& series = m_d->series[static_cast<size_t>(m_d->current.series)];
    const QPointF at = positionOf(series.points[static_cast<size_t>(m_d->current.point)]);
    const Tokens& colors = tokens(palette());
    painter.setPen(QPen(colors.surface, 2));
    painter.setBrush(colorOf(series.color, colors));
    painter.drawEllipse(at, 5.5, 5.5);
}

void XyChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    const ChartFrame frame = m_d->frame(chartArea(), fontFor(TextRole::Caption, font()));
    m_d->dragged = markerAt(m_d->markers, frame, event->position());
    if (m_d->dragged >= 0)
        m_d->chosen = m_d->dragged;
}

void XyChart::mouseMoveEvent(QMouseEvent* event)
{
    if (isEmpty())
        return;
    const ChartFrame frame = m_d->frame(chartArea(), fontFor(TextRole::Caption, font()));
    if (m_d->dragged >= 0) {
        const bool vertical = m_d->markers[static_cast<size_t>(m_d->dragged)].orientation == Qt::Vertical;
        moveMarker(m_d->dragged,
                   vertical ? frame.valueAtX(event->position().x()) : frame.valueAtY(event->position().y()));
        return;
    }
    const int marker = markerAt(m_d->markers, frame, event->position());
    const PointIndex point = marker >= 0 ? PointIndex() : pointAt(m_d->series, m_d->drawn, frame, event->position());
    if (marker >= 0)
        setCursor(m_d->markers[static_cast<size_t>(marker)].orientation == Qt::Vertical ? Qt::SplitHCursor
                                                                                        : Qt::SplitVCursor);
    else
        unsetCursor();
    if (point == m_d->current)
        return;
    m_d->current = point;
    showTip(event->position(), pointText(m_d->series, point, m_d->x, m_d->y));
    update();
}

void XyChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_d->dragged >= 0) {
        m_d->dragged = -1;
        return;
    }
    if (event->button() == Qt::LeftButton && m_d->current.isValid())
        Q_EMIT pointClicked(m_d->current.series, m_d->current.point);
}

void XyChart::leaveEvent(QEvent*)
{
    m_d->current = {};
    update();
}

void XyChart::moveMarker(int marker, double at)
{
    const ChartFrame frame = m_d->frame(chartArea(), fontFor(TextRole::Caption, font()));
    ChartMarker& moved = m_d->markers[static_cast<size_t>(marker)];
    const ScaledAxis& axis = moved.orientation == Qt::Vertical ? frame.xAxis() : frame.yAxis();
    moved.at = std::clamp(at, axis.low, axis.high);
    chartChanged();
    Q_EMIT markerMoved(marker, moved.at);
}

bool XyChart::moveMarkerByKey(const QKeyEvent& event)
{
    if (m_d->chosen < 0)
        m_d->chosen = m_d->firstDraggable(-1);
    if (m_d->chosen < 0)
        return false;
    if (event.key() == Qt::Key_Space) {
        m_d->chosen = m_d->firstDraggable(m_d->chosen);
        return true;
    }
    const ChartMarker& marker = m_d->markers[static_cast<size_t>(m_d->chosen)];
    const bool vertical = marker.orientation == Qt::Vertical;
    const ChartFrame frame = m_d->frame(chartArea(), fontFor(TextRole::Caption, font()));
    const ScaledAxis& axis = vertical ? frame.xAxis() : frame.yAxis();
    double step = (axis.high - axis.low) * (event.modifiers() & Qt::ShiftModifier ? kLargeStep : kSmallStep);
    if (event.key() == (vertical ? Qt::Key_Left : Qt::Key_Down))
        step = -step;
    else if (event.key() != (vertical ? Qt::Key_Right : Qt::Key_Up))
        return false;
    moveMarker(m_d->chosen, marker.at + step);
    return true;
}

void XyChart::keyPressEvent(QKeyEvent* event)
{
    if (isEmpty() || moveMarkerByKey(*event))
        return;
    static const QList<int> arrows{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};
    if (arrows.contains(event->key())) {
        m_d->current = steppedPoint(m_d->series, m_d->current, event->key());
        const QString text = pointText(m_d->series, m_d->current, m_d->x, m_d->y);
        const ChartSeries& series = m_d->series[static_cast<size_t>(m_d->current.series)];
        showTip(positionOf(series.points[static_cast<size_t>(m_d->current.point)]), text);
        announce(text);
        update();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_d->current.isValid()) {
        Q_EMIT pointClicked(m_d->current.series, m_d->current.point);
    } else {
        ChartView::keyPressEvent(event);
    }
}

} // namespace churnlens::gui
