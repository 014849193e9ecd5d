// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/listexport.h"

#include "app/gui/customers/customerfields.h"
#include "app/gui/customers/customerstable.h"
#include "app/gui/format/format.h"
#include "app/gui/workspace/workspace.h"
#include "core/population/populationexport.h"
#include "core/population/populationtext.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

namespace churnlens::gui {

namespace {

constexpr size_t kMostCopied = 100'000; ///< rows; more is a file's business

QString suffixOf(ExportFormat format)
{
    return format == ExportFormat::Workbook ? QStringLiteral("xlsx") : QStringLiteral("csv");
}

} // namespace

ListExport::ListExport(Workspace& workspace, CustomersTable& table, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
}

void ListExport::addFormats(QMenu& menu, ExportScope scope)
{
    const auto add = [&](const QString& text, const QString& meaning, ExportFormat format) {
        QAction* const action = menu.addAction(text);
        action->setToolTip(meaning);
        connect(action, &QAction::triggered, this, [this, scope, format] { ask(scope, format); });
    };
    menu.setToolTipsVisible(true);
    add(tr("&CSV …"), tr("Comma-separated, UTF-8, numbers with all their digits: for programs."), ExportFormat::Csv);
    add(tr("CSV for &Excel …"), tr("The same with the mark by which Excel knows UTF-8."), ExportFormat::ExcelCsv);
    add(tr("Excel &workbook …"), tr("An .xlsx file; ids stay text."), ExportFormat::Workbook);
}

Rows ListExport::rowsOf(ExportScope scope) const
{
    if (scope == ExportScope::List)
        return m_table.customersModel().list()->rows;
    return std::make_shared<const std::vector<quint32>>(m_table.selectedRows());
}

QString ListExport::proposedName(ExportScope scope, ExportFormat format) const
{
    const QString name =
        scope == ExportScope::List ? QStringLiteral("customers") : QStringLiteral("selected-customers");
    return QDir(m_folder).filePath(name + u'-' + m_run.asOf.toString(Qt::ISODate) + u'.' + suffixOf(format));
}

void ListExport::ask(ExportScope scope, ExportFormat format)
{
    if (m_table.customersModel().rowCount() == 0)
        return;
    auto* const dialog = new QFileDialog(m_table.window(), tr("Export customers"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(format));
    dialog->setNameFilter(format == ExportFormat::Workbook ? tr("Excel workbooks (*.xlsx)") : tr("CSV files (*.csv)"));
    dialog->selectFile(proposedName(scope, format));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, scope, format](const QString& path) { write(scope, format, path); });
    dialog->open();
}

void ListExport::write(ExportScope scope, ExportFormat format, const QString& path)
{
    const std::shared_ptr<const CustomerRows> list = m_table.customersModel().list();
    if (!list)
        return;
    if (list->population->runId() != m_run.runId) {
        Q_EMIT done(tr("New scores are just coming in: try again."));
        return;
    }
    m_folder = QFileInfo(path).absolutePath();
    population::ExportOptions options;
    options.byteOrderMark = format == ExportFormat::ExcelCsv;
    m_workspace.tasks().run<qint64>(
        tr("Exporting customers"),
        [population = list->population, run = m_run, rows = rowsOf(scope), path, options](const Progress& progress) {
            return population::exportRows(*population, run, *rows, path, options, progress);
        },
        this,
        [this, path](Result<qint64> written) {
            if (!written.ok())
                Q_EMIT failed(written.error());
            else
                Q_EMIT done(
                    tr("%1 customers exported to %2.").arg(countText(*written), QDir::toNativeSeparators(path)));
        });
}

void ListExport::copyRows()
{
    const std::shared_ptr<const CustomerRows> list = m_table.customersModel().list();
    if (!list || m_table.selectedCount() == 0)
        return;
    if (m_table.selectedCount() > static_cast<qsizetype>(kMostCopied)) {
        Q_EMIT done(tr("More than %1 rows are too many for the clipboard: export them instead.")
                        .arg(countText(static_cast<qint64>(kMostCopied))));
        return;
    }
    const std::vector<population::Column> columns = m_table.visibleColumns();
    QStringList titles;
    for (const population::Column column : columns)
        titles << fieldTitle(column);
    const Rows rows = rowsOf(ExportScope::Selection);
    m_workspace.tasks().read<QString>(
        [population = list->population, rows, columns, titles](const Progress& progress) -> Result<QString> {
            return population::tabSeparated(*population, *rows, columns, titles, QLocale(), progress.stop);
        },
        this,
        [this, count = rows->size()](Result<QString> text) {
            if (!text.ok())
                return Q_EMIT failed(text.error());
            QApplication::clipboard()->setText(*text);
            Q_EMIT done(count == 1 ? tr("1 row copied.") : tr("%1 rows copied.").arg(countText(qint64(count))));
        });
}

void ListExport::copyId()
{
    if (const QString id = m_table.currentCustomer(); !id.isEmpty()) {
        QApplication::clipboard()->setText(id);
        Q_EMIT done(tr("Id %1 copied.").arg(id));
    }
}

} // namespace churnlens::gui
