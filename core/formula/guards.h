// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

namespace churnlens::formula {

/// Formulas that PostgreSQL computes without an error where the plain operation would leave the range of double. They
/// change nothing inside that range, but for the rounding of guardedPow().

/// max(low, min(high, e)); high for NaN.
[[nodiscard]] Expression clamp(const Expression& expression, double low, double high);

/// ln(max(e, 1e-300)): for arguments >= 0; about -690.8 at 0 and below.
[[nodiscard]] Expression guardedLn(const Expression& argument);

/// exp of the argument clamped to +-700; exp(700) is about 1e304.
[[nodiscard]] Expression guardedExp(const Expression& argument);

/// base^exponent = guardedExp(exponent * guardedLn(base)): for a base >= 0 and |exponent| < 1e300. Within
/// |exponent * ln(base)| * 1.2e-16 of pow(), relatively, so 1e-13 at worst.
[[nodiscard]] Expression guardedPow(const Expression& base, const Expression& exponent);

/// ln(q / (1 - q)) for q = the probability clamped to [margin, 1 - margin].
[[nodiscard]] Expression logit(const Expression& probability, double margin = 1e-4);

} // namespace churnlens::formula
