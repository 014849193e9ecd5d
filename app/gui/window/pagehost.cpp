// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/pagehost.h"

#include "app/gui/widgets/frontstack.h"

#include <QVBoxLayout>

namespace churnlens::gui {

PageHost::PageHost(QWidget* parent)
    : QWidget(parent)
    , m_header(new HeaderBar(this))
    , m_stack(new FrontStack(this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
}

void PageHost::addPages(const QMap<PageId, Factory>& factories)
{
    m_factories.insert(factories);
}

Page& PageHost::page(PageId id)
{
    if (Page* const existing = m_pages.value(id))
        return *existing;
    Page* const page = m_factories.value(id)(m_stack);
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    Q_EMIT pageCreated(page);
    return *page;
}

Page* PageHost::currentPage() const
{
    return m_pages.value(m_current);
}

QList<Page*> PageHost::existingPages() const
{
    return m_pages.values();
}

bool PageHost::dropHiddenPage()
{
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        if (page.key() == m_current)
            continue;
        delete page.value();
        m_pages.erase(page);
        return true;
    }
    return false;
}

void PageHost::showPage(PageId id)
{
    Page& shown = page(id);
    m_current = id;
    m_header->showPage(shown);
    m_stack->setCurrentWidget(&shown);
    shown.activate();
    Q_EMIT currentChanged(&shown);
}

} // namespace churnlens::gui
