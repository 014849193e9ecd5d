// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/bars.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace churnlens::gui::look {

namespace {

constexpr int kMargin = 2; ///< around the handle of a scroll bar
constexpr int kGroove = 4;
constexpr qreal kHandleLine = 2;

struct Handle
{
    int from = 0;
    int length = 0;
};

Handle scrollHandle(const QStyleOptionSlider& bar, int room)
{
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0)
        return {0, room};
    const auto share = static_cast<int>(qint64(bar.pageStep) * room / (range + bar.pageStep));
    const int length = std::min(room, std::max(share, kLeastScrollHandle));
    return {
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, room - length, bar.upsideDown),
        length};
}

QRect along(const QStyleOptionSlider& bar, int from, int length)
{
    const QRect& rect = bar.rect;
    return bar.orientation == Qt::Horizontal ? QRect(rect.left() + from, rect.top(), length, rect.height())
                                             : QRect(rect.left(), rect.top() + from, rect.width(), length);
}

QRect scrollBarPart(QStyle::SubControl part, const QStyleOptionSlider& bar)
{
    const int room = bar.orientation == Qt::Horizontal ? bar.rect.width() : bar.rect.height();
    const Handle handle = scrollHandle(bar, room);
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(bar, handle.from, handle.length);
    case QStyle::SC_ScrollBarSubPage:
        return along(bar, 0, handle.from);
    case QStyle::SC_ScrollBarAddPage:
        return along(bar, handle.from + handle.length, room - handle.from - handle.length);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    default:
        return {};
    }
}

QRect sliderPart(QStyle::SubControl part, const QStyleOptionSlider& slider)
{
    if (part != QStyle::SC_SliderHandle)
        return slider.rect;
    const bool isLying = slider.orientation == Qt::Horizontal;
    const int room = (isLying ? slider.rect.width() : slider.rect.height()) - kSliderHandle;
    const int from =
        QStyle::sliderPositionFromValue(slider.minimum, slider.maximum, slider.sliderPosition, room, slider.upsideDown);
    const QRect place = along(slider, from, kSliderHandle);
    return QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(kSliderHandle, kSliderHandle), place);
}

void drawScrollBar(const Drawing& drawing, const QStyleOptionSlider& bar)
{
    if (!drawing.isEnabled() || bar.maximum <= bar.minimum)
        return;
    const QRect handle =
        drawing.style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, drawing.widget);
    const bool stands = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && (drawing.isHovered() || drawing.has(QStyle::State_Sunken));
    drawPanel(drawing.painter, handle.adjusted(kMargin, kMargin, -kMargin, -kMargin),
              {.ground = stands ? drawing.colors.muted : drawing.colors.border, .radius = 4});
}

void drawSlider(const Drawing& drawing, const QStyleOptionSlider& slider)
{
    const Tokens& colors = drawing.colors;
    const QRect handle =
        drawing.style.subControlRect(QStyle::CC_Slider, &slider, QStyle::SC_SliderHandle, drawing.widget);
    const QColor color = drawing.isEnabled() ? colors.accent : colors.border;
    QRect groove = slider.rect;
    QRect done = groove;
    if (slider.orientation == Qt::Horizontal) {
        groove = QRect(groove.left(), handle.top() + (kSliderHandle - kGroove) / 2, groove.width(), kGroove);
        done = groove;
        slider.upsideDown ? done.setLeft(handle.center().x()) : done.setRight(handle.center().x());
    } else {
        groove = QRect(handle.left() + (kSliderHandle - kGroove) / 2, groove.top(), kGroove, groove.height());
        done = groove;
        slider.upsideDown ? done.setTop(handle.center().y()) : done.setBottom(handle.center().y());
    }
    drawPanel(drawing.painter, groove, {.ground = colors.grid, .radius = kGroove / 2.0});
    drawPanel(drawing.painter, done, {.ground = color, .radius = kGroove / 2.0});
    const bool isHeld = drawing.isFocused() || drawing.has(QStyle::State_Sunken);
    const bool isUnderPointer = drawing.isHovered() && slider.activeSubControls.testFlag(QStyle::SC_SliderHandle);
    drawPanel(drawing.painter, handle,
              {.ground = isHeld     ? color
                   : isUnderPointer ? colors.hover
                                    : colors.surface,
               .line = color,
               .radius = kSliderHandle / 2.0,
               .lineWidth = kHandleLine});
}

} // namespace

bool drawBar(QStyle::ComplexControl control, const Drawing& drawing)
{
    const auto* const slider = qstyleoption_cast<const QStyleOptionSlider*>(&drawing.option);
    if (!slider)
        return false;
    if (control == QStyle::CC_ScrollBar)
        drawScrollBar(drawing, *slider);
    else if (control == QStyle::CC_Slider)
        drawSlider(drawing, *slider);
    else
        return false;
    return true;
}

std::optional<QRect> barRect(QStyle::ComplexControl control, QStyle::SubControl part, const QStyleOptionComplex& option)
{
    const auto* const bar = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (!bar)
        return std::nullopt;
    if (control == QStyle::CC_Slider)
        return QStyle::visualRect(bar->direction, bar->rect, sliderPart(part, *bar));
    if (control == QStyle::CC_ScrollBar)
        return QStyle::visualRect(bar->direction, bar->rect, scrollBarPart(part, *bar));
    return std::nullopt;
}

} // namespace churnlens::gui::look
