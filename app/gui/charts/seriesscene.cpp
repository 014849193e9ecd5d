// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/seriesscene.h"

#include "app/gui/charts/serieslegend.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

namespace churnlens::gui {

namespace {

/// Around the plot, so that what lies on its edge is not cut in half; pixels.
constexpr double kPadding = 6;
constexpr double kScenePoint = 6; ///< diameter

} // namespace

SeriesScene::SeriesScene()
    : m_chart(new QChart)
    , m_x(new QValueAxis)
    , m_y(new QValueAxis)
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex); // built once, drawn whole
    m_scene.addItem(m_chart);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
    m_x->setVisible(false);
    m_y->setVisible(false);
}

SeriesScene::~SeriesScene() = default;

void SeriesScene::setSeries(const std::vector<ChartSeries>& series, const std::vector<std::vector<size_t>>& points)
{
    m_chart->removeAllSeries();
    m_drawn.clear();
    for (size_t i = 0; i < series.size(); ++i) {
        QList<QPointF> kept;
        for (const size_t point : points[i])
            kept.append(series[i].points[point]);
        if (hasLine(series[i].style))
            add(new QLineSeries, series[i], kept, true);
        if (hasPoints(series[i].style))
            add(new QScatterSeries, series[i], kept, false);
    }
}

void SeriesScene::add(QXYSeries* drawn, const ChartSeries& series, const QList<QPointF>& points, bool isLine)
{
    drawn->replace(points);
    m_chart->addSeries(drawn);
    drawn->attachAxis(m_x);
    drawn->attachAxis(m_y);
    m_drawn.push_back({drawn, series.style, series.color, isLine});
}

void SeriesScene::place(const ChartFrame& frame)
{
    const QRectF plot = frame.plot().adjusted(-kPadding, -kPadding, kPadding, kPadding);
    m_chart->resize(frame.area().size());
    m_chart->setPlotArea(plot.translated(-frame.area().topLeft()));
    m_x->setRange(frame.valueAtX(plot.left()), frame.valueAtX(plot.right()));
    m_y->setRange(frame.valueAtY(plot.bottom()), frame.valueAtY(plot.top()));
    m_chart->layout()->activate();
}

void SeriesScene::tint(const Tokens& colors) const
{
    for (const Drawn& drawn : m_drawn) {
        const QColor color = colorOf(drawn.color, colors);
        if (drawn.isLine) {
            drawn.series->setPen(penOf(drawn.style, color));
            continue;
        }
        auto* scatter = qobject_cast<QScatterSeries*>(drawn.series);
        scatter->setMarkerSize(kScenePoint);
        scatter->setBrush(color);
        scatter->setPen(Qt::NoPen);
    }
}

void SeriesScene::render(QPainter& painter, const ChartFrame& frame, const Tokens& colors)
{
    place(frame);
    tint(colors);
    const QRectF source(QPointF(), frame.area().size());
    m_scene.setSceneRect(source);
    m_scene.render(&painter, frame.area(), source, Qt::IgnoreAspectRatio);
}

} // namespace churnlens::gui
