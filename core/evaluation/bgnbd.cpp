// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/bgnbd.h"

#include "core/evaluation/bgnbdlikelihood.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace churnlens::evaluation {

namespace {

constexpr std::size_t kFewestCustomers = 10;
constexpr double kMostPurchases = 1e6; // bounds the table of counts
constexpr int kMaxIterations = 200;
constexpr int kMaxHalvings = 40;
constexpr double kFlat = 1e-9; // gradient per customer that counts as none
constexpr double kFlatWhenStuck = 1e-6; // the same where rounding hides any further gain
constexpr double kLongestStep = 2.0; // in the logarithm of a parameter
constexpr double kLeastCurvature = 1e-12; // per customer; only keeps a flat direction finite until it is shortened
constexpr double kSufficientRise = 1e-4; // Armijo
constexpr double kRounding = 1e-14; // share of the log-likelihood that summation may be off by

const double kLow = std::log(kBgNbdLeast);
const double kHigh = std::log(kBgNbdMost);

Result<void> checkHistory(const PurchaseHistory& customer, std::size_t place)
{
    const auto [x, last, age] = customer;
    QString why;
    if (!std::isfinite(x) || !std::isfinite(last) || !std::isfinite(age))
        why = QStringLiteral("a number is not finite");
    else if (x < 0.0 || last < 0.0 || age < 0.0)
        why = QStringLiteral("a number is negative");
    else if (x != std::floor(x) || x > kMostPurchases)
        why = QStringLiteral("the number of repeat purchases is not a whole number up to a million");
    else if (last > age)
        why = QStringLiteral("the last purchase comes after the as-of date");
    else if (x == 0.0 && last > 0.0)
        why = QStringLiteral("the last purchase differs from the first although there is but one");
    else
        return {};
    return Error{ErrorCode::Internal,
                 QStringLiteral("Cannot fit the purchase model: in the history of customer %1 of the list %2 "
                                "(x = %3, t_x = %4, T = %5).")
                     .arg(place + 1)
                     .arg(why)
                     .arg(x)
                     .arg(last)
                     .arg(age),
                 {},
                 {}};
}

Result<void> checkHistories(std::span<const PurchaseHistory> customers)
{
    for (std::size_t i = 0; i < customers.size(); ++i) {
        if (Result<void> checked = checkHistory(customers[i], i); !checked)
            return checked;
    }
    if (customers.size() < kFewestCustomers) {
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("Cannot fit the purchase model: %1 customers are too few; at least %2 are needed.")
                         .arg(customers.size())
                         .arg(kFewestCustomers),
                     {},
                     {}};
    }
    if (std::none_of(customers.begin(), customers.end(), [](const auto& c) { return c.repeatPurchases > 0.0; })) {
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("Cannot fit the purchase model: none of the %1 customers bought a second time. "
                                    "Load a longer history.")
                         .arg(customers.size()),
                     {},
                     {}};
    }
    return {};
}

BgNbdPoint toPoint(const BgNbd& model)
{
    const BgNbdPoint point(std::log(model.r), std::log(model.alpha), std::log(model.a), std::log(model.b));
    return point.cwiseMax(kLow).cwiseMin(kHigh);
}

/// The rate as if nobody had left, and leaving after half of the purchases: any peak is few steps away from there.
BgNbdPoint defaultStart(std::span<const PurchaseHistory> customers)
{
    double age = 0;
    double purchases = 0;
    for (const PurchaseHistory& customer : customers) {
        age += customer.age;
        purchases += customer.repeatPurchases;
    }
    BgNbd start;
    start.alpha = std::max(age / purchases, kBgNbdLeast);
    return toPoint(start);
}

/// Newton's method on the logarithms of the parameters, within the bounds.
class BgNbdSolver
{
public:
    explicit BgNbdSolver(std::span<const PurchaseHistory> customers)
        : m_likelihood(customers)
        , m_customers(static_cast<double>(customers.size()))
    {
    }

    Result<BgNbd> solve(const BgNbdPoint& start, const Progress& progress)
    {
        m_at = start;
        m_here = m_likelihood.at(m_at);
        for (int iteration = 0; iteration < kMaxIterations; ++iteration) {
            if (progress.stopped())
                return interruptedError();
            const Eigen::Vector4d slope = freeGradient();
            if (slope.cwiseAbs().maxCoeff() <= kFlat * m_customers)
                return result(iteration);
            if (!climb(direction(slope))) {
                if (slope.cwiseAbs().maxCoeff() <= kFlatWhenStuck * m_customers)
                    return result(iteration);
                return noConvergence(QStringLiteral("because no step raises the likelihood"));
            }
            progress.update(1.0 - std::pow(0.8, iteration + 1), QStringLiteral("Fitting the purchase model"));
        }
        return noConvergence(QStringLiteral("after %1 steps").arg(kMaxIterations));
    }

private:
    [[nodiscard]] bool heldBack(Eigen::Index i, double push) const
    {
        return (m_at(i) <= kLow && push < 0.0) || (m_at(i) >= kHigh && push > 0.0);
    }

    /// The gradient without the parts that push a parameter out of its bounds.
    [[nodiscard]] Eigen::Vector4d freeGradient() const
    {
        Eigen::Vector4d slope = m_here.gradient;
        for (Eigen::Index i = 0; i < 4; ++i) {
            if (heldBack(i, slope(i)))
                slope(i) = 0.0;
        }
        return slope;
    }

