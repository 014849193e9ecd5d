// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overview/reflowgrid.h"

#include "app/gui/theme/tokens.h"

#include <QResizeEvent>

namespace churnlens::gui {

ReflowGrid::ReflowGrid(QList<int> choices, int leastWidth, QWidget* parent)
    : QWidget(parent)
    , m_choices(std::move(choices))
    , m_leastWidth(leastWidth)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kSpace3);
}

void ReflowGrid::add(QWidget* widget)
{
    m_widgets.append(widget);
    arrange(columnsFor(width()));
}

QSize ReflowGrid::minimumSizeHint() const
{
    return {m_leastWidth, m_grid->minimumSize().height()};
}

void ReflowGrid::resizeEvent(QResizeEvent* event)
{
    if (const int columns = columnsFor(event->size().width()); columns != m_columns)
        arrange(columns);
    QWidget::resizeEvent(event);
}

int ReflowGrid::columnsFor(int width) const
{
    for (const int columns : m_choices) {
        if (columns * m_leastWidth + (columns - 1) * kSpace3 <= width)
            return columns;
    }
    return 1;
}

void ReflowGrid::arrange(int columns)
{
    m_columns = columns;
    for (QWidget* widget : std::as_const(m_widgets))
        m_grid->removeWidget(widget);
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < m_widgets.size(); ++i) {
        m_grid->addWidget(m_widgets[i], i / columns, i % columns);
        m_grid->setColumnStretch(i % columns, 1);
    }
    updateGeometry();
}

} // namespace churnlens::gui
