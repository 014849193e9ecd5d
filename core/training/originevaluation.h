// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/aucdifference.h"
#include "core/evaluation/metrics.h"
#include "core/training/targetfit.h"

namespace churnlens::training {

/// A model or baseline on one population.
struct Contender
{
    evaluation::Metrics metrics;
    evaluation::AucDifference lead; ///< of the model over this baseline; paired on the same customers
};

/// The model and the baselines on one population (all customers, or the active ones) at one date.
struct PopulationEvaluation
{
    evaluation::Metrics model; ///< with the seasonal intercept
    evaluation::Metrics lastIntercept; ///< the same slopes with the intercept of the latest training date
    evaluation::RocAuc recency; ///< days since the last order, nothing else
    evaluation::AucDifference recencyLead;
    std::optional<Contender> seven; ///< the seven features of the reference, one training date, ridge 1
    std::optional<Contender> bgNbd; ///< P(no purchase in the horizon), fitted without labels

    /// False when some baseline's lead interval reaches below zero: the model does not beat it beyond chance.
    [[nodiscard]] bool beatsBaselines() const;
};

/// What the recipe would have done at a past date, with nothing but what was known then.
struct OriginEvaluation
{
    Day asOf;
    std::vector<Day> trainAsOfs;
    double ridge = 0;
    SeasonalIntercept season;
    PopulationEvaluation all;
    std::optional<PopulationEvaluation> active; ///< none where nobody, or only one outcome, is among the active
};

/// The customers behind an evaluation, for curves and for comparing with other models.
struct OriginScores
{
    std::vector<int> labels;
    std::vector<double> probabilities;
    std::vector<double> recencyDays;
    std::vector<double> seven{}; ///< probabilities of the seven-feature baseline; empty: it could not be fitted
    std::vector<double> bgNbd{}; ///< of BG/NBD; the same
};

/// Evaluates a recipe at past dates. One thread.
class OriginEvaluator
{
public:
    /// activeDays: who counts as active. seven: the baseline recipe on the same examples.
    OriginEvaluator(RecipeFitter& fitter, RidgeChooser& chooser, RecipeFitter& seven, int activeDays);

    /// asOf: a date of the examples. scores: if given, gets the customers. Errors: NotEnoughData, those of fitting.
    Result<OriginEvaluation> evaluate(Day asOf, OriginScores* scores = nullptr);

private:
    struct Candidates; ///< probabilities and scores of everyone at the date
    Result<void> addSeven(Day asOf, int date, Candidates& candidates);
    Result<void> addBgNbd(int date, Candidates& candidates);
    [[nodiscard]] Result<PopulationEvaluation> compare(const Candidates& everyone, int activeDays) const;

    RecipeFitter& m_fitter;
    RidgeChooser& m_chooser;
    RecipeFitter& m_seven;
    int m_activeDays;
};

} // namespace churnlens::training
