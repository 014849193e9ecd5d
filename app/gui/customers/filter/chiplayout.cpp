// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/filter/chiplayout.h"

#include <QWidget>

#include <algorithm>

namespace churnlens::gui {

ChipLayout::ChipLayout(QWidget* parent, int spacing)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

void ChipLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

QLayoutItem* ChipLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem* ChipLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* const item = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int ChipLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

void ChipLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize ChipLayout::sizeHint() const
{
    QSize size;
    for (const auto& item : m_items) {
        if (!item->isEmpty())
            size = {size.width() + item->sizeHint().width() + spacing(),
                    std::max(size.height(), item->sizeHint().height())};
    }
    return size;
}

QSize ChipLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

int ChipLayout::arrange(const QRect& rect, bool move) const
{
    std::vector<QLayoutItem*> line;
    int used = 0; // of the line's width
    int top = rect.y();
    const auto endLine = [&] {
        int height = 0;
        for (QLayoutItem* const item : line)
            height = std::max(height, item->sizeHint().height());
        if (move)
            placeLine(line, QRect(rect.x(), top, rect.width(), height));
        top += line.empty() ? 0 : height + spacing();
        line.clear();
        used = 0;
    };
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        if (!line.empty() && used + item->sizeHint().width() > rect.width())
            endLine();
        line.push_back(item.get());
        used += item->sizeHint().width() + spacing();
    }
    endLine();
    return std::max(0, top - spacing() - rect.y());
}

void ChipLayout::placeLine(const std::vector<QLayoutItem*>& line, const QRect& place) const
{
    const bool mirrored = parentWidget() != nullptr && parentWidget()->layoutDirection() == Qt::RightToLeft;
    int left = place.x();
    for (QLayoutItem* const item : line) {
        const QSize size(std::min(item->sizeHint().width(), std::max(1, place.width())), item->sizeHint().height());
        const int x = mirrored ? place.right() + 1 - (left - place.x()) - size.width() : left;
        item->setGeometry(QRect(QPoint(x, place.y() + (place.height() - size.height()) / 2), size));
        left += size.width() + spacing();
    }
}

} // namespace churnlens::gui
