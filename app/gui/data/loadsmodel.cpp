// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/loadsmodel.h"

#include "app/gui/data/formatwords.h"
#include "app/gui/format/format.h"

#include <QFileInfo>

#include <algorithm>

namespace churnlens::gui {

namespace {

bool isNumber(int column)
{
    return column >= LoadsModel::Read && column <= LoadsModel::Standing;
}

QString columnName(int column)
{
    switch (column) {
    case LoadsModel::File:
        return LoadsModel::tr("File");
    case LoadsModel::LoadedAt:
        return LoadsModel::tr("Loaded at");
    case LoadsModel::Profile:
        return LoadsModel::tr("Profile");
    case LoadsModel::Read:
        return LoadsModel::tr("Read");
    case LoadsModel::Loaded:
        return LoadsModel::tr("Loaded");
    case LoadsModel::Rejected:
        return LoadsModel::tr("Rejected");
    case LoadsModel::Standing:
        return LoadsModel::tr("Standing");
    case LoadsModel::From:
        return LoadsModel::tr("First purchase");
    default:
        return LoadsModel::tr("Last purchase");
    }
}

QString columnMeaning(int column)
{
    switch (column) {
    case LoadsModel::Profile:
        return LoadsModel::tr("The source profile that the file was read with.");
    case LoadsModel::Read:
        return LoadsModel::tr("Lines in the file, without its header.");
    case LoadsModel::Loaded:
        return LoadsModel::tr("Lines that were taken over: without repeated and rejected ones.");
    case LoadsModel::Rejected:
        return LoadsModel::tr("Lines that could not be read as transactions.");
    case LoadsModel::Standing:
        return LoadsModel::tr("Loaded lines that count: no later file holds the same invoice anew.");
    default:
        return columnName(column);
    }
}

} // namespace

void LoadsModel::setLoads(std::vector<pipeline::LoadInfo> loads, const std::vector<quality::LoadQuality>& quality)
{
    beginResetModel();
    m_rows.clear();
    for (pipeline::LoadInfo& load : loads) {
        const auto report =
            std::find_if(quality.begin(), quality.end(),
                         [&load](const quality::LoadQuality& candidate) { return candidate.loadId == load.loadId; });
        const qint64 rejected = report == quality.end() ? 0 : report->rejectedLines;
        m_rows.push_back({std::move(load), rejected});
    }
    std::reverse(m_rows.begin(), m_rows.end());
    endResetModel();
}

int LoadsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LoadsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString LoadsModel::text(const Row& row, int column)
{
    switch (column) {
    case File:
        return QFileInfo(row.info.file).fileName();
    case LoadedAt:
        return timeText(row.info.loadedAt);
    case Profile:
        return profileText(row.info.profile);
    case Read:
        return countText(row.info.rowsRead);
    case Loaded:
        return countText(row.info.rowsLoaded);
    case Rejected:
        return countText(row.rejected);
    case Standing:
        return countText(row.info.linesStanding);
    case From:
        return dateText(QDate::fromString(row.info.first.left(10), Qt::ISODate));
    default:
        return dateText(QDate::fromString(row.info.last.left(10), Qt::ISODate));
    }
}

QVariant LoadsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == File ? row.info.file : columnMeaning(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant LoadsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == Qt::DisplayRole)
        return columnName(section);
    if (role == Qt::ToolTipRole)
        return columnMeaning(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace churnlens::gui
