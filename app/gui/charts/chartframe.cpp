// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chartframe.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

namespace {

constexpr double kLabelGap = 6; ///< between a label and the plot
constexpr double kBetweenLabels = 14; ///< between two labels side by side
constexpr double kMostOfWidth = 0.38; ///< of the area, for the names of lying bars
constexpr qsizetype kFew = 8; ///< categories that all keep their names, if they must be elided
constexpr double kNameGap = 4; ///< between the names of upright bars
constexpr double kMostOfRow = 3; ///< height of a lying bar's slot, lines
constexpr int kMostTicks = 6;
constexpr int kAttempts = 3;

} // namespace

ChartFrame::ChartFrame(const FrameRequest& request, const QRectF& area, const QFont& font)
    : m_request(request)
    , m_area(area)
    , m_font(font)
    , m_line(QFontMetricsF(font).height())
{
    placeVertically();
    placeAcross();
}

void ChartFrame::placeVertically()
{
    const bool hasTitle = !m_request.y.title.isEmpty() || (m_request.second && !m_request.second->title.isEmpty());
    double top = m_area.top() + m_request.headRoom + m_request.labelRoom;
    if (!isLying())
        top += hasTitle ? (m_request.labelRoom > 0 ? m_line + kLabelGap : m_line * 1.5 + 2)
                        : (m_request.labelRoom > 0 ? 0 : m_line / 2);
    double bottom = m_area.bottom() - m_line - kLabelGap - 1;
    if (!m_request.x.title.isEmpty() && !isUpright())
        bottom -= m_line;
    if (isLying()) // few bars stay together at the top
        bottom = std::min(bottom, top + static_cast<double>(m_request.categories.size()) * m_line * kMostOfRow);
    m_plot = QRectF(m_area.left(), top, m_area.width(), std::max(10.0, bottom - top));
    if (isLying())
        return;
    const int most = std::clamp(static_cast<int>(m_plot.height() / (m_line * 2)) + 1, 3, kMostTicks);
    m_y = scaledAxis(m_request.y, m_request.yData, most, false);
    if (m_request.second)
        m_second = scaledAxis(*m_request.second, m_request.secondData, most, false);
}

void ChartFrame::placeAcross()
{
    const QFontMetricsF metrics(m_font);
    double left = widest(m_y);
    if (isLying()) {
        for (const QString& name : m_request.categories)
            left = std::max(left, metrics.horizontalAdvance(name));
        left = std::min(left, m_area.width() * kMostOfWidth);
    }
    double right = m_request.endRoom;
    if (m_request.second)
        right = std::max(right, widest(m_second) + kLabelGap);
    m_plot.setLeft(m_area.left() + left + kLabelGap + 2);
    m_plot.setRight(m_area.right() - right);
    if (isUpright())
        return;
    // The last label is centred on its tick and may reach beyond the plot; with less room there may be other ticks.
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        m_x = fittingX();
        if (m_x.ticks.empty())
            return;
        const double half = metrics.horizontalAdvance(m_x.ticks.back().label) / 2;
        const double beyond = x(m_x.ticks.back().value) + half - m_area.right();
        if (beyond <= 0)
            return;
        m_plot.setRight(m_plot.right() - beyond);
    }
    m_x = fittingX();
}

double ChartFrame::widest(const ScaledAxis& axis) const
{
    const QFontMetricsF metrics(m_font);
    double width = 0;
    for (const AxisTick& tick : axis.ticks)
        width = std::max(width, metrics.horizontalAdvance(tick.label));
    return width;
}

ScaledAxis ChartFrame::fittingX() const
{
    ScaledAxis axis;
    for (int most = kMostTicks; most >= 2; --most) {
        const bool mayGrow = most > 2 && !m_request.tightX;
        axis = scaledAxis(m_request.x, m_request.xData, most, !mayGrow);
        const double needed = widest(axis) + kBetweenLabels;
        bool fits = true;
        for (size_t i = 1; i < axis.ticks.size(); ++i) {
            const double apart = axis.share(axis.ticks[i].value) - axis.share(axis.ticks[i - 1].value);
            fits = fits && apart * m_plot.width() >= needed;
        }
        if (fits)
            break;
    }
    return axis;
}

QRectF ChartFrame::slot(size_t i) const
{
    const double count = static_cast<double>(std::max(qsizetype{1}, m_request.categories.size()));
    const double at = static_cast<double>(i);
    if (m_request.along == Qt::Vertical)
        return {m_plot.left(), m_plot.top() + at * m_plot.height() / count, m_plot.width(), m_plot.height() / count};
    return {m_plot.left() + at * m_plot.width() / count, m_plot.top(), m_plot.width() / count, m_plot.height()};
}

QRectF ChartFrame::head() const
{
    return {m_area.left(), m_area.top(), m_area.width(), m_request.headRoom};
}

void ChartFrame::paintGrid(QPainter& painter, const Tokens& colors) const
{
    painter.setPen(QPen(colors.grid, 1));
    if (isLying()) {
        for (const AxisTick& tick : m_x.ticks)
            painter.drawLine(QPointF(x(tick.value), m_plot.top()), QPointF(x(tick.value), m_plot.bottom()));
        return;
    }
    for (const AxisTick& tick : m_y.ticks) {
        const double at = std::round(y(tick.value)) + 0.5;
        painter.drawLine(QPointF(m_plot.left(), at), QPointF(m_plot.right(), at));
    }
}

