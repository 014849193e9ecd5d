// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

namespace churnlens::formula {

/// The parameters of the BG/NBD model of Fader, Hardie and Lee (2005), "Counting Your Customers" the Easy Way,
/// Marketing Science 24(2): purchase rates are Gamma(r, rate alpha) per day, dropout probabilities Beta(a, b).
/// All of them positive.
struct BgNbdParameters
{
    double r = 0.0;
    double alpha = 0.0;
    double a = 0.0;
    double b = 0.0;
};

/// What the model knows of a customer, as formulas.
struct PurchaseHistory
{
    Expression repeats; ///< x: days with a purchase after the first
    Expression lastAt; ///< t_x: days from the first purchase to the last, >= 0
    Expression tenure; ///< T: days from the first purchase to the as-of date, >= 0
};

/// x = purchase_days - 1, t_x = max(tenure_days - recency_days, 0), T = tenure_days.
[[nodiscard]] PurchaseHistory purchaseHistory();

/// The probability that the customer has not dropped out, 1 for one who never came back:
///   1 / (1 + a / (b + x - 1) * ((alpha + T) / (alpha + t_x))^(r + x))
/// The odds of dropout are computed as a logarithm and end at 1e9, so nothing leaves the range of double: the power
/// reaches 1e300 for a customer of 300 purchases. Needs x = 0 or x >= 1. Source: equation 11 of the paper for x > 0,
/// rearranged with Beta functions (Fader, Hardie 2008, "Computing P(alive) Using the BG/NBD Model").
[[nodiscard]] Expression aliveProbability(const BgNbdParameters& model, const PurchaseHistory& history);

/// The probability of at least one purchase in the next horizonDays, if no dropout is looked for in them:
///   aliveProbability * (1 - ((alpha + T) / (alpha + T + horizonDays))^(r + x))
[[nodiscard]] Expression purchaseProbability(const BgNbdParameters& model, const PurchaseHistory& history,
                                             double horizonDays);

/// How surprising the silence since the last purchase is, at most limit:
///   min((x + r) * ln((alpha + T) / (alpha + t_x)), limit)
/// which is minus the logarithm of the probability of no purchase in that time without dropout.
[[nodiscard]] Expression silenceSurprise(const BgNbdParameters& model, const PurchaseHistory& history,
                                         double limit = 12.0);

} // namespace churnlens::formula
