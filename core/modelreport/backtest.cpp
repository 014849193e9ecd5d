// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelreport/backtest.h"

#include "core/modelcard/origins.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace churnlens::modelreport {

namespace {

void count(BaselineVerdict& verdict, const PopulationScores& scores)
{
    const auto baseline = std::find_if(scores.baselines.begin(), scores.baselines.end(),
                                       [&verdict](const Contender& one) { return one.key == verdict.key; });
    if (baseline == scores.baselines.end() || !baseline->lead.low || !baseline->lead.high)
        return;
    ++verdict.dates;
    verdict.ahead += *baseline->lead.low > 0 ? 1 : 0;
    verdict.behind += *baseline->lead.high < 0 ? 1 : 0;
}

} // namespace

BacktestSummary summarizeBacktest(const std::vector<OriginReport>& origins, bool active)
{
    BacktestSummary summary;
    for (const modelcard::Baseline& baseline : modelcard::baselines())
        summary.baselines.push_back({baseline.key, 0, 0, 0});
    for (const OriginReport& origin : origins) {
        const PopulationScores& scores = active ? origin.active : origin.all;
        const Number auc = scores.model.metric(u"auc"_s).value;
        if (!auc)
            continue;
        ++summary.dates;
        summary.lowestAuc = std::min(summary.lowestAuc.value_or(*auc), *auc);
        summary.highestAuc = std::max(summary.highestAuc.value_or(*auc), *auc);
        for (BaselineVerdict& verdict : summary.baselines)
            count(verdict, scores);
    }
    std::erase_if(summary.baselines, [](const BaselineVerdict& verdict) { return verdict.dates == 0; });
    return summary;
}

} // namespace churnlens::modelreport
