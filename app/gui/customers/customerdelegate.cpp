// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customerdelegate.h"

#include "app/gui/customers/customersmodel.h"
#include "app/gui/customers/customerstable.h"
#include "app/gui/theme/tokens.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

using population::Column;
using population::Customer;

namespace {

constexpr int kBarHeight = 6;
constexpr int kDot = 8;
constexpr int kChipHeight = 22;
constexpr int kCellArrow = 7;
constexpr int kCurrentMark = 3;
constexpr double kNoChange = 0.0005; // 0.1 points, which is what is shown

QRect insideOf(const QRect& cell)
{
    return cell.adjusted(kSpace2, 0, -kSpace2, 0);
}

void drawText(QPainter& painter, const QRect& place, const QString& text, bool right)
{
    const int flags = int(right ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine);
    painter.drawText(place, flags, painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

void drawRisk(QPainter& painter, const QRect& cell, const Customer& customer, const QString& text, const Tokens& colors)
{
    const QRect place = insideOf(cell);
    const int numberWidth = painter.fontMetrics().horizontalAdvance(QStringLiteral("100.0 %"));
    drawText(painter, {place.left(), place.top(), numberWidth, place.height()}, text, true);
    QRectF track(place);
    track.setLeft(place.left() + numberWidth + kSpace2);
    track.setTop(place.center().y() - kBarHeight / 2.0 + 0.5);
    track.setHeight(kBarHeight);
    if (track.width() < kBarHeight)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRoundedRect(track, kBarHeight / 2.0, kBarHeight / 2.0);
    QRectF bar = track;
    bar.setWidth(std::max<qreal>(kBarHeight, track.width() * std::clamp(customer.probability, 0.0, 1.0)));
    painter.setBrush(bucketColor(colors, customer.bucket));
    painter.drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
}

void drawBucket(QPainter& painter, const QRect& cell, const Customer& customer, const QString& text,
                const Tokens& colors)
{
    const QRect place = insideOf(cell);
    const int width =
        std::min(place.width(), 2 * kSpace2 + kDot + kSpace1 + painter.fontMetrics().horizontalAdvance(text) + 1);
    const int top = place.center().y() - kChipHeight / 2; // a whole pixel
    const QRectF chip(place.left() + 0.5, top + 0.5, width - 1, kChipHeight);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bucketColor(colors, customer.bucket));
    painter.drawEllipse(QRectF(chip.left() + kSpace2 - 1, chip.center().y() - kDot / 2.0, kDot, kDot));
    painter.setPen(colors.text);
    const QRect words(place.left() + kSpace2 + kDot + kSpace1, place.top(), width - 2 * kSpace2 - kDot - kSpace1 + 2,
                      place.height());
    drawText(painter, words, text, false);
}

void drawChange(QPainter& painter, const QRect& cell, const Customer& customer, const QString& text,
                const Tokens& colors)
{
    const QRect place = insideOf(cell);
    const bool changed = std::abs(customer.change) >= kNoChange; // false for NaN
    painter.setPen(changed ? colors.text : colors.muted);
    drawText(painter, place, text, true);
    if (!changed)
        return;
    const qreal right = place.right() - painter.fontMetrics().horizontalAdvance(text) - kSpace1;
    const bool up = customer.change > 0;
    const qreal middle = place.center().y() + 0.5;
    const qreal half = kCellArrow / 2.0;
    const qreal tip = up ? middle - half : middle + half;
    const qreal base = up ? middle + half - 1 : middle - half + 1;
    painter.setPen(Qt::NoPen);
    painter.setBrush(up ? colors.high : colors.low);
    painter.drawPolygon(
        QPolygonF({QPointF(right - kCellArrow, base), QPointF(right, base), QPointF(right - half, tip)}));
}

} // namespace

CustomerDelegate::CustomerDelegate(CustomersTable& table)
    : QStyledItemDelegate(&table)
    , m_table(table)
{
}

void CustomerDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                   const Tokens& colors) const
{
    const QRect& cell = option.rect;
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hovered = index.row() == m_table.hoveredRow();
    painter.fillRect(cell, selected ? colors.selection : hovered ? colors.hover : colors.surface);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), colors.grid);
    const bool isCurrent = index.row() == m_table.currentIndex().row() && m_table.hasFocus();
    if (isCurrent && m_table.horizontalHeader()->visualIndex(index.column()) == m_table.firstVisibleColumn())
        painter.fillRect(QRect(cell.left(), cell.top(), kCurrentMark, cell.height()), colors.accent);
}

void CustomerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& colors = tokens(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    paintGround(*painter, option, index, colors);
    const Customer& customer = m_table.customersModel().customer(index.row());
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->setPen(colors.text);
    switch (static_cast<Column>(index.column())) {
    case Column::Probability:
        drawRisk(*painter, option.rect, customer, text, colors);
        break;
    case Column::Bucket:
        drawBucket(*painter, option.rect, customer, text, colors);
        break;
    case Column::Change:
        drawChange(*painter, option.rect, customer, text, colors);
        break;
    case Column::Country:
        if (customer.country.isEmpty())
            painter->setPen(colors.muted);
        [[fallthrough]];
    default:
        drawText(*painter, insideOf(option.rect), text,
                 (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0);
    }
    painter->restore();
}

QSize CustomerDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int text = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    const auto column = static_cast<Column>(index.column());
    const int drawing = column == Column::Probability ? 80
        : column == Column::Bucket                    ? 28
        : column == Column::Change                    ? kCellArrow + kSpace1
                                                      : 0;
    return {text + drawing + 2 * kSpace2 + 2, kRowHeight};
}

bool CustomerDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    const QString shown = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty() && option.fontMetrics.horizontalAdvance(shown) > insideOf(option.rect).width())
        text = shown;
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")),
                           view->viewport(), option.rect);
    return true;
}

} // namespace churnlens::gui
