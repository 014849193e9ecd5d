// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overview/overviewcharts.h"

#include "app/gui/charts/barchart.h"
#include "app/gui/charts/exportbutton.h"
#include "app/gui/format/format.h"
#include "app/gui/widgets/card.h"
#include "core/common/utc.h"

#include <QComboBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace churnlens::gui {

using population::GroupSummary;
using population::PopulationFilter;
using population::PopulationSummary;
using population::Segment;

namespace {

constexpr int kLeastWidth = 352;
constexpr int kLeastChartHeight = 200;
constexpr size_t kMostGroups = 12;

const QString kByCountry = QStringLiteral("country");
const QString kByActivity = QStringLiteral("activity");

ChartColor colorOfBucket(const QString& bucket)
{
    if (bucket == QStringLiteral("High"))
        return ChartColor::High;
    return bucket == QStringLiteral("Medium") ? ChartColor::Medium : ChartColor::Low;
}

/// The numbers of a group, for a tooltip.
QString noteOf(const GroupSummary& group)
{
    return OverviewCharts::tr("Mean churn probability: %1\nCustomers: %2\nHigh risk: %3\nValue at risk: %4")
        .arg(percentText(group.meanProbability(), 1), countText(group.customers), countText(group.high),
             moneyText(group.value));
}

ChartBar barOf(const QString& label, const GroupSummary& group)
{
    ChartBar bar;
    bar.label = label;
    bar.value = group.meanProbability();
    bar.note = noteOf(group);
    return bar;
}

double millisecondsOf(const QDate& date)
{
    return static_cast<double>(date.startOfDay(kUtc).toMSecsSinceEpoch());
}

QString noteOf(const scoring::ScoringRun& run, const QString& what)
{
    return dateText(run.asOf) + u'\n' + what + u'\n'
        + OverviewCharts::tr("%1 customers, model %2").arg(countText(run.customers), run.modelId);
}

} // namespace

OverviewCharts::OverviewCharts(QWidget* parent)
    : ReflowGrid({2, 1}, kLeastWidth, parent)
    , m_buckets(new BarChart(Qt::Vertical, this))
    , m_histogram(new BarChart(Qt::Vertical, this))
    , m_groups(new BarChart(Qt::Horizontal, this))
    , m_runs(new XyChart(this))
    , m_grouping(new QComboBox(this))
{
    m_buckets->setChartName(QStringLiteral("risk-buckets"), tr("Customers and value at risk by bucket"));
    m_histogram->setChartName(QStringLiteral("score-histogram"), tr("Customers by churn probability"));
    m_groups->setChartName(QStringLiteral("risk-by-group"), tr("Mean churn probability by group"));
    m_runs->setChartName(QStringLiteral("runs-over-time"), tr("Expected churn and high risk by run"));
    m_runs->setEmptyText(tr("No run has been published yet."));
    m_bucketCard = addCard(tr("Risk"), m_buckets);
    m_histogramCard = addCard(tr("Churn probability"), m_histogram);
    m_groupCard = addCard(tr("Risk by group"), m_groups);
    m_runCard = addCard(tr("Runs over time"), m_runs);
    m_grouping->addItem(tr("by country"), kByCountry);
    m_grouping->addItem(tr("by activity"), kByActivity);
    m_grouping->setAccessibleName(tr("Group the customers"));
    m_grouping->setToolTip(tr("Active: last purchase within the active window; lapsed: before it."));
    m_groupCard->addHeaderWidget(m_grouping);
    m_groupCard->addHeaderWidget(makeExportButton(m_groups, m_groupCard));
    m_bucketCard->addHeaderWidget(makeExportButton(m_buckets, m_bucketCard));
    m_histogramCard->addHeaderWidget(makeExportButton(m_histogram, m_histogramCard));
    m_runCard->addHeaderWidget(makeExportButton(m_runs, m_runCard));
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &OverviewCharts::showGroups);
    connect(m_buckets, &BarChart::barClicked, this, &OverviewCharts::requestBucket);
    connect(m_histogram, &BarChart::barClicked, this, &OverviewCharts::requestBin);
    connect(m_groups, &BarChart::barClicked, this, &OverviewCharts::requestGroup);
}

