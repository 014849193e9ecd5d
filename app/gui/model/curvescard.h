// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/card.h"
#include "core/modelreport/modelreport.h"

class QLabel;
class QSettings;
class QTabWidget;

namespace churnlens::gui {

class CellTable;
class ChartButton;
class ChoiceSwitch;
class XyChart;
struct ChartSeries;

/// How well the probabilities rank and how true they are, at the held-out date: four drawings with the simpler ways
/// beside them.
class CurvesCard : public Card
{
    Q_OBJECT

public:
    explicit CurvesCard(QWidget* parent = nullptr);

    /// whom: "all customers", for the caption.
    void setReport(const modelreport::PopulationReport& report, const QString& caption);
    /// Where the chosen threshold lies on the curves; none: nowhere.
    void setThreshold(const std::optional<modelreport::ConfusionMatrix>& matrix);
    void saveState(QSettings& settings) const;
    void restoreState(QSettings& settings);

private:
    void buildTabs();
    QWidget* tabOf(XyChart* chart, QLabel* note);
    void showRoc();
    void showPrecisionRecall();
    void showCalibration();
    void showGain();
    void showContenders();
    void showNote();
    [[nodiscard]] std::vector<ChartSeries> topDecilePoints(bool lift) const;

    modelreport::PopulationReport m_report;
    std::optional<modelreport::ConfusionMatrix> m_threshold;
    QTabWidget* m_tabs;
    ChartButton* m_button;
    XyChart* m_roc;
    XyChart* m_precisionRecall;
    XyChart* m_calibration;
    XyChart* m_gain;
    QLabel* m_calibrationNote;
    QLabel* m_gainNote;
    QLabel* m_contendersNote;
    ChoiceSwitch* m_gainOrLift;
    CellTable* m_contenders;
};

} // namespace churnlens::gui
