// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overview/kpirow.h"

#include "app/gui/format/format.h"
#include "app/gui/widgets/kpicard.h"
#include "core/evaluation/grade.h"

namespace churnlens::gui {

using population::GroupSummary;
using population::Segment;

namespace {

constexpr int kCardLeastWidth = 152;

QString gradeText(evaluation::Grade grade)
{
    switch (grade) {
    case evaluation::Grade::Poor:
        return KpiRow::tr("Poor");
    case evaluation::Grade::Fair:
        return KpiRow::tr("Fair");
    case evaluation::Grade::Good:
        return KpiRow::tr("Good");
    case evaluation::Grade::VeryGood:
        return KpiRow::tr("Very good");
    case evaluation::Grade::Suspicious:
        break;
    }
    return KpiRow::tr("Suspicious");
}

/// share: such as "34 %"; empty: of nobody.
QString shareOf(const QString& share, Segment segment)
{
    if (share.isEmpty())
        return {};
    return segment == Segment::Active ? KpiRow::tr("%1 of the active").arg(share) : KpiRow::tr("%1 of all").arg(share);
}

QString shareText(qint64 part, qint64 whole)
{
    return whole == 0 ? QString() : percentText(static_cast<double>(part) / static_cast<double>(whole));
}

} // namespace

KpiRow::KpiRow(QWidget* parent)
    : ReflowGrid({6, 3, 2, 1}, kCardLeastWidth, parent)
    , m_customers(addCard(tr("Customers scored")))
    , m_high(addCard(tr("High risk")))
    , m_value(addCard(tr("Value at risk")))
    , m_churners(addCard(tr("Expected churners")))
    , m_model(addCard(tr("Model quality")))
    , m_age(addCard(tr("Scored")))
{
    m_high->setClickable(true);
    connect(m_high, &KpiCard::activated, this, &KpiRow::highRiskClicked);
    m_model->setClickable(true);
    connect(m_model, &KpiCard::activated, this, &KpiRow::modelClicked);
}

KpiCard* KpiRow::addCard(const QString& caption)
{
    auto* const card = new KpiCard(caption, this);
    add(card);
    return card;
}

void KpiRow::setSnapshot(const OverviewSnapshot& snapshot, Segment segment)
{
    const scoring::ScoringRun& run = snapshot.facts.run;
    showCustomers(snapshot, segment);
    const population::PopulationSummary& summary = snapshot.of(segment);
    const GroupSummary& high = summary.buckets.back();
    showHigh(snapshot, segment);
    m_value->setFigure(shortMoneyText(high.value),
                       tr("of %1 spent in the last year").arg(shortMoneyText(summary.all.value)));
    m_value->setDefinition(tr("What the high-risk customers spent in the year before %1: %2, of %3 that all of these "
                              "customers spent.")
                               .arg(dateText(run.asOf), moneyText(high.value), moneyText(summary.all.value)));
    showChurners(snapshot, segment);
    showModel(snapshot, segment);
    m_age->setFigure(ageText(run.scoredAt), tr("as of %1").arg(dateText(run.asOf)));
    m_age->setDefinition(tr("Run %1, made %2 from the purchases before %3, by model %4.")
                             .arg(QString::number(run.runId), timeText(run.scoredAt), dateText(run.asOf), run.modelId));
}

void KpiRow::showCustomers(const OverviewSnapshot& snapshot, Segment segment)
{
    const qint64 all = snapshot.summary.all.all.customers;
    const qint64 active = snapshot.summary.active.all.customers;
    if (segment == Segment::Active)
        m_customers->setFigure(countText(active), tr("active, of %1 scored").arg(countText(all)));
    else
        m_customers->setFigure(countText(all),
                               tr("%1 active, %2 lapsed").arg(countText(active), countText(all - active)));
    m_customers->setDefinition(
        tr("Everyone with a purchase before %1. Active: the last one less than %n day(s) before; "
           "lapsed: the others.",
           nullptr, snapshot.facts.run.activeDays)
            .arg(dateText(snapshot.facts.run.asOf)));
}

/// Who is counted is said here, since a capacity is one of active customers.
void KpiRow::showHigh(const OverviewSnapshot& snapshot, Segment segment)
{
    const scoring::ScoringRun& run = snapshot.facts.run;
    const qint64 all = snapshot.summary.all.buckets.back().customers;
    const qint64 active = snapshot.summary.active.buckets.back().customers;
    const qint64 shown = segment == Segment::Active ? active : all;
    const QString share = shareOf(shareText(shown, snapshot.of(segment).all.customers), segment);
    const bool hasLapsed = segment == Segment::All && all > active;
    m_high->setFigure(countText(shown), hasLapsed ? tr("%1, %2 active").arg(share, countText(active)) : share);
    const QString who = segment == Segment::Active
        ? tr("Counted: the active customers in the bucket High, %1; not the lapsed ones, %2. Click to list them.")
        : tr("Counted: everyone in the bucket High, %1 active and %2 lapsed. Click to list them.");
    m_high->setDefinition(who.arg(countText(active), countText(all - active)) + u'\n'
                          + bucketRuleText(run.capacity, run.mediumFrom, run.highFrom));
}

void KpiRow::showChurners(const OverviewSnapshot& snapshot, Segment segment)
{
    const scoring::ScoringRun& run = snapshot.facts.run;
    const GroupSummary& all = snapshot.of(segment).all;
    const bool hasInterval = segment == Segment::All && run.expectedChurnersLow && run.expectedChurnersHigh;
    const QString share = all.customers == 0 ? QString() : percentText(all.meanProbability());
    m_churners->setFigure(countText(qRound64(all.expectedChurners)),
                          hasInterval ? tr("%1 to %2, %3")
                                            .arg(countText(qRound64(*run.expectedChurnersLow)),
                                                 countText(qRound64(*run.expectedChurnersHigh)), share)
                                      : shareOf(share, segment));
    m_churners->setDefinition(
        tr("The sum of the churn probabilities, with its 95 % interval, which is known for all customers together. "
           "Churn: no purchase in the %n day(s) from %1 on.",
           nullptr, run.horizonDays)
            .arg(dateText(run.asOf)));
}

void KpiRow::showModel(const OverviewSnapshot& snapshot, Segment segment)
{
    const overview::ModelFacts& model = snapshot.facts.model;
    const std::optional<overview::AucFigure>& figure = model.of(segment);
    if (!figure) {
        m_model->setFigure({}, tr("not tested on these customers"));
        return;
    }
    m_model->setFigure(gradeText(evaluation::gradeOf(figure->auc)),
                       tr("AUC %1").arg(intervalText(figure->auc, figure->low, figure->high, 2)));
    m_model->setDefinition(
        tr("Of one customer who left and one who stayed, how often the model gave the one who left the higher "
           "probability; 0.5 is guessing. Tested as of %1, on customers it had not learned from. Poor: below 0.6, "
           "fair: "
           "below 0.7, good: below 0.8, very good: up to 0.9; more is suspicious. In brackets: the 95 % interval.")
            .arg(dateText(model.testAsOf)));
}

} // namespace churnlens::gui
