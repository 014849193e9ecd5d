// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customer/loadedcustomer.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace churnlens::gui {

class CustomerView;
class Preferences;
class StatePanel;
class Task;
class Workspace;

/// The one customer beside the table: reads it off the main thread, keeps what is shown until the next one is there,
/// and scrolls on its own.
class CustomerPane : public QWidget
{
    Q_OBJECT

public:
    CustomerPane(Workspace& workspace, Preferences& preferences, QWidget* parent = nullptr);

    /// Reads and shows a customer of the published run; the latest call wins.
    void showCustomer(const QString& customerId);
    /// Back to "no customer is selected".
    void clear();
    /// Empty: none.
    [[nodiscard]] const QString& customerId() const { return m_customerId; }
    /// The one on the screen; null while none is.
    [[nodiscard]] std::shared_ptr<const LoadedCustomer> shown() const { return m_shown; }
    /// Builds the texts anew, in the present language.
    void retranslate();

public Q_SLOTS:
    void copyExplanation();

Q_SIGNALS:
    void customerShown(const QString& customerId);
    void connectRequested(); ///< ask for another database
    void scoreRequested(); ///< the data have changed: make new scores
    void copied(const QString& what); ///< "Explanation copied", for the status bar
    void notesChanged(const QString& customerId);

private:
    void build();
    void read();
    void reread();
    void noteScores();
    void stopReading();
    void take(int serial, Result<std::shared_ptr<const LoadedCustomer>> customer);
    void showNobody();
    void present();

    /// What a read of a customer depends on.
    struct ScoresRead
    {
        qint64 runId = 0;
        std::shared_ptr<const model::ModelScorer> scorer;

        bool operator==(const ScoresRead&) const = default;
    };
    [[nodiscard]] ScoresRead publishedNow() const;

    Workspace& m_workspace;
    Preferences& m_preferences;
    StatePanel* m_state = nullptr;
    QScrollArea* m_scroll = nullptr;
    CustomerView* m_view = nullptr;
    QString m_customerId;
    std::shared_ptr<const LoadedCustomer> m_shown;
    QPointer<Task> m_reading;
    int m_serial = 0; ///< of the latest read
    ScoresRead m_read; ///< by the latest read
};

} // namespace churnlens::gui
