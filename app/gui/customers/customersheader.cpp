// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customersheader.h"

#include "app/gui/theme/tokens.h"

#include <QHoverEvent>
#include <QPainter>

namespace churnlens::gui {

namespace {

constexpr int kArrow = 7; ///< width of the sort arrow
constexpr qreal kLine = 1.5;

/// A chevron in a box of kArrow x kArrow.
void drawArrow(QPainter& painter, QPointF topLeft, bool up, const QColor& color)
{
    const qreal top = topLeft.y() + (up ? 5 : 2);
    const qreal tip = topLeft.y() + (up ? 2 : 5);
    painter.setPen(QPen(color, kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF(
        {QPointF(topLeft.x(), top), QPointF(topLeft.x() + kArrow / 2.0, tip), QPointF(topLeft.x() + kArrow, top)}));
}

} // namespace

CustomersHeader::CustomersHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

QSize CustomersHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), kRowHeight};
}

QSize CustomersHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QString title = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    return {fontMetrics().horizontalAdvance(title) + kArrow + kSpace1 + 2 * kSpace2, kRowHeight};
}

void CustomersHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Tokens& colors = tokens(palette());
    const bool hovered = logicalIndex == m_hovered;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, hovered ? colors.hover : colors.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.border);
    if (hovered) // where it can be sized
        painter->fillRect(QRect(rect.right(), rect.top() + kSpace2, 1, rect.height() - 2 * kSpace2), colors.border);
    paintTitle(*painter, rect.adjusted(kSpace2, 0, -kSpace2, 0), logicalIndex);
    painter->restore();
}

void CustomersHeader::paintTitle(QPainter& painter, const QRect& place, int section) const
{
    const Tokens& colors = tokens(palette());
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const int alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
    const bool right = (alignment & Qt::AlignRight) != 0;
    const int arrow = sorted ? kArrow + kSpace1 : 0;
    painter.setFont(fontFor(TextRole::CardTitle, font()));
    const QFontMetrics metrics(painter.font());
    const QString title = metrics.elidedText(model()->headerData(section, orientation(), Qt::DisplayRole).toString(),
                                             Qt::ElideRight, place.width() - arrow);
    const int width = metrics.horizontalAdvance(title);
    const int left = right ? place.right() + 1 - width : place.left();
    painter.setPen(sorted || section == m_hovered ? colors.text : colors.muted);
    painter.drawText(QRect(left, place.top(), width + 1, place.height()),
                     int(Qt::AlignVCenter) | int(Qt::TextSingleLine), title);
    if (!sorted)
        return;
    // Where the words do not line up with the values.
    const int beside = right ? left - arrow : left + width + kSpace1;
    drawArrow(painter, QPointF(beside, place.center().y() - kArrow / 2.0 + 1),
              sortIndicatorOrder() == Qt::AscendingOrder, colors.accent);
}

void CustomersHeader::hover(int section)
{
    if (m_hovered != section) {
        m_hovered = section;
        viewport()->update();
    }
}

bool CustomersHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        hover(logicalIndexAt(static_cast<QHoverEvent*>(event)->position().toPoint()));
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        hover(-1);
    return QHeaderView::viewportEvent(event);
}

} // namespace churnlens::gui
