// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/bgnbdlikelihood.h"

#include <algorithm>
#include <cmath>

namespace churnlens::evaluation {

namespace {

enum Parameter { R, Alpha, A, B };

struct Parameters
{
    double r;
    double alpha;
    double a;
    double b;
    double logAlpha; ///< once, not per customer
};

/// Sums kept in plain members: the hot loop runs over them, once per customer.
struct Sums
{
    double value = 0;
    double g[4] = {0, 0, 0, 0};
    double rr = 0, rAlpha = 0, alphaAlpha = 0, bb = 0;
    double outer[4][4] = {}; ///< of the spread between leaving and staying, upper triangle
};

/// One who never came back cannot have left: Poisson with a gamma rate, (alpha / (alpha + T))^r.
void addSinglePurchase(Sums& sums, const Parameters& at, double age)
{
    const double r = at.r;
    const double share = at.alpha / (at.alpha + age);
    const double drop = r * std::log(share);
    sums.value += drop;
    sums.g[R] += drop;
    sums.g[Alpha] += r * (1.0 - share);
    sums.rr += drop;
    sums.rAlpha += r * (1.0 - share);
    sums.alphaAlpha -= r * share * (1.0 - share);
}

/// ln of (alpha / (alpha + t))^r (alpha + t)^-x (e^w + c), with w = (r + x) ln((alpha + t) / (alpha + T)) for staying
/// and c = a / (b + x - 1) for leaving; q is the share of e^w, the probability to be alive.
void addRepeatPurchaser(Sums& sums, const Parameters& at, const PurchaseHistory& customer)
{
    const double r = at.r;
    const double alpha = at.alpha;
    const double x = customer.repeatPurchases;
    const double before = at.b + (x - 1.0); // in this order a tiny b keeps its digits
    const double s = r + x;
    const double atLast = 1.0 / (alpha + customer.lastPurchaseAge);
    const double atEnd = 1.0 / (alpha + customer.age);
    const double logLast = std::log(alpha + customer.lastPurchaseAge);
    const double ratio = std::log(atEnd * (alpha + customer.lastPurchaseAge));
    const double leave = at.a / before;
    const double stay = std::exp(s * ratio);
    const double q = stay / (stay + leave);
    sums.value += r * at.logAlpha - s * logLast + std::log(stay + leave);

    const double lastShare = alpha * atLast;
    const double gap = alpha * (atLast - atEnd);
    const double wr = r * ratio; // w by ln r; also its second derivative
    const double wAlpha = s * gap;
    const double cB = -at.b / before; // ln c by ln b; by ln a it is 1
    const double early = r * (at.logAlpha - logLast);
    sums.g[R] += early + q * wr;
    sums.g[Alpha] += r - s * lastShare + q * wAlpha;
    sums.g[A] += 1.0 - q;
    sums.g[B] += (1.0 - q) * cB;
    sums.rr += early + q * wr;
    sums.rAlpha += r - r * lastShare + q * r * gap;
    const double squares = lastShare * lastShare - alpha * atEnd * alpha * atEnd;
    sums.alphaAlpha += s * (lastShare * lastShare - lastShare) + q * s * (gap - squares);
    sums.bb += (1.0 - q) * cB * (x - 1.0) / before;
    const double spread[4] = {wr, wAlpha, -1.0, -cB};
    const double weight = q * (1.0 - q);
    for (int i = 0; i < 4; ++i) {
        for (int j = i; j < 4; ++j)
            sums.outer[i][j] += weight * spread[i] * spread[j];
    }
}

BgNbdSlope toSlope(const Sums& sums)
{
    BgNbdSlope slope;
    slope.value = sums.value;
    for (int i = 0; i < 4; ++i) {
        slope.gradient(i) = sums.g[i];
        for (int j = i; j < 4; ++j)
            slope.hessian(i, j) = sums.outer[i][j];
    }
    slope.hessian(R, R) += sums.rr;
    slope.hessian(R, Alpha) += sums.rAlpha;
    slope.hessian(Alpha, Alpha) += sums.alphaAlpha;
    slope.hessian(B, B) += sums.bb;
    return slope;
}

/// The gamma functions of all customers: sum over k of n_k [ln(r + k) + ln(b + k) - ln(a + b + k)].
void addGammas(BgNbdSlope& slope, const std::vector<double>& moreThan, const Parameters& at)
{
    const double r = at.r;
    const double a = at.a;
    const double b = at.b;
    for (std::size_t i = 0; i < moreThan.size(); ++i) {
        const auto k = static_cast<double>(i);
        const double n = moreThan[i];
        const double rk = r + k;
        const double bk = b + k;
        const double abk = a + b + k;
        slope.value += n * std::log(rk * (bk / abk));
        slope.gradient(R) += n * r / rk;
        slope.gradient(A) -= n * a / abk;
        slope.gradient(B) += n * (b / bk - b / abk);
        slope.hessian(R, R) += n * r * k / (rk * rk);
        slope.hessian(A, A) -= n * a * bk / (abk * abk);
        slope.hessian(A, B) += n * a * b / (abk * abk);
        slope.hessian(B, B) += n * b * (k / (bk * bk) - (a + k) / (abk * abk));
    }
}

} // namespace

BgNbdLikelihood::BgNbdLikelihood(std::span<const PurchaseHistory> customers)
    : m_customers(customers)
{
    double most = 0;
    for (const PurchaseHistory& customer : customers)
        most = std::max(most, customer.repeatPurchases);
    m_moreThan.assign(static_cast<std::size_t>(most), 0.0);
    for (const PurchaseHistory& customer : customers) {
        if (customer.repeatPurchases > 0.0)
            m_moreThan[static_cast<std::size_t>(customer.repeatPurchases) - 1] += 1.0;
    }
    for (std::size_t k = m_moreThan.size(); k > 1; --k)
        m_moreThan[k - 2] += m_moreThan[k - 1];
}

BgNbdSlope BgNbdLikelihood::at(const BgNbdPoint& point) const
{
    const Parameters parameters{std::exp(point(R)), std::exp(point(Alpha)), std::exp(point(A)), std::exp(point(B)),
                                point(Alpha)};
    Sums sums;
    for (const PurchaseHistory& customer : m_customers) {
        if (customer.repeatPurchases > 0.0)
            addRepeatPurchaser(sums, parameters, customer);
        else
            addSinglePurchase(sums, parameters, customer.age);
    }
    BgNbdSlope slope = toSlope(sums);
    addGammas(slope, m_moreThan, parameters);
    slope.hessian.triangularView<Eigen::StrictlyLower>() = slope.hessian.transpose();
    return slope;
}

} // namespace churnlens::evaluation
