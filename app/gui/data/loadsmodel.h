// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/loadhistory.h"
#include "core/quality/qualityreport.h"

#include <QAbstractTableModel>

namespace churnlens::gui {

/// The files that were loaded, the latest first.
class LoadsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, LoadedAt, Profile, Read, Loaded, Rejected, Standing, From, To, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// quality: of the same loads, for the rejected lines; may lack some.
    void setLoads(std::vector<pipeline::LoadInfo> loads, const std::vector<quality::LoadQuality>& quality);
    [[nodiscard]] const pipeline::LoadInfo& load(int row) const { return m_rows.at(static_cast<size_t>(row)).info; }
    [[nodiscard]] qint64 rejected(int row) const { return m_rows.at(static_cast<size_t>(row)).rejected; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        pipeline::LoadInfo info;
        qint64 rejected = 0;
    };
    static QString text(const Row& row, int column);

    std::vector<Row> m_rows;
};

} // namespace churnlens::gui
