// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace churnlens::gui {

/// A few choices side by side, one of them taken.
class ChoiceSwitch : public QWidget
{
    Q_OBJECT

public:
    /// texts: may have mnemonics. The first one is taken.
    ChoiceSwitch(const QString& accessibleName, const QStringList& texts, QWidget* parent = nullptr);

    [[nodiscard]] int choice() const;
    /// Emits chosen() when it is another one.
    void choose(int choice);
    void setChoiceToolTips(const QStringList& toolTips);

Q_SIGNALS:
    void chosen(int choice);

private:
    QButtonGroup* m_buttons;
};

} // namespace churnlens::gui
