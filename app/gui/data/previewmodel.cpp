// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/previewmodel.h"

#include "app/gui/theme/tokens.h"
#include "core/ingest/layoutjson.h"

#include <QGuiApplication>

#include <algorithm>

namespace churnlens::gui {

void PreviewModel::setTable(const ingest::TableLayout& layout)
{
    beginResetModel();
    m_titles.clear();
    for (int column = 0; column < static_cast<int>(layout.columnCount); ++column)
        m_titles.append(ingest::columnTitle(layout, column));
    const size_t rows = std::min(kRows, layout.firstRows.size());
    m_rows.assign(layout.firstRows.begin(), layout.firstRows.begin() + static_cast<std::ptrdiff_t>(rows));
    m_mapping = layout.mapping;
    m_firstLine = layout.recordsBefore + 1;
    endResetModel();
}

void PreviewModel::clear()
{
    setTable({});
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

bool PreviewModel::isUsed(int column) const
{
    return std::find(m_mapping.index.begin(), m_mapping.index.end(), column) != m_mapping.index.end();
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_rows[static_cast<size_t>(index.row())].value(index.column());
    if (role == Qt::ForegroundRole && !isUsed(index.column()))
        return QBrush(tokens(QGuiApplication::palette()).muted);
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_firstLine + section;
    return m_titles.value(section);
}

} // namespace churnlens::gui
