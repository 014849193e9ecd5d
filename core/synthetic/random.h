// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace churnlens::synthetic {

/// Natural logarithm and exponential from + - * / alone, so that every IEEE platform gives the same bits (libm does not
/// promise that). Relative error below 1e-14; logOf needs x > 0 and normal, expOf needs |x| < 700.
[[nodiscard]] double logOf(double x);
[[nodiscard]] double expOf(double x);

/// SplitMix64 (Steele, Lea, Flood 2014): 8 bytes of state, so that every customer can own a stream.
/// The samplers are ours because the standard's distributions differ between libraries.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }
    /// An independent stream for the index-th thing of a kind.
    [[nodiscard]] static Random stream(quint64 seed, quint64 index);

    quint64 next();
    /// Uniform in [0, 1), 53 bits.
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Uniform in 0 .. count-1; count > 0.
    quint32 below(quint32 count) { return static_cast<quint32>(((next() >> 32) * count) >> 32); }
    bool chance(double probability) { return uniform() < probability; }
    /// Mean 1.
    double exponential();
    /// Standard normal (Marsaglia's polar method).
    double normal();
    /// Scale 1, any shape > 0 (Marsaglia and Tsang 2000).
    double gamma(double shape);
    double beta(double a, double b);

private:
    quint64 m_state;
};

} // namespace churnlens::synthetic
