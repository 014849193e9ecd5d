// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelreport/modelreport.h"

namespace churnlens::modelreport {

/// The model against one baseline, over the past dates.
struct BaselineVerdict
{
    QString key; ///< of modelcard::baselines()
    int dates = 0; ///< where the lead is known
    int ahead = 0; ///< where the model ranks better beyond chance: the interval of the lead lies above 0
    int behind = 0; ///< where it ranks worse beyond chance
};

/// The past dates in figures.
struct BacktestSummary
{
    int dates = 0; ///< with an AUC
    Number lowestAuc;
    Number highestAuc;
    std::vector<BaselineVerdict> baselines;
};

/// active: of the active customers, else of all.
[[nodiscard]] BacktestSummary summarizeBacktest(const std::vector<OriginReport>& origins, bool active);

} // namespace churnlens::modelreport
