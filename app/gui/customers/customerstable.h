// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customers/customersmodel.h"

#include <QTableView>

class QMenu;

namespace churnlens::gui {

/// The list: sorted by its header, columns moved, hidden and sized by the user, rows under the pointer lit up. The
/// selection and the current customer stay with the customers when the list changes.
class CustomersTable : public QTableView
{
    Q_OBJECT

public:
    explicit CustomersTable(QWidget* parent = nullptr);

    void showList(std::shared_ptr<const CustomerRows> list);
    void setRun(const scoring::ScoringRun& run) { m_model->setRun(run); }
    [[nodiscard]] const CustomersModel& customersModel() const { return *m_model; }
    [[nodiscard]] ListSelection selection() const;
    [[nodiscard]] qsizetype selectedCount() const;
    /// Population rows of the selection, in the order of the list.
    [[nodiscard]] std::vector<quint32> selectedRows() const;
    /// Empty: nobody.
    [[nodiscard]] QString currentCustomer() const;
    /// Makes a customer the current and only selected one and brings it into view; false if it is not in the list.
    bool selectCustomer(const QString& customerId);

    [[nodiscard]] population::PopulationOrder order() const;
    /// Shows the order in the header, without telling.
    void setOrder(const population::PopulationOrder& order);
    /// Shown columns from left to right.
    [[nodiscard]] std::vector<population::Column> visibleColumns() const;
    void resetColumns();
    [[nodiscard]] QByteArray columnState() const;
    bool restoreColumns(const QByteArray& state);
    /// Puts what shows and hides columns into a menu.
    void fillColumnMenu(QMenu& menu);
    void retranslate();

    [[nodiscard]] int hoveredRow() const { return m_hovered; }
    [[nodiscard]] int firstVisibleColumn() const; ///< its place from the left

    void keyboardSearch(const QString& search) override;

Q_SIGNALS:
    void orderChanged(const churnlens::population::PopulationOrder& order); ///< by the user
    void currentCustomerChanged();
    void selectionCountChanged();
    void openRequested(); ///< Enter or a double click on a row
    void copyRequested();
    void searchTyped(const QString& text); ///< letters and digits typed into the list
    void rowMenuRequested(const QPoint& global);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void setUpHeader();
    void connectHeader();
    void restoreSelection();
    void hover(int row);

    CustomersModel* m_model;
    int m_hovered = -1;
    bool m_isSettingOrder = false;
};

} // namespace churnlens::gui
