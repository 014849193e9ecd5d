// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/gain.h"

#include "core/evaluation/rankmetrics.h"
#include "core/evaluation/scoregroups.h"

#include <algorithm>
#include <cmath>

namespace churnlens::evaluation {

namespace {

/// Churners expected among the first so many customers, asked for in ascending order.
class ChurnersOnTop
{
public:
    explicit ChurnersOnTop(std::vector<ScoreGroup> groups)
        : m_groups(std::move(groups))
    {
    }

    double among(double customers)
    {
        while (m_next < m_groups.size() && m_customers + m_groups[m_next].customers <= customers) {
            m_customers += m_groups[m_next].customers;
            m_churned += m_groups[m_next].churned;
            ++m_next;
        }
        if (m_next == m_groups.size())
            return m_churned;
        const ScoreGroup& cut = m_groups[m_next];
        return m_churned + (customers - m_customers) * cut.churned / cut.customers;
    }

private:
    std::vector<ScoreGroup> m_groups;
    std::size_t m_next = 0;
    double m_customers = 0; ///< in the groups before m_next
    double m_churned = 0;
};

} // namespace

Result<std::vector<GainPoint>> gainCurve(std::span<const int> labels, std::span<const double> scores, int points)
{
    if (Result<void> checked = checkScores(labels, scores); !checked)
        return checked.error();
    if (points < 1)
        return Error{ErrorCode::Usage, QStringLiteral("A gain curve needs at least one point."), {}, {}};
    const std::vector<ScoreGroup> groups = scoreGroups(labels, scores);
    const ScoreGroup all = total(groups);
    ChurnersOnTop top(groups);
    std::vector<GainPoint> curve;
    for (int i = 0; i <= points; ++i) {
        const double customers = static_cast<double>(i) * all.customers / points;
        curve.push_back({static_cast<double>(i) / points, top.among(customers) / all.churned,
                         std::min(1.0, customers / all.churned)});
    }
    return curve;
}

Result<Lift> topLift(std::span<const int> labels, std::span<const double> scores, double share)
{
    if (Result<void> checked = checkScores(labels, scores); !checked)
        return checked.error();
    if (!(share > 0.0 && share <= 1.0)) {
        return Error{
            ErrorCode::Usage,
            QStringLiteral("The share of customers to contact must be above 0 and at most 1, not %1.").arg(share),
            {},
            {}};
    }
    const std::vector<ScoreGroup> groups = scoreGroups(labels, scores);
    const ScoreGroup all = total(groups);
    const double customers = share * all.customers;
    const double found = ChurnersOnTop(groups).among(customers) / all.churned;
    return Lift{share, found / share, std::min(1.0 / share, static_cast<double>(all.customers) / all.churned)};
}

double ksStatistic(std::span<const int> labels, std::span<const double> scores)
{
    const std::vector<ScoreGroup> groups = scoreGroups(labels, scores);
    const ScoreGroup all = total(groups);
    const double retained = all.customers - all.churned;
    double churnedAbove = 0;
    double retainedAbove = 0;
    double greatest = 0;
    for (const ScoreGroup& group : groups) {
        churnedAbove += group.churned;
        retainedAbove += group.customers - group.churned;
        greatest = std::max(greatest, std::abs(churnedAbove / all.churned - retainedAbove / retained));
    }
    return greatest;
}

} // namespace churnlens::evaluation
