// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/backtestcard.h"

#include "app/gui/format/format.h"
#include "app/gui/model/baselineseries.h"
#include "app/gui/model/chartbutton.h"
#include "app/gui/model/modeltexts.h"
#include "core/common/utc.h"
#include "core/modelcard/origins.h"
#include "core/modelreport/backtest.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace churnlens::gui {

using modelreport::BaselineVerdict;
using modelreport::Contender;
using modelreport::OriginReport;
using modelreport::PopulationScores;

namespace {

constexpr int kChartHeight = 230;

double milliseconds(const QDate& date)
{
    return static_cast<double>(date.startOfDay(kUtc).toMSecsSinceEpoch());
}

const Contender* find(const PopulationScores& scores, const QString& key)
{
    if (key == scores.model.key)
        return &scores.model;
    const auto found = std::find_if(scores.baselines.begin(), scores.baselines.end(),
                                    [&key](const Contender& one) { return one.key == key; });
    return found == scores.baselines.end() ? nullptr : &*found;
}

ChartSeries aucSeries(const QString& key, const std::vector<OriginReport>& origins, bool active)
{
    ChartSeries series;
    series.name = ModelTexts::contenderName(key);
    for (const OriginReport& origin : origins) {
        const Contender* one = find(active ? origin.active : origin.all, key);
        const modelreport::MetricValue auc =
            one ? one->metric(QStringLiteral("auc")) : modelreport::MetricValue{QStringLiteral("auc"), {}, {}, {}};
        if (!auc.value)
            continue;
        series.points.emplace_back(milliseconds(origin.asOf), *auc.value);
        series.notes.append(
            BacktestCard::tr("%1, %2\nAUC %3").arg(series.name, dateText(origin.asOf), ModelTexts::metricText(auc)));
        if (key == QStringLiteral("model") && auc.low && auc.high)
            series.intervals.emplace_back(*auc.low, *auc.high);
    }
    if (series.intervals.size() != series.points.size())
        series.intervals.clear();
    return series;
}

QString verdictText(const BaselineVerdict& verdict)
{
    const QString name = ModelTexts::contenderName(verdict.key);
    QString text = BacktestCard::tr("%1: better beyond chance at %2 of %n date(s)", nullptr, verdict.dates)
                       .arg(name)
                       .arg(verdict.ahead);
    if (verdict.behind > 0)
        text += BacktestCard::tr(", worse at %1").arg(verdict.behind);
    return text + u'.';
}

} // namespace

BacktestCard::BacktestCard(QWidget* parent)
    : Card(tr("At past dates"), parent)
    , m_chart(new XyChart(this))
    , m_words(new QLabel(this))
{
    m_chart->setChartName(QStringLiteral("backtest"), tr("AUC at past dates"));
    m_chart->setEmptyText(tr("The history is too short to look back at more than the held-out date."));
    m_chart->setMinimumHeight(kChartHeight);
    addHeaderWidget(new ChartButton(m_chart, this));
    m_words->setWordWrap(true);
    m_words->setProperty("role", QStringLiteral("muted"));
    body()->addWidget(m_chart, 1);
    body()->addWidget(m_words);
}

void BacktestCard::setOrigins(const std::vector<OriginReport>& origins, bool active)
{
    const modelreport::BacktestSummary summary = modelreport::summarizeBacktest(origins, active);
    setCaption(tr("%1: the recipe fitted anew for each date with what was known then, and judged by what followed")
                   .arg(active ? tr("Active customers") : tr("All customers")));
    m_chart->setAxes({{}, AxisFormat::Date, {}, {}}, {tr("AUC"), AxisFormat::Number, {}, {}});
    m_chart->setSeries(summary.dates > 1 ? seriesOf(origins, active) : std::vector<ChartSeries>());
    QStringList words;
    if (summary.dates > 1)
        words.append(
            tr("AUC from %1 to %2.").arg(numberText(*summary.lowestAuc, 3), numberText(*summary.highestAuc, 3)));
    for (const BaselineVerdict& verdict : summary.baselines)
        words.append(verdictText(verdict));
    m_words->setText(words.join(u' '));
}

std::vector<ChartSeries> BacktestCard::seriesOf(const std::vector<OriginReport>& origins, bool active)
{
    std::vector<ChartSeries> series{aucSeries(QStringLiteral("model"), origins, active)};
    series.back().style = ChartSeries::Style::LineAndPoints;
    for (const modelcard::Baseline& baseline : modelcard::baselines()) {
        ChartSeries one = aucSeries(baseline.key, origins, active);
        one.style = baselineStyle(baseline.key);
        one.color = baselineColor(baseline.key);
        if (!one.points.empty())
            series.push_back(std::move(one));
    }
    return series;
}

QString BacktestCard::words() const
{
    return m_words->text();
}

} // namespace churnlens::gui
