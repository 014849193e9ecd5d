// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/views.h"

#include <QListView>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace churnlens::gui::look {

namespace {

constexpr int kPaddingX = kSpace2; ///< of titles and of the cells below them
constexpr int kPaddingY = 8;
constexpr int kLine = 1;
constexpr int kArrow = 7;
constexpr int kArrowGap = 4;
constexpr int kIconGap = 4;
constexpr int kCellMargin = 3; ///< what Qt leaves beside the text of a cell by itself
constexpr int kLeastRow = 24; ///< of lists and trees

void drawSection(const Drawing& drawing)
{
    const Tokens& colors = drawing.colors;
    const QRect& rect = drawing.option.rect;
    drawing.painter.fillRect(rect, drawing.isHovered() ? colors.hover : colors.surface);
    drawing.painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), kLine), colors.border);
}

/// The arrow stands beside the words, where they do not line up with the values.
void drawTitle(const Drawing& drawing, const QStyleOptionHeader& header)
{
    const bool isSorted = header.sortIndicator != QStyleOptionHeader::None;
    const Qt::Alignment side = QStyle::visualAlignment(header.direction, header.textAlignment);
    QRect room = header.rect.adjusted(kPaddingX, 0, -kPaddingX, -kLine);
    if (!header.icon.isNull()) {
        drawIcon(drawing, QRect(room.left(), room.top(), kIconSize, room.height()), header.icon,
                 QSize(kIconSize, kIconSize));
        room.setLeft(room.left() + kIconSize + kIconGap);
    }
    QFont font = drawing.painter.font();
    font.setWeight(QFont::DemiBold);
    drawing.painter.setFont(font);
    const int arrow = isSorted ? kArrow + kArrowGap : 0;
    const QFontMetrics metrics = drawing.painter.fontMetrics();
    const QString text = metrics.elidedText(header.text, Qt::ElideRight, room.width() - arrow);
    const QSize words = metrics.size(0, text);
    QRect place = QStyle::alignedRect(Qt::LeftToRight, side, words, room);
    const bool isAtRight = side.testFlag(Qt::AlignRight);
    if (isSorted && !isAtRight && place.right() + arrow > room.right())
        place.moveRight(room.right() - arrow);
    const bool stands = isSorted || drawing.isHovered();
    drawing.painter.setPen(stands ? drawing.colors.text : drawing.colors.muted);
    drawing.painter.drawText(place.adjusted(0, 0, 1, 0), int(side), text);
    if (!isSorted)
        return;
    const int left = isAtRight ? place.left() - arrow : place.right() + 1 + kArrowGap;
    const bool isAscending = header.sortIndicator == QStyleOptionHeader::SortDown; // Qt's name for it
    drawChevron(drawing.painter, QRect(left, room.top(), kArrow, room.height()),
                isAscending ? Qt::UpArrow : Qt::DownArrow, drawing.colors.accent, kArrow);
}

void drawCell(const Drawing& drawing, const QStyleOptionViewItem& cell)
{
    QStyleOptionViewItem shown = cell;
    shown.palette.setColor(QPalette::HighlightedText, drawing.colors.text);
    shown.state &= ~QStyle::State_HasFocus; // the selected row shows where the keys are
    drawing.base.drawControl(QStyle::CE_ItemViewItem, &shown, &drawing.painter, drawing.widget);
}

void drawCellGround(const Drawing& drawing, const QStyleOptionViewItem& cell)
{
    if (drawing.has(QStyle::State_Selected))
        drawing.painter.fillRect(cell.rect, drawing.colors.selection);
    else if (drawing.isHovered())
        drawing.painter.fillRect(cell.rect, drawing.colors.hover);
    else if (cell.backgroundBrush.style() != Qt::NoBrush)
        drawing.painter.fillRect(cell.rect, cell.backgroundBrush);
}

void drawRowGround(const Drawing& drawing, const QStyleOptionViewItem& row)
{
    const bool isWhole =
        drawing.style.styleHint(QStyle::SH_ItemView_ShowDecorationSelected, &row, drawing.widget, nullptr) != 0;
    if (drawing.has(QStyle::State_Selected) && isWhole)
        drawing.painter.fillRect(row.rect, drawing.colors.selection);
    else if (row.features.testFlag(QStyleOptionViewItem::Alternate))
        drawing.painter.fillRect(row.rect, drawing.colors.background);
}

