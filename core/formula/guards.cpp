// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/guards.h"

namespace churnlens::formula {

Expression clamp(const Expression& expression, double low, double high)
{
    return max(low, min(high, expression));
}

Expression guardedLn(const Expression& argument)
{
    return ln(max(argument, 1e-300));
}

Expression guardedExp(const Expression& argument)
{
    return exp(clamp(argument, -700.0, 700.0));
}

Expression guardedPow(const Expression& base, const Expression& exponent)
{
    return guardedExp(exponent * guardedLn(base));
}

Expression logit(const Expression& probability, double margin)
{
    const Expression q = clamp(probability, margin, 1.0 - margin);
    return ln(q / (1.0 - q));
}

} // namespace churnlens::formula
