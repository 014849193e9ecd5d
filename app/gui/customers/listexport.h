// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customers/customerlist.h"
#include "core/population/population.h"

class QMenu;

namespace churnlens::gui {

class CustomersTable;
class Workspace;

enum class ExportScope { List, Selection };
enum class ExportFormat {
    Csv, ///< UTF-8
    ExcelCsv, ///< with a byte order mark
    Workbook, ///< .xlsx
};

/// Takes customers out of the list: to a file, off the main thread, or to the clipboard.
class ListExport : public QObject
{
    Q_OBJECT

public:
    /// table: must outlive this; its window owns the dialogs.
    ListExport(Workspace& workspace, CustomersTable& table, QObject* parent = nullptr);

    /// The run that the lists are of from now on.
    void setRun(const scoring::ScoringRun& run) { m_run = run; }
    /// Fills a menu with the formats, for the list or the selection.
    void addFormats(QMenu& menu, ExportScope scope);
    /// Asks where to.
    void ask(ExportScope scope, ExportFormat format);
    /// Writes the file as a listed task.
    void write(ExportScope scope, ExportFormat format, const QString& path);
    /// The selected rows with the visible columns, as tab-separated text.
    void copyRows();
    void copyId();

Q_SIGNALS:
    void done(const QString& message);
    void failed(const churnlens::Error& error);

private:
    [[nodiscard]] QString proposedName(ExportScope scope, ExportFormat format) const;
    [[nodiscard]] Rows rowsOf(ExportScope scope) const;

    Workspace& m_workspace;
    CustomersTable& m_table;
    scoring::ScoringRun m_run;
    QString m_folder; ///< of the last export
};

} // namespace churnlens::gui
