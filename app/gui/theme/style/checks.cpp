// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/checks.h"

#include <QPainter>

namespace churnlens::gui::look {

namespace {

constexpr qreal kBoxRadius = 4;
constexpr qreal kLine = 1.5;
constexpr qreal kRing = 1; ///< the accent around the one that has the focus
constexpr qreal kDot = 3; ///< radius

struct Dress
{
    QColor ground = {};
    QColor line;
    QColor mark;
};

Dress dressOf(const Drawing& drawing, bool isMarked)
{
    const Tokens& colors = drawing.colors;
    if (!drawing.isEnabled())
        return {isMarked ? colors.border : colors.background, colors.border, colors.muted};
    if (isMarked)
        return {colors.accent, colors.accent, colors.onAccent};
    const bool stands = drawing.isFocused() || drawing.isHovered();
    return {drawing.isHovered() ? colors.hover : colors.surface, stands ? colors.accent : colors.muted, {}};
}

void drawIndicator(const Drawing& drawing, bool isRound)
{
    const QRectF rect = QStyle::alignedRect(drawing.option.direction, Qt::AlignCenter, QSize(kIndicator, kIndicator),
                                            drawing.option.rect);
    const bool isPartly = drawing.has(QStyle::State_NoChange);
    const bool isMarked = isPartly || drawing.has(QStyle::State_On);
    const Dress dress = dressOf(drawing, isMarked);
    const qreal radius = isRound ? rect.height() / 2 : kBoxRadius;
    // A marked one is as blue as the ring: a gap tells them apart.
    const bool hasRing = isMarked && drawing.isFocused();
    const QRectF box = hasRing ? rect.adjusted(2, 2, -2, -2) : rect.adjusted(0.5, 0.5, -0.5, -0.5);
    if (hasRing)
        drawPanel(drawing.painter, rect, {.line = drawing.colors.accent, .radius = radius, .lineWidth = kRing});
    drawPanel(drawing.painter, box,
              {.ground = dress.ground,
               .line = dress.line,
               .radius = hasRing && !isRound ? radius - 1.5 : radius,
               .lineWidth = kLine});
    if (!isMarked)
        return;
    drawing.painter.setRenderHint(QPainter::Antialiasing);
    drawing.painter.setPen(isPartly ? QPen(dress.mark, 2, Qt::SolidLine, Qt::RoundCap) : QPen(Qt::NoPen));
    drawing.painter.setBrush(dress.mark);
    if (isPartly)
        drawing.painter.drawLine(box.center() - QPointF(kDot, 0), box.center() + QPointF(kDot, 0));
    else if (isRound)
        drawing.painter.drawEllipse(box.center(), kDot, kDot);
    else
        drawTick(drawing.painter, box, dress.mark);
}

} // namespace

bool drawCheck(QStyle::PrimitiveElement element, const Drawing& drawing)
{
    switch (element) {
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        drawIndicator(drawing, false);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        drawIndicator(drawing, true);
        return true;
    default:
        return false;
    }
}

} // namespace churnlens::gui::look
