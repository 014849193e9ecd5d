// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/headerbar.h"

#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace churnlens::gui {

HeaderBar::HeaderBar(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_middle(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
{
    setProperty("role", QStringLiteral("header"));
    m_title->setFont(fontFor(TextRole::PageTitle, QApplication::font()));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace2, kSpace4, kSpace2);
    layout->setSpacing(kSpace3);
    layout->addWidget(m_title);
    layout->addStretch(1);
    layout->addLayout(m_middle, 2);
    layout->addLayout(m_actions);
    m_actions->setSpacing(kSpace2);
    setFixedHeight(kRowHeight + 2 * kSpace2 + kSpace1);
}

void HeaderBar::showPage(Page& page)
{
    m_title->setText(page.title());
    if (m_widget) {
        m_middle->removeWidget(m_widget);
        m_widget->hide();
    }
    while (QLayoutItem* const item = m_actions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_widget = page.headerWidget();
    if (m_widget) {
        m_middle->addWidget(m_widget);
        m_widget->show();
    }
    for (QAction* const action : page.pageActions())
        addAction(action);
}

void HeaderBar::addAction(QAction* action)
{
    auto* const button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setProperty("primary", action->property("primary").toBool());
    if (action->menu()) {
        button->setMenu(action->menu());
        button->setPopupMode(QToolButton::InstantPopup);
    }
    m_actions->addWidget(button);
}

} // namespace churnlens::gui
