// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelreport/modelreport.h"

#include <QWidget>

class QLabel;

namespace churnlens::gui {

class ChoiceSwitch;
class KpiCard;

/// Which model the page shows, of whom its figures are, and the figures that matter most.
class ModelHeadline : public QWidget
{
    Q_OBJECT

public:
    explicit ModelHeadline(QWidget* parent = nullptr);

    void setReport(const modelreport::ModelReport& report);
    [[nodiscard]] bool isActiveOnly() const;
    void setActiveOnly(bool active);
    [[nodiscard]] QString figure(int card) const; ///< AUC, churn, top tenth, calibration, gate

Q_SIGNALS:
    void populationChanged();

private:
    void showFigures();
    void showGate();

    modelreport::ModelReport m_report;
    QLabel* m_text;
    ChoiceSwitch* m_population;
    KpiCard* m_auc;
    KpiCard* m_churn;
    KpiCard* m_lift;
    KpiCard* m_slope;
    KpiCard* m_gate;
};

} // namespace churnlens::gui
