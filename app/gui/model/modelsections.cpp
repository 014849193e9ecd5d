// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/modelsections.h"

#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/model/backtestcard.h"
#include "app/gui/model/coefficientcard.h"
#include "app/gui/model/curvescard.h"
#include "app/gui/model/modelheadline.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/model/registrycard.h"
#include "app/gui/model/tablecards.h"
#include "app/gui/model/thresholdcard.h"
#include "app/gui/model/twocolumns.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/statepanel.h"

#include <QSettings>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kSideBySide = 860; ///< width from which two cards share a row
constexpr int kTablesSideBySide = 1240; ///< the same for two tables
constexpr int kMessageHeight = 260;

const QString kActiveKey = QStringLiteral("activeOnly");

QVBoxLayout* column(QWidget* widget)
{
    auto* const layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace3);
    return layout;
}

} // namespace

ModelSections::ModelSections(QWidget* parent)
    : QWidget(parent)
    , m_noticeLayout(new QVBoxLayout)
    , m_headline(new ModelHeadline(this))
    , m_coefficients(new CoefficientCard(this))
    , m_curves(new CurvesCard(this))
    , m_threshold(new ThresholdCard(this))
    , m_backtest(new BacktestCard(this))
    , m_outcomes(new OutcomeCard(this))
    , m_drift(new DriftCard(this))
    , m_registry(new RegistryCard(this))
{
    setProperty("role", QStringLiteral("page"));
    auto* const ofModel = new QWidget(this);
    QVBoxLayout* const modelLayout = column(ofModel);
    modelLayout->addWidget(m_headline);
    auto* const weightsAndCurves = new TwoColumns(m_coefficients, m_curves, kSideBySide, ofModel);
    modelLayout->addWidget(weightsAndCurves);
    modelLayout->addWidget(m_threshold);
    modelLayout->addWidget(m_backtest);
    m_model = new StatePanel(ofModel, this);
    QVBoxLayout* const layout = column(this);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace6);
    m_noticeLayout->setSpacing(kSpace2);
    layout->addLayout(m_noticeLayout);
    layout->addWidget(m_model);
    layout->addWidget(new TwoColumns(m_outcomes, m_drift, kTablesSideBySide, this));
    layout->addWidget(m_registry);
    layout->addStretch();
    connect(m_headline, &ModelHeadline::populationChanged, this, &ModelSections::showPopulation);
    connect(m_threshold, &ThresholdCard::thresholdChanged, this,
            [this] { m_curves->setThreshold(m_threshold->matrix()); });
    connect(m_coefficients, &CoefficientCard::viewChanged, weightsAndCurves, &TwoColumns::setStacked);
    connect(m_model, &StatePanel::actionTriggered, this, &ModelSections::trainRequested);
}

void ModelSections::setNotices(const std::vector<ModelNotice>& notices)
{
    while (QLayoutItem* const item = m_noticeLayout->takeAt(0)) {
        item->widget()->deleteLater(); // the click that leads here may come from it
        item->widget()->hide();
        delete item;
    }
    for (const ModelNotice& one : notices) {
        auto* const notice = new Notice(one.kind, one.text, one.link, this);
        if (one.follow)
            connect(notice, &Notice::linkActivated, this, one.follow);
        m_noticeLayout->addWidget(notice);
    }
}

QStringList ModelSections::noticeTexts() const
{
    QStringList texts;
    for (int i = 0; i < m_noticeLayout->count(); ++i)
        texts.append(static_cast<Notice*>(m_noticeLayout->itemAt(i)->widget())->text());
    return texts;
}

void ModelSections::setOverview(const modelreport::ModelsOverview& overview)
{
    m_outcomes->setOverview(overview);
    m_drift->setOverview(overview);
    m_registry->setOverview(overview);
}

void ModelSections::setReport(const modelreport::ModelReport& report)
{
    m_report = report;
    m_model->setMinimumHeight(0);
    m_model->showContent();
    m_headline->setReport(report);
    m_coefficients->setReport(report);
    m_registry->setShown(report.modelId);
    showPopulation();
}

void ModelSections::setModelError(const QString& modelId, const Error& error)
{
    m_report = {};
    m_registry->setShown({});
    m_model->setMinimumHeight(kMessageHeight);
    m_model->showMessage(
        tr("The files of model %1 cannot be read here").arg(ModelTexts::modelName(modelId)),
        tr("%1 The scores stay as they are. To see the weights and curves, bring the files back or train a "
           "new model.")
            .arg(errorText(error)),
        tr("&Train model…"), QStringLiteral("warning"));
}

bool ModelSections::isShowingModel() const
{
    return m_model->isShowingContent();
}

void ModelSections::setLists(const ScoredLists& lists)
{
    m_lists = lists;
    const bool active = m_headline->isActiveOnly();
    m_threshold->setScored(active ? lists.active : lists.all,
                           active ? population::Segment::Active : population::Segment::All, lists.asOf);
}

void ModelSections::showPopulation()
{
    const bool active = m_headline->isActiveOnly();
    const modelreport::PopulationReport& report = active ? m_report.active : m_report.all;
    const QString whom = active ? tr("Active customers") : tr("All customers");
    const QString caption =
        tr("%1 at the held-out date %2: %Ln customer(s)", nullptr, static_cast<int>(report.customers.value_or(0)))
            .arg(whom, dateText(m_report.testAsOf));
    m_curves->setReport(report, caption);
    m_threshold->setTable(report.thresholds, tr("%1; what the list would have held").arg(caption));
    m_curves->setThreshold(m_threshold->matrix());
    m_backtest->setOrigins(m_report.origins, active);
    setLists(m_lists);
}

void ModelSections::saveState(QSettings& settings) const
{
    settings.setValue(kActiveKey, m_headline->isActiveOnly());
    m_coefficients->saveState(settings);
    m_curves->saveState(settings);
    m_threshold->saveState(settings);
}

void ModelSections::restoreState(QSettings& settings)
{
    m_headline->setActiveOnly(settings.value(kActiveKey, false).toBool());
    m_coefficients->restoreState(settings);
    m_curves->restoreState(settings);
    m_threshold->restoreState(settings);
}

} // namespace churnlens::gui
