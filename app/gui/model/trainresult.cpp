// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/trainresult.h"

#include "app/gui/format/errortext.h"
#include "app/gui/format/errorwords.h"
#include "app/gui/format/format.h"
#include "app/gui/model/celltable.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"
#include "core/pipeline/batchrun.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

using evaluation::Metrics;

QString aucText(const evaluation::RocAuc& auc)
{
    return intervalText(auc.auc, auc.low, auc.high, 3);
}

QString qualityText(const training::OriginEvaluation& test)
{
    QString text =
        TrainResult::tr("At %1 its AUC was %2 of all customers")
            .arg(dateText(QDate::fromString(evaluation::isoDate(test.asOf), Qt::ISODate)), aucText(test.all.model.auc));
    if (test.active)
        text += TrainResult::tr(", and %1 of the active ones").arg(aucText(test.active->model.auc));
    return text
        + TrainResult::tr(". It expected %1 to churn, and %2 did.")
              .arg(percentText(test.all.model.meanProbability, 1), percentText(test.all.model.churnRate, 1));
}

QString championText(const std::optional<training::ChampionComparison>& champion)
{
    if (!champion)
        return TrainResult::tr("There was no champion to compare it with.");
    const evaluation::AucDifference& lead = champion->lead;
    QString text = TrainResult::tr("Against champion %1 on the same customers its AUC differs by %2 (%3 to %4).")
                       .arg(ModelTexts::modelName(champion->championId), ModelTexts::differenceText(lead.difference),
                            ModelTexts::differenceText(lead.low), ModelTexts::differenceText(lead.high));
    if (!champion->asStored)
        text += u' ' + TrainResult::tr("The champion has seen that date, so its recipe was fitted anew to be fair.");
    return text;
}

} // namespace

TrainResult::TrainResult(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_checks(new CellTable(tr("Checks before publication"), QStringLiteral("gate"), this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace3);
    m_title->setFont(fontFor(TextRole::PageTitle, QApplication::font()));
    m_title->setWordWrap(true);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addWidget(m_checks);
    layout->addStretch();
}

void TrainResult::setReport(const pipeline::BatchReport& report)
{
    m_details.clear();
    m_checks->setVisible(report.training.has_value());
    const bool refused = report.training && !report.training->gate.passed();
    m_outcome = refused ? Outcome::Refused : (report.error ? Outcome::Failed : Outcome::Published);
    if (m_outcome == Outcome::Failed) {
        m_title->setText(errorWords(*report.error).title);
        m_words->setText(errorText(*report.error));
        m_details = detailsOf(*report.error);
    }
    if (!report.training)
        return;
    showTraining(*report.training);
    if (m_outcome == Outcome::Published && report.scoring)
        m_words->setText(
            m_words->text() + QStringLiteral("\n\n")
            + tr("%Ln customer(s) were scored with it as of %1.", nullptr, static_cast<int>(report.scoring->customers))
                  .arg(dateText(report.scoring->asOf)));
}

void TrainResult::showTraining(const pipeline::TrainingReport& training)
{
    const QString name = ModelTexts::modelName(training.result.model.modelId);
    QStringList words;
    if (m_outcome == Outcome::Published)
        m_title->setText(tr("Model %1 is the new champion").arg(name));
    if (m_outcome == Outcome::Refused) {
        m_title->setText(tr("Model %1 was refused").arg(name));
        words.append(tr("It did not pass the checks below, so the last good model and its scores stay."));
    }
    if (m_outcome == Outcome::Failed)
        words.append(m_words->text());
    words.append(qualityText(training.result.test()));
    words.append(championText(training.againstChampion));
    m_words->setText(words.join(QStringLiteral("\n\n")));
    std::vector<CellRow> rows;
    for (const training::GateCheck& check : training.gate.checks)
        rows.push_back({{ModelTexts::gateCheckName(check.check), {}, check.detail, {}},
                        {check.passed ? tr("passed") : tr("failed"),
                         {},
                         check.detail,
                         check.passed ? Cell::Tone::Low : Cell::Tone::High},
                        {check.detail, {}, {}, Cell::Tone::Muted}});
    m_checks->setTable({{tr("Check"), {}, false}, {tr("Result"), {}, false}, {tr("Why"), {}, false}}, std::move(rows),
                       {}, 2);
}

QString TrainResult::title() const
{
    return m_title->text();
}

QString TrainResult::words() const
{
    return m_words->text();
}

} // namespace churnlens::gui
