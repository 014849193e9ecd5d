// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/twocolumns.h"

#include "app/gui/theme/tokens.h"

#include <QBoxLayout>

namespace churnlens::gui {

TwoColumns::TwoColumns(QWidget* left, QWidget* right, int leastWidth, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_leastWidth(leastWidth)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kSpace3);
    for (QWidget* const widget : {left, right}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Ignored); // equal columns, whatever is inside
        widget->setSizePolicy(policy);
        m_layout->addWidget(widget, 1);
    }
}

bool TwoColumns::isSideBySide() const
{
    return m_layout->direction() == QBoxLayout::LeftToRight;
}

void TwoColumns::setStacked(bool stacked)
{
    m_isStacked = stacked;
    arrange();
}

void TwoColumns::arrange()
{
    const bool sideBySide = !m_isStacked && width() >= m_leastWidth;
    const auto direction = sideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_layout->direction())
        return;
    m_layout->setDirection(direction);
    for (int i = 0; i < m_layout->count(); ++i) // equal widths, but each its own height
        m_layout->setStretch(i, sideBySide ? 1 : 0);
}

void TwoColumns::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace churnlens::gui
