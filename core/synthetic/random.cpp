// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/random.h"

#include <bit>
#include <cmath>

namespace churnlens::synthetic {

namespace {
constexpr double kLn2 = 0.69314718055994530942;
constexpr quint64 kMantissa = (quint64{1} << 52) - 1;
constexpr quint64 kGolden = 0x9e3779b97f4a7c15;
} // namespace

double logOf(double x)
{
    const auto bits = std::bit_cast<quint64>(x);
    int exponent = static_cast<int>(bits >> 52) - 1023;
    double m = std::bit_cast<double>((bits & kMantissa) | (quint64{1023} << 52));
    if (m > 1.4142135623730951) {
        m *= 0.5;
        ++exponent;
    }
    // ln m = 2 atanh((m - 1) / (m + 1)); |z| <= 0.172, so ten terms reach 1e-17.
    const double z = (m - 1) / (m + 1);
    double sum = 0;
    for (int k = 19; k >= 1; k -= 2)
        sum = sum * z * z + 1.0 / k;
    return 2 * z * sum + exponent * kLn2;
}

double expOf(double x)
{
    const int exponent = static_cast<int>(std::floor(x / kLn2 + 0.5));
    const double r = x - exponent * kLn2;
    double sum = 1;
    for (int k = 14; k >= 1; --k)
        sum = 1 + sum * r / k;
    return sum * std::bit_cast<double>(static_cast<quint64>(exponent + 1023) << 52);
}

Random Random::stream(quint64 seed, quint64 index)
{
    Random mixer(seed);
    const quint64 key = mixer.next();
    Random second(key ^ (index * kGolden));
    return Random(second.next());
}

quint64 Random::next()
{
    quint64 z = (m_state += kGolden);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

double Random::exponential()
{
    return -logOf(1 - uniform());
}

double Random::normal()
{
    for (;;) {
        const double x = 2 * uniform() - 1;
        const double y = 2 * uniform() - 1;
        const double s = x * x + y * y;
        if (s > 0 && s < 1)
            return x * std::sqrt(-2 * logOf(s) / s);
    }
}

double Random::gamma(double shape)
{
    if (shape < 1) {
        // Gamma(a) = Gamma(a + 1) * U^(1/a); the floor keeps expOf within its range.
        const double power = logOf(1 - uniform()) / shape;
        return gamma(shape + 1) * expOf(std::fmax(power, -600.0));
    }
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double root = 1 + c * x;
        if (root <= 0)
            continue;
        const double v = root * root * root;
        if (logOf(1 - uniform()) < 0.5 * x * x + d - d * v + d * logOf(v))
            return d * v;
    }
}

double Random::beta(double a, double b)
{
    const double x = gamma(a);
    const double y = gamma(b);
    return x / (x + y);
}

} // namespace churnlens::synthetic
