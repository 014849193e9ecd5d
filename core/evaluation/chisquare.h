// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace churnlens::evaluation {

/// Distribution function of chi-square: the regularised gamma function P(dof / 2, x / 2), by its series below dof and
/// its continued fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31). Absolute error below 1e-12 for dof <= 1000.
/// Preconditions: dof > 0; x <= 0 gives 0.
[[nodiscard]] double chiSquareCdf(double x, double dof);

/// The x with chiSquareCdf(x, dof) = p, relative error below 1e-9 for 0.001 <= p <= 0.9999 and 1 <= dof <= 1000.
/// Preconditions: 0 <= p < 1, dof > 0.
[[nodiscard]] double chiSquareQuantile(double p, double dof);

} // namespace churnlens::evaluation
