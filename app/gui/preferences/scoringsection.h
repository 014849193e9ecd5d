// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/settings.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace churnlens::gui {

class BucketBar;
class Preferences;

/// Thresholds, horizon, active window, ridge and capacity: the second tab of the preferences.
class ScoringSection : public QWidget
{
    Q_OBJECT

public:
    explicit ScoringSection(QWidget* parent = nullptr);

    void load(const Preferences& preferences);
    /// Precondition: isValid().
    void store(Preferences& preferences) const;
    void restoreDefaults();
    [[nodiscard]] bool isValid() const;

Q_SIGNALS:
    void validityChanged();
    void scoreRequested();

private:
    void addThresholds(QFormLayout& form);
    void addDefinitions(QFormLayout& form);
    void addCapacity(QFormLayout& form);
    void addScoring(QFormLayout& form);
    void show(const Settings& business, std::optional<int> capacity);
    [[nodiscard]] Settings business() const;
    void check();

    QSpinBox* m_medium;
    QSpinBox* m_high;
    BucketBar* m_picture;
    QLabel* m_problem;
    QSpinBox* m_horizon;
    QSpinBox* m_active;
    QDoubleSpinBox* m_ridge;
    QCheckBox* m_hasCapacity;
    QSpinBox* m_capacity;
    QPushButton* m_score;
};

} // namespace churnlens::gui
