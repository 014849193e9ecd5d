// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"
#include "core/training/evaluationcurves.h"

namespace churnlens::training {

/// What to train, and for when.
struct TrainingRequest
{
    Recipe recipe;
    Day testAsOf; ///< held out: the last date whose label window has closed
    std::vector<Day> origins; ///< further past dates to evaluate at, before testAsOf, ascending
    Day scoreAsOf; ///< the shipped model is fitted for this date
    Settings settings; ///< kept with the model
};

/// A trained model and how the same recipe did out of time.
struct TrainingResult
{
    model::TrainedModel model; ///< fitted for scoreAsOf
    std::vector<OriginEvaluation> origins; ///< ascending; the last is the held-out test
    OriginScores testScores; ///< the customers of the test
    EvaluationCurves curvesAll;
    std::optional<EvaluationCurves> curvesActive; ///< none where test().active is none
    RidgeChoice ridge; ///< of the shipped model
    SeasonalIntercept season; ///< of the shipped model
    std::vector<LeftOutFeature> leftOut;
    std::optional<evaluation::BgNbd> rhythm;

    [[nodiscard]] const OriginEvaluation& test() const { return origins.back(); }
};

/// Evaluates the recipe at the origins and the test date, then fits it for the scoring date.
/// Errors: NotEnoughData at the test or the scoring date (earlier origins without enough data are left out);
/// Interrupted; those of the examples.
Result<TrainingResult> train(ExampleSet& examples, const TrainingRequest& request, const Progress& progress);

} // namespace churnlens::training
