// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/itemchart.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace churnlens::gui {

int ItemChart::itemAt(const QPointF& at) const
{
    for (int item = 0; item < itemCount(); ++item) {
        if (itemRect(item).contains(at))
            return item;
    }
    return -1;
}

void ItemChart::itemsChanged()
{
    m_current = -1;
    chartChanged();
}

void ItemChart::setCurrent(int item, bool byKey)
{
    if (item == m_current)
        return;
    m_current = item;
    update();
    const QString text = item < 0 ? QString() : itemText(item);
    showTip(item < 0 ? QPointF() : itemRect(item).center(), text);
    if (byKey && item >= 0)
        announce(text);
}

void ItemChart::mouseMoveEvent(QMouseEvent* event)
{
    setCurrent(itemAt(event->position()), false);
    ChartView::mouseMoveEvent(event);
}

void ItemChart::leaveEvent(QEvent* event)
{
    setCurrent(-1, false);
    ChartView::leaveEvent(event);
}

void ItemChart::keyPressEvent(QKeyEvent* event)
{
    const int last = itemCount() - 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        setCurrent(std::min(m_current + 1, last), true);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        setCurrent(m_current < 0 ? last : std::max(m_current - 1, 0), true);
        return;
    case Qt::Key_Home:
        setCurrent(std::min(0, last), true);
        return;
    case Qt::Key_End:
        setCurrent(last, true);
        return;
    default:
        ChartView::keyPressEvent(event);
    }
}

void ItemChart::focusOutEvent(QFocusEvent* event)
{
    setCurrent(-1, false);
    ChartView::focusOutEvent(event);
}

} // namespace churnlens::gui
