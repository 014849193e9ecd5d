// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whatif/scenario.h"

#include "core/common/utc.h"
#include "core/model/modelscorer.h"

#include <cmath>

namespace churnlens::whatif {

namespace {

/// The history with one more order on a day that may be the last one's own.
HistorySums withOrder(HistorySums sums, const QDate& on, double factor)
{
    double invoices = 0;
    double amount = 0;
    double items = 0;
    for (const PurchaseDay& day : sums.days) {
        invoices += day.invoices;
        amount += day.amount;
        items += day.items;
    }
    const double share = factor / invoices;
    const qint64 at = QDateTime(on, QTime(0, 0), kUtc).toMSecsSinceEpoch();
    const double lines = sums.lines * share;
    sums.days.push_back(
        {on.toJulianDay(), at, at, 1, amount * share, items * share, lines, std::log1p(amount * share)});
    sums.lines += lines;
    sums.products += sums.products * share;
    return sums;
}

} // namespace

ScenarioScorer::ScenarioScorer(std::shared_ptr<const model::ModelScorer> scorer, const PurchaseHistory& history,
                               QDate asOf, double mediumFrom, double highFrom)
    : m_scorer(std::move(scorer))
    , m_history(sumUp(history, asOf))
    , m_asOf(asOf)
    , m_mediumFrom(mediumFrom)
    , m_highFrom(highFrom)
{
}

QString ScenarioScorer::bucketOf(double probability) const
{
    return probability >= m_highFrom  ? QStringLiteral("High")
        : probability >= m_mediumFrom ? QStringLiteral("Medium")
                                      : QStringLiteral("Low");
}

ScenarioScore ScenarioScorer::scoreOf(const HistorySums& sums, int silentDays) const
{
    ScenarioScore result;
    result.asOf = m_asOf.addDays(silentDays);
    result.columns = columnsAt(sums, result.asOf, m_scorer->model().definition.settings.horizonDays);
    const model::CustomerScore score = m_scorer->score(result.columns);
    result.probability = score.probability;
    result.low = score.low;
    result.high = score.high;
    result.bucket = bucketOf(score.probability);
    return result;
}

Result<ScenarioScore> ScenarioScorer::score(const Scenario& scenario) const
{
    if (!m_history.ok())
        return m_history.error();
    if (!scenario.ordersFirst)
        return scoreOf(*m_history, scenario.silentDays);
    return scoreOf(withOrder(*m_history, m_asOf, scenario.basketFactor), scenario.silentDays);
}

Result<std::optional<Crossing>> ScenarioScorer::nextBucket(int maxDays) const
{
    if (!m_history.ok())
        return m_history.error();
    const double now = scoreOf(*m_history, 0).probability;
    if (now >= m_highFrom)
        return std::optional<Crossing>();
    const double threshold = now >= m_mediumFrom ? m_highFrom : m_mediumFrom;
    // Day by day: the season and the windows make the curve fall here and there.
    for (int days = 1; days <= maxDays; ++days) {
        const ScenarioScore score = scoreOf(*m_history, days);
        if (score.probability >= threshold)
            return std::optional(Crossing{score.bucket, score.asOf, days, score.probability});
    }
    return std::optional<Crossing>();
}

Result<std::vector<double>> ScenarioScorer::silenceCurve(int days) const
{
    if (!m_history.ok())
        return m_history.error();
    std::vector<double> curve;
    for (int day = 0; day <= days; ++day)
        curve.push_back(scoreOf(*m_history, day).probability);
    return curve;
}

} // namespace churnlens::whatif
