// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/settings.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace churnlens::gui {

class BucketBar;
class Preferences;

/// Buckets by thresholds or capacity, horizon, active window, ridge: the second tab of the preferences.
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
    void addBuckets(QFormLayout& form);
    void addThresholds(QFormLayout& form);
    void addDefinitions(QFormLayout& form);
    void addCapacity(QFormLayout& form);
    void addScoring(QFormLayout& form);
    void show(const Settings& business, std::optional<int> capacity);
    [[nodiscard]] Settings business() const;
    [[nodiscard]] bool isByCapacity() const;
    void onModeChanged();
    void check();

    QComboBox* m_mode; ///< how the buckets are filled
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
