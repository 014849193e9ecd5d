// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspection.h"

#include <QAbstractTableModel>

namespace churnlens::gui {

/// The first rows of a table in a file, as they stand in it.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr size_t kRows = 50;

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ingest::TableLayout& layout);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isUsed(int column) const;

    QStringList m_titles;
    std::vector<QStringList> m_rows;
    ingest::ColumnMapping m_mapping;
    qint64 m_firstLine = 1;
};

} // namespace churnlens::gui
