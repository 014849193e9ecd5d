// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customer/loadedcustomer.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLayout;
class QPushButton;
class QSlider;
class QSpinBox;

namespace churnlens::gui {

class SilenceCurve;

/// What could happen to the customer, and the probability that the model then gives; at once, while a slider moves.
class WhatIfPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfPanel(QWidget* parent = nullptr);

    /// Puts the controls back to "nothing happens". Null scenarios: says why there are none.
    void present(std::shared_ptr<const LoadedCustomer> customer);
    [[nodiscard]] whatif::Scenario scenario() const;
    /// The line with the current and the new probability.
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] QString crossingText() const;

public Q_SLOTS:
    void reset();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A slider and a spin box that say the same.
    struct Dial
    {
        QLabel* label = nullptr;
        QSlider* slider = nullptr;
        QSpinBox* spin = nullptr;
    };

    Dial makeDial(const QString& label, const QString& toolTip, int from, int to, int step);
    QLayout* buildControls();
    QWidget* buildResult();
    void recompute();
    void showScore(const whatif::ScenarioScore& score);
    void tint();
    [[nodiscard]] QString crossingSentence() const;

    std::shared_ptr<const LoadedCustomer> m_customer;
    QString m_bucketNow;
    QString m_bucketThen;
    QCheckBox* m_order = nullptr;
    Dial m_basket;
    Dial m_silence;
    QWidget* m_result = nullptr; ///< now, then, the change, reset
    QLabel* m_now = nullptr;
    QLabel* m_then = nullptr;
    QLabel* m_change = nullptr;
    QLabel* m_crossing = nullptr;
    QPushButton* m_reset = nullptr;
    SilenceCurve* m_curve = nullptr;
};

} // namespace churnlens::gui
