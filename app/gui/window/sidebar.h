// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/page.h"

#include <QFrame>
#include <QMap>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace churnlens::gui {

/// The way from page to page; icons alone when the window is narrow.
class Sidebar : public QFrame
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    void addPage(PageId id, const QString& title, const QString& iconName, const QKeySequence& shortcut);
    void setCurrent(PageId id);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }

Q_SIGNALS:
    void pageRequested(churnlens::gui::PageId id);
    void preferencesRequested();

private:
    QToolButton* addButton(const QString& title, const QString& iconName);

    QVBoxLayout* m_pages;
    QButtonGroup* m_group;
    QToolButton* m_logo;
    QToolButton* m_preferences;
    QMap<PageId, QToolButton*> m_buttons;
    bool m_collapsed = false;
};

} // namespace churnlens::gui
