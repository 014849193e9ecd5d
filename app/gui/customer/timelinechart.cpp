// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/timelinechart.h"

#include "app/gui/charts/chartframe.h"
#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"
#include "core/common/utc.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

namespace {

constexpr double kDot = 3; ///< radius of a stem's head
constexpr size_t kMany = 120; ///< stems from which on they are thin, and without heads
constexpr double kReach = 8; ///< of the pointer
constexpr int kYearDays = 365;
constexpr int kMarginDays = 7; ///< before the first order

double milliseconds(const QDate& date)
{
    return static_cast<double>(QDateTime(date, QTime(0, 0), kUtc).toMSecsSinceEpoch());
}

double milliseconds(const QDateTime& time)
{
    return static_cast<double>(time.toMSecsSinceEpoch());
}

} // namespace

TimelineChart::TimelineChart(QWidget* parent)
    : ItemChart(parent)
{
    setChartName(QStringLiteral("orders"), tr("Orders over time"));
    setEmptyText(tr("The database holds no orders of this customer."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimelineChart::setContent(TimelineContent content)
{
    m_content = std::move(content);
    select();
}

void TimelineChart::setSpan(Span span)
{
    m_span = span;
    select();
}

QDate TimelineChart::firstDay() const
{
    const QDate yearAgo = m_content.asOf.addDays(-kYearDays);
    if (m_span == Span::LastYear || m_content.history.purchases.empty())
        return yearAgo;
    QDate first = m_content.history.purchases.front().at.date();
    if (!m_content.history.cancellations.empty())
        first = std::min(first, m_content.history.cancellations.front().at.date());
    return std::min(first, m_content.asOf).addDays(-kMarginDays);
}

void TimelineChart::select()
{
    m_shown.clear();
    const QDate first = firstDay();
    const QDate end = m_content.asOf.addDays(m_content.horizonDays);
    const auto take = [&](const std::vector<whatif::Order>& orders, bool isReturn) {
        for (const whatif::Order& order : orders) {
            const QDate day = order.at.date();
            if (day >= first && day < end)
                m_shown.push_back({order, isReturn, day >= m_content.asOf});
        }
    };
    take(m_content.history.purchases, false);
    take(m_content.history.cancellations, true);
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [](const Item& a, const Item& b) { return a.order.at < b.order.at; });
    itemsChanged();
}

double TimelineChart::height(const Item& item) const
{
    return item.isReturn ? -std::abs(item.order.amount) : item.order.amount;
}

ChartFrame TimelineChart::frameIn(const QRectF& area) const
{
    const QFont caption = fontFor(TextRole::Caption, font());
    FrameRequest request;
    request.x = {
        {}, AxisFormat::Date, milliseconds(firstDay()), milliseconds(m_content.asOf.addDays(m_content.horizonDays))};
    request.y = {{}, AxisFormat::Money, {}, {}};
    request.xData.include(*request.x.minimum);
    request.xData.include(*request.x.maximum);
    request.tightX = true;
    request.yData.include(0);
    for (const Item& item : m_shown)
        request.yData.include(height(item));
    if (m_shown.empty())
        request.yData.include(1);
    request.headRoom = 2 * QFontMetricsF(caption).height() + kSpace1;
    return {request, area, caption};
}

void TimelineChart::paintWindow(QPainter& painter, const ChartFrame& frame) const
{
    const Tokens& colors = tokens(palette());
    const QFontMetricsF metrics(painter.font());
    const double from = frame.x(milliseconds(m_content.asOf));
    const double until = frame.plot().right();
    const QRectF window(QPointF(from, frame.head().top()), QPointF(until, frame.plot().bottom()));
    painter.fillRect(window, colors.selection);
    painter.setPen(QPen(colors.text, 1, Qt::DashLine));
    painter.drawLine(QPointF(from, window.top()), QPointF(from, window.bottom()));
    const QString days = tr("next %1").arg(daysText(m_content.horizonDays));
    painter.setPen(colors.text);
    const QRectF right(from + kSpace1, window.top(), window.width() - kSpace1, metrics.height());
    if (metrics.horizontalAdvance(days) <= right.width())
        painter.drawText(right, Qt::AlignLeft | Qt::AlignVCenter, days);
    const QRectF left(frame.area().left(), window.top(), from - kSpace1 - frame.area().left(), metrics.height());
    painter.drawText(left, Qt::AlignRight | Qt::AlignVCenter, tr("as of %1").arg(dateText(m_content.asOf)));
}

void TimelineChart::paintGap(QPainter& painter, const ChartFrame& frame) const
{
    const auto last = std::find_if(m_shown.rbegin(), m_shown.rend(),
                                   [](const Item& item) { return !item.isReturn && !item.isLater; });
    if (!std::isfinite(m_content.usualGapDays) || last == m_shown.rend())
        return;
    const Tokens& colors = tokens(palette());
    const QFontMetricsF metrics(painter.font());
    const double begin = milliseconds(last->order.at);
    const double end = begin + m_content.usualGapDays * 86'400'000.0;
    const double left = frame.x(begin);
    const double right = std::min(frame.x(end), frame.plot().right());
    const double y = frame.head().top() + 1.5 * metrics.height() + kSpace1;
    painter.setPen(QPen(colors.muted, 1.5));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    painter.drawLine(QPointF(left, y - 3), QPointF(left, y + 3));
    if (frame.x(end) <= frame.plot().right())
        painter.drawLine(QPointF(right, y - 3), QPointF(right, y + 3));
    const QString text = tr("usual gap %1").arg(daysText(m_content.usualGapDays));
    const double width = metrics.horizontalAdvance(text) + 1;
    const bool fitsLeft = left - kSpace1 - width >= frame.area().left();
    const double x = fitsLeft ? left - kSpace1 - width : std::min(right + kSpace1, frame.area().right() - width);
    painter.setPen(colors.muted);
    painter.drawText(QRectF(x, y - metrics.height() / 2, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     text);
}

void TimelineChart::paintStem(QPainter& painter, const ChartFrame& frame, const Item& item, double width) const
{
    const Tokens& colors = tokens(palette());
    const QColor color = item.isReturn ? colors.medium : item.isLater ? colors.muted : colors.accent;
    const double x = frame.x(milliseconds(item.order.at));
    const QPointF tip(x, frame.y(height(item)));
    painter.setPen(QPen(color, width));
    painter.drawLine(QPointF(x, frame.y(0)), tip);
    if (width < 2)
        return;
    painter.setBrush(item.isLater ? colors.surface : color);
    painter.drawEllipse(tip, kDot, kDot);
}

void TimelineChart::paintChart(QPainter& painter, const QRectF& area)
{
    const Tokens& colors = tokens(palette());
    const ChartFrame frame = frameIn(area);
    painter.setFont(fontFor(TextRole::Caption, font()));
    paintWindow(painter, frame);
    frame.paintGrid(painter, colors);
    paintGap(painter, frame);
    for (const Item& item : m_shown)
        paintStem(painter, frame, item, m_shown.size() > kMany ? 1 : 2);
    frame.paintLabels(painter, colors);
    if (!m_shown.empty())
        return;
    painter.setPen(colors.muted);
    painter.drawText(frame.plot(), Qt::AlignCenter, tr("No orders in this year."));
}

void TimelineChart::paintOverlay(QPainter& painter)
{
    if (currentItem() < 0)
        return;
    const ChartFrame frame = frameIn(chartArea());
    const Item& item = m_shown[static_cast<size_t>(currentItem())];
    paintStem(painter, frame, item, 3);
    painter.setPen(QPen(tokens(palette()).text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(frame.x(milliseconds(item.order.at)), frame.y(height(item))), kDot + 2, kDot + 2);
}

int TimelineChart::itemAt(const QPointF& at) const
{
    const ChartFrame frame = frameIn(chartArea());
    int nearest = -1;
    double least = kReach;
    for (size_t i = 0; i < m_shown.size(); ++i) {
        const double tip = frame.y(height(m_shown[i]));
        const double base = frame.y(0);
        const double beyond = std::max({0.0, std::min(tip, base) - at.y(), at.y() - std::max(tip, base)});
        const double distance = std::hypot(frame.x(milliseconds(m_shown[i].order.at)) - at.x(), beyond);
        if (distance < least) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

QRectF TimelineChart::itemRect(int item) const
{
    const ChartFrame frame = frameIn(chartArea());
    const Item& shown = m_shown[static_cast<size_t>(item)];
    const QPointF tip(frame.x(milliseconds(shown.order.at)), frame.y(height(shown)));
    return {tip - QPointF(kDot, kDot), QSizeF(2 * kDot, 2 * kDot)};
}

QString TimelineChart::itemText(int item) const
{
    const Item& shown = m_shown[static_cast<size_t>(item)];
    const QString what = shown.isReturn ? tr("Return %1") : tr("Invoice %1");
    const QString amount = moneyText(shown.isReturn ? -std::abs(shown.order.amount) : shown.order.amount);
    const QString lines = tr("%n line(s)", nullptr, shown.order.lines);
    QString text = tr("%1\n%2\n%3, %4")
                       .arg(what.arg(shown.order.invoiceNo),
                            timeText(shown.order.at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))), amount, lines);
    if (shown.isLater)
        text += u'\n' + tr("After the as-of date: the score did not know it");
    return text;
}

QString TimelineChart::summary() const
{
    if (isEmpty())
        return ItemChart::summary();
    return tr("%n order(s)", nullptr, static_cast<int>(m_content.history.purchases.size())) + QStringLiteral(", ")
        + tr("%n return(s)", nullptr, static_cast<int>(m_content.history.cancellations.size())) + QStringLiteral("; ")
        + tr("the last one on %1").arg(dateText(m_content.history.purchases.back().at.date()));
}

ChartTable TimelineChart::table() const
{
    ChartTable table{{tr("Invoice"), tr("Time"), tr("Kind"), tr("Amount"), tr("Items"), tr("Lines")}, {}};
    for (const Item& item : m_shown)
        table.rows.push_back({item.order.invoiceNo, item.order.at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")),
                              item.isReturn ? tr("Return") : tr("Order"), QString::number(item.order.amount, 'f', 4),
                              QString::number(item.order.items, 'g', 12), QString::number(item.order.lines)});
    return table;
}

} // namespace churnlens::gui
