// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/tabs.h"

#include <QPainter>

namespace churnlens::gui::look {

namespace {

constexpr int kHairline = 1;
constexpr int kIconGap = 4;

void drawShape(const Drawing& drawing)
{
    if (!drawing.has(QStyle::State_Selected))
        return;
    const QRect& rect = drawing.option.rect;
    const QColor color = drawing.isEnabled() ? drawing.colors.accent : drawing.colors.border;
    drawing.painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - kTabLine, rect.width(), kTabLine), color);
}

void drawLabel(const Drawing& drawing, const QStyleOptionTab& tab)
{
    const Tokens& colors = drawing.colors;
    const bool isChosen = drawing.has(QStyle::State_Selected);
    const bool stands = drawing.isEnabled() && (isChosen || drawing.isHovered());
    const QColor ink = isChosen && drawing.isFocused() ? colors.accent : stands ? colors.text : colors.muted;
    QRect room = tab.rect.adjusted(kTabPaddingX, 0, -kTabPaddingX, -kTabLine);
    if (!tab.icon.isNull()) {
        const QRect place(room.left(), room.top(), tab.iconSize.width(), room.height());
        drawIcon(drawing, drawing.placed(place), tab.icon, tab.iconSize);
        room.setLeft(room.left() + tab.iconSize.width() + kIconGap);
    }
    drawing.painter.setPen(ink);
    const int flags = int(Qt::AlignCenter) | Qt::TextSingleLine | mnemonicFlag(drawing);
    drawing.painter.drawText(drawing.placed(room.adjusted(-1, 0, 1, 0)), flags, tab.text);
}

} // namespace

bool drawTab(QStyle::PrimitiveElement element, const Drawing& drawing)
{
    const QRect& rect = drawing.option.rect;
    if (element == QStyle::PE_FrameTabWidget)
        drawing.painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), kHairline), drawing.colors.border);
    else if (element == QStyle::PE_FrameTabBarBase)
        drawing.painter.fillRect(rect, drawing.colors.border);
    else
        return false;
    return true;
}

bool drawTab(QStyle::ControlElement element, const Drawing& drawing)
{
    const auto* const tab = qstyleoption_cast<const QStyleOptionTab*>(&drawing.option);
    if (!tab)
        return false;
    const bool isWhole = element == QStyle::CE_TabBarTab;
    if (isWhole || element == QStyle::CE_TabBarTabShape)
        drawShape(drawing);
    if (isWhole || element == QStyle::CE_TabBarTabLabel)
        drawLabel(drawing, *tab);
    return isWhole || element == QStyle::CE_TabBarTabShape || element == QStyle::CE_TabBarTabLabel;
}

std::optional<QRect> tabRect(QStyle::SubElement element, const QStyleOption& option, const QWidget* widget,
                             const QStyle& base)
{
    if (element != QStyle::SE_TabWidgetTabContents)
        return std::nullopt;
    return base.subElementRect(QStyle::SE_TabWidgetTabPane, &option, widget).adjusted(0, kHairline, 0, 0);
}

} // namespace churnlens::gui::look
