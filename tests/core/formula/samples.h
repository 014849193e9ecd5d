// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/bgnbdformula.h"
#include "core/formula/evaluate.h"
#include "core/formula/guards.h"

#include <cmath>
#include <random>
#include <utility>

/// Formulas and rows for the tests of core/formula.
namespace churnlens::formula::samples {

inline Expression column(const char16_t* name)
{
    return Expression::column(QString::fromUtf16(name));
}

inline bool relativelyNear(double actual, double expected, double tolerance)
{
    return actual == expected || std::abs(actual - expected) <= tolerance * std::abs(expected);
}

/// Fader, Hardie and Lee (2005), table 2: the model fitted to the CDNOW data, in weeks there.
inline constexpr BgNbdParameters kCdnow{0.243, 4.414, 0.793, 2.426};

inline QStringList columnNames()
{
    return {QStringLiteral("recency_days"), QStringLiteral("tenure_days"), QStringLiteral("purchase_days"),
            QStringLiteral("monetary")};
}

/// Customers as columnNames() orders them: corners first, then random ones of up to 300 purchases in 800 days.
inline RowMatrix customers(Eigen::Index n)
{
    RowMatrix rows(n, 4);
    rows.topRows(6) << 0, 0, 1, 0, 800, 800, 300, -12.34, 0, 800, 300, 99999999.99, 800, 800, 1, 0.01, 0, 0, 300, 5, //
        799, 800, 2, 1;
    std::mt19937_64 random(20111209);
    for (Eigen::Index row = 6; row < n; ++row) {
        const double tenure = static_cast<double>(random() % 801);
        rows(row, 1) = tenure;
        rows(row, 0) = static_cast<double>(random() % (static_cast<unsigned>(tenure) + 1));
        rows(row, 2) = static_cast<double>(1 + random() % (row % 3 == 0 ? 300 : 12));
        rows(row, 3) = (static_cast<double>(random() % 4000000) - 500000.0) / 100.0;
    }
    return rows;
}

/// Formulas of every operation, safe on customers().
inline std::vector<std::pair<QString, Expression>> formulas()
{
    const Expression r = column(u"recency_days");
    const Expression n = column(u"tenure_days");
    const Expression d = column(u"purchase_days");
    const Expression m = column(u"monetary");
    const PurchaseHistory history = purchaseHistory();
    const Expression bought = purchaseProbability(kCdnow, history, 90.0);
    return {
        {QStringLiteral("constant"), Expression(0.1)},
        {QStringLiteral("column"), m},
        {QStringLiteral("sum"), m + 0.1},
        {QStringLiteral("order of sums"), (m + 0.1) - (0.2 - r) + (n + (0.3 + m))},
        {QStringLiteral("products"), m * 1.1 / (d * 0.3) * r},
        {QStringLiteral("signs"), -m - -r * -3.5},
        {QStringLiteral("ln"), ln(1.0 + d)},
        {QStringLiteral("exp"), exp(-r / 30.0)},
        {QStringLiteral("negative exponents"), exp(-r / 7.3) * exp(-0.000123 * n)},
        {QStringLiteral("square root"), pow(d, 0.5)},
        {QStringLiteral("power"), pow(1.0 + n / 365.0, -d / 20.0)},
        {QStringLiteral("negative base"), pow(m, 3.0)},
        {QStringLiteral("power of 0.9"), pow(0.9, d)},
        {QStringLiteral("min and max"), min(max(m, 0.0), 1e4) + max(min(r, n), d)},
        {QStringLiteral("log of money"), ln(1.0 + max(m, 0.0))},
        {QStringLiteral("guarded by a choice"), ifGreater(m, 0.0, ln(m), -1.0)},
        {QStringLiteral("guarded division"), ifGreater(n, 0.0, d / n, 0.0)},
        {QStringLiteral("nested choices"), ifGreater(r, 90.0, ifGreater(d, 3.0, 1.5, 2.5), ifGreater(d, r, m, n))},
        {QStringLiteral("gap ratio"), min(r * d / max(n, 1.0), 50.0)},
        {QStringLiteral("guarded ln"), guardedLn(m)},
        {QStringLiteral("guarded exp"), guardedExp(m)},
        {QStringLiteral("guarded power"), guardedPow(n / (n + 90.0), d)},
        {QStringLiteral("p_alive"), aliveProbability(kCdnow, history)},
        {QStringLiteral("p_buy"), bought},
        {QStringLiteral("bgf_lo"), logit(bought)},
        {QStringLiteral("surprise"), silenceSurprise(kCdnow, history)},
    };
}

} // namespace churnlens::formula::samples
