// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/logisticregression.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>

namespace churnlens::model {

namespace {

constexpr double kConverged = 1e-9; // Newton decrement, in standard errors
constexpr double kNearSolution = 0.1; // decrement below which Newton's method converges quadratically
constexpr double kStalledRatio = 0.3; // separation shrinks the decrement by exp(-1/2) a step, for ever
constexpr int kStalledSteps = 3;
constexpr int kMaxHalvings = 40;
constexpr double kRounding = 1e-12; // share of the loss that summation may be off by

Error notEnough(const QString& message)
{
    return {ErrorCode::NotEnoughData, message, {}, {}};
}

QString joinNames(const std::vector<Eigen::Index>& features, const QStringList& names)
{
    QStringList chosen;
    for (const Eigen::Index feature : features)
        chosen.append(names.at(feature));
    return chosen.join(QStringLiteral(", "));
}

Result<void> checkClasses(const DesignSummary& design, const QStringList& groupNames)
{
    for (Eigen::Index group = 0; group < design.rows.size(); ++group) {
        const QString& name = groupNames.at(group);
        if (design.rows(group) == 0)
            return notEnough(QStringLiteral("Cannot train: there are no customers at %1.").arg(name));
        if (design.churned(group) > 0 && design.churned(group) < design.rows(group))
            continue;
        return notEnough(
            QStringLiteral("Cannot train: all %1 customers at %2 are %3, and a model needs both kinds. "
                           "Load a longer history or change the horizon.")
                .arg(design.rows(group))
                .arg(name, design.churned(group) > 0 ? QStringLiteral("churned") : QStringLiteral("retained")));
    }
    return {};
}

/// Without a penalty the solution must be unique.
Result<void> checkRank(const DesignSummary& design, const TrainingSource& source)
{
    const Eigen::Index parameters = design.rows.size() + design.correlation.rows();
    if (design.rows.sum() <= static_cast<double>(parameters)) {
        return notEnough(QStringLiteral("Cannot train: %1 rows are too few for %2 parameters. Load a longer history.")
                             .arg(design.rows.sum())
                             .arg(parameters));
    }
    if (design.dependent.empty())
        return {};
    const DependentFeature& first = design.dependent.front();
    const QString name = source.featureNames().at(first.feature);
    const QString why = first.combinedFrom.empty()
        ? QStringLiteral("is the same for all customers of an as-of date")
        : QStringLiteral("is a combination of %1").arg(joinNames(first.combinedFrom, source.featureNames()));
    return notEnough(
        QStringLiteral("Cannot train: feature %1 %2. Leave it out, or use a ridge above 0.").arg(name, why));
}

Error separationError(const Eigen::VectorXd& weightStep, const QStringList& names)
{
    const double largest = weightStep.cwiseAbs().maxCoeff();
    std::vector<Eigen::Index> growing;
    for (Eigen::Index feature = 0; feature < weightStep.size(); ++feature) {
        if (std::abs(weightStep(feature)) >= 0.5 * largest)
            growing.push_back(feature);
    }
    return notEnough(QStringLiteral("Cannot train: %1 separates churned from retained customers exactly, so its "
                                    "coefficient grows without end. Use a ridge above 0, or check whether the feature "
                                    "knows the outcome.")
                         .arg(joinNames(growing, names)));
}

/// The Newton iteration; each evaluation is one pass over the source.
class NewtonSolver
{
public:
    NewtonSolver(TrainingSource& source, const Standardizer& scaler, const LogisticOptions& options,
                 const Progress& progress)
        : m_source(source)
        , m_scaler(scaler)
        , m_options(options)
        , m_progress(progress)
    {
    }

    Result<LogisticFit> solve(DesignSummary design)
    {
        m_at = {(design.churned.array() / (design.rows - design.churned).array()).log(),
                Eigen::VectorXd::Zero(m_scaler.featureCount())};
        auto start = evaluate(m_at);
        if (!start)
            return start.error();
        m_here = std::move(*start);
        const double nullLogLikelihood = m_here.logLikelihood;
        for (int iteration = 1; iteration <= m_options.maxIterations; ++iteration) {
            if (Result<void> stepped = step(); !stepped)
                return stepped.error();
            m_progress.update(1.0 - std::pow(0.7, iteration), QStringLiteral("Training"));
            if (m_decrement <= kConverged)
                return finish(std::move(design), nullLogLikelihood, iteration);
        }
        return noConvergence(m_options.maxIterations);
    }

private:
    [[nodiscard]] Result<LogisticLoss> evaluate(const LogisticParameters& at)
    {
        return evaluateLogisticLoss(m_source, m_scaler, at, m_options.ridge, m_progress);
    }

