// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/coefficientcard.h"

#include "app/gui/format/format.h"
#include "app/gui/model/celltable.h"
#include "app/gui/model/chartbutton.h"
#include "app/gui/model/coefficientchart.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/texts/cataloguetexts.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/choiceswitch.h"
#include "app/gui/widgets/wheelguard.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace churnlens::gui {

using modelreport::Coefficient;
using modelreport::Effect;

namespace {

constexpr double kNotableInflation = 5;

Cell numberCell(const modelreport::Number& value, int decimals)
{
    return {
        value ? numberText(*value, decimals) : QStringLiteral("–"), value ? QVariant(*value) : QVariant(0.0), {}, {}};
}

QString noteOf(const modelreport::ModelReport& report)
{
    QString note =
        CoefficientCard::tr("Dot: weight. Line: 95 % interval. Hollow: the interval includes 0, so chance alone "
                            "may have made it.");
    if (report.approximate)
        note += u' ' + CoefficientCard::tr("Intervals are approximate: the weights are held small by a ridge penalty.");
    return note;
}

} // namespace

CoefficientCard::CoefficientCard(QWidget* parent)
    : Card(tr("What the model weighs"), parent)
    , m_note(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new CoefficientChart(this))
    , m_table(new CellTable(tr("Weights of the features"), QStringLiteral("coefficients"), this))
{
    buildHeader();
    m_stack->addWidget(m_chart);
    auto* const tablePage = new QWidget(this);
    auto* const tableLayout = new QVBoxLayout(tablePage);
    tableLayout->setContentsMargins(0, 0, 0, 0);
    tableLayout->addWidget(m_table);
    tableLayout->addStretch();
    m_stack->addWidget(tablePage);
    m_note->setWordWrap(true);
    m_note->setFont(fontFor(TextRole::Caption, QApplication::font()));
    m_note->setProperty("role", QStringLiteral("muted"));
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_note);
}

void CoefficientCard::buildHeader()
{
    m_scale = new ChoiceSwitch(tr("Scale of the weights"), {tr("&Standardised"), tr("Per &unit")}, this);
    m_scale->setChoiceToolTips({tr("Per standard deviation of each feature, so that weights can be compared."),
                                tr("Per unit of each feature: a day, yes instead of no, twice as much. Weights of "
                                   "different units cannot be compared.")});
    m_order = new QComboBox(this);
    m_order->addItems({tr("By size"), tr("By name"), tr("By group")});
    m_order->setAccessibleName(tr("Order of the features"));
    m_order->setToolTip(m_order->accessibleName());
    m_view = new ChoiceSwitch(tr("Chart or table of the weights"), {tr("Cha&rt"), tr("Tabl&e")}, this);
    m_button = new ChartButton(m_chart, this);
    (new WheelGuard(this))->guard(m_order);
    addHeaderWidget(m_button);
    auto* const tools = new QHBoxLayout;
    tools->setSpacing(kSpace2);
    tools->addWidget(m_scale);
    tools->addStretch();
    tools->addWidget(m_order);
    tools->addWidget(m_view);
    body()->addLayout(tools);
    connect(m_scale, &ChoiceSwitch::chosen, this, [this] {
        m_chart->setPerStep(isPerStep());
        fillTable();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int order) { m_chart->setOrder(static_cast<CoefficientOrder>(order)); });
    connect(m_view, &ChoiceSwitch::chosen, this, &CoefficientCard::showView);
}

bool CoefficientCard::isPerStep() const
{
    return m_scale->choice() == 1;
}

void CoefficientCard::showView(int view)
{
    m_stack->setCurrentIndex(view);
    m_order->setVisible(view == 0); // the table sorts by its headers
    m_button->setVisible(view == 0);
    Q_EMIT viewChanged(view == 1);
}

void CoefficientCard::setReport(const modelreport::ModelReport& report)
{
    m_coefficients = report.coefficients;
    m_chart->setCoefficients(report.coefficients);
    m_note->setText(noteOf(report));
    setCaption(tr("Model %1, fitted on %2")
                   .arg(ModelTexts::modelName(report.modelId), ModelTexts::dateList(report.trainAsOf)));
    fillTable();
}

void CoefficientCard::fillTable()
{
    const std::vector<CellColumn> columns{
        {tr("Feature"), {}, false},
        {tr("Group"), tr("Features that are explained together."), false},
        {tr("Step"), tr("What one more means: the weight and the odds ratio are of this step."), false},
        {tr("Weight"), tr("Change of the log-odds of churning."), true},
        {tr("Odds ratio (95 %)"), tr("What the odds of churning are multiplied by. Above 1 raises the risk."), true},
        {tr("z"), tr("Weight over its standard error."), true},
        {tr("p"), tr("How often chance alone would make a weight at least as large."), true},
        {tr("VIF"),
         tr("How many times the variance of the weight is inflated by what the other features already say. "
            "Above about 5 read the features by group."),
         true}};
    std::vector<CellRow> rows;
    QStringList ids;
    for (const Coefficient& one : m_coefficients) {
        const std::optional<Effect> effect = isPerStep() ? one.perStep : std::optional(one.standardised);
        const Effect odds = effect ? effect->oddsRatio() : Effect();
        Cell inflation = numberCell(one.varianceInflation, 1);
        if (one.varianceInflation.value_or(0) > kNotableInflation)
            inflation.tone = Cell::Tone::Medium;
        rows.push_back({{ModelTexts::title(one.label), {}, ModelTexts::effectSentence(one, isPerStep()), {}},
                        {catalogueText(one.group), {}, {}, Cell::Tone::Muted},
                        {ModelTexts::stepText(one, isPerStep()), {}, {}, Cell::Tone::Muted},
                        numberCell(effect ? modelreport::Number(effect->estimate) : modelreport::Number(), 3),
                        {effect ? ModelTexts::oddsText(odds) : QStringLiteral("–"), odds.estimate, {}, {}},
                        numberCell(one.z, 1),
                        {ModelTexts::pValueText(one.pValue), one.pValue.value_or(1), {}, {}},
                        inflation});
        ids.append(one.name);
    }
    m_table->setMostRows(std::max(static_cast<int>(rows.size()), 1));
    m_table->setTable(columns, std::move(rows), ids);
}

void CoefficientCard::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("coefficients/perUnit"), isPerStep());
    settings.setValue(QStringLiteral("coefficients/order"), m_order->currentIndex());
    settings.setValue(QStringLiteral("coefficients/view"), m_view->choice());
}

void CoefficientCard::restoreState(QSettings& settings)
{
    m_scale->choose(settings.value(QStringLiteral("coefficients/perUnit"), false).toBool() ? 1 : 0);
    m_order->setCurrentIndex(settings.value(QStringLiteral("coefficients/order"), 0).toInt());
    m_view->choose(settings.value(QStringLiteral("coefficients/view"), 0).toInt());
}

} // namespace churnlens::gui
