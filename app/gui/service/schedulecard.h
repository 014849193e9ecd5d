// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/service/commandlines.h"
#include "app/gui/widgets/card.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSettings;
class QTimeEdit;

namespace churnlens::gui {

/// The commands that let a scheduler score every day, to be copied.
class ScheduleCard : public Card
{
    Q_OBJECT

public:
    explicit ScheduleCard(QWidget* parent = nullptr);

    void setDatabase(const pipeline::DatabaseChoice& database);
    /// Of the preferences: how many customers fill the bucket High; none: thresholds do.
    void setCapacity(std::optional<int> capacity);
    [[nodiscard]] QString command() const; ///< as it is shown
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

Q_SIGNALS:
    void helpRequested();

private:
    void buildForm();
    void buildCommand();
    void refresh();
    void copy();
    [[nodiscard]] QString noteText() const;

    pipeline::DatabaseChoice m_database;
    std::optional<int> m_capacity;
    QComboBox* m_scheduler;
    QTimeEdit* m_at;
    QLineEdit* m_input;
    QLineEdit* m_export;
    QPlainTextEdit* m_command;
    QLabel* m_note;
    QHBoxLayout* m_columns;
};

} // namespace churnlens::gui
