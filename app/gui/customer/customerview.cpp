// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/customerview.h"

#include "app/gui/charts/xychart.h"
#include "app/gui/customer/comparisonchart.h"
#include "app/gui/customer/notespanel.h"
#include "app/gui/customer/reasonlist.h"
#include "app/gui/customer/scoreheader.h"
#include "app/gui/customer/timelinechart.h"
#include "app/gui/customer/waterfallchart.h"
#include "app/gui/customer/whatifpanel.h"
#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/card.h"
#include "app/gui/widgets/notice.h"
#include "core/common/utc.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

namespace {

constexpr int kReasons = 4; ///< of each list
constexpr int kScoresHeight = 170;

/// A date that was scored again has its last word. scores: by date, then run.
std::vector<dossier::PastScore> latestOfEachDate(const std::vector<dossier::PastScore>& scores)
{
    std::vector<dossier::PastScore> latest;
    for (const dossier::PastScore& score : scores) {
        if (!latest.empty() && latest.back().asOf == score.asOf)
            latest.back() = score;
        else
            latest.push_back(score);
    }
    return latest;
}

} // namespace

CustomerView::CustomerView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_stale(new Notice(Notice::Kind::Warning, {}, tr("S&core again"), this))
    , m_header(new ScoreHeader(this))
{
    setProperty("role", QStringLiteral("page"));
    m_stale->hide();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, kSpace1, 0);
    layout->setSpacing(kSpace2);
    layout->addWidget(m_stale);
    layout->addWidget(m_header);
    for (Card* const card : {buildReasons(), buildWaterfall(), buildTimeline(), buildWhatIf(), buildComparison(),
                             buildScores(), buildNotes(workspace)})
        layout->addWidget(card);
    layout->addStretch();
    connect(m_stale, &Notice::linkActivated, this, &CustomerView::scoreRequested);
    connect(m_header, &ScoreHeader::copyRequested, this, &CustomerView::copyRequested);
    connect(m_notes, &NotesPanel::notesChanged, this, &CustomerView::notesChanged);
    for (QToolButton* const choice : {m_logOdds, m_lastYear})
        connect(choice, &QToolButton::toggled, this, &CustomerView::choicesChanged);
}

QToolButton* CustomerView::makeSwitch(Card* card, const QString& text, const QString& toolTip)
{
    auto* const button = new QToolButton(card);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    card->addHeaderWidget(button);
    return button;
}

Card* CustomerView::buildReasons()
{
    auto* const card = new Card(tr("Reasons"), this);
    card->setToolTip(tr("What the model counts, against the average customer; not what caused the customer to leave."));
    m_noReasons = new QLabel(card);
    m_noReasons->setWordWrap(true);
    m_noReasons->setProperty("role", QStringLiteral("muted"));
    m_raising = new ReasonList(tr("Raises the risk"), true, card);
    m_lowering = new ReasonList(tr("Lowers the risk"), false, card);
    card->body()->addWidget(m_noReasons);
    card->body()->addWidget(m_raising);
    card->body()->addWidget(m_lowering);
    return card;
}

Card* CustomerView::buildWaterfall()
{
    m_waterfallCard = new Card(tr("How the score comes about"), this);
    m_waterfall = new WaterfallChart(m_waterfallCard);
    m_logOdds = makeSwitch(m_waterfallCard, tr("&Log-odds"),
                           tr("Shows the contributions on the log-odds, where the model adds them up exactly"));
    connect(m_logOdds, &QToolButton::toggled, m_waterfall, [this](bool logOdds) {
        m_waterfall->setScale(logOdds ? WaterfallChart::Scale::LogOdds : WaterfallChart::Scale::Points);
        captionWaterfall();
    });
    captionWaterfall();
    m_waterfallCard->body()->addWidget(m_waterfall);
    return m_waterfallCard;
}

void CustomerView::captionWaterfall()
{
    m_waterfallCard->setCaption(m_logOdds->isChecked() ? tr("From the average customer to this one, on the log-odds")
                                                       : tr("From the average customer to this one, in points"));
}

Card* CustomerView::buildTimeline()
{
    m_timelineCard = new Card(tr("Orders"), this);
    m_timeline = new TimelineChart(m_timelineCard);
    m_lastYear = makeSwitch(m_timelineCard, tr("Last &year"), tr("Shows the 365 days before the as-of date alone"));
    connect(m_lastYear, &QToolButton::toggled, m_timeline, [this](bool lastYear) {
        m_timeline->setSpan(lastYear ? TimelineChart::Span::LastYear : TimelineChart::Span::All);
    });
    m_timelineCard->body()->addWidget(m_timeline);
    return m_timelineCard;
}

Card* CustomerView::buildWhatIf()
{
    auto* const card = new Card(tr("What if"), this);
    card->setToolTip(tr("What the model would say then; not what an order or a letter would achieve."));
    m_whatIf = new WhatIfPanel(card);
    card->body()->addWidget(m_whatIf);
    return card;
}

Card* CustomerView::buildComparison()
{
    auto* const card = new Card(tr("Beside the typical customer"), this);
    m_comparison = new ComparisonChart(card);
    card->body()->addWidget(m_comparison);
    return card;
}

