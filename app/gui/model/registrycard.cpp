// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/registrycard.h"

#include "app/gui/format/format.h"
#include "app/gui/model/celltable.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "core/modelreport/championchange.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

using registry::Deployment;
using registry::RegisteredModel;

namespace {

constexpr int kMostModels = 8;
constexpr int kMostDeployments = 5;

Cell aucCell(double auc)
{
    return {numberText(auc, 3), std::isnan(auc) ? QVariant(-1.0) : QVariant(auc), {}, {}};
}

QString failedText(const RegisteredModel& model)
{
    QStringList names;
    for (const QString& check : model.failedChecks)
        names.append(ModelTexts::gateCheckName(check));
    return names.join(QStringLiteral(", "));
}

Cell stateCell(const RegisteredModel& model, const QString& shown)
{
    QStringList words;
    if (model.isChampion)
        words.append(RegistryCard::tr("champion"));
    if (model.modelId == shown)
        words.append(RegistryCard::tr("shown"));
    return {words.join(QStringLiteral(", ")), {}, {}, model.isChampion ? Cell::Tone::Strong : Cell::Tone::Muted};
}

} // namespace

RegistryCard::RegistryCard(QWidget* parent)
    : Card(tr("Models"), parent)
    , m_models(new CellTable(tr("Models"), QStringLiteral("models"), this))
    , m_historyTitle(new QLabel(tr("History of champions"), this))
    , m_history(new CellTable(tr("History of champions"), QStringLiteral("champions"), this))
    , m_show(new QPushButton(tr("Sho&w"), this))
    , m_compare(new QPushButton(tr("Co&mpare…"), this))
    , m_promote(new QPushButton(icon(QStringLiteral("check")), tr("&Promote…"), this))
    , m_rollBack(new QPushButton(icon(QStringLiteral("undo")), tr("Roll &back…"), this))
{
    setCaption(tr("Every training. The champion is the model that scores."));
    m_models->setMostRows(kMostModels);
    m_history->setMostRows(kMostDeployments);
    body()->addWidget(m_models);
    buildButtons();
    m_historyTitle->setFont(fontFor(TextRole::CardTitle, QApplication::font()));
    m_historyTitle->setContentsMargins(0, kSpace3, 0, 0);
    body()->addWidget(m_historyTitle);
    body()->addWidget(m_history);
    connect(m_models, &CellTable::selectionMoved, this, &RegistryCard::followSelection);
    connect(m_models, &QTableView::activated, this, [this] {
        if (const RegisteredModel* model = selected())
            Q_EMIT showRequested(model->modelId);
    });
    followSelection();
}

void RegistryCard::buildButtons()
{
    m_show->setToolTip(tr("Shows the selected model on this page."));
    m_compare->setToolTip(
        tr("Puts two models side by side: the two that are selected, or the selected one and the one shown."));
    m_promote->setToolTip(tr("Makes the selected model the champion: the one that scores."));
    m_rollBack->setToolTip(tr("Makes the model that scored before the champion again."));
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(kSpace2);
    for (QPushButton* const button : {m_show, m_compare, m_promote, m_rollBack})
        buttons->addWidget(button);
    buttons->addStretch();
    body()->addLayout(buttons);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const RegisteredModel* model = selected())
            Q_EMIT showRequested(model->modelId);
    });
    connect(m_compare, &QPushButton::clicked, this, &RegistryCard::compare);
    connect(m_promote, &QPushButton::clicked, this, [this] {
        if (const RegisteredModel* model = selected())
            Q_EMIT promoteRequested(*model);
    });
    connect(m_rollBack, &QPushButton::clicked, this, [this] {
        if (const std::optional<Deployment> previous = modelreport::previousChampion(m_overview.deployments))
            Q_EMIT rollBackRequested(*previous);
    });
}

void RegistryCard::setOverview(const modelreport::ModelsOverview& overview)
{
    m_overview = overview;
    fillModels();
    fillHistory();
    followSelection();
}

