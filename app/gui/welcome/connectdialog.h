// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/tasks/taskrunner.h"
#include "core/pipeline/databaseprobe.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace churnlens::gui {

/// Asks for a PostgreSQL database, by fields or as one connection line, and tests it.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// remembered: a conninfo without password, as Preferences::database() has it.
    ConnectDialog(TaskRunner& tasks, const QString& remembered, QWidget* parent = nullptr);
    ~ConnectDialog() override;

    /// What libpq understands, with the password.
    [[nodiscard]] QString conninfo() const;
    /// The test's answer as it is shown; empty: not tested.
    [[nodiscard]] QString answer() const;

    void test();
    void accept() override; ///< tests first; goes on when the database can be worked in

private:
    QWidget* buildFields();
    QWidget* buildLine();
    QWidget* buildFooter();
    void fill(const QString& remembered);
    void noteEdit();
    void probe(bool acceptAfter);
    void take(const Result<pipeline::DatabaseProbe>& probe, bool acceptAfter);
    void say(const QString& text, bool isError);

    TaskRunner& m_tasks;
    QTabWidget* m_tabs;
    QLineEdit* m_host = nullptr;
    QSpinBox* m_port = nullptr;
    QLineEdit* m_database = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_line = nullptr;
    QLineEdit* m_linePassword = nullptr;
    QLabel* m_answer = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_connect = nullptr;
    QPointer<Task> m_probe;
    int m_round = 0; ///< answers to what was typed before come too late
};

} // namespace churnlens::gui
