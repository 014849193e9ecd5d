// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <span>

namespace churnlens::evaluation {

/// Cox's (1958) recalibration: ln odds of churn = intercept + slope * logit(predicted). A calibrated model has slope 1
/// and intercept 0; a slope below 1 means predictions too extreme (overfitting), above 1 too timid.
struct CalibrationLine
{
    double slope = 1;
    double slopeLow = 0; ///< 95 % interval of Wald
    double slopeHigh = 0;
    double intercept = 0; ///< ln odds where the prediction is 1/2
    double interceptLow = 0; ///< 95 % interval of Wald
    double interceptHigh = 0;
};

/// Logistic regression, without a penalty, of the outcome on logit(probability); probabilities are held within 1e-12
/// and 1 - 1e-12. labels: 1 = churned; probabilities: as many, 0..1. O(n) for each of a few Newton steps.
/// Errors: as checkProbabilities(); NotEnoughData when all probabilities are equal, or when one of them separates the
/// churned from the retained, either way round, so that the slope has no end; Internal without convergence.
Result<CalibrationLine> calibrationLine(std::span<const int> labels, std::span<const double> probabilities);

/// Calibration in the large: the o that solves sum (y - sigmoid(l + o)) = 0. labels: 1 = churned; logOdds: as many,
/// finite. Errors: as checkScores().
Result<double> interceptShift(std::span<const int> labels, std::span<const double> logOdds);

/// The same when only the share that churned is known: the o at which mean sigmoid(l + o) = churnRate.
/// Errors: NotEnoughData without customers or for a churnRate of 0 or 1, which no finite o reaches; Internal for a
/// churnRate outside 0..1 or log odds that are not finite.
Result<double> interceptShift(double churnRate, std::span<const double> logOdds);

} // namespace churnlens::evaluation
