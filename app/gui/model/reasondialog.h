// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace churnlens::gui {

/// Asks before another model becomes the champion, and why it does.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    /// verb: text of the button. warning: what must be agreed to by a tick before it can be pressed; empty: nothing.
    ReasonDialog(const QString& question, const QString& consequence, const QString& verb, const QString& warning,
                 QWidget* parent = nullptr);

    [[nodiscard]] QString reason() const;
    void setReason(const QString& reason);

private:
    QLineEdit* m_reason;
    QCheckBox* m_agreed;
};

} // namespace churnlens::gui
