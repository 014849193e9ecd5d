// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customerstable.h"
#include "app/gui/theme/tokens.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace churnlens::gui {

namespace {

std::vector<RowBlock> blocksOf(const QItemSelection& selection)
{
    std::vector<RowBlock> blocks;
    for (const QItemSelectionRange& range : selection)
        blocks.push_back({range.top(), range.bottom()});
    std::sort(blocks.begin(), blocks.end(), [](const RowBlock& a, const RowBlock& b) { return a.first < b.first; });
    return blocks;
}

} // namespace

void CustomersTable::showList(std::shared_ptr<const CustomerRows> list)
{
    const bool isSameRun = list && m_model->list() && list->population->runId() == m_model->list()->population->runId();
    const int scrolledTo = horizontalScrollBar()->value();
    const bool isSameQuery = list && m_model->list() && list->query == m_model->list()->query;
    const int row = rowAt(0);
    m_hovered = -1;
    m_model->show(std::move(list));
    restoreSelection();
    horizontalScrollBar()->setValue(scrolledTo);
    if (isSameQuery && !isSameRun && currentIndex().isValid())
        scrollTo(currentIndex(), PositionAtCenter); // new scores of the same list: stay with the customer
    else if (isSameQuery)
        verticalScrollBar()->setValue(std::max(0, row) * kRowHeight);
    else
        scrollToTop();
    Q_EMIT selectionCountChanged();
    Q_EMIT currentCustomerChanged();
}

void CustomersTable::restoreSelection()
{
    if (m_model->rowCount() == 0)
        return;
    const CustomerRows& list = *m_model->list();
    const int column = std::max(0, horizontalHeader()->logicalIndex(firstVisibleColumn()));
    QItemSelection selection;
    for (const RowBlock& block : list.selected)
        selection.append(QItemSelectionRange(m_model->index(block.first, 0),
                                             m_model->index(block.last, m_model->columnCount() - 1)));
    const QModelIndex current = m_model->index(list.current.value_or(0), column);
    const bool wasScrolling = hasAutoScroll();
    setAutoScroll(false); // the current customer may be far from what is looked at
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (selection.isEmpty())
        selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    setAutoScroll(wasScrolling);
}

ListSelection CustomersTable::selection() const
{
    ListSelection selection;
    if (m_model->rowCount() == 0)
        return selection;
    selection.population = m_model->list()->population;
    selection.rows = m_model->list()->rows;
    selection.blocks = blocksOf(selectionModel()->selection());
    if (currentIndex().isValid())
        selection.current = currentIndex().row();
    return selection;
}

qsizetype CustomersTable::selectedCount() const
{
    qsizetype count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.height();
    return count;
}

std::vector<quint32> CustomersTable::selectedRows() const
{
    std::vector<quint32> rows;
    if (!m_model->list())
        return rows;
    const std::vector<quint32>& all = *m_model->list()->rows;
    for (const RowBlock& block : blocksOf(selectionModel()->selection()))
        rows.insert(rows.end(), all.begin() + block.first, all.begin() + block.last + 1);
    return rows;
}

QString CustomersTable::currentCustomer() const
{
    return currentIndex().isValid() ? m_model->customer(currentIndex().row()).customerId : QString();
}

bool CustomersTable::selectCustomer(const QString& customerId)
{
    if (m_model->rowCount() == 0)
        return false;
    const CustomerRows& list = *m_model->list();
    const std::optional<quint32> row = list.population->find(customerId);
    if (!row)
        return false;
    const auto place = std::find(list.rows->begin(), list.rows->end(), *row);
    if (place == list.rows->end())
        return false;
    const QModelIndex index = m_model->index(static_cast<int>(place - list.rows->begin()),
                                             horizontalHeader()->logicalIndex(firstVisibleColumn()));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void CustomersTable::keyboardSearch(const QString& search)
{
    Q_EMIT searchTyped(search); // the base class would look through a million rows
}

void CustomersTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT openRequested();
    else
        QTableView::keyPressEvent(event);
}

QModelIndex CustomersTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Rows are what one moves among: Home and End go to the first and the last one.
    if (m_model->rowCount() > 0 && currentIndex().isValid() && (action == MoveHome || action == MoveEnd))
        return m_model->index(action == MoveHome ? 0 : m_model->rowCount() - 1, currentIndex().column());
    return QTableView::moveCursor(action, modifiers);
}

void CustomersTable::hover(int row)
{
    if (row == m_hovered)
        return;
    for (const int changed : {m_hovered, row}) {
        if (changed >= 0 && changed < m_model->rowCount())
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), kRowHeight);
    }
    m_hovered = row;
}

void CustomersTable::mouseMoveEvent(QMouseEvent* event)
{
    hover(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool CustomersTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void CustomersTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_hovered >= 0) // the wheel moved the rows under the pointer
        hover(rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()));
}

void CustomersTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (byKey ? !currentIndex().isValid() : !indexAt(event->pos()).isValid())
        return;
    Q_EMIT rowMenuRequested(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

} // namespace churnlens::gui
