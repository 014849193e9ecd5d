// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customers/customerlist.h"

#include <QAbstractTableModel>

namespace churnlens::gui {

/// The list on the screen. Columns are those of population::Column.
class CustomersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CustomersModel(QObject* parent = nullptr);

    /// Null: nobody.
    void show(std::shared_ptr<const CustomerRows> list);
    [[nodiscard]] const std::shared_ptr<const CustomerRows>& list() const { return m_list; }
    /// The run of the list, which says how buckets came about.
    void setRun(const scoring::ScoringRun& run);
    /// Of a row that there is; good until the next call.
    [[nodiscard]] const population::Customer& customer(int row) const;
    /// Texts have changed: language, currency.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const CustomerRows> m_list;
    scoring::ScoringRun m_run; ///< without an id: not known
    mutable population::Customer m_customer; ///< the last one asked for: a row is drawn cell by cell
    mutable int m_customerRow = -1;
};

} // namespace churnlens::gui
