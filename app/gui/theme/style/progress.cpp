// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/progress.h"

#include <QPainter>
#include <QPainterPath>
#include <QTimerEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace churnlens::gui::look {

namespace {

constexpr int kTickMs = 40;
constexpr int kRoundMs = 1600;
constexpr double kBusyShare = 0.3; ///< of the way, that a moving piece covers
constexpr qreal kRadius = 3;

/// From and to, as shares of the length.
std::pair<double, double> pieceOf(const QStyleOptionProgressBar& bar, double phase)
{
    if (bar.maximum <= bar.minimum) {
        const double from = phase * (1 + kBusyShare) - kBusyShare;
        return {std::max(0.0, from), std::min(1.0, from + kBusyShare)};
    }
    const double range = double(bar.maximum) - bar.minimum;
    return {0, std::clamp((double(bar.progress) - bar.minimum) / range, 0.0, 1.0)};
}

void drawPiece(const Drawing& drawing, const QStyleOptionProgressBar& bar, const QRectF& track,
               std::pair<double, double> piece)
{
    const bool isReversed = bar.invertedAppearance != drawing.isRightToLeft();
    if (isReversed)
        piece = {1 - piece.second, 1 - piece.first};
    const QRectF place(track.left() + piece.first * track.width(), track.top(),
                       (piece.second - piece.first) * track.width(), track.height());
    QPainterPath round;
    round.addRoundedRect(track, kRadius, kRadius);
    drawing.painter.setClipPath(round, Qt::IntersectClip);
    drawPanel(drawing.painter, place,
              {.ground = drawing.isEnabled() ? drawing.colors.accent : drawing.colors.border, .radius = kRadius});
}

} // namespace

double BusyBars::phase(const QWidget* bar)
{
    if (!m_since.isValid())
        m_since.start();
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): a style is given nothing else, and repainting needs this
    auto* const mutableBar = const_cast<QWidget*>(bar);
    if (bar && std::find(m_bars.begin(), m_bars.end(), mutableBar) == m_bars.end())
        m_bars.emplace_back(mutableBar);
    if (!m_timer.isActive())
        m_timer.start(kTickMs, this);
    return static_cast<double>(m_since.elapsed() % kRoundMs) / kRoundMs;
}

void BusyBars::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    // Whoever is still to be seen comes back when it is painted.
    const std::vector<QPointer<QWidget>> drawn = std::exchange(m_bars, {});
    if (drawn.empty())
        m_timer.stop();
    for (const QPointer<QWidget>& bar : drawn) {
        if (bar && bar->isVisible())
            bar->update();
    }
}

bool drawProgress(QStyle::ControlElement element, const Drawing& drawing, BusyBars& busy)
{
    if (element == QStyle::CE_ProgressBarLabel)
        return true;
    const auto* const bar = qstyleoption_cast<const QStyleOptionProgressBar*>(&drawing.option);
    const bool isGroove = element == QStyle::CE_ProgressBar || element == QStyle::CE_ProgressBarGroove;
    const bool isContents = element == QStyle::CE_ProgressBar || element == QStyle::CE_ProgressBarContents;
    if (!bar || (!isGroove && !isContents))
        return false;
    const QRect& rect = bar->rect;
    const int top = rect.top() + (rect.height() - kProgressHeight) / 2; // a whole pixel
    const QRectF track(rect.left(), top, rect.width(), kProgressHeight);
    if (isGroove)
        drawPanel(drawing.painter, track, {.ground = drawing.colors.grid, .radius = kRadius});
    if (isContents) {
        const bool isBusy = bar->maximum <= bar->minimum;
        drawPiece(drawing, *bar, track, pieceOf(*bar, isBusy ? busy.phase(drawing.widget) : 0));
    }
    return true;
}

} // namespace churnlens::gui::look
