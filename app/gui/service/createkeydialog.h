// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/apikeys/apikeys.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QStackedWidget;

namespace churnlens::gui {

class CopyField;

/// Asks for a key's name and scope, and then shows the key, once.
class CreateKeyDialog : public QDialog
{
    Q_OBJECT

public:
    /// taken: names of valid keys, which cannot be had again.
    explicit CreateKeyDialog(QStringList taken, QWidget* parent = nullptr);

    void showSecret(const QByteArray& secret);
    void showProblem(const QString& text);

Q_SIGNALS:
    void createRequested(const QString& name, churnlens::apikeys::Scope scope);

private:
    QWidget* buildForm();
    QWidget* buildSecret();
    void check();
    void create();

    QStringList m_taken;
    QStackedWidget* m_steps;
    QLineEdit* m_name;
    QRadioButton* m_read;
    QRadioButton* m_admin;
    QLabel* m_problem;
    CopyField* m_secret;
    QDialogButtonBox* m_buttons;
};

} // namespace churnlens::gui
