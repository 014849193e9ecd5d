// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/originevaluation.h"

#include "core/model/sigmoid.h"

#include <algorithm>

namespace churnlens::training {

namespace {

using evaluation::Metrics;

std::vector<double> toProbabilities(const std::vector<double>& linear, double intercept)
{
    std::vector<double> probabilities(linear.size());
    std::transform(linear.begin(), linear.end(), probabilities.begin(),
                   [intercept](double value) { return model::sigmoid(intercept + value); });
    return probabilities;
}

std::vector<double> keep(const std::vector<double>& values, const std::vector<size_t>& rows)
{
    std::vector<double> kept;
    kept.reserve(rows.size());
    if (!values.empty()) {
        for (const size_t row : rows)
            kept.push_back(values[row]);
    }
    return kept;
}

/// A baseline beside the model; none when it has no scores.
Result<std::optional<Contender>> contend(const std::vector<int>& labels, const std::vector<double>& model,
                                         const std::vector<double>& baseline)
{
    if (baseline.empty())
        return std::optional<Contender>();
    const Result<Metrics> metrics = evaluation::evaluate(labels, baseline);
    if (!metrics.ok())
        return metrics.error();
    const Result<evaluation::AucDifference> lead = evaluation::compareAuc(labels, model, baseline);
    if (!lead.ok())
        return lead.error();
    return std::optional(Contender{*metrics, *lead});
}

} // namespace

struct OriginEvaluator::Candidates
{
    std::vector<int> labels;
    std::vector<double> recencyDays;
    std::vector<double> model;
    std::vector<double> lastIntercept;
    std::vector<double> seven; ///< empty: could not be fitted
    std::vector<double> bgNbd; ///< empty: could not be fitted
};

bool PopulationEvaluation::beatsBaselines() const
{
    return recencyLead.low > 0 && (!seven || seven->lead.low > 0) && (!bgNbd || bgNbd->lead.low > 0);
}

OriginEvaluator::OriginEvaluator(RecipeFitter& fitter, RidgeChooser& chooser, RecipeFitter& seven, int activeDays)
    : m_fitter(fitter)
    , m_chooser(chooser)
    , m_seven(seven)
    , m_activeDays(activeDays)
{
}

Result<void> OriginEvaluator::addSeven(Day asOf, int date, Candidates& candidates)
{
    Result<PreparedRows> prepared = m_seven.prepare(asOf);
    if (!prepared.ok())
        return prepared.error().code == ErrorCode::NotEnoughData ? Result<void>() : prepared.error();
    const Result<model::LogisticFit> fit = m_seven.fit(*prepared, m_seven.recipe().ridge.value_or(1.0));
    if (!fit.ok())
        return fit.error().code == ErrorCode::NotEnoughData ? Result<void>() : fit.error();
    const Result<std::vector<DateScores>> scores = m_seven.score(*prepared, fit->parameters.weights, {date});
    if (!scores.ok())
        return scores.error();
    candidates.seven = toProbabilities(scores->front().linear.front(),
                                       fit->parameters.intercepts(fit->parameters.intercepts.size() - 1));
    return {};
}

Result<void> OriginEvaluator::addBgNbd(int date, Candidates& candidates)
{
    const Result<evaluation::BgNbd> rhythm = m_fitter.rhythm(date);
    if (!rhythm.ok()) // a baseline that cannot be fitted is no reason to do without the model
        return rhythm.error().code == ErrorCode::Interrupted ? rhythm.error() : Result<void>();
    const Result<std::vector<evaluation::PurchaseHistory>> histories = m_fitter.examples().histories(date);
    if (!histories.ok())
        return histories.error();
    const double horizon = m_fitter.recipe().horizonDays;
    for (const evaluation::PurchaseHistory& history : *histories)
        candidates.bgNbd.push_back(evaluation::probabilityOfNoPurchase(*rhythm, history, horizon));
    return {};
}

Result<PopulationEvaluation> OriginEvaluator::compare(const Candidates& everyone, int activeDays) const
{
    std::vector<size_t> rows;
    std::vector<int> labels;
    for (size_t row = 0; row < everyone.labels.size(); ++row) {
        if (activeDays > 0 && everyone.recencyDays[row] >= activeDays)
            continue;
        rows.push_back(row);
        labels.push_back(everyone.labels[row]);
    }
    const std::vector<double> model = keep(everyone.model, rows);
    const std::vector<double> recency = keep(everyone.recencyDays, rows);
    const Result<Metrics> metrics = evaluation::evaluate(labels, model);
    if (!metrics.ok())
        return metrics.error();
    const Result<Metrics> last = evaluation::evaluate(labels, keep(everyone.lastIntercept, rows));
    if (!last.ok())
        return last.error();
    const Result<evaluation::RocAuc> silence = evaluation::rocAuc(labels, recency);
    if (!silence.ok())
        return silence.error();
    const Result<evaluation::AucDifference> lead = evaluation::compareAuc(labels, model, recency);
    if (!lead.ok())
        return lead.error();
    const Result<std::optional<Contender>> seven = contend(labels, model, keep(everyone.seven, rows));
    if (!seven.ok())
        return seven.error();
    const Result<std::optional<Contender>> bgNbd = contend(labels, model, keep(everyone.bgNbd, rows));
    if (!bgNbd.ok())
        return bgNbd.error();
    return PopulationEvaluation{*metrics, *last, *silence, *lead, *seven, *bgNbd};
}

Result<OriginEvaluation> OriginEvaluator::evaluate(Day asOf, OriginScores* scores)
{
    Result<TargetFit> fitted = fitForTarget(m_fitter, m_chooser, asOf);
    if (!fitted.ok())
        return fitted.error();
    const int date = m_fitter.examples().indexOf(asOf);
    const Result<std::vector<DateScores>> scored =
        m_fitter.score(fitted->prepared, fitted->fit.parameters.weights, {date});
    if (!scored.ok())
        return scored.error();
    const DateScores& customers = scored->front();
    const Eigen::VectorXd& intercepts = fitted->fit.parameters.intercepts;
    Candidates candidates;
    candidates.labels = customers.labels;
    candidates.recencyDays = customers.recencyDays;
    candidates.model = toProbabilities(customers.linear.front(), fitted->season.intercept);
    candidates.lastIntercept = toProbabilities(customers.linear.front(), intercepts(intercepts.size() - 1));
    if (const Result<void> added = addSeven(asOf, date, candidates); !added.ok())
        return added.error();
    if (const Result<void> added = addBgNbd(date, candidates); !added.ok())
        return added.error();
    const Result<PopulationEvaluation> all = compare(candidates, 0);
    if (!all.ok())
        return all.error();
    const Result<PopulationEvaluation> active = compare(candidates, m_activeDays);
    if (!active.ok() && active.error().code != ErrorCode::NotEnoughData)
        return active.error();
    OriginEvaluation result{asOf, {}, fitted->penalty, fitted->season, *all, {}};
    if (active.ok())
        result.active = *active;
    for (const int trained : fitted->prepared.dates)
        result.trainAsOfs.push_back(m_fitter.examples().dates()[static_cast<size_t>(trained)]);
    if (scores)
        *scores = {candidates.labels, candidates.model, candidates.recencyDays, candidates.seven, candidates.bgNbd};
    return result;
}

} // namespace churnlens::training