    /// The Newton step over the parameters that are free to move, with the curvatures taken as positive so that it
    /// climbs on a saddle too; not longer than kLongestStep.
    [[nodiscard]] Eigen::Vector4d direction(const Eigen::Vector4d& slope) const
    {
        const double least = kLeastCurvature * m_customers;
        Eigen::Matrix4d curvature = m_here.hessian;
        for (Eigen::Index i = 0; i < 4; ++i) {
            if (heldBack(i, m_here.gradient(i))) {
                curvature.row(i).setZero();
                curvature.col(i).setZero();
            }
        }
        const Eigen::SelfAdjointEigenSolver<Eigen::Matrix4d> axes(curvature);
        const Eigen::Vector4d lengths = axes.eigenvalues().cwiseAbs().cwiseMax(least);
        Eigen::Vector4d step = axes.eigenvectors() * (axes.eigenvectors().transpose() * slope).cwiseQuotient(lengths);
        for (Eigen::Index i = 0; i < 4; ++i) {
            // Axes can mix a parameter at its bound outwards; along the gradient itself it never goes there.
            if (slope(i) != 0.0 && heldBack(i, step(i))) {
                step = slope.cwiseQuotient(m_here.hessian.diagonal().cwiseAbs().cwiseMax(least));
                break;
            }
        }
        // What is held back must not creep by rounding, which would leave no room for the rest.
        step = (slope.array() == 0.0).select(0.0, step);
        const double longest = step.cwiseAbs().maxCoeff();
        return longest > kLongestStep ? Eigen::Vector4d(step * (kLongestStep / longest)) : step;
    }

    /// Moves up along the step, as far as bounds and likelihood allow; false when no part of it rises.
    bool climb(Eigen::Vector4d step)
    {
        double length = 1.0;
        for (Eigen::Index i = 0; i < 4; ++i) {
            const double bound = step(i) > 0.0 ? kHigh : kLow;
            if (m_at(i) + step(i) < kLow || m_at(i) + step(i) > kHigh)
                length = std::min(length, (bound - m_at(i)) / step(i));
        }
        const double slack = kRounding * std::abs(m_here.value);
        for (int halving = 0; halving <= kMaxHalvings; ++halving, length *= 0.5) {
            BgNbdPoint next = m_at + length * step;
            next = next.cwiseMax(kLow).cwiseMin(kHigh);
            const BgNbdSlope there = m_likelihood.at(next);
            const double rise = kSufficientRise * length * step.dot(m_here.gradient);
            if (there.value >= m_here.value + rise - slack) { // false for NaN
                m_at = next;
                m_here = there;
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] BgNbd result(int iterations) const
    {
        const Eigen::Vector4d values = m_at.array().exp().max(kBgNbdLeast).min(kBgNbdMost);
        return {values(0), values(1), values(2), values(3), m_here.value, iterations};
    }

    [[nodiscard]] Error noConvergence(const QString& where) const
    {
        return {ErrorCode::Internal,
                QStringLiteral("The fit of the purchase model did not converge: it ended %1. Start it elsewhere, or do "
                               "without it.")
                    .arg(where),
                QStringLiteral("r %1, alpha %2, a %3, b %4, log-likelihood %5, steepest %6")
                    .arg(std::exp(m_at(0)))
                    .arg(std::exp(m_at(1)))
                    .arg(std::exp(m_at(2)))
                    .arg(std::exp(m_at(3)))
                    .arg(m_here.value)
                    .arg(m_here.gradient.cwiseAbs().maxCoeff()),
                {}};
    }

    BgNbdLikelihood m_likelihood;
    double m_customers;
    BgNbdPoint m_at;
    BgNbdSlope m_here; ///< at m_at
};

} // namespace

Result<BgNbd> fitBgNbd(std::span<const PurchaseHistory> customers, const std::optional<BgNbd>& start,
                       const Progress& progress)
{
    if (Result<void> checked = checkHistories(customers); !checked)
        return checked.error();
    BgNbdPoint from = defaultStart(customers);
    if (start) {
        from = toPoint(*start);
        if (!from.allFinite() || start->r <= 0.0 || start->alpha <= 0.0 || start->a <= 0.0 || start->b <= 0.0)
            return Error{
                ErrorCode::Usage, QStringLiteral("The purchase model must start from four positive numbers."), {}, {}};
    }
    return BgNbdSolver(customers).solve(from, progress);
}

double probabilityAlive(const BgNbd& model, const PurchaseHistory& customer)
{
    const double x = customer.repeatPurchases;
    if (x <= 0.0)
        return 1.0;
    const double silence =
        (model.r + x) * std::log((model.alpha + customer.age) / (model.alpha + customer.lastPurchaseAge));
    return 1.0 / (1.0 + model.a / (model.b + (x - 1.0)) * std::exp(silence));
}

double probabilityOfNoPurchase(const BgNbd& model, const PurchaseHistory& customer, double horizonDays)
{
    const double reached = model.alpha + customer.age;
    const double exponent = (model.r + customer.repeatPurchases) * std::log(reached / (reached + horizonDays));
    return 1.0 + probabilityAlive(model, customer) * std::expm1(exponent);
}

} // namespace churnlens::evaluation
