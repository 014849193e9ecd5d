// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/intervalwhisker.h"

#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace churnlens::gui {

IntervalWhisker::IntervalWhisker(QWidget* parent)
    : ChartView(parent)
{
    setChartName(QStringLiteral("probability"), tr("Probability with its interval"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IntervalWhisker::setScore(double probability, double low, double high, const QString& bucket)
{
    m_probability = probability;
    m_low = low;
    m_high = high;
    m_bucket = bucket;
    setToolTip(std::isfinite(low) && std::isfinite(high)
                   ? tr("95 % interval: %1 to %2. It says how sure the model is of its coefficients, not what else may "
                        "happen.")
                         .arg(percentText(low, 1), percentText(high, 1))
                   : tr("The model has no interval."));
    chartChanged();
}

void IntervalWhisker::setThresholds(double mediumFrom, double highFrom)
{
    m_mediumFrom = mediumFrom;
    m_highFrom = highFrom;
    chartChanged();
}

void IntervalWhisker::paintChart(QPainter& painter, const QRectF& area)
{
    const Tokens& colors = tokens(palette());
    const QFont caption = fontFor(TextRole::Caption, font());
    const double line = QFontMetricsF(caption).height();
    const double left = area.left() + kSpace2;
    const double width = area.width() - 2 * kSpace2;
    const auto x = [left, width](double share) { return left + share * width; };
    const double middle = area.top() + (area.height() - line) / 2;
    painter.setPen(QPen(colors.border, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(x(0), middle), QPointF(x(1), middle));
    painter.setFont(caption);
    for (const double threshold : {m_mediumFrom, m_highFrom}) {
        painter.setPen(QPen(colors.muted, 1));
        painter.drawLine(QPointF(x(threshold), middle - 5), QPointF(x(threshold), middle + 5));
        const QRectF label(x(threshold) - 30, area.bottom() - line, 60, line);
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignBottom, percentText(threshold));
    }
    const QColor color = bucketColor(colors, m_bucket);
    if (std::isfinite(m_low) && std::isfinite(m_high)) {
        painter.setPen(QPen(color, 1.5));
        painter.drawLine(QPointF(x(m_low), middle), QPointF(x(m_high), middle));
        for (const double end : {m_low, m_high})
            painter.drawLine(QPointF(x(end), middle - 4), QPointF(x(end), middle + 4));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(x(m_probability), middle), 5, 5);
}

ChartTable IntervalWhisker::table() const
{
    return {
        {tr("Probability"), tr("Low"), tr("High")},
        {{QString::number(m_probability, 'g', 17), QString::number(m_low, 'g', 17), QString::number(m_high, 'g', 17)}}};
}

} // namespace churnlens::gui
