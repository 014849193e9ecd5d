// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/drawing.h"

#include <QPainter>
#include <QPainterPath>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace churnlens::gui::look {

namespace {

constexpr qreal kStroke = 1.5; ///< of arrows
constexpr qreal kTickStroke = 2;

/// A width in logical pixels that is a whole number of the screen's.
qreal sharp(const QPainter& painter, qreal width)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    return std::max(1.0, std::round(width * ratio)) / ratio;
}

void fillEdges(QPainter& painter, const QRectF& rect, qreal width, const QColor& color)
{
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), width), color);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - width, rect.width(), width), color);
    painter.fillRect(QRectF(rect.left(), rect.top(), width, rect.height()), color);
    painter.fillRect(QRectF(rect.right() - width, rect.top(), width, rect.height()), color);
}

} // namespace

void drawPanel(QPainter& painter, const QRectF& rect, const Panel& panel)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, panel.radius > 0);
    const qreal width = panel.line.isValid() ? sharp(painter, panel.lineWidth) : 0;
    if (panel.radius <= 0) { // exact where a scaled screen leaves no whole pixels
        if (panel.ground.isValid())
            painter.fillRect(rect, panel.ground);
        if (panel.line.isValid())
            fillEdges(painter, rect, width, panel.line);
        painter.restore();
        return;
    }
    painter.setPen(panel.line.isValid() ? QPen(panel.line, width) : QPen(Qt::NoPen));
    painter.setBrush(panel.ground.isValid() ? QBrush(panel.ground) : QBrush(Qt::NoBrush));
    const qreal radius = std::min({panel.radius, rect.width() / 2, rect.height() / 2}) - width / 2;
    painter.drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    painter.restore();
}

void drawChevron(QPainter& painter, const QRectF& place, Qt::ArrowType direction, const QColor& color, qreal size)
{
    const qreal half = size / 2;
    const qreal deep = size / 4;
    QPolygonF line;
    switch (direction) {
    case Qt::UpArrow:
        line = {{-half, deep}, {0, -deep}, {half, deep}};
        break;
    case Qt::LeftArrow:
        line = {{deep, -half}, {-deep, 0}, {deep, half}};
        break;
    case Qt::RightArrow:
        line = {{-deep, -half}, {deep, 0}, {-deep, half}};
        break;
    case Qt::DownArrow:
        line = {{-half, -deep}, {0, deep}, {half, -deep}};
        break;
    case Qt::NoArrow:
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line.translated(place.center()));
    painter.restore();
}

void drawTick(QPainter& painter, const QRectF& place, const QColor& color)
{
    const qreal unit = std::min(place.width(), place.height()) / 14;
    const QPointF from = place.center() - QPointF(7, 7) * unit;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, kTickStroke * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({from + QPointF(3, 7.25) * unit, from + QPointF(5.75, 10) * unit, from + QPointF(11, 4.5) * unit}));
    painter.restore();
}

void drawText(const Drawing& drawing, const QRect& place, int flags, const QString& text, const QColor& ink)
{
    QPainter& painter = drawing.painter;
    painter.save();
    painter.setPen(ink);
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width(), flags);
    painter.drawText(place, flags | Qt::TextSingleLine, shown);
    painter.restore();
}

void drawIcon(const Drawing& drawing, const QRect& place, const QIcon& icon, const QSize& size, QIcon::State state)
{
    const QIcon::Mode mode = drawing.isEnabled() ? QIcon::Normal : QIcon::Disabled;
    const qreal ratio = drawing.painter.device()->devicePixelRatioF();
    drawing.base.drawItemPixmap(&drawing.painter, place, Qt::AlignCenter, icon.pixmap(size, ratio, mode, state));
}

int mnemonicFlag(const Drawing& drawing)
{
    const bool shown =
        drawing.style.styleHint(QStyle::SH_UnderlineShortcut, &drawing.option, drawing.widget, nullptr) != 0;
    return shown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

QString roleOf(const QWidget* widget)
{
    return widget ? widget->property("role").toString() : QString();
}

bool isSet(const QWidget* widget, const char* property)
{
    return widget && widget->property(property).toBool();
}

} // namespace churnlens::gui::look
