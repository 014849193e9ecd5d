// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/comparedialog.h"

#include "app/gui/format/format.h"
#include "app/gui/model/celltable.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/texts/cataloguetexts.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>

namespace churnlens::gui {

using modelreport::CoefficientPair;
using modelreport::MetricPair;
using modelreport::ModelComparison;
using modelreport::ModelReport;

namespace {

constexpr QSize kCompareSize(860, 640);

/// Which direction is good: 1 higher, -1 lower, 0 neither.
int directionOf(const QString& key)
{
    if (key == QStringLiteral("brier") || key == QStringLiteral("log_loss") || key == QStringLiteral("ece"))
        return -1;
    const bool neither = key == QStringLiteral("churn_rate") || key.startsWith(QStringLiteral("calibration"));
    return neither ? 0 : 1;
}

QString oneLine(const ModelReport& report)
{
    return CompareDialog::tr("%1: %2, trained %3, tested at %4")
        .arg(ModelTexts::modelName(report.modelId), ModelTexts::featureSetName(report.featureSet),
             timeText(report.createdAt), dateText(report.testAsOf));
}

QString noteOf(const ModelComparison& comparison)
{
    if (comparison.sameTest())
        return CompareDialog::tr("Both were tested on the same customers at %1.").arg(dateText(comparison.firstTest));
    return CompareDialog::tr(
        "Read the differences with care: the models were tested at different dates or with different "
        "horizons, so on other customers.");
}

Cell effectCell(const std::optional<modelreport::Effect>& effect)
{
    if (!effect)
        return {CompareDialog::tr("without"), -1e9, {}, Cell::Tone::Muted};
    return {intervalText(effect->estimate, effect->low, effect->high, 3), effect->estimate, {}, {}};
}

} // namespace

CompareDialog::CompareDialog(const ModelReport& first, const ModelReport& second, QWidget* parent)
    : QDialog(parent)
    , m_firstName(ModelTexts::modelName(first.modelId))
    , m_secondName(ModelTexts::modelName(second.modelId))
    , m_metrics(new CellTable(tr("Figures of both models"), QStringLiteral("model-comparison"), this))
    , m_coefficients(new CellTable(tr("Weights of both models"), QStringLiteral("coefficient-comparison"), this))
{
    const ModelComparison comparison = modelreport::compareModels(first, second);
    m_note = noteOf(comparison);
    setWindowTitle(tr("Compare models"));
    resize(kCompareSize);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    layout->setSpacing(kSpace2);
    for (const QString& line : {oneLine(first), oneLine(second)})
        layout->addWidget(new QLabel(line, this));
    auto* const note = new QLabel(m_note, this);
    note->setWordWrap(true);
    note->setProperty("role", QStringLiteral("muted"));
    layout->addWidget(note);
    auto* const tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    for (CellTable* const table : {m_metrics, m_coefficients}) {
        table->setMostRows(14);
        auto* const page = new QWidget(tabs);
        auto* const pageLayout = new QVBoxLayout(page);
        pageLayout->setContentsMargins(0, kSpace2, 0, 0);
        pageLayout->addWidget(table);
        pageLayout->addStretch();
        tabs->addTab(page, table == m_metrics ? tr("&Figures") : tr("&Weights"));
    }
    fillMetrics(comparison);
    fillCoefficients(comparison);
    layout->addWidget(tabs, 1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void CompareDialog::fillMetrics(const ModelComparison& comparison)
{
    std::vector<CellRow> rows;
    for (const MetricPair& pair : comparison.metrics) {
        const int direction = directionOf(pair.key);
        const double change = pair.difference.value_or(0) * direction;
        const bool noticed = std::abs(change) >= 0.0005;
        rows.push_back(
            {{ModelTexts::metricName(pair.key), {}, ModelTexts::metricMeaning(pair.key), {}},
             {pair.population == QStringLiteral("active") ? tr("active") : tr("all"), {}, {}, Cell::Tone::Muted},
             {ModelTexts::metricText(pair.first), pair.first.value.value_or(-1), {}, {}},
             {ModelTexts::metricText(pair.second), pair.second.value.value_or(-1), {}, {}},
             {ModelTexts::differenceText(pair.difference), pair.difference.value_or(0), {}, {}},
             {!noticed || direction == 0 ? QString() : (change > 0 ? tr("better") : tr("worse")),
              {},
              {},
              change > 0 ? Cell::Tone::Low : Cell::Tone::High}});
    }
    m_metrics->setTable({{tr("Figure"), {}, false},
                         {tr("Customers"), {}, false},
                         {m_firstName, {}, true},
                         {m_secondName, {}, true},
                         {tr("Difference"), tr("%1 minus %2").arg(m_secondName, m_firstName), true},
                         {tr("%1 is").arg(m_secondName), {}, false}},
                        std::move(rows), {}, 0);
}

void CompareDialog::fillCoefficients(const ModelComparison& comparison)
{
    std::vector<CellRow> rows;
    for (const CoefficientPair& pair : comparison.coefficients)
        rows.push_back({{ModelTexts::title(pair.label), {}, pair.name, {}},
                        {catalogueText(pair.group), {}, {}, Cell::Tone::Muted},
                        effectCell(pair.first),
                        effectCell(pair.second)});
    m_coefficients->setTable(
        {{tr("Feature"), {}, false},
         {tr("Group"), {}, false},
         {m_firstName, tr("Weight per standard deviation, on the log-odds, with its 95 % interval."), true},
         {m_secondName, tr("Weight per standard deviation, on the log-odds, with its 95 % interval."), true}},
        std::move(rows), {}, 0);
}

} // namespace churnlens::gui
