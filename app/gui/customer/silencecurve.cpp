// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/silencecurve.h"

#include "app/gui/charts/chartframe.h"
#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

namespace {

constexpr double kCurveDot = 4;

} // namespace

SilenceCurve::SilenceCurve(QWidget* parent)
    : ItemChart(parent)
{
    setChartName(QStringLiteral("silence"), tr("Probability by days of silence"));
    setEmptyText(tr("The model that made the scores is not here."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SilenceCurve::setCurve(std::vector<double> probabilities, const QDate& asOf, double mediumFrom, double highFrom)
{
    m_curve = std::move(probabilities);
    m_asOf = asOf;
    m_mediumFrom = mediumFrom;
    m_highFrom = highFrom;
    itemsChanged();
}

void SilenceCurve::setScenario(int days, double probability, const QString& bucket)
{
    m_days = days;
    m_probability = probability;
    m_bucket = bucket;
    update(); // the dot is no part of the chart, which stays as it is drawn
}

ChartFrame SilenceCurve::frameIn(const QRectF& area) const
{
    FrameRequest request;
    request.x = {tr("days without an order"), AxisFormat::Number, 0.0, static_cast<double>(m_curve.size() - 1)};
    request.y = {{}, AxisFormat::Percent, 0.0, 1.0};
    request.xData.include(0);
    request.xData.include(static_cast<double>(m_curve.size() - 1));
    request.yData.include(0);
    request.yData.include(1);
    request.tightX = true;
    return {request, area, fontFor(TextRole::Caption, font())};
}

void SilenceCurve::paintChart(QPainter& painter, const QRectF& area)
{
    const Tokens& colors = tokens(palette());
    const ChartFrame frame = frameIn(area);
    frame.paintGrid(painter, colors);
    painter.setPen(QPen(colors.muted, 1, Qt::DashLine));
    for (const double threshold : {m_mediumFrom, m_highFrom})
        painter.drawLine(QPointF(frame.plot().left(), frame.y(threshold)),
                         QPointF(frame.plot().right(), frame.y(threshold)));
    frame.paintLabels(painter, colors);
    painter.setFont(fontFor(TextRole::Caption, font()));
    const double line = QFontMetricsF(painter.font()).height();
    const auto name = [&](double threshold, const QString& bucket) {
        painter.setPen(bucketColor(colors, bucket));
        const QRectF place(frame.plot().right() - 120, frame.y(threshold) - line, 120, line);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, bucketText(bucket));
    };
    name(m_mediumFrom, QStringLiteral("Medium"));
    name(m_highFrom, QStringLiteral("High"));
    QPainterPath path(QPointF(frame.x(0), frame.y(m_curve.front())));
    for (size_t day = 1; day < m_curve.size(); ++day)
        path.lineTo(frame.x(static_cast<double>(day)), frame.y(m_curve[day]));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void SilenceCurve::paintOverlay(QPainter& painter)
{
    const Tokens& colors = tokens(palette());
    const ChartFrame frame = frameIn(chartArea());
    if (currentItem() >= 0) {
        painter.setPen(QPen(colors.accent, 1));
        painter.setBrush(colors.surface);
        painter.drawEllipse(itemRect(currentItem()).center(), kCurveDot - 1, kCurveDot - 1);
    }
    if (m_bucket.isEmpty())
        return;
    const QPointF at(frame.x(m_days), frame.y(m_probability));
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(QPointF(at.x(), frame.plot().top()), QPointF(at.x(), frame.plot().bottom()));
    painter.setPen(QPen(colors.surface, 1.5));
    painter.setBrush(bucketColor(colors, m_bucket));
    painter.drawEllipse(at, kCurveDot + 1, kCurveDot + 1);
}

int SilenceCurve::itemAt(const QPointF& at) const
{
    if (isEmpty())
        return -1;
    const ChartFrame frame = frameIn(chartArea());
    if (!frame.plot().adjusted(-kSpace1, -kSpace1, kSpace1, kSpace1).contains(at))
        return -1;
    return std::clamp(static_cast<int>(std::lround(frame.valueAtX(at.x()))), 0, itemCount() - 1);
}

QRectF SilenceCurve::itemRect(int item) const
{
    const ChartFrame frame = frameIn(chartArea());
    const QPointF at(frame.x(item), frame.y(m_curve[static_cast<size_t>(item)]));
    return {at - QPointF(kCurveDot, kCurveDot), QSizeF(2 * kCurveDot, 2 * kCurveDot)};
}

QString SilenceCurve::itemText(int item) const
{
    return tr("%1 without an order, on %2: %3")
        .arg(daysText(item), dateText(m_asOf.addDays(item)), percentText(m_curve[static_cast<size_t>(item)], 1));
}

QString SilenceCurve::summary() const
{
    if (isEmpty())
        return ItemChart::summary();
    return tr("%1 now; %2").arg(percentText(m_curve.front(), 1), itemText(itemCount() - 1));
}

ChartTable SilenceCurve::table() const
{
    ChartTable table{{tr("Days"), tr("Date"), tr("Probability")}, {}};
    for (size_t day = 0; day < m_curve.size(); ++day)
        table.rows.push_back({QString::number(day), m_asOf.addDays(static_cast<qint64>(day)).toString(Qt::ISODate),
                              QString::number(m_curve[day], 'g', 17)});
    return table;
}

} // namespace churnlens::gui
