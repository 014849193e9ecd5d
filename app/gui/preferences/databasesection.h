// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace churnlens::gui {

/// Which database is in use, and how to come to another: the third tab of the preferences.
class DatabaseSection : public QWidget
{
    Q_OBJECT

public:
    explicit DatabaseSection(QWidget* parent = nullptr);

    void setChoice(const pipeline::DatabaseChoice& choice);

Q_SIGNALS:
    void connectRequested();
    void privateServerRequested();

private:
    QLabel* m_kind;
    QLabel* m_explanation;
    QLabel* m_placeLabel;
    QLineEdit* m_place;
    QPushButton* m_private;
};

} // namespace churnlens::gui
