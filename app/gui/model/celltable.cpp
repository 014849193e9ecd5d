// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/celltable.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"
#include "core/common/atomicfile.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace churnlens::gui {

namespace {

constexpr int kLongestColumn = 360;
constexpr int kLeastStretch = 180;

QVariant colorOf(Cell::Tone tone)
{
    const QPalette palette = QApplication::palette();
    const Tokens& colors = tokens(palette);
    switch (tone) {
    case Cell::Tone::Muted:
        return colors.muted;
    case Cell::Tone::Low:
        return colors.low;
    case Cell::Tone::Medium:
        return colors.medium;
    case Cell::Tone::High:
        return colors.high;
    default:
        return {};
    }
}

QVariant fontOf(Cell::Tone tone)
{
    return tone == Cell::Tone::Strong ? QVariant(fontFor(TextRole::CardTitle, QApplication::font())) : QVariant();
}

QString plain(const QVariant& value)
{
    return value.typeId() == QMetaType::Double ? QString::number(value.toDouble(), 'g', 12) : value.toString();
}

QString quoted(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

void CellModel::setTable(std::vector<CellColumn> columns, std::vector<CellRow> rows, QStringList ids)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    m_ids = std::move(ids);
    endResetModel();
}

int CellModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Cell& cell = m_rows[static_cast<size_t>(index.row())][static_cast<size_t>(index.column())];
    const CellColumn& column = m_columns[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? cell.text : cell.toolTip;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return colorOf(cell.tone);
    case Qt::FontRole:
        return fontOf(cell.tone);
    case kValueRole:
        return cell.value.isValid() ? cell.value : QVariant(cell.text);
    case kIdRole:
        return m_ids.value(index.row());
    default:
        return {};
    }
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const CellColumn& column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole && !column.toolTip.isEmpty())
        return column.toolTip;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

CellTable::CellTable(const QString& accessibleName, const QString& fileName, QWidget* parent)
    : QTableView(parent)
    , m_cells(new CellModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_fileName(fileName)
{
    m_sorted->setSourceModel(m_cells);
    m_sorted->setSortRole(CellModel::kValueRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_sorted);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame); // the card is frame enough
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // as given until a header is clicked
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &CellTable::selectionMoved);
    auto* const copyAction = new QAction(icon(QStringLiteral("copy")), tr("&Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &CellTable::copy);
    addAction(copyAction);
    auto* const saveAction = new QAction(icon(QStringLiteral("save")), tr("Save as CS&V…"), this);
    connect(saveAction, &QAction::triggered, this, &CellTable::save);
    addAction(saveAction);
}

void CellTable::setTable(std::vector<CellColumn> columns, std::vector<CellRow> rows, QStringList ids, int stretch)
{
    const QStringList selected = selectedIds();
    m_cells->setTable(std::move(columns), std::move(rows), std::move(ids));
    for (const QString& id : selected) {
        if (!id.isEmpty()) // rows without ids are not known again
            selectId(id);
    }
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    for (int column = 0; column < m_cells->columnCount(); ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column), kLongestColumn));
    }
    horizontalHeader()->setMinimumSectionSize(kSpace6);
    m_stretch = stretch < m_cells->columnCount() ? stretch : -1;
    m_stretchLeast = m_stretch < 0 ? 0 : std::min(columnWidth(m_stretch), kLeastStretch);
    fit();
}

void CellTable::setMostRows(int rows)
{
    m_mostRows = rows;
    fit();
}

void CellTable::fit()
{
    const int rows = std::min(m_cells->rowCount(), m_mostRows);
    if (m_stretch >= 0) { // takes the room that is left, but where there is none the table scrolls
        const int others = horizontalHeader()->length() - columnWidth(m_stretch);
        const bool fits = others + m_stretchLeast <= viewport()->width();
        horizontalHeader()->setSectionResizeMode(m_stretch, fits ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!fits)
            setColumnWidth(m_stretch, m_stretchLeast);
    }
    const bool scrolls = horizontalHeader()->length() > viewport()->width();
    const int bar = scrolls ? horizontalScrollBar()->sizeHint().height() : 0; // keeps the last row readable
    const int wanted = horizontalHeader()->sizeHint().height() + rows * kRowHeight + bar + 2 * frameWidth();
    if (wanted != height() || minimumHeight() != wanted)
        setFixedHeight(wanted);
}

void CellTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

QSize CellTable::sizeHint() const
{
    return {horizontalHeader()->length(), height()};
}

QSize CellTable::minimumSizeHint() const
{
    return {kLongestColumn / 2, height()};
}

QStringList CellTable::selectedIds() const
{
    QList<int> rows;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex& index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const int row : rows)
        ids.append(m_sorted->index(row, 0).data(CellModel::kIdRole).toString());
    return ids;
}

void CellTable::selectId(const QString& id)
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        if (index.data(CellModel::kIdRole).toString() == id)
            selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

QString CellTable::rowText(int row, int role, const QString& separator) const
{
    QStringList cells;
    for (int column = 0; column < m_sorted->columnCount(); ++column) {
        const QVariant value = m_sorted->index(row, column).data(role);
        cells.append(role == CellModel::kValueRole ? quoted(plain(value)) : value.toString());
    }
    return cells.join(separator);
}

QByteArray CellTable::toCsv() const
{
    QStringList lines;
    QStringList titles;
    for (int column = 0; column < m_sorted->columnCount(); ++column)
        titles.append(quoted(m_sorted->headerData(column, Qt::Horizontal).toString()));
    lines.append(titles.join(u','));
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        lines.append(rowText(row, CellModel::kValueRole, QStringLiteral(",")));
    return lines.join(u'\n').toUtf8() + '\n';
}

void CellTable::copy()
{
    QStringList lines;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (selectionModel()->isRowSelected(row) || !selectionModel()->hasSelection())
            lines.append(rowText(row, Qt::DisplayRole, QStringLiteral("\t")));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void CellTable::save()
{
    auto* const dialog = new QFileDialog(this, tr("Save table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Table (*.csv)"));
    dialog->selectFile(m_fileName + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Result<void> saved = writeFileAtomically(path, toCsv()); !saved.ok())
            showError(this, tr("Could not save the table"), saved.error());
    });
    dialog->open();
}

void CellTable::contextMenuEvent(QContextMenuEvent* event)
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

} // namespace churnlens::gui
