// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/switch.h"

#include "app/gui/theme/tokens.h"

#include <QPainter>

namespace churnlens::gui {

namespace {

constexpr int kTrackWidth = 36;
constexpr int kTrackHeight = 20;
constexpr int kRoom = 3; ///< around the track, for the ring of the focus

} // namespace

Switch::Switch(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize Switch::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : kSpace2 + fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    return {kTrackWidth + 2 * kRoom + words, std::max(kTrackHeight + 2 * kRoom, fontMetrics().height())};
}

bool Switch::hitButton(const QPoint& place) const
{
    return rect().contains(place);
}

void Switch::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& colors = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(kRoom + 0.5, (height() - kTrackHeight) / 2.0 + 0.5, kTrackWidth - 1, kTrackHeight - 1);
    const double round = track.height() / 2;
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), round + 2, round + 2);
    }
    const bool on = isChecked();
    const QColor ground = on ? (isEnabled() ? colors.accent : colors.muted) : colors.surface;
    painter.setPen(QPen(on ? ground : colors.muted, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(track, round, round);
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? colors.onAccent : colors.muted);
    const QPointF middle(on ? track.right() - round : track.left() + round, track.center().y());
    painter.drawEllipse(middle, round - 4, round - 4);
    painter.setPen(isEnabled() ? colors.text : colors.muted);
    painter.drawText(rect().adjusted(kTrackWidth + 2 * kRoom + kSpace2, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text());
}

} // namespace churnlens::gui
