// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/common/result.h"

#include <optional>
#include <span>

namespace churnlens::evaluation {

/// When a customer bought, as far as the model needs it. Any unit of time will do, the same for all; we use days.
struct PurchaseHistory
{
    double repeatPurchases = 0; ///< x: days with a purchase after the first; a whole number
    double lastPurchaseAge = 0; ///< t_x: days from the first purchase to the last; 0 when there is only one
    double age = 0; ///< T: days from the first purchase to the as-of date; at least t_x
};

/// The BG/NBD model of Fader, Hardie and Lee (2005), "Counting Your Customers the Easy Way": while alive, a customer
/// buys as a Poisson process with a rate from Gamma(r, alpha); after each purchase the customer leaves for good with a
/// probability from Beta(a, b).
struct BgNbd
{
    double r = 1; ///< shape of the rates
    double alpha = 1; ///< scale of the rates, days; the mean rate is r / alpha a day
    double a = 1; ///< the mean probability to leave after a purchase is a / (a + b)
    double b = 1;
    double logLikelihood = 0; ///< of all customers, natural logarithm, without a constant left out
    int iterations = 0; ///< Newton steps taken
};

inline constexpr double kBgNbdLeast = 1e-4; ///< fitBgNbd() keeps each parameter within these bounds
inline constexpr double kBgNbdMost = 1e4;

/// The parameters of the greatest likelihood, by Newton's method with exact derivatives on their logarithms, damped
/// after Levenberg and Marquardt, within kBgNbdLeast..kBgNbdMost: where the likelihood rises along a ridge for ever (a
/// and b without bound when customers differ too little), the fit ends on the ridge or at the bound. The likelihood may
/// have several peaks; start, held within the bounds, chooses. O(customers + greatest x) a step.
/// Errors: NotEnoughData with fewer than ten customers or without any repeat purchase; Internal, with the customer's
/// place, for numbers that are not finite, negative, of no whole number of purchases, or contradict each other
/// (t_x > T, t_x > 0 without a repeat purchase); Internal when 200 steps do not suffice; Interrupted.
Result<BgNbd> fitBgNbd(std::span<const PurchaseHistory> customers, const std::optional<BgNbd>& start = {},
                       const Progress& progress = {});

/// Probability, 0..1, that the customer has not left by the age T:
/// 1 / (1 + [x > 0] a / (b + x - 1) ((alpha + T) / (alpha + t_x))^(r + x)). Precondition: as fitBgNbd() accepts.
[[nodiscard]] double probabilityAlive(const BgNbd& model, const PurchaseHistory& customer);

/// Probability, 0..1, of no purchase in the next horizonDays (>= 0) after the age T:
/// 1 - P(alive) (1 - ((alpha + T) / (alpha + T + H))^(r + x)). Precondition: as fitBgNbd() accepts.
[[nodiscard]] double probabilityOfNoPurchase(const BgNbd& model, const PurchaseHistory& customer, double horizonDays);

} // namespace churnlens::evaluation
