// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/page.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;

namespace churnlens::gui {

/// The page's title, its widget (such as the search field) and its actions as buttons.
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget* parent = nullptr);

    /// Shows what belongs to the page and gives the former page its widget back.
    void showPage(Page& page);

private:
    void addAction(QAction* action);

    QLabel* m_title;
    QHBoxLayout* m_middle;
    QHBoxLayout* m_actions;
    QPointer<QWidget> m_widget;
};

} // namespace churnlens::gui
