// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace churnlens::gui {

/// One of several that can be chosen together.
struct CheckEntry
{
    QString value;
    QString text;
    QString toolTip;
    bool isChecked = false;
};

/// A small window with entries to tick, and a search field when there are many; closes when it loses the focus. Deletes
/// itself when closed.
class CheckListPopup : public QFrame
{
    Q_OBJECT

public:
    CheckListPopup(const QString& title, const QList<CheckEntry>& entries, QWidget* parent);

    [[nodiscard]] QStringList checkedValues() const;
    /// Adds those that are not there yet; ticks, search and place stay.
    void addEntries(const QList<CheckEntry>& entries);

Q_SIGNALS:
    void changed(const QStringList& values); ///< with every tick

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addEntry(const CheckEntry& entry);
    void fitEntries();
    void buildSearch();
    void showMatching(const QString& part);
    void clearAll();

    QLineEdit* m_search = nullptr;
    QListWidget* m_list;
};

} // namespace churnlens::gui
