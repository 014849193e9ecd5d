// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/service/requestfeed.h"

#include <QAbstractTableModel>

#include <deque>

namespace churnlens::gui {

/// The latest requests, newest first, at most RequestFeed::kMost.
class RequestLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Method, Path, Status, Latency, Caller, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// entries: oldest first, all newer than those that are there.
    void add(const std::vector<RequestEntry>& entries);
    void clear();
    /// Of its requests, those at that time or later.
    [[nodiscard]] int countSince(const QDateTime& time) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    static QString textOf(const RequestEntry& entry, int column);
    static QString toolTipOf(const RequestEntry& entry);

    std::deque<RequestEntry> m_entries; ///< newest first
};

} // namespace churnlens::gui