void drawBranch(const Drawing& drawing)
{
    if (!drawing.has(QStyle::State_Children))
        return;
    const Qt::ArrowType closed = drawing.isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
    drawChevron(drawing.painter, drawing.option.rect, drawing.has(QStyle::State_Open) ? Qt::DownArrow : closed,
                drawing.colors.muted);
}

} // namespace

bool drawView(QStyle::PrimitiveElement element, const Drawing& drawing)
{
    if (element == QStyle::PE_IndicatorBranch) {
        drawBranch(drawing);
        return true;
    }
    const auto* const item = qstyleoption_cast<const QStyleOptionViewItem*>(&drawing.option);
    if (!item)
        return false;
    if (element == QStyle::PE_PanelItemViewItem)
        drawCellGround(drawing, *item);
    else if (element == QStyle::PE_PanelItemViewRow)
        drawRowGround(drawing, *item);
    else
        return false;
    return true;
}

bool drawView(QStyle::ControlElement element, const Drawing& drawing)
{
    if (element == QStyle::CE_ItemViewItem) {
        const auto* const cell = qstyleoption_cast<const QStyleOptionViewItem*>(&drawing.option);
        if (cell)
            drawCell(drawing, *cell);
        return cell != nullptr;
    }
    if (element == QStyle::CE_HeaderEmptyArea) {
        drawing.painter.fillRect(drawing.option.rect, drawing.colors.surface);
        return true;
    }
    const auto* const header = qstyleoption_cast<const QStyleOptionHeader*>(&drawing.option);
    if (!header)
        return false;
    const bool isWhole = element == QStyle::CE_Header;
    if (isWhole || element == QStyle::CE_HeaderSection)
        drawSection(drawing);
    if (isWhole || element == QStyle::CE_HeaderLabel)
        drawTitle(drawing, *header);
    return isWhole || element == QStyle::CE_HeaderSection || element == QStyle::CE_HeaderLabel;
}

std::optional<QSize> viewSize(QStyle::ContentsType type, const QStyleOption& option, const QSize& contents,
                              const QWidget* widget, const QStyle& base)
{
    if (type == QStyle::CT_ItemViewItem) {
        const QSize size = base.sizeFromContents(type, &option, contents, widget);
        if (qobject_cast<const QTableView*>(widget))
            return size + QSize(2 * (kPaddingX - kCellMargin), 0);
        const bool isList = qobject_cast<const QListView*>(widget) || qobject_cast<const QTreeView*>(widget);
        return isList ? size.expandedTo(QSize(0, kLeastRow)) : size;
    }
    const auto* const header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    if (type != QStyle::CT_HeaderSection || !header)
        return std::nullopt;
    const QSize words = header->fontMetrics.size(0, header->text);
    const int icon = header->icon.isNull() ? 0 : kIconSize + kIconGap;
    const int arrow = header->sortIndicator == QStyleOptionHeader::None ? 0 : kArrow + kArrowGap;
    return QSize(words.width() + icon + arrow + 2 * kPaddingX, words.height() + 2 * kPaddingY + kLine);
}

std::optional<QRect> viewRect(QStyle::SubElement element, const QStyleOption& option, const QWidget* widget,
                              const QStyle& base)
{
    switch (element) {
    case QStyle::SE_ItemViewItemCheckIndicator:
    case QStyle::SE_ItemViewItemDecoration:
    case QStyle::SE_ItemViewItemText:
        break;
    default:
        return std::nullopt;
    }
    const auto* const cell = qstyleoption_cast<const QStyleOptionViewItem*>(&option);
    if (!cell || !qobject_cast<const QTableView*>(widget))
        return std::nullopt;
    QStyleOptionViewItem inner = *cell;
    inner.rect.adjust(kPaddingX - kCellMargin, 0, kCellMargin - kPaddingX, 0);
    return base.subElementRect(element, &inner, widget);
}

} // namespace churnlens::gui::look
