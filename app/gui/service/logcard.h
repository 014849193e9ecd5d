// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/card.h"

#include <QTimer>

#include <memory>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace churnlens::gui {

class RequestFeed;
class RequestLogModel;
class StatePanel;

/// The requests that the API answers, as they come.
class LogCard : public Card
{
    Q_OBJECT

public:
    /// requests: where they are kept; must outlive this.
    LogCard(std::shared_ptr<RequestFeed> feed, RequestLogModel& requests, QWidget* parent = nullptr);

    /// Whether requests can come; says what to do when none are there.
    void setServing(bool serving);
    /// Takes over what has come; does so by itself while the card can be seen.
    void poll();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildHeader();
    void buildTable();
    void setPaused(bool paused);
    void clear();
    void updateState();

    std::shared_ptr<RequestFeed> m_feed;
    RequestLogModel& m_model;
    QSortFilterProxyModel* m_filtered;
    QTableView* m_table;
    StatePanel* m_panel;
    QLineEdit* m_filter;
    QToolButton* m_pause;
    QToolButton* m_clear;
    QLabel* m_count;
    QTimer m_timer;
    bool m_isServing = false;
};

} // namespace churnlens::gui