void RegistryCard::setShown(const QString& modelId)
{
    m_shown = modelId;
    fillModels();
    followSelection();
}

void RegistryCard::fillModels()
{
    std::vector<CellRow> rows;
    QStringList ids;
    for (const RegisteredModel& model : m_overview.models) {
        rows.push_back({{ModelTexts::modelName(model.modelId), model.modelId, model.modelId, {}},
                        {timeText(model.trainedAt), model.trainedAt, {}, {}},
                        {ModelTexts::featureSetName(model.featureSet), {}, {}, {}},
                        {tr("%n day(s)", nullptr, model.horizonDays), model.horizonDays, {}, {}},
                        {dateText(model.testAsOf), model.testAsOf, {}, {}},
                        aucCell(model.aucAll),
                        aucCell(model.aucActive),
                        {model.accepted ? tr("accepted") : tr("refused"),
                         {},
                         failedText(model),
                         model.accepted ? Cell::Tone::Muted : Cell::Tone::High},
                        stateCell(model, m_shown)});
        ids.append(model.modelId);
    }
    m_models->setTable({{tr("Model"), tr("The end of its id; the tooltip has the whole."), false},
                        {tr("Trained"), {}, false},
                        {tr("Features"), {}, false},
                        {tr("Horizon"), tr("Churn: no purchase within so many days."), true},
                        {tr("Tested at"), tr("The held-out date that its figures are of."), false},
                        {tr("AUC, all"), ModelTexts::metricMeaning(QStringLiteral("auc")), true},
                        {tr("AUC, active"), ModelTexts::metricMeaning(QStringLiteral("auc")), true},
                        {tr("Gate"), tr("Whether the checks before publication let it pass."), false},
                        {tr("State"), {}, false}},
                       std::move(rows), ids, 8);
}

void RegistryCard::fillHistory()
{
    std::vector<CellRow> rows;
    for (const Deployment& deployment : m_overview.deployments)
        rows.push_back({{timeText(deployment.deployedAt), deployment.deployedAt, {}, {}},
                        {ModelTexts::modelName(deployment.modelId), deployment.modelId, deployment.modelId, {}},
                        {deployment.deployedBy, {}, {}, Cell::Tone::Muted},
                        {deployment.reason, {}, {}, {}}});
    m_historyTitle->setVisible(!rows.empty());
    m_history->setVisible(!rows.empty());
    m_history->setTable({{tr("Since"), {}, false},
                         {tr("Model"), {}, false},
                         {tr("By"), tr("The user of the database."), false},
                         {tr("Reason"), {}, false}},
                        std::move(rows), {}, 3);
}

const RegisteredModel* RegistryCard::selected() const
{
    const QStringList ids = m_models->selectedIds();
    const auto found = std::find_if(m_overview.models.begin(), m_overview.models.end(),
                                    [&ids](const RegisteredModel& model) { return ids.value(0) == model.modelId; });
    return ids.size() == 1 && found != m_overview.models.end() ? &*found : nullptr;
}

void RegistryCard::followSelection()
{
    const RegisteredModel* const model = selected();
    const bool isOther = model && model->modelId != m_shown;
    m_show->setEnabled(isOther);
    m_compare->setEnabled((isOther && !m_shown.isEmpty()) || m_models->selectedIds().size() == 2);
    m_promote->setEnabled(model && !model->isChampion);
    m_rollBack->setEnabled(modelreport::previousChampion(m_overview.deployments).has_value());
}

void RegistryCard::compare()
{
    const QStringList ids = m_models->selectedIds();
    if (ids.size() == 2)
        Q_EMIT compareRequested(ids[1], ids[0]); // the newer one second, as rows are newest first
    else if (ids.size() == 1)
        Q_EMIT compareRequested(m_shown, ids.front());
}

} // namespace churnlens::gui
