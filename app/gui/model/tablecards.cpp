// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/tablecards.h"

#include "app/gui/format/format.h"
#include "app/gui/model/celltable.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/texts/cataloguetexts.h"
#include "app/gui/theme/tokens.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace churnlens::gui {

using modelreport::BucketResult;
using modelreport::DriftRow;
using modelreport::RunResult;

namespace {

constexpr int kMostRows = 10;

QLabel* addNote(Card& card)
{
    auto* const note = new QLabel(&card);
    note->setWordWrap(true);
    note->setProperty("role", QStringLiteral("muted"));
    return note;
}

Cell::Tone toneOf(const QString& bucket)
{
    if (bucket == QStringLiteral("High"))
        return Cell::Tone::High;
    return bucket == QStringLiteral("Medium") ? Cell::Tone::Medium : Cell::Tone::Low;
}

/// Whether the mean probability lies within the interval of the churn rate.
Cell verdictCell(const BucketResult& bucket)
{
    const double predicted = bucket.meanProbability();
    if (bucket.customers == 0 || (predicted >= bucket.low && predicted <= bucket.high))
        return {bucket.customers > 0 ? OutcomeCard::tr("as predicted") : QStringLiteral("–"), 0, {}, Cell::Tone::Muted};
    return {predicted < bucket.low ? OutcomeCard::tr("more churned") : OutcomeCard::tr("fewer churned"),
            1,
            {},
            Cell::Tone::Strong};
}

CellRow bucketRow(const RunResult& run, const BucketResult& bucket)
{
    return {{dateText(run.asOf), run.asOf, {}, {}},
            {ModelTexts::modelName(run.modelId), {}, run.modelId, Cell::Tone::Muted},
            {bucketText(bucket.bucket), bucket.bucket, {}, toneOf(bucket.bucket)},
            {countText(bucket.customers), bucket.customers, {}, {}},
            {percentText(bucket.meanProbability()), bucket.meanProbability(), {}, {}},
            {bucket.customers > 0
                 ? OutcomeCard::tr("%1 (%2 to %3)")
                       .arg(percentText(bucket.churnRate), percentText(bucket.low), percentText(bucket.high))
                 : QStringLiteral("–"),
             bucket.churnRate,
             countText(bucket.churned),
             {}},
            verdictCell(bucket)};
}

QString firstWindowText(const std::optional<scoring::ScoringRun>& run)
{
    if (!run)
        return OutcomeCard::tr("No run yet. Scores are compared with what happened once their window has closed.");
    return OutcomeCard::tr(
               "No window has closed yet. The run of %1 can be judged when the data reach %2: load newer data "
               "then.")
        .arg(dateText(run->asOf), dateText(run->asOf.addDays(run->horizonDays)));
}

QString runSentence(const RunResult& run)
{
    return OutcomeCard::tr("The run of %1 expected %2 of %Ln customer(s) to churn; %3 did. AUC %4.", nullptr,
                           static_cast<int>(run.customers))
        .arg(dateText(run.asOf), countText(qRound64(run.expected)), countText(run.churned),
             ModelTexts::metricText(run.auc));
}

} // namespace

OutcomeCard::OutcomeCard(QWidget* parent)
    : Card(tr("Was it right?"), parent)
    , m_table(new CellTable(tr("Predicted against what happened, by run and risk"), QStringLiteral("outcomes"), this))
    , m_note(addNote(*this))
{
    setCaption(tr("Past runs whose window has closed: what was predicted, and who did churn"));
    m_table->setMostRows(kMostRows);
    body()->addWidget(m_note);
    body()->addWidget(m_table);
    body()->addStretch();
}

void OutcomeCard::setOverview(const modelreport::ModelsOverview& overview)
{
    std::vector<CellRow> rows;
    for (const RunResult& run : overview.outcomes) {
        for (auto bucket = run.buckets.rbegin(); bucket != run.buckets.rend(); ++bucket)
            rows.push_back(bucketRow(run, *bucket));
    }
    m_note->setText(overview.outcomes.empty() ? firstWindowText(overview.publishedRun)
                                              : runSentence(overview.outcomes.front()));
    m_table->setVisible(!rows.empty());
    m_table->setTable({{tr("Run of"), tr("The as-of date of the run."), false},
                       {tr("Model"), {}, false},
                       {tr("Risk"), {}, false},
                       {tr("Customers"), {}, true},
                       {tr("Predicted"), tr("The mean probability of these customers."), true},
                       {tr("Did churn (95 %)"), tr("The share that churned, with its interval (Wilson)."), true},
                       {tr("Verdict"), tr("Whether the prediction lies within the interval of what happened."), false}},
                      std::move(rows));
}

QString OutcomeCard::note() const
{
    return m_note->text();
}

DriftCard::DriftCard(QWidget* parent)
    : Card(tr("Drift"), parent)
    , m_table(new CellTable(tr("Drift by column"), QStringLiteral("drift"), this))
    , m_note(addNote(*this))
{
    m_table->setMostRows(kMostRows);
    body()->addWidget(m_note);
    body()->addWidget(m_table);
    body()->addStretch();
}

void DriftCard::setOverview(const modelreport::ModelsOverview& overview)
{
    std::vector<CellRow> rows;
    for (const DriftRow& row : overview.drift)
        rows.push_back({{ModelTexts::title(columnText(row.column)), {}, row.column, {}},
                        {numberText(row.psi, 3), row.psi, {}, {}},
                        {numberText(row.threshold, 3), row.threshold, {}, Cell::Tone::Muted},
                        {row.drifted ? tr("moved") : tr("steady"),
                         row.drifted ? 0 : 1,
                         {},
                         row.drifted ? Cell::Tone::Medium : Cell::Tone::Muted}});
    const auto moved = static_cast<int>(
        std::count_if(overview.drift.begin(), overview.drift.end(), [](const DriftRow& row) { return row.drifted; }));
    if (overview.publishedRun)
        setCaption(
            tr("Customers as of %1 against those that model %2 learned from")
                .arg(dateText(overview.publishedRun->asOf), ModelTexts::modelName(overview.publishedRun->modelId)));
    m_note->setText(
        rows.empty() ? tr("Drift is measured when customers are scored.")
            : moved == 0
            ? tr("Nothing has moved: the customers look like those of the training.")
            : tr("%n column(s) have moved beyond chance. Train again once later orders are loaded.", nullptr, moved));
    m_table->setVisible(!rows.empty());
    m_table->setTable(
        {{tr("Column"), {}, false},
         {tr("PSI"),
          tr("Population stability index: how far the distribution has moved. Below 0.1 little, "
             "above 0.25 much."),
          true},
         {tr("Moved above"), tr("What the index exceeds by chance once in 1,000, and at least 0.1."), true},
         {tr("Verdict"), {}, false}},
        std::move(rows));
}

QString DriftCard::note() const
{
    return m_note->text();
}

} // namespace churnlens::gui
