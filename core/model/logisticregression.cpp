// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/logisticregression.h"

#include "core/model/clusterrobust.h"

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
constexpr Eigen::Index kSampleRows = 16384; // most rows to start on; see fitLogisticRegression()
constexpr double kLargeRows = 131072; // from here on such a start pays
constexpr double kRough = 0.01; // decrement that is near enough for a start: sampling is off by far more
constexpr int kRoughSteps = 2; // each leaves some per cent of the distance and costs a third of a Newton step
constexpr double kSameCurvature = 1e-4; // change of the log-odds that changes p (1 - p) by less than this share

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

    /// Newton steps from `start` until the decrement is at most `tolerance`. Returns their number.
    Result<int> descend(const LogisticParameters& start, double tolerance)
    {
        Result<LogisticLoss> there = evaluate(start);
        if (!there)
            return there.error();
        return iterate(start, std::move(*there), tolerance);
    }

    /// The same down to kConverged, from `start` if its loss is not above nullLoss, else from `null`.
    Result<int> descendFrom(const LogisticParameters& start, const LogisticParameters& null, double nullLoss)
    {
        Result<LogisticLoss> there = evaluate(start);
        if (!there)
            return there.error();
        if (there->loss <= nullLoss) // false for NaN
            return iterate(start, std::move(*there), kConverged);
        return descend(null, kConverged);
    }

    /// For many rows: allows to keep the second derivatives over a step that changes them by next to nothing.
    void reuseCurvature() { m_reuses = true; }

    [[nodiscard]] const LogisticParameters& at() const { return m_at; }
    [[nodiscard]] const LogisticLoss& here() const { return m_here; }

    [[nodiscard]] Error noConvergence(int iterations) const
    {
        const QString where = iterations > 0 ? QStringLiteral("after %1 steps").arg(iterations)
                                             : QStringLiteral("because no step lowers the loss");
        return {ErrorCode::Internal,
                QStringLiteral("Training did not converge: it ended %1. Use a larger ridge.").arg(where),
                QStringLiteral("Newton decrement %1, loss %2").arg(m_decrement).arg(m_here.loss),
                {}};
    }

