// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/chisquare.h"

#include <cmath>

namespace churnlens::evaluation {

namespace {

constexpr double kEnough = 1e-16;
constexpr int kMostTerms = 10000;

double lowerBySeries(double a, double x)
{
    double term = 1.0 / a;
    double sum = term;
    for (int n = 1; n < kMostTerms && term > sum * kEnough; ++n) {
        term *= x / (a + n);
        sum += term;
    }
    return sum * std::exp(a * std::log(x) - x - std::lgamma(a));
}

/// The fraction 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - ...)), evaluated from the front (Lentz's method).
double upperByFraction(double a, double x)
{
    double b = x + 1.0 - a;
    double c = 1e300;
    double d = 1.0 / b;
    double value = d;
    for (int n = 1; n < kMostTerms; ++n) {
        const double factor = -n * (n - a);
        b += 2.0;
        d = 1.0 / (factor * d + b);
        c = b + factor / c;
        value *= c * d;
        if (std::abs(c * d - 1.0) < 1e-15)
            break;
    }
    return value * std::exp(a * std::log(x) - x - std::lgamma(a));
}

} // namespace

double chiSquareCdf(double x, double dof)
{
    if (x <= 0.0)
        return 0.0;
    const double a = 0.5 * dof;
    return 0.5 * x < a + 1.0 ? lowerBySeries(a, 0.5 * x) : 1.0 - upperByFraction(a, 0.5 * x);
}

double chiSquareQuantile(double p, double dof)
{
    double low = 0;
    double high = dof + 1.0;
    while (chiSquareCdf(high, dof) < p)
        high *= 2.0;
    // Bisection: seventy cheap steps once a report, and nothing that can fail.
    for (int step = 0; step < 70; ++step) {
        const double middle = 0.5 * (low + high);
        (chiSquareCdf(middle, dof) < p ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

} // namespace churnlens::evaluation