Card* OverviewCharts::addCard(const QString& title, ChartView* chart)
{
    auto* const card = new Card(title, this);
    chart->setMinimumHeight(kLeastChartHeight);
    card->body()->addWidget(chart);
    add(card);
    return card;
}

QString OverviewCharts::grouping() const
{
    return m_grouping->currentData().toString();
}

void OverviewCharts::setGrouping(const QString& grouping)
{
    if (const int index = m_grouping->findData(grouping); index >= 0)
        m_grouping->setCurrentIndex(index);
}

void OverviewCharts::setSnapshot(std::shared_ptr<const OverviewSnapshot> snapshot, Segment segment)
{
    m_snapshot = std::move(snapshot);
    m_segment = segment;
    const PopulationSummary& summary = m_snapshot->of(segment);
    const QString whose = populationText(*m_snapshot, segment);
    m_bucketCard->setCaption(whose);
    m_histogramCard->setCaption(whose);
    const scoring::ScoringRun& run = m_snapshot->facts.run;
    const QString rule = bucketRuleText(run.capacity, run.mediumFrom, run.highFrom);
    m_bucketCard->setMeaning(rule);
    m_histogramCard->setMeaning(rule);
    showBuckets(summary);
    showHistogram(summary);
    showGroups();
    showRuns();
}

void OverviewCharts::showBuckets(const PopulationSummary& summary)
{
    std::vector<ChartBar> bars;
    for (const GroupSummary& group : summary.buckets) {
        ChartBar bar = barOf(bucketText(group.name), group);
        bar.value = static_cast<double>(group.customers);
        bar.second = group.value;
        bar.color = colorOfBucket(group.name);
        bar.note.clear();
        bars.push_back(bar);
    }
    m_buckets->setBars(std::move(bars), {tr("Customers"), tr("Value at risk")}, AxisFormat::Number, AxisFormat::Money);
}

void OverviewCharts::showHistogram(const PopulationSummary& summary)
{
    const scoring::ScoringRun& run = m_snapshot->facts.run;
    ChartAxis x;
    x.title = tr("Churn probability");
    x.format = AxisFormat::Percent;
    ChartAxis y;
    y.title = tr("Customers");
    m_histogram->setHistogram(summary.histogram, 0, 1, x, y, [&run](double probability) {
        if (probability >= run.highFrom)
            return ChartColor::High;
        return probability >= run.mediumFrom ? ChartColor::Medium : ChartColor::Low;
    });
    ChartMarker medium;
    medium.at = run.mediumFrom;
    medium.label = tr("Medium from %1").arg(percentText(run.mediumFrom));
    medium.color = ChartColor::Medium;
    ChartMarker high;
    high.at = run.highFrom;
    high.label = tr("High from %1").arg(percentText(run.highFrom));
    high.color = ChartColor::High;
    if (run.highFrom <= run.mediumFrom) // a list that reaches below the low threshold: nobody is between the two
        m_histogram->setMarkers({high});
    else
        m_histogram->setMarkers({medium, high});
}

void OverviewCharts::showGroups()
{
    if (!m_snapshot)
        return;
    const PopulationSummary& summary = m_snapshot->of(m_segment);
    m_groupFilters.clear();
    if (grouping() == kByCountry)
        return showCountries(summary);
    std::vector<ChartBar> bars;
    for (const GroupSummary& group : summary.segments) {
        if (group.customers == 0)
            continue;
        const bool active = group.name == QStringLiteral("Active");
        bars.push_back(barOf(active ? tr("Active") : tr("Lapsed"), group));
        PopulationFilter filter;
        filter.segment = active ? Segment::Active : Segment::Lapsed;
        m_groupFilters.push_back(filter);
    }
    m_groupCard->setCaption(populationText(*m_snapshot, m_segment));
    m_groups->setBars(std::move(bars), {tr("Mean churn probability")}, AxisFormat::Percent);
}