private:
    Result<int> iterate(const LogisticParameters& start, LogisticLoss there, double tolerance)
    {
        m_at = start;
        m_here = std::move(there);
        for (int iteration = 1; iteration <= m_options.maxIterations; ++iteration) {
            if (Result<void> stepped = step(tolerance); !stepped)
                return stepped.error();
            m_progress.update(1.0 - std::pow(0.7, iteration), QStringLiteral("Training"));
            if (m_decrement <= tolerance)
                return iteration;
        }
        return noConvergence(m_options.maxIterations);
    }

    [[nodiscard]] Result<LogisticLoss> evaluate(const LogisticParameters& at)
    {
        return evaluateLogisticLoss(m_source, m_scaler, at, m_options.ridge, m_progress);
    }

    /// One Newton step from m_at; sets m_decrement to the length of the step in standard errors.
    Result<void> step(double tolerance)
    {
        const Eigen::LDLT<Eigen::MatrixXd> factor(m_here.information);
        const Eigen::VectorXd direction = -factor.solve(m_here.gradient);
        const double previous = m_decrement;
        m_decrement = std::sqrt(std::max(0.0, -direction.dot(m_here.gradient)));
        if (factor.info() != Eigen::Success || !direction.allFinite())
            return noConvergence(0);
        if (stalled(previous))
            return separationError(direction.tail(m_scaler.featureCount()), m_source.featureNames());
        if (m_reused && m_decrement <= tolerance)
            return {}; // the point is evaluated already, and as exact as the step would be
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
        const bool reuse = m_reuses && largestMove(direction) <= kSameCurvature;
        double length = 1.0;
        for (int halving = 0; halving <= kMaxHalvings; ++halving, length *= 0.5) {
            const LogisticParameters next{m_at.intercepts + length * direction.head(m_at.intercepts.size()),
                                          m_at.weights + length * direction.tail(m_at.weights.size())};
            Result<LogisticLoss> there = reuse
                ? evaluateLogisticGradient(m_source, m_scaler, next, m_options.ridge, m_progress)
                : evaluate(next);
            if (!there)
                return there.error();
            if (there->loss <= acceptable) { // false for NaN
                if (reuse)
                    there->information = std::move(m_here.information);
                m_reused = reuse;
                m_at = next;
                m_here = std::move(*there);
                return {};
            }
        }
        return noConvergence(0);
    }

    /// The most that a step can change the log-odds of a row; infinite when the extremes are not known.
    [[nodiscard]] double largestMove(const Eigen::VectorXd& direction) const
    {
        const Eigen::Index groups = direction.size() - m_scaler.featureCount();
        double most = direction.head(groups).cwiseAbs().maxCoeff();
        for (Eigen::Index j = 0; j < m_scaler.featureCount(); ++j) {
            const double farthest =
                std::max(-m_scaler.transform(m_scaler.minima()(j), j), m_scaler.transform(m_scaler.maxima()(j), j));
            most += farthest * std::abs(direction(groups + j));
        }
        return std::isnan(most) ? std::numeric_limits<double>::infinity() : most;
    }

    TrainingSource& m_source;
    const Standardizer& m_scaler;
    const LogisticOptions& m_options;
    const Progress& m_progress;
    LogisticParameters m_at;
    LogisticLoss m_here; ///< evaluated at m_at
    double m_decrement = std::numeric_limits<double>::infinity();
    int m_slowSteps = 0;
    bool m_reuses = false;
    bool m_reused = false; ///< m_here.information is that of the point before
};

/// Log-likelihood of the intercepts alone: every customer of a date has the date's churn rate.
double nullLogLikelihood(const DesignSummary& design)
{
    const Eigen::ArrayXd churned = design.churned.array();
    const Eigen::ArrayXd retained = design.rows.array() - churned;
    return (churned * (churned / design.rows.array()).log() + retained * (retained / design.rows.array()).log()).sum();
}

/// The solution on the sample and kRoughSteps from there over all rows with the sample's second derivatives, which are
/// right to a few per cent. Nothing when the sample has no solution; errors: those of the source.
Result<std::optional<LogisticParameters>> roughSolution(TrainingSource& source, const RowSample& sample,
                                                        const Standardizer& scaler, const LogisticOptions& options,
                                                        const LogisticParameters& null, double rows,
                                                        const Progress& progress)
{
    RowBlock chosen = sample.rows();
    const double share = static_cast<double>(chosen.labels.size()) / rows;
    InMemoryTrainingSource part(source.featureNames(), source.groupNames(), std::move(chosen), kSampleRows);
    const LogisticOptions partOptions{options.ridge * share, 25};
    const Progress silent{progress.stop, {}};
    NewtonSolver solver(part, scaler, partOptions, silent);
    if (!solver.descend(null, kRough))
        return std::optional<LogisticParameters>();
    const Eigen::LDLT<Eigen::MatrixXd> factor(solver.here().information / share);
    LogisticParameters at = solver.at();
    for (int step = 0; step < kRoughSteps; ++step) {
        const Result<LogisticLoss> here = evaluateLogisticGradient(source, scaler, at, options.ridge, progress);
        if (!here)
            return here.error();
        const Eigen::VectorXd direction = -factor.solve(here->gradient);
        at.intercepts += direction.head(at.intercepts.size());
        at.weights += direction.tail(at.weights.size());
    }
    return std::optional(std::move(at));
}

