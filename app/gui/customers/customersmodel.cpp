// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customersmodel.h"

#include "app/gui/customers/customerfields.h"

namespace churnlens::gui {

using population::Column;

namespace {

const CustomerField& fieldOf(int section)
{
    return customerFields()[static_cast<size_t>(section)];
}

int alignmentOf(int section)
{
    return int(fieldOf(section).isNumber ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter);
}

} // namespace

CustomersModel::CustomersModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CustomersModel::show(std::shared_ptr<const CustomerRows> list)
{
    beginResetModel();
    m_list = std::move(list);
    m_customerRow = -1;
    endResetModel();
}

const population::Customer& CustomersModel::customer(int row) const
{
    if (row != m_customerRow) {
        m_customer = m_list->population->at((*m_list->rows)[static_cast<size_t>(row)]);
        m_customerRow = row;
    }
    return m_customer;
}

void CustomersModel::setRun(const scoring::ScoringRun& run)
{
    m_run = run;
    const int bucket = static_cast<int>(Column::Bucket);
    Q_EMIT headerDataChanged(Qt::Horizontal, bucket, bucket);
}

void CustomersModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CustomersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_list ? 0 : static_cast<int>(m_list->rows->size());
}

int CustomersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : population::kColumnCount;
}

QVariant CustomersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return fieldText(customer(index.row()), column);
    case Qt::ToolTipRole:
        return fieldDetail(customer(index.row()), column);
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case Qt::AccessibleTextRole:
        return QString(fieldTitle(column) + QStringLiteral(": ") + fieldText(customer(index.row()), column));
    default:
        return {};
    }
}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return fieldTitle(static_cast<Column>(section));
    case Qt::ToolTipRole:
        if (section == static_cast<int>(Column::Bucket) && m_run.runId > 0)
            return bucketRuleText(m_run.capacity, m_run.mediumFrom, m_run.highFrom);
        return fieldMeaning(static_cast<Column>(section));
    case Qt::TextAlignmentRole:
        // The risk is a number and a bar that fill the column together.
        return section == static_cast<int>(Column::Probability) ? int(Qt::AlignLeft) | int(Qt::AlignVCenter)
                                                                : alignmentOf(section);
    case Qt::InitialSortOrderRole:
        return fieldOf(section).isDescendingFirst ? Qt::DescendingOrder : Qt::AscendingOrder;
    default:
        return {};
    }
}

} // namespace churnlens::gui