Card* CustomerView::buildScores()
{
    m_scoresCard = new Card(tr("Score over the runs"), this);
    m_scores = new XyChart(m_scoresCard);
    m_scores->setChartName(QStringLiteral("score-history"), tr("Score over the runs"));
    m_scores->setFixedHeight(kScoresHeight);
    m_scores->setAxes({{}, AxisFormat::Date, {}, {}}, {{}, AxisFormat::Percent, 0.0, 1.0});
    m_oneRun = new QLabel(m_scoresCard);
    m_oneRun->setWordWrap(true);
    m_oneRun->setProperty("role", QStringLiteral("muted"));
    m_scoresCard->body()->addWidget(m_scores);
    m_scoresCard->body()->addWidget(m_oneRun);
    return m_scoresCard;
}

Card* CustomerView::buildNotes(Workspace& workspace)
{
    auto* const card = new Card(tr("Notes"), this);
    m_notes = new NotesPanel(workspace, card);
    card->body()->addWidget(m_notes);
    return card;
}

void CustomerView::setLogOdds(bool logOdds)
{
    m_logOdds->setChecked(logOdds);
}

void CustomerView::setLastYear(bool lastYear)
{
    m_lastYear->setChecked(lastYear);
}

bool CustomerView::isLogOdds() const
{
    return m_logOdds->isChecked();
}

bool CustomerView::isLastYear() const
{
    return m_lastYear->isChecked();
}

void CustomerView::present(std::shared_ptr<const LoadedCustomer> customer)
{
    m_customer = std::move(customer);
    const dossier::Dossier& dossier = m_customer->dossier;
    m_header->present(dossier);
    showStale();
    showReasons();
    showTimeline();
    m_whatIf->present(m_customer);
    m_comparison->setComparisons(dossier.comparisons);
    showScores();
    m_notes->present(dossier.score.customerId, m_customer->notes);
}

void CustomerView::showStale()
{
    const scoring::CustomerExplanation& score = m_customer->dossier.score;
    const bool stale = !m_customer->dossier.noReasons && !score.isCurrent();
    m_stale->setVisible(stale);
    if (stale)
        m_stale->setText(tr("The data have changed since this score was made: the reasons fit %1, not %2.")
                             .arg(percentText(score.explanation.probability, 1), percentText(score.probability, 1)));
}

void CustomerView::showReasons()
{
    const dossier::Dossier& dossier = m_customer->dossier;
    const bool known = !dossier.noReasons;
    const scoring::Explanation& explanation = dossier.score.explanation;
    m_noReasons->setVisible(!known);
    m_noReasons->setText(known ? QString()
                               : tr("The score is shown without its reasons. %1").arg(errorText(*dossier.noReasons)));
    m_raising->setVisible(known);
    m_lowering->setVisible(known);
    m_waterfallCard->setVisible(known);
    if (!known) {
        m_waterfall->clear();
        return;
    }
    double largest = 0;
    for (const scoring::GroupReason& group : explanation.groups)
        largest = std::max(largest, std::abs(group.points));
    m_raising->present(scoring::topReasons(explanation, true, kReasons), largest);
    m_lowering->present(scoring::topReasons(explanation, false, kReasons), largest);
    m_waterfall->setExplanation(explanation, dossier.score.bucket);
}

void CustomerView::showTimeline()
{
    const dossier::Dossier& dossier = m_customer->dossier;
    m_timeline->setContent({dossier.history, dossier.score.run.asOf, dossier.score.horizonDays, dossier.usualGapDays});
    const auto orders = static_cast<int>(dossier.history.purchases.size());
    const auto returns = static_cast<int>(dossier.history.cancellations.size());
    m_timeline->setVisible(orders > 0);
    m_lastYear->setEnabled(orders > 0);
    QString caption =
        orders > 0 ? tr("%n order(s)", nullptr, orders) : tr("The database holds no orders of this customer.");
    if (returns > 0)
        caption += QStringLiteral(", ") + tr("%n return(s) below the axis", nullptr, returns);
    m_timelineCard->setCaption(caption);
}

void CustomerView::showScores()
{
    const dossier::Dossier& dossier = m_customer->dossier;
    const std::vector<dossier::PastScore> scores = latestOfEachDate(dossier.scores);
    const bool one = scores.size() < 2;
    m_scores->setVisible(!one);
    m_oneRun->setVisible(one);
    if (one) {
        m_oneRun->setText(tr("Scored as of one date so far, %1. A run of another date adds a point.")
                              .arg(dateText(dossier.score.run.asOf)));
        return;
    }
    ChartSeries series;
    series.name = tr("Probability");
    series.style = ChartSeries::Style::LineAndPoints;
    for (const dossier::PastScore& score : scores) {
        const auto at = static_cast<double>(QDateTime(score.asOf, QTime(0, 0), kUtc).toMSecsSinceEpoch());
        series.points.emplace_back(at, score.probability);
        series.notes << tr("%1: %2, %3\nrun %4, model %5")
                            .arg(dateText(score.asOf), percentText(score.probability, 1), bucketText(score.bucket))
                            .arg(score.runId)
                            .arg(score.modelId);
    }
    m_scores->setSeries({series});
    m_scores->setMarkers(
        {{dossier.mediumFrom, Qt::Horizontal, bucketText(QStringLiteral("Medium")), ChartColor::Medium, false},
         {dossier.highFrom, Qt::Horizontal, bucketText(QStringLiteral("High")), ChartColor::High, false}});
}

} // namespace churnlens::gui
