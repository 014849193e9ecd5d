// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/menus.h"

#include <QComboBox>
#include <QPainter>

#include <algorithm>

namespace churnlens::gui::look {

namespace {

constexpr int kBefore = 12; ///< the first column
constexpr int kAfter = 24; ///< has room for the arrow of a submenu
constexpr int kPaddingY = 5;
constexpr int kTickColumn = 20;
constexpr int kTick = 14;
constexpr int kShortcutGap = 24;
constexpr int kSeparator = 9;
constexpr int kSeparatorInset = 8;
constexpr int kHairline = 1;
constexpr int kBarPaddingX = 8;
constexpr int kBarPaddingY = 4;
constexpr qreal kRadiusOfEntry = 4;

/// Where the words begin: behind the columns of the marks and of the pictures.
struct Columns
{
    int tick = 0;
    int icon = 0;
};

Columns columnsOf(const QStyleOptionMenuItem& item, const QWidget* widget)
{
    if (qobject_cast<const QComboBox*>(widget)) // always tells of a column of pictures
        return {kTickColumn, item.icon.isNull() ? 0 : item.maxIconWidth};
    return {item.menuHasCheckableItems ? kTickColumn : 0, item.maxIconWidth > 0 ? item.maxIconWidth + 4 : 0};
}

void drawSeparator(const Drawing& drawing, const QStyleOptionMenuItem& item)
{
    const QRect& rect = item.rect;
    const int middle = rect.center().y();
    const QRect inside = rect.adjusted(kSeparatorInset, 0, -kSeparatorInset, 0);
    if (item.text.isEmpty()) {
        drawing.painter.fillRect(QRect(inside.left(), middle, inside.width(), kHairline), drawing.colors.border);
        return;
    }
    drawing.painter.setFont(fontFor(TextRole::Caption, item.font));
    const Qt::Alignment side = QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter);
    drawText(drawing, rect.adjusted(kBefore, 0, -kBefore, 0), int(side), item.text, drawing.colors.muted);
}

void drawMark(const Drawing& drawing, const QStyleOptionMenuItem& item, const QRect& column)
{
    if (item.checkType == QStyleOptionMenuItem::NotCheckable || !item.checked)
        return;
    const QRect place =
        QStyle::alignedRect(Qt::LeftToRight, Qt::AlignLeft | Qt::AlignVCenter, QSize(kTick, kTick), column);
    drawTick(drawing.painter, drawing.placed(place), drawing.isEnabled() ? drawing.colors.accent : drawing.ink());
}

void drawWords(const Drawing& drawing, const QStyleOptionMenuItem& item, const QRect& room)
{
    QFont font = item.font;
    if (item.menuItemType == QStyleOptionMenuItem::DefaultItem)
        font.setWeight(QFont::DemiBold);
    drawing.painter.setFont(font);
    const qsizetype tab = item.text.indexOf(u'\t');
    const QString words = tab < 0 ? item.text : item.text.left(tab);
    const int flags = int(QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter))
        | Qt::TextSingleLine | Qt::TextDontClip | mnemonicFlag(drawing);
    drawing.painter.setPen(drawing.ink());
    drawing.painter.drawText(drawing.placed(room), flags, words);
    if (tab < 0)
        return;
    drawing.painter.setPen(drawing.colors.muted);
    const int other = int(QStyle::visualAlignment(item.direction, Qt::AlignRight | Qt::AlignVCenter));
    drawing.painter.drawText(drawing.placed(room), other | Qt::TextSingleLine, item.text.mid(tab + 1));
}

void drawEntry(const Drawing& drawing, const QStyleOptionMenuItem& item)
{
    if (qobject_cast<const QComboBox*>(drawing.widget)) // which gives entries the ground of the window
        drawing.painter.fillRect(item.rect, drawing.colors.surface);
    if (drawing.has(QStyle::State_Selected) && drawing.isEnabled())
        drawPanel(drawing.painter, item.rect, {.ground = drawing.colors.selection, .radius = kRadiusOfEntry});
    const Columns columns = columnsOf(item, drawing.widget);
    const QRect& rect = item.rect;
    int left = rect.left() + (columns.tick > 0 ? kBefore - kMenuMargin : kBefore);
    drawMark(drawing, item, QRect(left, rect.top(), columns.tick, rect.height()));
    left += columns.tick;
    if (!item.icon.isNull()) {
        const QRect place(left, rect.top(), columns.icon - 4, rect.height());
        const int size = drawing.style.pixelMetric(QStyle::PM_SmallIconSize, &item, drawing.widget);
        drawIcon(drawing, drawing.placed(place), item.icon, QSize(size, size), item.checked ? QIcon::On : QIcon::Off);
    }
    left += columns.icon;
    drawWords(drawing, item, QRect(QPoint(left, rect.top()), QPoint(rect.right() - kAfter, rect.bottom())));
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect place(rect.right() + 1 - kAfter, rect.top(), kAfter, rect.height());
        drawChevron(drawing.painter, drawing.placed(place), drawing.isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow,
                    drawing.colors.muted);
    }
}

