// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/waterfallchart.h"

#include "app/gui/format/format.h"
#include "app/gui/texts/cataloguetexts.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace churnlens::gui {

namespace {

constexpr double kRow = 26;
constexpr double kBar = 14;
constexpr double kMostOfWidth = 0.42; ///< for the labels

QString signedText(double value)
{
    return value > 0 ? u'+' + numberText(value, 2) : numberText(value, 2);
}

} // namespace

/// Where things are: labels left, values right, and between them a scale from the smallest to the largest step.
struct WaterfallChart::Layout
{
    QRectF area;
    double left = 0; ///< of the bars
    double right = 0;
    double low = 0;
    double high = 1;

    [[nodiscard]] double x(double value) const { return left + (value - low) / (high - low) * (right - left); }
    [[nodiscard]] QRectF row(size_t i) const
    {
        return {area.left(), area.top() + static_cast<double>(i) * kRow, area.width(), kRow};
    }
};

WaterfallChart::WaterfallChart(QWidget* parent)
    : ItemChart(parent)
{
    setChartName(QStringLiteral("waterfall"), tr("From the average customer to this one"));
    setEmptyText(tr("There are no reasons to show."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WaterfallChart::setExplanation(const scoring::Explanation& explanation, const QString& bucket)
{
    m_explanation = explanation;
    m_bucket = bucket;
    build();
}

void WaterfallChart::clear()
{
    m_steps.clear();
    itemsChanged();
}

void WaterfallChart::setScale(Scale scale)
{
    m_scale = scale;
    if (!m_steps.empty())
        build();
}

void WaterfallChart::build()
{
    const bool points = m_scale == Scale::Points;
    double at = points ? m_explanation.typicalProbability : m_explanation.intercept;
    m_steps.clear();
    m_steps.push_back({tr("Average customer"), tr("A customer with average values"), at, at, true});
    for (const scoring::GroupReason& group : m_explanation.groups) {
        const double next = at + (points ? group.points : group.contribution);
        m_steps.push_back({catalogueText(group.group), reasonSentence(group.reason), at, next, false});
        at = next;
    }
    at = points ? m_explanation.probability : m_explanation.logOdds;
    m_steps.push_back({tr("This customer"), tr("The score"), at, at, true});
    updateGeometry();
    itemsChanged();
}

QSize WaterfallChart::minimumSizeHint() const
{
    return {260, static_cast<int>(kRow * static_cast<double>(std::max<size_t>(m_steps.size(), 3)))};
}

QSize WaterfallChart::sizeHint() const
{
    return {420, minimumSizeHint().height()};
}

QString WaterfallChart::valueOf(const Step& step) const
{
    if (m_scale == Scale::Points)
        return step.isTotal ? percentText(step.to, 1) : pointsText(step.to - step.from);
    return step.isTotal ? numberText(step.to, 2) : signedText(step.to - step.from);
}

WaterfallChart::Layout WaterfallChart::layoutIn(const QRectF& area) const
{
    const QFontMetricsF metrics(font());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF totals(bold);
    Layout layout{area, 0, 0, m_steps.front().to, m_steps.front().to};
    double labels = 0;
    double values = 0;
    for (const Step& step : m_steps) {
        const QFontMetricsF& used = step.isTotal ? totals : metrics;
        labels = std::max(labels, used.horizontalAdvance(step.label));
        values = std::max(values, used.horizontalAdvance(valueOf(step)));
        layout.low = std::min(layout.low, step.to);
        layout.high = std::max(layout.high, step.to);
    }
    layout.left = area.left() + std::min(labels, area.width() * kMostOfWidth) + kSpace3;
    layout.right = area.right() - values - kSpace3;
    if (layout.high - layout.low < 1e-9) // nothing that moves: keep the marks in the middle
        layout = {area, layout.left, layout.right, layout.low - 1, layout.high + 1};
    return layout;
}

void WaterfallChart::paintStep(QPainter& painter, const Layout& layout, size_t row) const
{
    const Step& step = m_steps[row];
    const Tokens& colors = tokens(palette());
    const QRectF place = layout.row(row);
    QFont used = font();
    if (step.isTotal)
        used.setWeight(QFont::DemiBold);
    painter.setFont(used);
    painter.setPen(colors.text);
    const QRectF label(place.left(), place.top(), layout.left - kSpace3 - place.left(), kRow);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(used).elidedText(step.label, Qt::ElideRight, label.width()));
    const QRectF value(layout.right, place.top(), place.right() - layout.right, kRow);
    const bool raises = step.to > step.from;
    const QColor color = step.isTotal ? (row == 0 ? colors.muted : bucketColor(colors, m_bucket))
        : raises                      ? colors.high
                                      : colors.low;
    painter.setPen(step.isTotal && row == 0 ? colors.text : color);
    painter.drawText(value, Qt::AlignRight | Qt::AlignVCenter, valueOf(step));
    const double middle = place.center().y();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (step.isTotal) {
        painter.drawRoundedRect(QRectF(layout.x(step.to) - 2, middle - kBar / 2 - 2, 4, kBar + 4), 2, 2);
        return;
    }
    const double from = layout.x(std::min(step.from, step.to));
    const double width = std::max(1.5, std::abs(layout.x(step.to) - layout.x(step.from)));
    painter.drawRect(QRectF(from, middle - kBar / 2, width, kBar));
}

void WaterfallChart::paintChart(QPainter& painter, const QRectF& area)
{
    const Layout layout = layoutIn(area);
    const Tokens& colors = tokens(palette());
    painter.setPen(QPen(colors.grid, 1));
    const double average = layout.x(m_steps.front().to);
    painter.drawLine(QPointF(average, layout.row(0).center().y()),
                     QPointF(average, layout.row(m_steps.size() - 1).bottom()));
    painter.setPen(QPen(colors.border, 1));
    for (size_t row = 0; row + 1 < m_steps.size(); ++row) { // where one step ends, the next begins
        const double x = layout.x(m_steps[row].to);
        painter.drawLine(QPointF(x, layout.row(row).center().y()), QPointF(x, layout.row(row + 1).center().y()));
    }
    for (size_t row = 0; row < m_steps.size(); ++row)
        paintStep(painter, layout, row);
}

void WaterfallChart::paintOverlay(QPainter& painter)
{
    if (currentItem() < 0)
        return;
    painter.setPen(QPen(tokens(palette()).accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(itemRect(currentItem()).adjusted(0.5, 1.5, -0.5, -1.5), kSpace1, kSpace1);
}

QRectF WaterfallChart::itemRect(int item) const
{
    return {chartArea().left(), chartArea().top() + item * kRow, chartArea().width(), kRow};
}

QString WaterfallChart::itemText(int item) const
{
    const Step& step = m_steps[static_cast<size_t>(item)];
    if (step.isTotal)
        return tr("%1: %2").arg(step.label, valueOf(step));
    const QString unit = m_scale == Scale::Points ? tr("points") : tr("on the log-odds");
    return tr("%1: %2 %3\n%4").arg(step.label, valueOf(step), unit, step.sentence);
}

ChartTable WaterfallChart::table() const
{
    ChartTable table{{tr("Step"), tr("From"), tr("To"), tr("Change")}, {}};
    for (const Step& step : m_steps)
        table.rows.push_back({step.label, QString::number(step.from, 'g', 10), QString::number(step.to, 'g', 10),
                              step.isTotal ? QString() : QString::number(step.to - step.from, 'g', 10)});
    return table;
}

} // namespace churnlens::gui
