// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/filetree.h"

#include "app/gui/data/formatwords.h"
#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/theme/icons.h"
#include "core/ingest/layoutjson.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace churnlens::gui {

namespace {

enum Column { Name, Format, Profile, Lines, Standing };

constexpr int kPathRole = Qt::UserRole;
constexpr int kTableRole = Qt::UserRole + 1;
constexpr int kTreeRowsShown = 7;

QString stateText(const ingest::InspectedTable& table)
{
    if (!table.problem.isEmpty())
        return FileTree::tr("choose its columns");
    return table.layout.warnings.isEmpty() ? FileTree::tr("ready") : FileTree::tr("ready, with warnings");
}

QString iconOf(const ingest::InspectedTable& table)
{
    return table.problem.isEmpty() && table.layout.warnings.isEmpty() ? QStringLiteral("check")
                                                                      : QStringLiteral("warning");
}

void setTable(QTreeWidgetItem& item, const ingest::InspectedTable& table, const QString& form)
{
    const ingest::TableLayout& layout = table.layout;
    item.setText(Format, ingest::formatText(layout, form));
    item.setText(Profile, profileText(layout.profile.name));
    item.setText(Lines, countText(layout.recordsSeen));
    item.setText(Standing, stateText(table));
    item.setIcon(Standing, icon(iconOf(table)));
    item.setToolTip(Standing, table.problem.isEmpty() ? layout.warnings.join(u'\n') : table.problem);
}

} // namespace

FileTree::FileTree(ImportSession& session, QWidget* parent)
    : QTreeWidget(parent)
    , m_session(session)
{
    setHeaderLabels({tr("File"), tr("Format"), tr("Profile"), tr("Lines"), tr("State")});
    setAccessibleName(tr("Files to load"));
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    header()->setSectionResizeMode(Format, QHeaderView::Stretch);
    header()->setSectionResizeMode(Lines, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false);
    headerItem()->setTextAlignment(Lines, Qt::AlignRight | Qt::AlignVCenter);
    setColumnWidth(Name, 220);
    setColumnWidth(Profile, 140);
    setColumnWidth(Standing, 170);
    connect(&m_session, &ImportSession::filesChanged, this, &FileTree::rebuild);
    connect(&m_session, &ImportSession::fileChanged, this, &FileTree::update);
    connect(this, &QTreeWidget::currentItemChanged, this, &FileTree::take);
    connect(this, &QTreeWidget::itemChanged, this, &FileTree::noteCheck);
    rebuild();
}

QString FileTree::currentPath() const
{
    const QTreeWidgetItem* const item = currentItem();
    return item ? item->data(Name, kPathRole).toString() : QString();
}

QTreeWidgetItem* FileTree::itemOf(const QString& path) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->data(Name, kPathRole).toString() == path)
            return topLevelItem(i);
    }
    return nullptr;
}

void FileTree::setCurrentPath(const QString& path)
{
    if (QTreeWidgetItem* const item = itemOf(path); item && currentPath() != path)
        setCurrentItem(item);
}

bool FileTree::isOfUse() const
{
    if (m_session.files().size() > 1)
        return true;
    return topLevelItemCount() == 1 && topLevelItem(0)->childCount() > 0;
}

QSize FileTree::sizeHint() const
{
    int rows = topLevelItemCount();
    for (int file = 0; file < topLevelItemCount() && rows < kTreeRowsShown; ++file)
        rows += topLevelItem(file)->childCount();
    rows = std::min(rows, kTreeRowsShown);
    const int row = std::max(sizeHintForRow(0), fontMetrics().height());
    return {QTreeWidget::sizeHint().width(), header()->sizeHint().height() + rows * row + 2 * frameWidth()};
}

void FileTree::rebuild()
{
    const QString before = currentPath();
    {
        const QScopedValueRollback<bool> filling(m_filling, true);
        clear();
        for (const OfferedFile& file : m_session.files()) {
            auto* const item = new QTreeWidgetItem(this);
            item->setData(Name, kPathRole, file.path);
            fill(*item, file);
        }
        setCurrentItem(itemOf(before) ? itemOf(before) : topLevelItem(topLevelItemCount() - 1));
    }
    updateGeometry();
    Q_EMIT currentPathChanged();
}

void FileTree::update(const QString& path)
{
    const OfferedFile* const file = m_session.file(path);
    QTreeWidgetItem* const item = itemOf(path);
    if (!file || !item)
        return;
    const QScopedValueRollback<bool> filling(m_filling, true);
    fill(*item, *file);
    updateGeometry();
}

void FileTree::fill(QTreeWidgetItem& item, const OfferedFile& file)
{
    item.setText(Name, QFileInfo(file.path).fileName());
    item.setToolTip(Name, file.path);
    item.setIcon(Standing, {});
    item.setTextAlignment(Lines, Qt::AlignRight | Qt::AlignVCenter);
    const size_t tables = file.inspection ? file.inspection->tables.size() : 0;
    if (tables == 1)
        setTable(item, file.inspection->tables.front(), file.inspection->form);
    if (tables > 1) {
        item.setText(Format, file.inspection->form);
        item.setText(Standing, tr("%n table(s)", nullptr, static_cast<int>(tables)));
        fillTables(item, file);
    }
    if (file.looking) {
        item.setText(Standing, tr("being looked at…"));
        item.setIcon(Standing, icon(QStringLiteral("refresh")));
    } else if (file.error) {
        item.setText(Standing, tr("cannot be loaded"));
        item.setIcon(Standing, icon(QStringLiteral("error")));
        item.setToolTip(Standing, errorText(*file.error));
    }
}

void FileTree::fillTables(QTreeWidgetItem& item, const OfferedFile& file)
{
    const int tables = static_cast<int>(file.inspection->tables.size());
    while (item.childCount() > tables)
        delete item.takeChild(item.childCount() - 1);
    while (item.childCount() < tables)
        new QTreeWidgetItem(&item);
    for (int i = 0; i < tables; ++i) {
        const auto index = static_cast<size_t>(i);
        QTreeWidgetItem& child = *item.child(i);
        const ingest::InspectedTable& table = file.inspection->tables[index];
        child.setData(Name, kPathRole, file.path);
        child.setData(Name, kTableRole, i);
        child.setText(Name, table.isHidden ? tr("%1 (hidden)").arg(table.name) : table.name);
        child.setTextAlignment(Lines, Qt::AlignRight | Qt::AlignVCenter);
        child.setFlags(child.flags() | Qt::ItemIsUserCheckable);
        child.setCheckState(Name, file.loads(index) ? Qt::Checked : Qt::Unchecked);
        setTable(child, table, file.inspection->form);
    }
    item.setExpanded(true);
}

void FileTree::take(QTreeWidgetItem* item)
{
    if (m_filling || !item)
        return;
    if (const QVariant table = item->data(Name, kTableRole); table.isValid())
        m_session.showTable(currentPath(), static_cast<size_t>(table.toInt()));
    Q_EMIT currentPathChanged();
}

void FileTree::noteCheck(QTreeWidgetItem* item, int column)
{
    if (m_filling || column != Name || !item->data(Name, kTableRole).isValid())
        return;
    m_session.setLoads(item->data(Name, kPathRole).toString(),
                       static_cast<size_t>(item->data(Name, kTableRole).toInt()),
                       item->checkState(Name) == Qt::Checked);
}

} // namespace churnlens::gui