bool drawItem(const Drawing& drawing, const QStyleOptionMenuItem& item)
{
    switch (item.menuItemType) {
    case QStyleOptionMenuItem::Separator:
        drawSeparator(drawing, item);
        break;
    case QStyleOptionMenuItem::Normal:
    case QStyleOptionMenuItem::DefaultItem:
    case QStyleOptionMenuItem::SubMenu:
        drawEntry(drawing, item);
        break;
    default:
        drawing.painter.fillRect(item.rect, drawing.colors.surface);
    }
    return true;
}

void drawBarEntry(const Drawing& drawing, const QStyleOptionMenuItem& item)
{
    const Tokens& colors = drawing.colors;
    drawing.painter.fillRect(item.rect, colors.background);
    const bool isOpen = drawing.has(QStyle::State_Sunken);
    if (isOpen || (drawing.has(QStyle::State_Selected) && drawing.isEnabled()))
        drawPanel(drawing.painter, item.rect,
                  {.ground = isOpen ? colors.selection : colors.hover, .radius = kRadiusOfEntry});
    drawing.painter.setPen(drawing.ink());
    drawing.painter.drawText(item.rect, int(Qt::AlignCenter) | Qt::TextSingleLine | mnemonicFlag(drawing), item.text);
}

QSize entrySize(const QStyleOptionMenuItem& item, const QSize& contents, const QWidget* widget)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        if (item.text.isEmpty())
            return {2 * kBefore, kSeparator};
        const QFontMetrics metrics(fontFor(TextRole::Caption, item.font));
        return {2 * kBefore + metrics.horizontalAdvance(item.text), metrics.height() + kPaddingY + kHairline};
    }
    const Columns columns = columnsOf(item, widget);
    const bool hasShortcut = item.text.contains(u'\t') || item.reservedShortcutWidth > 0;
    const int around = kBefore + columns.tick + columns.icon + kAfter + (hasShortcut ? kShortcutGap : 0);
    const int least = item.fontMetrics.height() + 2 * kPaddingY;
    if (qobject_cast<const QComboBox*>(widget)) // tells of the room that there is, not of the contents
        return {around + item.fontMetrics.size(Qt::TextShowMnemonic, item.text).width(), least};
    return {around + contents.width(), std::max(least, contents.height() + 2 * kPaddingY)};
}

} // namespace

bool drawMenu(QStyle::PrimitiveElement element, const Drawing& drawing)
{
    const Tokens& colors = drawing.colors;
    if (element == QStyle::PE_PanelMenu)
        drawPanel(drawing.painter, drawing.option.rect, {.ground = colors.surface, .line = colors.border, .radius = 0});
    else
        return element == QStyle::PE_FrameMenu || element == QStyle::PE_PanelMenuBar;
    return true;
}

bool drawMenu(QStyle::ControlElement element, const Drawing& drawing)
{
    const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(&drawing.option);
    switch (element) {
    case QStyle::CE_MenuItem:
        return item && drawItem(drawing, *item);
    case QStyle::CE_MenuBarItem:
        if (item)
            drawBarEntry(drawing, *item);
        return item != nullptr;
    case QStyle::CE_MenuBarEmptyArea:
        drawing.painter.fillRect(drawing.option.rect, drawing.colors.background);
        return true;
    case QStyle::CE_MenuEmptyArea:
        if (qobject_cast<const QComboBox*>(drawing.widget) || !drawing.widget || !drawing.widget->inherits("QMenu"))
            drawing.painter.fillRect(drawing.option.rect, drawing.colors.surface);
        return true; // the panel of a menu has its ground
    case QStyle::CE_MenuScroller:
        drawing.painter.fillRect(drawing.option.rect, drawing.colors.surface);
        drawChevron(drawing.painter, drawing.option.rect,
                    drawing.has(QStyle::State_DownArrow) ? Qt::DownArrow : Qt::UpArrow, drawing.colors.muted);
        return true;
    default:
        return false;
    }
}

std::optional<QSize> menuSize(QStyle::ContentsType type, const QStyleOption& option, const QSize& contents,
                              const QWidget* widget)
{
    if (type == QStyle::CT_MenuBarItem)
        return contents + QSize(2 * kBarPaddingX, 2 * kBarPaddingY);
    const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
    if (type != QStyle::CT_MenuItem || !item)
        return std::nullopt;
    return entrySize(*item, contents, widget);
}

} // namespace churnlens::gui::look