Result<void> checkOptions(const LogisticOptions& options, Eigen::Index groups, Eigen::Index features)
{
    if (!std::isfinite(options.ridge) || options.ridge < 0.0) {
        return Error{ErrorCode::Usage,
                     QStringLiteral("The ridge penalty must be 0 or more, not %1.").arg(options.ridge),
                     {},
                     {}};
    }
    const auto& start = options.start;
    const bool fits = !start
        || (start->intercepts.size() == groups && start->weights.size() == features && start->intercepts.allFinite()
            && start->weights.allFinite());
    if (fits)
        return {};
    return Error{ErrorCode::Usage,
                 QStringLiteral("The fit cannot start where it was told to: it needs %1 finite intercepts and %2 "
                                "finite weights.")
                     .arg(groups)
                     .arg(features),
                 {},
                 {}};
}

Result<LogisticFit> finishFit(const NewtonSolver& solver, int iterations, DesignSummary design, TrainingSource& source,
                              const Standardizer& scaler, const Progress& progress)
{
    const LogisticLoss& here = solver.here();
    const Eigen::LDLT<Eigen::MatrixXd> factor(here.information);
    const Eigen::Index parameters = here.gradient.size();
    LogisticFit fit;
    fit.covariance = factor.solve(Eigen::MatrixXd::Identity(parameters, parameters));
    if (!fit.covariance.allFinite() || (fit.covariance.diagonal().array() <= 0.0).any())
        return solver.noConvergence(0);
    if (design.clustered && design.rows.size() > 1) {
        Result<Eigen::MatrixXd> robust = clusterRobustCovariance(source, scaler, solver.at(), fit.covariance, progress);
        if (!robust)
            return robust.error();
        fit.robustCovariance = std::move(*robust);
    }
    fit.parameters = solver.at();
    fit.iterations = iterations;
    fit.logLikelihood = here.logLikelihood;
    fit.nullLogLikelihood = nullLogLikelihood(design);
    fit.gradientNorm = here.gradient.cwiseAbs().maxCoeff();
    fit.design = std::move(design);
    return fit;
}

Result<LogisticFit> solve(TrainingSource& source, const Standardizer& scaler, const LogisticOptions& options,
                          DesignSummary design, const RowSample& sample, const Progress& progress)
{
    const LogisticParameters null{(design.churned.array() / (design.rows - design.churned).array()).log(),
                                  Eigen::VectorXd::Zero(scaler.featureCount())};
    NewtonSolver solver(source, scaler, options, progress);
    std::optional<LogisticParameters> start = options.start;
    const double rows = design.rows.sum();
    if (rows >= kLargeRows) {
        solver.reuseCurvature();
        if (!start) {
            auto rough = roughSolution(source, sample, scaler, options, null, rows, progress);
            if (!rough)
                return rough.error();
            start = std::move(*rough);
        }
    }
    const Result<int> iterations =
        start ? solver.descendFrom(*start, null, -nullLogLikelihood(design)) : solver.descend(null, kConverged);
    if (!iterations)
        return iterations.error();
    Result<LogisticFit> fit = finishFit(solver, *iterations, std::move(design), source, scaler, progress);
    if (!fit)
        return fit;
    fit->ridge = options.ridge;
    progress.update(1.0, QStringLiteral("Training"));
    return fit;
}

} // namespace

Result<LogisticFit> fitLogisticRegression(TrainingSource& source, const Standardizer& scaler,
                                          const LogisticOptions& options, const Progress& progress)
{
    if (Result<void> usable = checkOptions(options, source.groupNames().size(), scaler.featureCount()); !usable)
        return usable.error();
    RowSample sample(kSampleRows);
    Result<DesignSummary> design = summariseDesign(source, scaler, progress, &sample);
    if (!design)
        return design.error();
    if (Result<void> classes = checkClasses(*design, source.groupNames()); !classes)
        return classes.error();
    if (options.ridge == 0.0) {
        if (Result<void> rank = checkRank(*design, source); !rank)
            return rank.error();
    }
    return solve(source, scaler, options, std::move(*design), sample, progress);
}

} // namespace churnlens::model
