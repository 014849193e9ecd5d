// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QTreeWidget;
class QTreeWidgetItem;

namespace churnlens::gui {

class FindBar;
class HelpBrowser;

/// The help: contents at the left, a document at the right. A window of its own that stays beside the work.
class HelpWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);

    /// Shows a document of docs/, at a heading: "user-guide.md#customers".
    void showTopic(const QString& topic);
    [[nodiscard]] QString topic() const;

private:
    void buildActions();
    void buildContents();
    [[nodiscard]] QTreeWidgetItem* itemOf(const QString& topic) const;
    void onTopicChanged();
    void onMissing(const QString& topic);

    QTreeWidget* m_contents;
    HelpBrowser* m_browser;
    FindBar* m_find;
    QAction* m_back = nullptr;
    QAction* m_forwards = nullptr;
};

} // namespace churnlens::gui
