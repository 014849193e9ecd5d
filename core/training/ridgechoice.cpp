// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/ridgechoice.h"

#include "core/evaluation/calibrationline.h"
#include "core/evaluation/metrics.h"
#include "core/model/sigmoid.h"

#include <algorithm>
#include <array>
#include <span>

namespace churnlens::training {

namespace {

// From strong to weak: each fit starts where the one before ended.
constexpr std::array kPerRow{0.1, 0.03, 0.01, 0.003, 0.001};
constexpr size_t kValidationDates = 3;

Result<double> bestLogLoss(std::span<const int> labels, std::span<const double> linear)
{
    const Result<double> shift = evaluation::interceptShift(labels, linear);
    if (!shift.ok())
        return shift.error();
    std::vector<double> probabilities;
    probabilities.reserve(linear.size());
    for (const double value : linear)
        probabilities.push_back(model::sigmoid(value + *shift));
    return evaluation::logLoss(labels, probabilities);
}

} // namespace

RidgeChooser::RidgeChooser(RecipeFitter& fitter)
    : m_fitter(fitter)
{
}

/// The weights of every candidate: n_features x candidates.
Result<Eigen::MatrixXd> RidgeChooser::fitPath(PreparedRows& prepared)
{
    Eigen::MatrixXd weights(prepared.formulas->names().size(), kPerRow.size());
    std::optional<model::LogisticParameters> start;
    for (size_t i = 0; i < kPerRow.size(); ++i) {
        const Result<model::LogisticFit> fit =
            m_fitter.fit(prepared, kPerRow[i] * static_cast<double>(prepared.rows->rows()), start);
        if (!fit.ok())
            return fit.error();
        start = fit->parameters;
        weights.col(static_cast<Eigen::Index>(i)) = fit->parameters.weights;
    }
    return weights;
}

Result<RidgeChooser::Losses> RidgeChooser::path(int date)
{
    if (const auto known = m_paths.find(date); known != m_paths.end())
        return known->second;
    const auto unusable = [this, date](const Error& error) -> Result<Losses> {
        if (error.code != ErrorCode::NotEnoughData)
            return error;
        m_paths[date] = {};
        return Losses{};
    };
    const Day target = m_fitter.examples().dates()[static_cast<size_t>(date)];
    if (static_cast<int>(m_fitter.trainingDates(target).size()) < m_fitter.recipe().trainAsOfs)
        return m_paths[date] = {};
    Result<PreparedRows> prepared = m_fitter.prepare(target);
    if (!prepared.ok())
        return unusable(prepared.error());
    const Result<Eigen::MatrixXd> weights = fitPath(*prepared);
    if (!weights.ok())
        return unusable(weights.error());
    const Result<std::vector<DateScores>> scores = m_fitter.score(*prepared, *weights, {date});
    if (!scores.ok())
        return scores.error();
    Losses losses;
    for (const std::vector<double>& linear : scores->front().linear) {
        const Result<double> loss = bestLogLoss(scores->front().labels, linear);
        if (!loss.ok())
            return unusable(loss.error());
        losses.push_back(*loss);
    }
    return m_paths[date] = losses;
}

Result<RidgeChoice> RidgeChooser::choose(Day target)
{
    std::vector<int> dates = m_fitter.trainingDates(target);
    if (dates.size() > kValidationDates)
        dates.erase(dates.begin(), dates.end() - kValidationDates);
    RidgeChoice choice;
    std::array<double, kPerRow.size()> sums{};
    for (const int date : dates) {
        const Result<Losses> losses = path(date);
        if (!losses.ok())
            return losses.error();
        if (losses->empty())
            continue;
        choice.validationAsOfs.push_back(m_fitter.examples().dates()[static_cast<size_t>(date)]);
        std::transform(sums.begin(), sums.end(), losses->begin(), sums.begin(), std::plus<>());
    }
    if (choice.validationAsOfs.empty())
        return choice;
    for (size_t i = 0; i < kPerRow.size(); ++i)
        choice.candidates.push_back({kPerRow[i], sums[i] / static_cast<double>(choice.validationAsOfs.size())});
    choice.perRow =
        std::min_element(choice.candidates.begin(), choice.candidates.end(),
                         [](const RidgeCandidate& a, const RidgeCandidate& b) { return a.logLoss < b.logLoss; })
            ->perRow;
    return choice;
}

} // namespace churnlens::training
