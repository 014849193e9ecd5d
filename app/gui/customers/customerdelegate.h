// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace churnlens::gui {

class CustomersTable;
struct Tokens;

/// Draws the cells of the list: the risk as a number and a bar, the bucket as a chip, the change with an arrow, figures
/// at the right, texts shortened where they do not fit.
class CustomerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CustomerDelegate(CustomersTable& table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The model's tooltip, or the whole text of a cell that shows only a part.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                     const Tokens& colors) const;

    CustomersTable& m_table;
};

} // namespace churnlens::gui
