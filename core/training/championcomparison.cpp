// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/championcomparison.h"

#include "core/model/modelscorer.h"

#include <QDate>

namespace churnlens::training {

namespace {

/// True when no label that the champion was trained on reaches past the test date.
bool isPurged(const model::TrainedModel& champion, Day testAsOf)
{
    const QDate last = QDate::fromString(champion.definition.trainAsOf.last(), Qt::ISODate);
    const QDate test = QDate::fromString(evaluation::isoDate(testAsOf), Qt::ISODate);
    return last.addDays(champion.definition.settings.horizonDays) <= test;
}

Result<std::vector<double>> scoreAsStored(ExampleSet& examples, const model::TrainedModel& champion, int date)
{
    const Result<model::ModelScorer> scorer = model::ModelScorer::compile(champion, examples.rows().featureNames());
    if (!scorer.ok())
        return scorer.error();
    std::vector<int> wanted(examples.dates().size(), -1);
    wanted[static_cast<size_t>(date)] = 0;
    std::vector<double> scores;
    model::RowBlock selected;
    const auto add = [&](const model::RowBlock& block) -> Result<void> {
        selectRows(block, wanted, selected);
        const Eigen::VectorXd probabilities = scorer->probabilities(selected.values);
        scores.insert(scores.end(), probabilities.begin(), probabilities.end());
        return {};
    };
    if (const Result<void> read = examples.rows().forEachBlock(add); !read.ok())
        return read.error();
    return scores;
}

Result<std::vector<double>> scoreRecipe(ExampleSet& examples, const Recipe& recipe, Day testAsOf, int date,
                                        const Progress& progress)
{
    RecipeFitter fitter(examples, recipe, progress);
    RidgeChooser chooser(fitter);
    Result<TargetFit> fitted = fitForTarget(fitter, chooser, testAsOf);
    if (!fitted.ok())
        return fitted.error();
    Result<std::vector<DateScores>> scores = fitter.score(fitted->prepared, fitted->fit.parameters.weights, {date});
    if (!scores.ok())
        return scores.error();
    return std::move(scores->front().linear.front());
}

} // namespace

Result<ChampionComparison> compareWithChampion(ExampleSet& examples, const TrainingRequest& request,
                                               const OriginScores& challenger, const model::TrainedModel& champion,
                                               const Progress& progress)
{
    ChampionComparison comparison{champion.modelId, {}, isPurged(champion, request.testAsOf)};
    const model::ModelDefinition& definition = champion.definition;
    if (!comparison.asStored && definition.featureSet == request.recipe.featureSet)
        return comparison;
    const int date = examples.indexOf(request.testAsOf);
    Result<std::vector<double>> scores = std::vector<double>();
    if (comparison.asStored) {
        scores = scoreAsStored(examples, champion, date);
    } else {
        const Result<Recipe> recipe = recipeOf(definition.featureSet, request.recipe.horizonDays);
        if (!recipe.ok())
            return recipe.error();
        scores = scoreRecipe(examples, *recipe, request.testAsOf, date, progress);
    }
    if (!scores.ok())
        return scores.error();
    const Result<evaluation::AucDifference> lead =
        evaluation::compareAuc(challenger.labels, challenger.probabilities, *scores);
    if (!lead.ok())
        return lead.error();
    comparison.lead = *lead;
    return comparison;
}

} // namespace churnlens::training
