// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/modelheadline.h"

#include "app/gui/format/format.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/choiceswitch.h"
#include "app/gui/widgets/kpicard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace churnlens::gui {

using modelreport::MetricValue;
using modelreport::PopulationReport;

namespace {

QString rangeText(const MetricValue& metric, int decimals)
{
    if (!metric.low || !metric.high)
        return {};
    return ModelHeadline::tr("%1 to %2").arg(numberText(*metric.low, decimals), numberText(*metric.high, decimals));
}

QString orDash(const modelreport::Number& share)
{
    return percentText(share.value_or(std::nan("")), 1);
}

} // namespace

ModelHeadline::ModelHeadline(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_population(
          new ChoiceSwitch(tr("Whom the figures are about"), {tr("A&ll customers"), tr("&Active customers")}, this))
    , m_auc(new KpiCard(tr("Ranking (AUC)"), this))
    , m_churn(new KpiCard(tr("Expected to churn"), this))
    , m_lift(new KpiCard(tr("Top tenth"), this))
    , m_slope(new KpiCard(tr("Calibration slope"), this))
    , m_gate(new KpiCard(tr("Checks before publication"), this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace3);
    auto* const top = new QHBoxLayout;
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    top->addWidget(m_text, 1);
    top->addWidget(m_population);
    layout->addLayout(top);
    auto* const cards = new QHBoxLayout;
    cards->setSpacing(kSpace3);
    for (KpiCard* const card : {m_auc, m_churn, m_lift, m_slope, m_gate})
        cards->addWidget(card, 1);
    layout->addLayout(cards);
    m_auc->setDefinition(ModelTexts::metricMeaning(QStringLiteral("auc")));
    m_churn->setDefinition(tr("The mean probability at the held-out date, against the share that did churn."));
    m_lift->setDefinition(ModelTexts::metricMeaning(QStringLiteral("top_decile_lift")));
    m_slope->setDefinition(ModelTexts::metricMeaning(QStringLiteral("calibration_slope")));
    connect(m_population, &ChoiceSwitch::chosen, this, [this] {
        showFigures();
        Q_EMIT populationChanged();
    });
}

void ModelHeadline::setReport(const modelreport::ModelReport& report)
{
    m_report = report;
    m_text->setText(
        tr("Model <b>%1</b>, %2, trained %3. Churn: no purchase within %n day(s). Figures of the held-out date "
           "%4.",
           nullptr, report.settings.horizonDays)
            .arg(ModelTexts::modelName(report.modelId).toHtmlEscaped(),
                 ModelTexts::featureSetName(report.featureSet).toHtmlEscaped(), timeText(report.createdAt),
                 dateText(report.testAsOf)));
    m_text->setToolTip(report.modelId);
    m_population->setChoiceToolTips(
        {tr("Everybody with a purchase before the date."),
         tr("Last purchase less than %n day(s) before the date.", nullptr, report.settings.activeDays)});
    showFigures();
    showGate();
}

void ModelHeadline::showFigures()
{
    const PopulationReport& report = isActiveOnly() ? m_report.active : m_report.all;
    const MetricValue auc = report.model.metric(QStringLiteral("auc"));
    const MetricValue lift = report.model.metric(QStringLiteral("top_decile_lift"));
    const MetricValue slope = report.model.metric(QStringLiteral("calibration_slope"));
    m_auc->setFigure(ModelTexts::metricText(auc, false), rangeText(auc, 3));
    m_churn->setFigure(orDash(report.meanProbability), tr("%1 did churn").arg(orDash(report.churnRate)));
    m_lift->setFigure(lift.value ? tr("%1×").arg(ModelTexts::metricText(lift, false)) : QString(),
                      tr("as many churners as by chance"));
    m_slope->setFigure(ModelTexts::metricText(slope, false), rangeText(slope, 2));
}

void ModelHeadline::showGate()
{
    QStringList failed;
    QStringList details;
    for (const modelreport::GateResult& check : m_report.gate) {
        if (!check.passed)
            failed.append(ModelTexts::gateCheckName(check.check));
        details.append((check.passed ? tr("Passed: %1. %2") : tr("Failed: %1. %2"))
                           .arg(ModelTexts::gateCheckName(check.check), check.detail));
    }
    m_gate->setDefinition(details.join(u'\n'));
    if (m_report.gate.empty())
        m_gate->setFigure({}, tr("not kept with this model"));
    else if (failed.isEmpty())
        m_gate->setFigure(tr("Passed"), tr("%n check(s)", nullptr, static_cast<int>(m_report.gate.size())));
    else
        m_gate->setFigure(tr("Refused"), failed.join(QStringLiteral(", ")));
}

bool ModelHeadline::isActiveOnly() const
{
    return m_population->choice() == 1;
}

void ModelHeadline::setActiveOnly(bool active)
{
    m_population->choose(active ? 1 : 0);
}

QString ModelHeadline::figure(int card) const
{
    const KpiCard* const cards[] = {m_auc, m_churn, m_lift, m_slope, m_gate};
    return cards[card]->value();
}

} // namespace churnlens::gui
