// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/logisticregression.h"
#include "core/training/featurerows.h"

#include <map>

namespace churnlens::training {

/// How a model is made from examples. The same recipe is fitted at every date that it is judged at.
struct Recipe
{
    QString featureSet; ///< features::kBaselineSet or kBehaviouralSet
    int horizonDays = 90;
    int trainAsOfs = 4; ///< at most so many training dates, the latest that are purged
    std::optional<double> ridge; ///< penalty 0.5 * ridge * |w|^2; empty: chosen by validation on earlier dates
};

/// The recipe of a feature set by name. Errors: Usage for an unknown set.
Result<Recipe> recipeOf(const QString& featureSet, int horizonDays);

/// A feature of the set that the model does without.
struct LeftOutFeature
{
    QString name;
    QString reason; ///< a sentence
};

/// Training rows before any label is fitted. Movable.
struct PreparedRows
{
    std::vector<int> dates; ///< positions in the examples
    std::vector<features::Feature> features; ///< those with any variation
    std::vector<LeftOutFeature> leftOut;
    std::optional<evaluation::BgNbd> rhythm;
    std::unique_ptr<FeatureFormulas> formulas;
    std::unique_ptr<model::RowSpool> rows;
    std::unique_ptr<model::Standardizer> scaler;
};

/// A recipe fitted for a target date, with nothing but what was known then.
struct RecipeFit
{
    PreparedRows prepared;
    model::LogisticFit fit;
};

/// What fits say of one date: the log-odds without intercept, beside what happened. Vectors of n customers.
struct DateScores
{
    std::vector<int> labels;
    std::vector<std::vector<double>> linear; ///< one a column of weights
    std::vector<double> recencyDays;
};

/// Fits a recipe on the examples. Caches the shop's rhythm by date. One thread.
class RecipeFitter
{
public:
    RecipeFitter(ExampleSet& examples, Recipe recipe, const Progress& progress);

    [[nodiscard]] const Recipe& recipe() const { return m_recipe; }
    [[nodiscard]] ExampleSet& examples() { return m_examples; }
    /// The latest recipe().trainAsOfs dates whose label windows have closed by the target; ascending positions.
    [[nodiscard]] std::vector<int> trainingDates(Day target) const;
    /// BG/NBD of the purchases before a date. Errors: NotEnoughData.
    Result<evaluation::BgNbd> rhythm(int date);
    /// Feature rows of the training dates of a target. Errors: NotEnoughData without such dates or with hardly a row.
    Result<PreparedRows> prepare(Day target);
    /// Fits prepared rows. ridge: the whole penalty.
    Result<model::LogisticFit> fit(PreparedRows& prepared, double ridge,
                                   const std::optional<model::LogisticParameters>& start = {});
    /// Scores the customers of some dates; one element a date. weights: n_features x n_fits.
    Result<std::vector<DateScores>> score(const PreparedRows& prepared, const Eigen::MatrixXd& weights,
                                          const std::vector<int>& dates);

private:
    Result<void> chooseFeatures(PreparedRows& prepared);
    Result<void> dropConstant(PreparedRows& prepared);

    ExampleSet& m_examples;
    Recipe m_recipe;
    const Progress& m_progress;
    std::map<int, evaluation::BgNbd> m_rhythms;
};

} // namespace churnlens::training
