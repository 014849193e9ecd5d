// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/rejecteddialog.h"

#include "app/gui/format/format.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/widgets/statepanel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace churnlens::gui {

RejectedDialog::RejectedDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_model(new RejectedModel(workspace, this))
    , m_load(new QComboBox(this))
    , m_reason(new QComboBox(this))
    , m_table(new QTableView)
    , m_panel(new StatePanel(m_table, this))
    , m_count(new QLabel(this))
    , m_export(new QPushButton(icon(QStringLiteral("export")), tr("&Export…"), this))
{
    setWindowTitle(tr("Rejected lines"));
    resize(960, 560);
    m_table->setModel(m_model);
    m_table->setAccessibleName(windowTitle());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(RejectedModel::Raw, QHeaderView::Stretch);
    m_table->setColumnWidth(RejectedModel::Line, 80);
    m_table->setColumnWidth(RejectedModel::Reason, 240);
    m_table->setColumnWidth(RejectedModel::File, 180);
    buildRows();
    connect(m_model, &RejectedModel::pageRead, this, &RejectedDialog::noteRows);
    connect(m_model, &RejectedModel::failed, m_panel, &StatePanel::showError);
    connect(m_panel, &StatePanel::actionTriggered, this, &RejectedDialog::applyFilter);
    connect(m_panel, &StatePanel::cancelRequested, m_model, &RejectedModel::stopReading);
    connect(m_load, &QComboBox::activated, this, &RejectedDialog::applyFilter);
    connect(m_reason, &QComboBox::activated, this, &RejectedDialog::applyFilter);
    connect(m_export, &QPushButton::clicked, this, &RejectedDialog::exportLines);
}

void RejectedDialog::buildRows()
{
    auto* const filters = new QHBoxLayout;
    filters->setSpacing(kSpace2);
    const auto add = [this, filters](const QString& text, QComboBox* combo) {
        auto* const label = new QLabel(text, this);
        label->setBuddy(combo);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        filters->addWidget(label);
        filters->addWidget(combo);
    };
    add(tr("&File:"), m_load);
    add(tr("&Reason:"), m_reason);
    filters->addStretch();
    auto* const copy = new QAction(icon(QStringLiteral("copy")), tr("&Copy lines"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &RejectedDialog::copySelection);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* const copyButton = new QPushButton(copy->icon(), copy->text(), this);
    copyButton->setAutoDefault(false);
    connect(copyButton, &QPushButton::clicked, this, &RejectedDialog::copySelection);
    m_export->setAutoDefault(false);
    auto* const close = new QPushButton(tr("C&lose"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* const footer = new QHBoxLayout;
    m_count->setProperty("role", QStringLiteral("muted"));
    footer->addWidget(m_count, 1);
    footer->addWidget(copyButton);
    footer->addWidget(m_export);
    footer->addWidget(close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    layout->setSpacing(kSpace3);
    layout->addLayout(filters);
    layout->addWidget(m_panel, 1);
    layout->addLayout(footer);
}

void RejectedDialog::showLines(const std::vector<quality::LoadQuality>& loads, const pipeline::RejectedFilter& filter)
{
    m_loads = loads;
    fillFilters();
    m_load->setCurrentIndex(filter.loadId ? std::max(0, m_load->findData(*filter.loadId)) : 0);
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(filter.reason)));
    applyFilter();
    show();
    raise();
    activateWindow();
}

void RejectedDialog::fillFilters()
{
    m_load->clear();
    m_load->addItem(tr("every file"));
    m_reason->clear();
    m_reason->addItem(tr("every reason"), QString());
    for (const quality::LoadQuality& load : m_loads) {
        if (load.rejectedLines > 0)
            m_load->addItem(QFileInfo(load.file).fileName(), load.loadId);
        for (const quality::RejectedReason& reason : load.rejected) {
            if (m_reason->findData(reason.reason) < 0)
                m_reason->addItem(reason.meaning, reason.reason);
        }
    }
}

/// Lines of the filter that there are; of each reason and load only the first hundred are kept.
qint64 RejectedDialog::fullCount() const
{
    const pipeline::RejectedFilter& filter = m_model->filter();
    qint64 count = 0;
    for (const quality::LoadQuality& load : m_loads) {
        if (filter.loadId && *filter.loadId != load.loadId)
            continue;
        for (const quality::RejectedReason& reason : load.rejected) {
            if (filter.reason.isEmpty() || filter.reason == reason.reason)
                count += reason.lines;
        }
    }
    return count;
}

void RejectedDialog::applyFilter()
{
    pipeline::RejectedFilter filter;
    if (const QVariant load = m_load->currentData(); load.isValid())
        filter.loadId = load.toLongLong();
    filter.reason = m_reason->currentData().toString();
    m_panel->showLoading(tr("Reading the rejected lines…"));
    m_model->setFilter(filter);
}

void RejectedDialog::noteRows()
{
    const int rows = m_model->rowCount();
    m_export->setEnabled(rows > 0);
    if (rows == 0) {
        m_panel->showMessage(tr("No rejected lines"), tr("No line of this file was left out for this reason."));
        m_count->clear();
        return;
    }
    m_panel->showContent();
    m_count->setText(tr("%1 of %2 rejected lines; the first hundred of each reason and file are kept.")
                         .arg(countText(rows), countText(std::max<qint64>(fullCount(), rows))));
}

void RejectedDialog::copySelection() const
{
    QStringList lines;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        lines.append(m_model->line(index.row()).raw);
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void RejectedDialog::exportLines()
{
    auto* const dialog = new QFileDialog(this, tr("Export rejected lines"), QStringLiteral("rejected-lines.csv"),
                                         tr("CSV (*.csv);;Excel workbook (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_workspace.job<qint64>(
            tr("Exporting rejected lines"),
            [filter = m_model->filter(), path](warehouse::Connection& connection, const Progress& progress) {
                return pipeline::exportRejectedLines(connection, filter, path, progress);
            },
            this,
            [this](const Result<qint64>& rows) {
                if (!rows.ok())
                    showError(this, tr("Could not export the rejected lines"), rows.error());
            });
    });
    dialog->open();
}

} // namespace churnlens::gui
