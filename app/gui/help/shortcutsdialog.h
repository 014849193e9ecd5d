// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>

#include <vector>

class QLineEdit;
class QMenuBar;
class QTreeWidget;

namespace churnlens::gui {

/// The actions of a menu, or others that belong together.
struct ShortcutGroup
{
    QString title;
    QList<QAction*> actions; ///< those without a shortcut are left out
};

/// The menus of a bar with their actions, submenus included.
[[nodiscard]] std::vector<ShortcutGroup> shortcutGroups(const QMenuBar& bar);

/// Lists what the keyboard can do, with a field to search.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Reads the actions now; they need not outlive it.
    explicit ShortcutsDialog(const std::vector<ShortcutGroup>& groups, QWidget* parent = nullptr);

private:
    void add(const ShortcutGroup& group);
    void filter(const QString& text);

    QLineEdit* m_search;
    QTreeWidget* m_list;
};

} // namespace churnlens::gui
