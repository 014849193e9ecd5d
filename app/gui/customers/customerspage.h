// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customers/customerlist.h"
#include "app/gui/pages/page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QToolButton;
class QVBoxLayout;

namespace churnlens::gui {

class CustomersTable;
class FilterBar;
class ListExport;
class Notice;
class Preferences;
class StatePanel;
class Workspace;

/// All customers of the published run as a list to filter, search, sort and export, beside the pane of the current one.
class CustomersPage : public Page
{
    Q_OBJECT

public:
    /// pane: becomes a child, at the right of the list.
    CustomersPage(Workspace& workspace, Preferences& preferences, QWidget* pane, QWidget* parent = nullptr);
    ~CustomersPage() override;

    [[nodiscard]] PageId id() const override { return PageId::Customers; }
    [[nodiscard]] QString title() const override { return tr("Customers"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("customers"); }
    [[nodiscard]] QList<QAction*> pageActions() override { return {m_exportAction, m_copyAction}; }
    [[nodiscard]] QWidget* headerWidget() override;
    void activate() override;
    void saveState(QSettings& settings) const override;
    void restoreState(QSettings& settings) override;
    void retranslate() override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("user-guide.md#customers"); }

    /// Shows these customers.
    void setFilter(const population::PopulationFilter& filter);
    [[nodiscard]] const population::PopulationFilter& filter() const { return m_query.filter; }
    /// Makes a customer the current one; drops the filters when they hide him. An unknown id changes nothing.
    void selectCustomer(const QString& customerId);

Q_SIGNALS:
    /// Another customer is the current one, or the same one has new scores.
    void customerActivated(const QString& customerId);
    void customerCleared(); ///< the list is empty

private:
    void build(QWidget* pane);
    QWidget* buildList();
    void buildSearch();
    void buildActions();
    void connectList();
    void connectWorkspace();

    void onScoresChanged();
    /// Everybody, or the first of them while the others are being read; null: nobody yet.
    [[nodiscard]] std::shared_ptr<const population::Population> customers() const;
    void showState();
    void showStale();
    void onStateAction();
    void stopReading();
    void requestList();
    void showList(const std::shared_ptr<const CustomerRows>& list);
    void showFailure(const Error& error);
    void showEmpty(const CustomerRows& list);
    [[nodiscard]] QString countsText(const CustomerRows& list) const;
    void dropHindrance();
    void changeFilter(const population::PopulationFilter& filter);
    void search();
    void showCounts();
    void tellCurrent();
    void showRowMenu(const QPoint& global);
    void focusSearch();
    bool eventFilter(QObject* watched, QEvent* event) override;

    Workspace& m_workspace;
    ListQuery m_query;
    bool m_listFailed = false; ///< the list could not be made; else it may be empty
    QString m_wanted; ///< customer to select once the list is there
    QString m_told; ///< customer and run of the last customerActivated()
    QTimer m_searchDelay;
    QTimer m_tellDelay;

    StatePanel* m_state = nullptr; ///< of the page
    StatePanel* m_listState = nullptr; ///< of the list
    QSplitter* m_splitter = nullptr;
    Notice* m_stale = nullptr;
    FilterBar* m_filterBar;
    CustomersTable* m_table;
    CustomerList* m_list;
    ListExport* m_export;
    QPointer<QLineEdit> m_search; ///< in the window's header
    QLabel* m_counts = nullptr;
    QToolButton* m_columns = nullptr;
    QWidget* m_pane = nullptr;
    QAction* m_exportAction = nullptr;
    QAction* m_copyAction = nullptr;
    std::unique_ptr<QMenu> m_exportMenu;
};

} // namespace churnlens::gui
