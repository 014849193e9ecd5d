// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/requestlogmodel.h"

#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace churnlens::gui {

void RequestLogModel::add(const std::vector<RequestEntry>& entries)
{
    const size_t count = std::min(entries.size(), RequestFeed::kMost);
    if (count == 0)
        return;
    if (const size_t kept = RequestFeed::kMost - count; m_entries.size() > kept) {
        beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(m_entries.size()) - 1);
        m_entries.resize(kept);
        endRemoveRows();
    }
    beginInsertRows({}, 0, static_cast<int>(count) - 1);
    m_entries.insert(m_entries.begin(), entries.rbegin(), entries.rbegin() + static_cast<std::ptrdiff_t>(count));
    endInsertRows();
}

void RequestLogModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int RequestLogModel::countSince(const QDateTime& time) const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                          [&time](const RequestEntry& entry) { return entry.at >= time; }));
}

int RequestLogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int RequestLogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RequestLogModel::textOf(const RequestEntry& entry, int column)
{
    switch (column) {
    case Time:
        return QLocale().toString(entry.at.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    case Method:
        return entry.method.isEmpty() ? QStringLiteral("–") : entry.method;
    case Path:
        return entry.path.isEmpty() ? QStringLiteral("–") : entry.path;
    case Status:
        return entry.status == 0 ? QStringLiteral("–") : QString::number(entry.status);
    case Latency:
        return numberText(entry.milliseconds, 1);
    default:
        return entry.caller.isEmpty() ? tr("no key") : entry.caller;
    }
}

QString RequestLogModel::toolTipOf(const RequestEntry& entry)
{
    const QString client = tr("From %1, %2.").arg(entry.peer, timeText(entry.at.toString(Qt::ISODateWithMs)));
    if (entry.status == 0)
        return tr("The client left before the answer was out.") + u' ' + client;
    if (entry.method.isEmpty())
        return tr("This was no request that could be read.") + u' ' + client;
    return client;
}

QVariant RequestLogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RequestEntry& entry = m_entries.at(static_cast<size_t>(index.row()));
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, column);
    case Qt::ToolTipRole:
        return column == Path ? entry.path : toolTipOf(entry);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter
                                | (column == Status || column == Latency ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (column == Status && (entry.status >= 400 || entry.status == 0))
            return entry.status >= 500 ? tokens(QApplication::palette()).high : tokens(QApplication::palette()).medium;
        if (column == Time || (column == Caller && entry.caller.isEmpty()))
            return tokens(QApplication::palette()).muted;
        return {};
    default:
        return {};
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter
                                | (section == Status || section == Latency ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Latency)
        return tr("Milliseconds from the whole request to the last byte of the answer.");
    if (role == Qt::ToolTipRole && section == Caller)
        return tr("Name of the key that came with the request.");
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names = {tr("Time"),   tr("Method"), tr("Path"),
                                                    tr("Status"), tr("ms"),     tr("Caller")};
    return names.at(static_cast<size_t>(section));
}

} // namespace churnlens::gui