void OverviewCharts::showCountries(const PopulationSummary& summary)
{
    const overview::LargestGroups largest = overview::largestGroups(summary.countries, kMostGroups);
    std::vector<ChartBar> bars;
    for (const GroupSummary& group : largest.groups) {
        bars.push_back(barOf(group.name.isEmpty() ? tr("unknown") : group.name, group));
        PopulationFilter filter;
        filter.countries = QStringList{group.name};
        m_groupFilters.push_back(filter);
    }
    if (largest.rest) {
        ChartBar rest = barOf(tr("%n others", nullptr, largest.others), *largest.rest);
        rest.color = ChartColor::Muted;
        bars.push_back(rest);
        m_groupFilters.emplace_back();
    }
    const QString whose = populationText(*m_snapshot, m_segment);
    m_groupCard->setCaption(largest.rest ? tr("%1; the %2 countries with the most customers")
                                               .arg(whose, countText(static_cast<qint64>(largest.groups.size())))
                                         : whose);
    m_groups->setBars(std::move(bars), {tr("Mean churn probability")}, AxisFormat::Percent);
}

void OverviewCharts::showRuns()
{
    ChartSeries churn;
    churn.name = tr("Expected churn");
    churn.style = ChartSeries::Style::LineAndPoints;
    ChartSeries high = churn;
    high.name = tr("High risk");
    high.color = ChartColor::High;
    for (const scoring::ScoringRun& run : m_snapshot->facts.history) {
        const auto customers = static_cast<double>(run.customers);
        const double share = run.expectedChurners / customers;
        const double highShare = static_cast<double>(run.high) / customers;
        churn.points.emplace_back(millisecondsOf(run.asOf), share);
        churn.intervals.emplace_back(run.expectedChurnersLow.value_or(run.expectedChurners) / customers,
                                     run.expectedChurnersHigh.value_or(run.expectedChurners) / customers);
        churn.notes.append(noteOf(
            run,
            tr("Expected to churn: %1, %2").arg(countText(qRound64(run.expectedChurners)), percentText(share, 1))));
        high.points.emplace_back(millisecondsOf(run.asOf), highShare);
        high.notes.append(noteOf(run, tr("High risk: %1, %2").arg(countText(run.high), percentText(highShare, 1))));
    }
    ChartAxis x;
    x.format = AxisFormat::Date;
    ChartAxis y;
    y.title = tr("Share of the customers");
    y.format = AxisFormat::Percent;
    y.minimum = 0;
    const auto runs = static_cast<int>(churn.points.size());
    m_runs->setAxes(x, y);
    m_runs->setSeries({churn, high});
    m_runCard->setCaption(
        runs == 1 ? tr("All customers; more points come with every later date that is scored")
                  : tr("All customers of each of %n runs, by as-of date; bars: 95 % interval", nullptr, runs));
}

void OverviewCharts::requestBucket(int bar)
{
    PopulationFilter filter;
    filter.buckets = QStringList{m_snapshot->summary.all.buckets[static_cast<size_t>(bar)].name};
    Q_EMIT customersRequested(filter);
}

void OverviewCharts::requestBin(int bin)
{
    PopulationFilter filter;
    filter.minProbability = static_cast<double>(bin) / population::kHistogramBins;
    filter.maxProbability = static_cast<double>(bin + 1) / population::kHistogramBins;
    Q_EMIT customersRequested(filter);
}

void OverviewCharts::requestGroup(int bar)
{
    if (const PopulationFilter& filter = m_groupFilters[static_cast<size_t>(bar)]; !filter.isEmpty())
        Q_EMIT customersRequested(filter);
}

} // namespace churnlens::gui