void ChartFrame::paintLabels(QPainter& painter, const Tokens& colors) const
{
    painter.setFont(m_font);
    painter.setPen(QPen(colors.border, 1));
    if (isLying()) {
        const double zero = x(std::clamp(0.0, m_x.low, m_x.high));
        painter.drawLine(QPointF(zero, m_plot.top()), QPointF(zero, m_plot.bottom()));
    } else {
        const double base = std::round(y(std::clamp(0.0, m_y.low, m_y.high))) + 0.5;
        painter.drawLine(QPointF(m_plot.left(), base), QPointF(m_plot.right(), base));
    }
    painter.setPen(colors.muted);
    if (!m_request.categories.isEmpty())
        paintCategories(painter);
    if (!isUpright())
        paintXLabels(painter);
    if (!isLying())
        paintYLabels(painter);
    paintTitles(painter);
}

/// 1: every upright bar has its name; k: every k-th.
size_t ChartFrame::labelStep() const
{
    const QFontMetricsF metrics(m_font);
    double widest = 0;
    for (const QString& name : m_request.categories)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    const double room = slot(0).width();
    const bool isLegible = room - kNameGap >= metrics.horizontalAdvance(QStringLiteral("Mmmmm…"));
    if (widest + kNameGap <= room || (m_request.categories.size() <= kFew && isLegible))
        return 1;
    const auto most = static_cast<double>(m_request.categories.size());
    return static_cast<size_t>(std::clamp(std::ceil((widest + kNameGap) / room), 1.0, most));
}

CategoryLabel ChartFrame::labelBeside(size_t category) const
{
    const QRectF place = slot(category);
    const QRectF label(m_area.left(), place.top(), m_plot.left() - kLabelGap - m_area.left(), place.height());
    const QString& name = m_request.categories[static_cast<qsizetype>(category)];
    return {category, label, QFontMetricsF(m_font).elidedText(name, Qt::ElideRight, label.width())};
}

/// Centred below its bar, but for the ends, where it stays in the area.
CategoryLabel ChartFrame::labelBelow(size_t category, size_t step) const
{
    const QFontMetricsF metrics(m_font);
    const QRectF place = slot(category);
    const double room = std::min(m_area.width(), static_cast<double>(step) * place.width() - kNameGap);
    const QString& name = m_request.categories[static_cast<qsizetype>(category)];
    const QString text = metrics.elidedText(name, Qt::ElideRight, room);
    const double width = std::min(room, metrics.horizontalAdvance(text) + 2);
    const double left = std::clamp(place.center().x() - width / 2, m_area.left(), m_area.right() - width);
    return {category, QRectF(left, m_plot.bottom() + kLabelGap, width, m_line), text};
}

std::vector<CategoryLabel> ChartFrame::categoryLabels() const
{
    std::vector<CategoryLabel> labels;
    const auto count = static_cast<size_t>(m_request.categories.size());
    const size_t step = isUpright() ? labelStep() : 1;
    for (size_t i = 0; i < count; i += step) {
        const CategoryLabel label = isLying() ? labelBeside(i) : labelBelow(i, step);
        const bool isFree = isLying() || labels.empty() || labels.back().place.right() <= label.place.left();
        if (isFree) // one that was moved into the area may have come too near
            labels.push_back(label);
    }
    return labels;
}

void ChartFrame::paintCategories(QPainter& painter) const
{
    const Qt::Alignment side = isLying() ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignHCenter | Qt::AlignTop;
    for (const CategoryLabel& label : categoryLabels())
        painter.drawText(label.place, static_cast<int>(side) | Qt::TextSingleLine, label.text);
}

void ChartFrame::paintXLabels(QPainter& painter) const
{
    const QFontMetricsF metrics(m_font);
    for (const AxisTick& tick : m_x.ticks) {
        const double width = metrics.horizontalAdvance(tick.label) + 2;
        const double left = std::clamp(x(tick.value) - width / 2, m_area.left(), m_area.right() - width);
        const QRectF label(left, m_plot.bottom() + kLabelGap, width, m_line);
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine, tick.label);
    }
}

void ChartFrame::paintYLabels(QPainter& painter) const
{
    for (const AxisTick& tick : m_y.ticks) {
        const QRectF label(m_area.left(), y(tick.value) - m_line / 2, m_plot.left() - kLabelGap - m_area.left(),
                           m_line);
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, tick.label);
    }
    if (!m_request.second)
        return;
    for (const AxisTick& tick : m_second.ticks) {
        const QRectF label(m_plot.right() + kLabelGap, secondY(tick.value) - m_line / 2,
                           m_area.right() - m_plot.right() - kLabelGap, m_line);
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, tick.label);
    }
}

void ChartFrame::paintTitles(QPainter& painter) const
{
    const QFontMetricsF metrics(m_font);
    if (!m_request.x.title.isEmpty() && !isUpright()) {
        const QRectF line(m_area.left(), m_plot.bottom() + kLabelGap + 1 + m_line, m_area.width(), m_line);
        const QRectF below(m_plot.left(), line.top(), m_plot.width(), m_line);
        const bool fits = metrics.horizontalAdvance(m_request.x.title) <= below.width();
        const QString text = metrics.elidedText(m_request.x.title, Qt::ElideRight, line.width());
        painter.drawText(fits ? below : line, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }
    if (isLying())
        return;
    const QRectF line(m_area.left(), m_area.top() + m_request.headRoom, m_area.width(), m_line);
    const double share = m_request.second ? 0.5 : 1;
    const QString left = metrics.elidedText(m_request.y.title, Qt::ElideRight, line.width() * share);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, left);
    if (m_request.second) {
        const QString right = metrics.elidedText(m_request.second->title, Qt::ElideRight, line.width() * share);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, right);
    }
}

} // namespace churnlens::gui
