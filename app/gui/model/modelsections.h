// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/notice.h"
#include "core/modelreport/listcounter.h"
#include "core/modelreport/modelreport.h"
#include "core/modelreport/modelsoverview.h"

#include <QWidget>

#include <functional>

class QSettings;
class QVBoxLayout;

namespace churnlens::gui {

class BacktestCard;
class CoefficientCard;
class CurvesCard;
class DriftCard;
class ModelHeadline;
class OutcomeCard;
class RegistryCard;
class StatePanel;
class ThresholdCard;

/// A line above the sections.
struct ModelNotice
{
    Notice::Kind kind = Notice::Kind::Info;
    QString text;
    QString link; ///< empty: none
    std::function<void()> follow;
};

/// How many customers are scored now, by population.
struct ScoredLists
{
    modelreport::ListCounter all;
    modelreport::ListCounter active;
    QDate asOf;
};

/// Everything on the model page, from top to bottom.
class ModelSections : public QWidget
{
    Q_OBJECT

public:
    explicit ModelSections(QWidget* parent = nullptr);

    void setNotices(const std::vector<ModelNotice>& notices);
    void setOverview(const modelreport::ModelsOverview& overview);
    void setReport(const modelreport::ModelReport& report);
    /// In place of a report: the model's files cannot be read.
    void setModelError(const QString& modelId, const Error& error);
    void setLists(const ScoredLists& lists);
    void saveState(QSettings& settings) const;
    void restoreState(QSettings& settings);

    [[nodiscard]] ModelHeadline& headline() { return *m_headline; }
    [[nodiscard]] CoefficientCard& coefficients() { return *m_coefficients; }
    [[nodiscard]] ThresholdCard& threshold() { return *m_threshold; }
    [[nodiscard]] BacktestCard& backtest() { return *m_backtest; }
    [[nodiscard]] OutcomeCard& outcomes() { return *m_outcomes; }
    [[nodiscard]] DriftCard& drift() { return *m_drift; }
    [[nodiscard]] RegistryCard& registry() { return *m_registry; }
    [[nodiscard]] QStringList noticeTexts() const;
    [[nodiscard]] bool isShowingModel() const;

Q_SIGNALS:
    void trainRequested();

private:
    void showPopulation();

    modelreport::ModelReport m_report;
    ScoredLists m_lists;
    QVBoxLayout* m_noticeLayout;
    StatePanel* m_model; ///< what needs the model's files, or why they are not there
    ModelHeadline* m_headline;
    CoefficientCard* m_coefficients;
    CurvesCard* m_curves;
    ThresholdCard* m_threshold;
    BacktestCard* m_backtest;
    OutcomeCard* m_outcomes;
    DriftCard* m_drift;
    RegistryCard* m_registry;
};

} // namespace churnlens::gui
