// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/batchrun.h"

#include <QWidget>

class QLabel;

namespace churnlens::gui {

class CellTable;

/// What came of a training.
class TrainResult : public QWidget
{
    Q_OBJECT

public:
    enum class Outcome { Published, Refused, Failed };

    explicit TrainResult(QWidget* parent = nullptr);

    void setReport(const pipeline::BatchReport& report);
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString details() const { return m_details; } ///< of an error, to copy

private:
    void showTraining(const pipeline::TrainingReport& training);

    Outcome m_outcome = Outcome::Published;
    QString m_details;
    QLabel* m_title;
    QLabel* m_words;
    CellTable* m_checks;
};

} // namespace churnlens::gui
