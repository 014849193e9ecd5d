// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/window/headerbar.h"

#include <QMap>

#include <functional>

class QStackedWidget;

namespace churnlens::gui {

/// The pages, each made when it is first wanted, and the header above them.
class PageHost : public QWidget
{
    Q_OBJECT

public:
    using Factory = std::function<Page*(QWidget* parent)>;

    explicit PageHost(QWidget* parent = nullptr);

    void addPages(const QMap<PageId, Factory>& factories);
    void showPage(PageId id);
    [[nodiscard]] PageId currentId() const { return m_current; }
    [[nodiscard]] Page* currentPage() const;
    /// Made now if it is not there yet.
    [[nodiscard]] Page& page(PageId id);
    [[nodiscard]] QList<Page*> existingPages() const;
    /// Deletes one that is not in front; false: there is none. For a window that is about to go.
    bool dropHiddenPage();

Q_SIGNALS:
    void pageCreated(churnlens::gui::Page* page);
    void currentChanged(churnlens::gui::Page* page);

private:
    HeaderBar* m_header;
    QStackedWidget* m_stack;
    QMap<PageId, Factory> m_factories;
    QMap<PageId, Page*> m_pages;
    PageId m_current = PageId::Welcome;
};

} // namespace churnlens::gui
