// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/bgnbdformula.h"

#include "core/formula/guards.h"

#include <cmath>

namespace churnlens::formula {

namespace {

/// Odds of 1e9 to 1 are certainty for every use.
constexpr double kHighestOdds = 1e9;

/// (r + x) * ln((alpha + T) / (alpha + t_x)); not negative while t_x <= T.
Expression silence(const BgNbdParameters& model, const PurchaseHistory& history)
{
    return (history.repeats + model.r) * ln((model.alpha + history.tenure) / (model.alpha + history.lastAt));
}

} // namespace

PurchaseHistory purchaseHistory()
{
    const Expression tenure = Expression::column(QStringLiteral("tenure_days"));
    const Expression recency = Expression::column(QStringLiteral("recency_days"));
    return {Expression::column(QStringLiteral("purchase_days")) - 1.0, max(tenure - recency, 0.0), tenure};
}

Expression aliveProbability(const BgNbdParameters& model, const PurchaseHistory& history)
{
    const Expression logOdds = ln(model.a / ((model.b + history.repeats) - 1.0)) + silence(model, history);
    const Expression odds = guardedExp(min(logOdds, std::log(kHighestOdds)));
    return 1.0 / (1.0 + ifGreater(history.repeats, 0.0, odds, 0.0));
}

Expression purchaseProbability(const BgNbdParameters& model, const PurchaseHistory& history, double horizonDays)
{
    const Expression now = model.alpha + history.tenure;
    return aliveProbability(model, history) * (1.0 - guardedPow(now / (now + horizonDays), model.r + history.repeats));
}

Expression silenceSurprise(const BgNbdParameters& model, const PurchaseHistory& history, double limit)
{
    return min(silence(model, history), limit);
}

} // namespace churnlens::formula
