// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/print/printlook.h"

#include "app/gui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTextEdit>

#include <algorithm>

namespace churnlens::gui {

namespace {

constexpr int kLongestTable = 200; ///< rows that are printed whole
constexpr int kMostRounds = 4; ///< an opened area can open the next outer one

/// How much of the area's content is out of sight.
int hiddenHeight(const QAbstractScrollArea& area)
{
    const QScrollBar* const bar = area.verticalScrollBar();
    if (const auto* const view = qobject_cast<const QAbstractItemView*>(&area)) {
        const bool isShort = view->model() && view->model()->rowCount(view->rootIndex()) <= kLongestTable;
        if (!isShort)
            return 0;
        if (const auto* const table = qobject_cast<const QTableView*>(view))
            return table->verticalHeader()->length() - table->viewport()->height();
        // The range counts rows, not pixels, when the view scrolls by rows.
        if (view->verticalScrollMode() == QAbstractItemView::ScrollPerItem)
            return (bar->maximum() - bar->minimum()) * view->sizeHintForRow(0);
    }
    if (const auto* const text = qobject_cast<const QPlainTextEdit*>(&area))
        return (bar->maximum() - bar->minimum()) * text->fontMetrics().lineSpacing();
    return bar->maximum() - bar->minimum();
}

} // namespace

PrintLook::PrintLook(QWidget& widget)
    : m_widget(widget)
    , m_geometry(widget.geometry())
    , m_palette(QApplication::palette())
{
    widget.ensurePolished();
    lighten();
    open();
}

PrintLook::~PrintLook()
{
    // The last first: one area may have been opened several times.
    for (auto before = m_opened.crbegin(); before != m_opened.crend(); ++before) {
        if (!before->widget)
            continue;
        before->widget->setMinimumHeight(before->minimumHeight);
        before->widget->setMaximumHeight(before->maximumHeight);
    }
    settle(); // a window takes its least size from its layout, so that comes first
    m_widget.setGeometry(m_geometry);
    settle();
    for (auto before = m_opened.crbegin(); before != m_opened.crend(); ++before) {
        if (before->widget)
            before->widget->verticalScrollBar()->setValue(before->scrolled);
    }
    if (m_isLightened)
        usePalette(m_palette);
}

void PrintLook::lighten()
{
    if (schemeOf(m_palette) == Scheme::Light)
        return;
    // Of the whole program: icons, charts and item models ask the application for its colours.
    m_isLightened = true;
    usePalette(paletteOf(tokens(Scheme::Light)));
}

void PrintLook::open()
{
    settle();
    for (int round = 0; round < kMostRounds; ++round) {
        const size_t before = m_opened.size();
        QList<QAbstractScrollArea*> areas = m_widget.findChildren<QAbstractScrollArea*>();
        if (auto* const self = qobject_cast<QAbstractScrollArea*>(&m_widget))
            areas.append(self);
        for (QAbstractScrollArea* const area : std::as_const(areas)) {
            if (area->isVisibleTo(&m_widget))
                openArea(*area);
        }
        if (m_opened.size() == before)
            return;
        const int height = std::max({m_widget.minimumSizeHint().height(), m_widget.minimumHeight(), m_widget.height()});
        m_widget.resize(m_widget.width(), height);
        settle();
    }
}

void PrintLook::openArea(QAbstractScrollArea& area)
{
    const int hidden = hiddenHeight(area);
    if (hidden <= 0)
        return;
    m_opened.push_back({&area, area.minimumHeight(), area.maximumHeight(), area.verticalScrollBar()->value()});
    area.setMaximumHeight(QWIDGETSIZE_MAX);
    area.setMinimumHeight(area.height() + hidden);
}

/// Applies every layout now; nothing may be posted, because the window's own layout would undo it.
void PrintLook::settle()
{
    QList<QWidget*> widgets = m_widget.findChildren<QWidget*>();
    widgets.prepend(&m_widget);
    // Minimum sizes travel from the inside out, sizes from the outside in.
    for (auto i = widgets.crbegin(); i != widgets.crend(); ++i) {
        if ((*i)->layout())
            (*i)->layout()->invalidate();
    }
    for (QWidget* const widget : std::as_const(widgets)) {
        if (widget->layout())
            widget->layout()->activate();
        QApplication::sendPostedEvents(widget, QEvent::LayoutRequest);
    }
    if (!m_widget.isVisible()) // hidden widgets hear of their sizes only when they are drawn
        static_cast<void>(m_widget.grab(QRect(0, 0, 1, 1)));
}

std::vector<std::vector<Span>> PrintLook::blocks() const
{
    std::vector<Span> cards;
    std::vector<Span> lines;
    const QList<QWidget*> widgets = m_widget.findChildren<QWidget*>();
    for (const QWidget* const widget : widgets) {
        if (!widget->isVisibleTo(&m_widget))
            continue;
        const int top = widget->mapTo(&m_widget, QPoint(0, 0)).y();
        const Span span{top, top + widget->height()};
        if (widget->property("role").toString() == QStringLiteral("card"))
            cards.push_back(span);
        else if (!widget->findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            lines.push_back(span);
        if (const auto* const view = qobject_cast<const QAbstractItemView*>(widget)) {
            const int start = view->viewport()->mapTo(&m_widget, QPoint(0, 0)).y();
            for (QModelIndex row = view->indexAt({0, 0}); row.isValid();) {
                const QRect place = view->visualRect(row);
                lines.push_back({start + place.top(), start + place.bottom() + 1});
                const QModelIndex next = view->indexAt({0, place.bottom() + 1});
                row = next == row || start + place.bottom() > m_widget.height() ? QModelIndex() : next;
            }
        }
    }
    return {std::move(cards), std::move(lines)};
}

} // namespace churnlens::gui
