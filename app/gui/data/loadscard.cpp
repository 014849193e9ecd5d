// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/loadscard.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace churnlens::gui {

namespace {

constexpr int kRowsShown = 8; ///< more scroll

} // namespace

LoadsCard::LoadsCard(QWidget* parent)
    : Card(tr("Files loaded"), parent)
    , m_model(new LoadsModel(this))
    , m_table(new QTableView(this))
    , m_rejected(new QPushButton(tr("Re&jected lines…"), this))
    , m_remove(new QPushButton(icon(QStringLiteral("trash")), tr("Re&move…"), this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(title());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_remove->setToolTip(tr("Takes the file's lines out again and scores anew"));
    addHeaderWidget(m_rejected);
    addHeaderWidget(m_remove);
    body()->addWidget(m_table);
    connect(m_rejected, &QPushButton::clicked, this, &LoadsCard::requestRejected);
    connect(m_remove, &QPushButton::clicked, this, &LoadsCard::requestRemoval);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LoadsCard::noteSelection);
    auto* const remove = new QAction(m_remove->icon(), tr("&Remove…"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    auto* const rejected = new QAction(tr("Re&jected lines…"), m_table);
    connect(remove, &QAction::triggered, this, &LoadsCard::requestRemoval);
    connect(rejected, &QAction::triggered, this, &LoadsCard::requestRejected);
    m_table->addActions({rejected, remove});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    noteSelection();
}

void LoadsCard::setLoads(std::vector<pipeline::LoadInfo> loads, const std::vector<quality::LoadQuality>& quality)
{
    m_model->setLoads(std::move(loads), quality);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(LoadsModel::File, QHeaderView::Stretch);
    const int rows = std::clamp(m_model->rowCount(), 1, kRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * kRowHeight + kSpace2);
    setCaption(tr("%n file(s), the latest first", nullptr, m_model->rowCount()));
    noteSelection();
}

int LoadsCard::currentRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void LoadsCard::noteSelection()
{
    const int row = currentRow();
    m_remove->setEnabled(row >= 0);
    m_rejected->setEnabled(row >= 0 && m_model->rejected(row) > 0);
}

void LoadsCard::requestRejected()
{
    if (const int row = currentRow(); row >= 0)
        Q_EMIT rejectedRequested(m_model->load(row).loadId);
}

void LoadsCard::requestRemoval()
{
    if (const int row = currentRow(); row >= 0)
        Q_EMIT removeRequested(pipeline::LoadInfo(m_model->load(row)));
}

} // namespace churnlens::gui
