// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/chartframe.h"

#include <QGraphicsScene>

class QChart;
class QValueAxis;
class QXYSeries;

namespace churnlens::gui {

/// The lines and points of series, drawn by Qt Charts: a chart without axes that is laid out into a frame's plot.
class SeriesScene
{
public:
    SeriesScene();
    ~SeriesScene();
    Q_DISABLE_COPY_MOVE(SeriesScene)

    /// points: of each series, those to draw.
    void setSeries(const std::vector<ChartSeries>& series, const std::vector<std::vector<size_t>>& points);
    void render(QPainter& painter, const ChartFrame& frame, const Tokens& colors);

private:
    struct Drawn
    {
        QXYSeries* series;
        ChartSeries::Style style;
        ChartColor color;
        bool isLine;
    };
    void add(QXYSeries* drawn, const ChartSeries& series, const QList<QPointF>& points, bool isLine);
    void place(const ChartFrame& frame);
    void tint(const Tokens& colors) const;

    QGraphicsScene m_scene;
    QChart* m_chart; ///< of the scene
    QValueAxis* m_x; ///< of the chart
    QValueAxis* m_y;
    std::vector<Drawn> m_drawn;
};

} // namespace churnlens::gui
