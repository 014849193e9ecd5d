// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

namespace churnlens::formula {

/// A valid formula for people: "ln(1 + purchase_days)", "(a - 1)^2 / max(b, 0)", "if(x > 0, ln(x), 0)". Parentheses
/// stand only where the order of computing needs them. significantDigits: of the constants; 0 gives all that the
/// doubles have.
[[nodiscard]] QString toText(const Expression& expression, int significantDigits = 0);

} // namespace churnlens::formula
