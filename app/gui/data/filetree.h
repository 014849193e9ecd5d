// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/data/importsession.h"

#include <QTreeWidget>

namespace churnlens::gui {

/// The offered files with the format of each, and below a workbook or archive its tables with a check box.
class FileTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit FileTree(ImportSession& session, QWidget* parent = nullptr);

    /// The file that is shown; empty: none.
    [[nodiscard]] QString currentPath() const;
    void setCurrentPath(const QString& path);
    /// Whether there is something to choose between.
    [[nodiscard]] bool isOfUse() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void currentPathChanged();

private:
    void rebuild();
    void update(const QString& path);
    void fill(QTreeWidgetItem& item, const OfferedFile& file);
    void fillTables(QTreeWidgetItem& item, const OfferedFile& file);
    [[nodiscard]] QTreeWidgetItem* itemOf(const QString& path) const;
    void take(QTreeWidgetItem* item);
    void noteCheck(QTreeWidgetItem* item, int column);

    ImportSession& m_session;
    bool m_filling = false;
};

} // namespace churnlens::gui