    /// One Newton step from m_at; sets m_decrement to the length of the step in standard errors.
    Result<void> step()
    {
        const Eigen::LDLT<Eigen::MatrixXd> factor(m_here.information);
        const Eigen::VectorXd direction = -factor.solve(m_here.gradient);
        const double previous = m_decrement;
        m_decrement = std::sqrt(std::max(0.0, -direction.dot(m_here.gradient)));
        if (factor.info() != Eigen::Success || !direction.allFinite())
            return noConvergence(0);
        if (stalled(previous))
            return separationError(direction.tail(m_scaler.featureCount()), m_source.featureNames());
        return moveAlong(direction);
    }

    /// True when the decrement keeps falling only linearly although the solution should be near: there is none.
    bool stalled(double previous)
    {
        const bool slow =
            m_decrement < kNearSolution && m_decrement > kConverged && m_decrement > kStalledRatio * previous;
        m_slowSteps = slow ? m_slowSteps + 1 : 0;
        return m_options.ridge == 0.0 && m_slowSteps >= kStalledSteps;
    }

    Result<void> moveAlong(const Eigen::VectorXd& direction)
    {
        const double acceptable = m_here.loss + kRounding * (1.0 + std::abs(m_here.loss));
        double length = 1.0;
        for (int halving = 0; halving <= kMaxHalvings; ++halving, length *= 0.5) {
            const LogisticParameters next{m_at.intercepts + length * direction.head(m_at.intercepts.size()),
                                          m_at.weights + length * direction.tail(m_at.weights.size())};
            Result<LogisticLoss> there = evaluate(next);
            if (!there)
                return there.error();
            if (there->loss <= acceptable) { // false for NaN
                m_at = next;
                m_here = std::move(*there);
                return {};
            }
        }
        return noConvergence(0);
    }

    [[nodiscard]] Error noConvergence(int iterations) const
    {
        const QString where = iterations > 0 ? QStringLiteral("after %1 steps").arg(iterations)
                                             : QStringLiteral("because no step lowers the loss");
        return {ErrorCode::Internal,
                QStringLiteral("Training did not converge: it ended %1. Use a larger ridge.").arg(where),
                QStringLiteral("Newton decrement %1, loss %2").arg(m_decrement).arg(m_here.loss),
                {}};
    }

    Result<LogisticFit> finish(DesignSummary design, double nullLogLikelihood, int iterations)
    {
        const Eigen::LDLT<Eigen::MatrixXd> factor(m_here.information);
        const Eigen::Index parameters = m_here.gradient.size();
        LogisticFit fit;
        fit.covariance = factor.solve(Eigen::MatrixXd::Identity(parameters, parameters));
        if (!fit.covariance.allFinite() || (fit.covariance.diagonal().array() <= 0.0).any())
            return noConvergence(0);
        fit.parameters = std::move(m_at);
        fit.iterations = iterations;
        fit.ridge = m_options.ridge;
        fit.logLikelihood = m_here.logLikelihood;
        fit.nullLogLikelihood = nullLogLikelihood;
        fit.gradientNorm = m_here.gradient.cwiseAbs().maxCoeff();
        fit.design = std::move(design);
        m_progress.update(1.0, QStringLiteral("Training"));
        return fit;
    }

    TrainingSource& m_source;
    const Standardizer& m_scaler;
    const LogisticOptions& m_options;
    const Progress& m_progress;
    LogisticParameters m_at;
    LogisticLoss m_here; ///< evaluated at m_at
    double m_decrement = std::numeric_limits<double>::infinity();
    int m_slowSteps = 0;
};

} // namespace

Result<LogisticFit> fitLogisticRegression(TrainingSource& source, const Standardizer& scaler,
                                          const LogisticOptions& options, const Progress& progress)
{
    if (!std::isfinite(options.ridge) || options.ridge < 0.0) {
        return Error{ErrorCode::Usage,
                     QStringLiteral("The ridge penalty must be 0 or more, not %1.").arg(options.ridge),
                     {},
                     {}};
    }
    Result<DesignSummary> design = summariseDesign(source, scaler, progress);
    if (!design)
        return design.error();
    if (Result<void> classes = checkClasses(*design, source.groupNames()); !classes)
        return classes.error();
    if (options.ridge == 0.0) {
        if (Result<void> rank = checkRank(*design, source); !rank)
            return rank.error();
    }
    return NewtonSolver(source, scaler, options, progress).solve(std::move(*design));
}

} // namespace churnlens::model
