// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overview/overviewcontent.h"

#include "app/gui/format/format.h"
#include "app/gui/overview/kpirow.h"
#include "app/gui/overview/noticelist.h"
#include "app/gui/overview/overviewcharts.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/choiceswitch.h"
#include "app/gui/widgets/notice.h"

#include <QHBoxLayout>
#include <QLabel>

namespace churnlens::gui {

using population::PopulationFilter;
using population::Segment;

namespace {

constexpr int kActiveChoice = 1;

} // namespace

QString populationText(const OverviewSnapshot& snapshot, Segment segment)
{
    const QString count = countText(snapshot.of(segment).all.customers);
    const QString date = dateText(snapshot.facts.run.asOf);
    return segment == Segment::Active ? OverviewContent::tr("%1 active customers, %2").arg(count, date)
                                      : OverviewContent::tr("All %1 customers, %2").arg(count, date);
}

OverviewContent::OverviewContent(QWidget* parent)
    : QWidget(parent)
    , m_banner(new Notice(Notice::Kind::Warning, {}, {}, this))
    , m_definition(new QLabel(this))
    , m_segments(new ChoiceSwitch(tr("Customers shown"), {tr("A&ll customers"), tr("Act&ive customers")}, this))
    , m_figures(new KpiRow(this))
    , m_notices(new NoticeList(this))
    , m_charts(new OverviewCharts(this))
{
    setProperty("role", QStringLiteral("page"));
    m_banner->hide();
    m_notices->hide();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace6, kSpace4, kSpace6, kSpace6);
    layout->setSpacing(kSpace3);
    layout->addWidget(m_banner);
    layout->addLayout(buildHeader());
    layout->addWidget(m_figures);
    layout->addWidget(m_notices);
    layout->addWidget(m_charts, 1);
    connect(m_figures, &KpiRow::highRiskClicked, this, [this] {
        PopulationFilter filter;
        filter.buckets = QStringList{QStringLiteral("High")};
        request(filter);
    });
    connect(m_figures, &KpiRow::modelClicked, this, [this] { Q_EMIT pageRequested(PageId::Model); });
    connect(m_notices, &NoticeList::pageRequested, this, &OverviewContent::pageRequested);
    connect(m_charts, &OverviewCharts::customersRequested, this, &OverviewContent::request);
}

QHBoxLayout* OverviewContent::buildHeader()
{
    m_definition->setProperty("role", QStringLiteral("muted"));
    m_definition->setWordWrap(true);
    auto* const header = new QHBoxLayout;
    header->setSpacing(0);
    header->addWidget(m_definition, 1);
    header->addSpacing(kSpace4);
    m_segments->setChoiceToolTips(
        {tr("Show everyone who was scored"), tr("Show only customers who bought within the active window")});
    header->addWidget(m_segments);
    connect(m_segments, &ChoiceSwitch::chosen, this,
            [this](int choice) { setSegment(choice == kActiveChoice ? Segment::Active : Segment::All); });
    return header;
}

void OverviewContent::setSnapshot(std::shared_ptr<const OverviewSnapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    fill();
}

void OverviewContent::setSegment(Segment segment)
{
    m_segment = segment == Segment::Active ? Segment::Active : Segment::All;
    m_segments->choose(m_segment == Segment::Active ? kActiveChoice : 0);
    fill();
}

void OverviewContent::setBanner(const QString& text)
{
    m_banner->setText(text);
    m_banner->setVisible(!text.isEmpty());
}

void OverviewContent::fill()
{
    if (!m_snapshot)
        return;
    const scoring::ScoringRun& run = m_snapshot->facts.run;
    m_definition->setText(
        tr("Churn: no purchase in the %n day(s) from %1 on.", nullptr, run.horizonDays).arg(dateText(run.asOf)));
    m_figures->setSnapshot(*m_snapshot, m_segment);
    m_notices->setFindings(m_snapshot->findings);
    m_charts->setSnapshot(m_snapshot, m_segment);
}

/// A chart of the active customers leads to the active ones.
void OverviewContent::request(PopulationFilter filter)
{
    if (filter.segment == Segment::All)
        filter.segment = m_segment;
    Q_EMIT customersRequested(filter);
}

} // namespace churnlens::gui
