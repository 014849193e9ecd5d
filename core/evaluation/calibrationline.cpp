// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/calibrationline.h"

#include "core/evaluation/calibration.h"
#include "core/evaluation/rankmetrics.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace churnlens::evaluation {

namespace {

constexpr double kEdge = 1e-12;
constexpr int kMaxSteps = 100;
constexpr int kMaxStepHalvings = 40;
constexpr double kConverged = 1e-10; // Newton decrement, in standard errors
constexpr double kDevianceRounding = 1e-13; // share of the loss that summation may be off by

double sigmoid(double logOdds)
{
    const double small = std::exp(-std::abs(logOdds));
    return (logOdds >= 0.0 ? 1.0 : small) / (1.0 + small);
}

Error notEnough(const QString& message)
{
    return {ErrorCode::NotEnoughData, message, {}, {}};
}

Error noConvergence()
{
    return {ErrorCode::Internal,
            QStringLiteral("Cannot fit the calibration line: the fit did not converge. Judge the calibration by the "
                           "reliability diagram."),
            {},
            {}};
}

std::vector<double> logits(std::span<const double> probabilities)
{
    std::vector<double> result;
    result.reserve(probabilities.size());
    for (const double probability : probabilities) {
        const double p = std::clamp(probability, kEdge, 1.0 - kEdge);
        result.push_back(std::log(p / (1.0 - p)));
    }
    return result;
}

/// A line exists when the two kinds overlap strictly (Albert and Anderson 1984).
Result<void> checkOverlap(std::span<const int> labels, std::span<const double> logOdds)
{
    double least[2] = {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    double most[2] = {-least[0], -least[1]};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        least[labels[i]] = std::min(least[labels[i]], logOdds[i]);
        most[labels[i]] = std::max(most[labels[i]], logOdds[i]);
    }
    if (std::min(least[0], least[1]) == std::max(most[0], most[1])) {
        return notEnough(QStringLiteral("Cannot fit the calibration line: all %1 customers have the same probability.")
                             .arg(labels.size()));
    }
    if (least[1] >= most[0] || least[0] >= most[1]) {
        return notEnough(QStringLiteral("Cannot fit the calibration line: a probability of %1 separates churned from "
                                        "retained customers exactly, so the slope grows without end. Check whether a "
                                        "feature knows the outcome, or evaluate more customers.")
                             .arg(sigmoid(least[1] >= most[0] ? most[0] : most[1]), 0, 'f', 3));
    }
    return {};
}

/// Of the negative log-likelihood; parameters are intercept and slope.
struct Loss
{
    double value = 0;
    Eigen::Vector2d gradient = Eigen::Vector2d::Zero();
    Eigen::Matrix2d information = Eigen::Matrix2d::Zero();
};

Loss lossAt(const Eigen::Vector2d& line, std::span<const int> labels, std::span<const double> logOdds)
{
    Loss loss;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double l = logOdds[i];
        const double eta = line(0) + line(1) * l;
        const double p = sigmoid(eta);
        const double weight = p * sigmoid(-eta);
        const double residual = labels[i] == 1 ? -sigmoid(-eta) : p;
        loss.value += std::max(labels[i] == 1 ? -eta : eta, 0.0) + std::log1p(std::exp(-std::abs(eta)));
        loss.gradient(0) += residual;
        loss.gradient(1) += residual * l;
        loss.information(0, 0) += weight;
        loss.information(0, 1) += weight * l;
        loss.information(1, 1) += weight * l * l;
    }
    loss.information(1, 0) = loss.information(0, 1);
    return loss;
}

CalibrationLine makeLine(const Eigen::Vector2d& at, const Eigen::Matrix2d& covariance)
{
    const double interceptHalf = kNormal975 * std::sqrt(covariance(0, 0));
    const double slopeHalf = kNormal975 * std::sqrt(covariance(1, 1));
    return {at(1), at(1) - slopeHalf, at(1) + slopeHalf, at(0), at(0) - interceptHalf, at(0) + interceptHalf};
}

/// The root, between the shifts that put every customer below, and above, the rate.
double solveShift(double churned, std::span<const double> logOdds)
{
    const auto count = static_cast<double>(logOdds.size());
    const auto [least, most] = std::minmax_element(logOdds.begin(), logOdds.end());
    const double target = std::log(churned / (count - churned));
    double low = target - *most;
    double high = target - *least;
    double at = std::clamp(0.0, low, high);
    for (int step = 0; step < 200 && low < high; ++step) {
        double excess = -churned;
        double slope = 0;
        for (const double l : logOdds) {
            excess += sigmoid(l + at);
            slope += sigmoid(l + at) * sigmoid(-l - at);
        }
        (excess > 0.0 ? high : low) = at;
        const double next = at - excess / slope; // not a number, or outside, where the slope vanishes: then bisect
        const double previous = at;
        at = next >= low && next <= high ? next : low + 0.5 * (high - low);
        if (std::abs(at - previous) <= 1e-14 * (1.0 + std::abs(at)))
            break;
    }
    return at;
}

} // namespace

Result<CalibrationLine> calibrationLine(std::span<const int> labels, std::span<const double> probabilities)
{
    if (Result<void> checked = checkProbabilities(labels, probabilities); !checked)
        return checked.error();
    const std::vector<double> logOdds = logits(probabilities);
    if (Result<void> overlap = checkOverlap(labels, logOdds); !overlap)
        return overlap.error();
    Eigen::Vector2d at = Eigen::Vector2d::Zero(); // not 0 and 1: far predictions would leave no curvature
    Loss here = lossAt(at, labels, logOdds);
    for (int step = 0; step < kMaxSteps; ++step) {
        const Eigen::LDLT<Eigen::Matrix2d> factor(here.information);
        const Eigen::Vector2d direction = -factor.solve(here.gradient);
        if (factor.info() != Eigen::Success || !direction.allFinite())
            return noConvergence();
        if (-direction.dot(here.gradient) <= kConverged * kConverged)
            return makeLine(at, factor.solve(Eigen::Matrix2d::Identity()));
        double length = 1.0;
        Loss there = lossAt(at + direction, labels, logOdds);
        for (int halving = 0; !(there.value <= here.value * (1.0 + kDevianceRounding)); ++halving) {
            if (halving == kMaxStepHalvings)
                return noConvergence();
            length *= 0.5;
            there = lossAt(at + length * direction, labels, logOdds);
        }
        at += length * direction;
        here = there;
    }
    return noConvergence();
}

Result<double> interceptShift(std::span<const int> labels, std::span<const double> logOdds)
{
    if (Result<void> checked = checkScores(labels, logOdds); !checked)
        return checked.error();
    return solveShift(std::accumulate(labels.begin(), labels.end(), 0.0), logOdds);
}

Result<double> interceptShift(double churnRate, std::span<const double> logOdds)
{
    if (logOdds.empty())
        return notEnough(QStringLiteral("Cannot recalibrate: there are no customers."));
    if (!(churnRate >= 0.0 && churnRate <= 1.0)
        || !std::all_of(logOdds.begin(), logOdds.end(), [](double l) { return std::isfinite(l); })) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("Cannot recalibrate: the churn rate is not within 0 to 1, or log odds are not "
                                    "finite."),
                     {},
                     {}};
    }
    if (churnRate == 0.0 || churnRate == 1.0) {
        return notEnough(QStringLiteral("Cannot recalibrate: a churn rate of %1 % has no odds. Choose a longer period.")
                             .arg(100.0 * churnRate));
    }
    return solveShift(churnRate * static_cast<double>(logOdds.size()), logOdds);
}

} // namespace churnlens::evaluation
