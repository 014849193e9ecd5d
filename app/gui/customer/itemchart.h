// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/chartview.h"

namespace churnlens::gui {

/// A chart of items, one of which can be the current one: under the pointer, or reached by the arrow keys, Home and
/// End. The current one is marked, and told by a tooltip and to screen readers.
class ItemChart : public ChartView
{
    Q_OBJECT

public:
    using ChartView::ChartView;

    /// -1: none.
    [[nodiscard]] int currentItem() const { return m_current; }
    [[nodiscard]] virtual int itemCount() const = 0;
    /// What a tooltip says of an item; plain text.
    [[nodiscard]] virtual QString itemText(int item) const = 0;
    /// Where it is on the screen.
    [[nodiscard]] virtual QRectF itemRect(int item) const = 0;

protected:
    /// The item at a point, or near it; -1: none.
    [[nodiscard]] virtual int itemAt(const QPointF& at) const;
    /// To be called by setters: there are other items now.
    void itemsChanged();

    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setCurrent(int item, bool byKey);

    int m_current = -1;
};

} // namespace churnlens::gui
