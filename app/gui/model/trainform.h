// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelreport/trainingpreview.h"
#include "core/pipeline/batchrun.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace churnlens::gui {

class Preferences;

/// What to train, and which dates that would use.
class TrainForm : public QWidget
{
    Q_OBJECT

public:
    explicit TrainForm(Preferences& preferences, QWidget* parent = nullptr);

    /// What the warehouse holds; without it nothing can be trained, and the form says why.
    void setCoverage(const Result<pipeline::Coverage>& coverage);
    /// True when the data cover what was chosen.
    [[nodiscard]] bool isValid() const { return m_preview.has_value(); }
    [[nodiscard]] const std::optional<modelreport::TrainingPreview>& preview() const { return m_preview; }
    /// Why it is not valid; empty when it is.
    [[nodiscard]] QString problem() const;
    /// Takes horizon, active window and thresholds as they are set now.
    void readPreferences();
    [[nodiscard]] pipeline::BatchOptions options() const;
    /// For the next time.
    void remember();

    void setHorizon(int days);
    void setAsOf(const QDate& date); ///< invalid: the end of the data

Q_SIGNALS:
    void validChanged();

private:
    void buildInputs(QFormLayout& layout);
    void buildPreview();
    void showPreview();
    [[nodiscard]] Settings settings() const;
    [[nodiscard]] QDate asOf() const;

    Preferences& m_preferences;
    std::optional<pipeline::Coverage> m_coverage;
    std::optional<modelreport::TrainingPreview> m_preview;
    QComboBox* m_features;
    QSpinBox* m_horizon;
    QSpinBox* m_active;
    QCheckBox* m_atEnd;
    QDateEdit* m_asOf;
    QLabel* m_buckets;
    QLabel* m_problem;
    QWidget* m_dates; ///< holds the preview
    QLabel* m_testText;
    QLabel* m_testTrainText;
    QLabel* m_finalTrainText;
    QLabel* m_backtestText;
    QLabel* m_scoreText;
};

} // namespace churnlens::gui
