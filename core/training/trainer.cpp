// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/training/modelassembly.h"

namespace churnlens::training {

namespace {

/// The steps of one training, which share their fitters and what these cache.
class Training
{
public:
    Training(ExampleSet& examples, const TrainingRequest& request, const Progress& progress)
        : m_request(request)
        , m_progress(progress)
        , m_fitter(examples, request.recipe, m_silent)
        , m_chooser(m_fitter)
        , m_seven(examples, sevenRecipe(request.recipe.horizonDays), m_silent)
        , m_evaluator(m_fitter, m_chooser, m_seven, request.settings.activeDays)
        , m_steps(static_cast<double>(request.origins.size()) + 2)
    {
        m_silent.stop = progress.stop;
    }

    Result<TrainingResult> run()
    {
        std::vector<OriginEvaluation> origins;
        for (const Day origin : m_request.origins) {
            step();
            Result<OriginEvaluation> evaluated = m_evaluator.evaluate(origin);
            if (evaluated.ok())
                origins.push_back(std::move(evaluated).value());
            else if (evaluated.error().code != ErrorCode::NotEnoughData)
                return evaluated.error();
        }
        step();
        OriginScores testScores;
        Result<OriginEvaluation> test = m_evaluator.evaluate(m_request.testAsOf, &testScores);
        if (!test.ok())
            return test.error();
        origins.push_back(std::move(test).value());
        step();
        Result<TargetFit> fitted = fitForTarget(m_fitter, m_chooser, m_request.scoreAsOf);
        if (!fitted.ok())
            return fitted.error();
        return finish(*fitted, std::move(origins), std::move(testScores));
    }

private:
    static Recipe sevenRecipe(int horizonDays) { return {features::kBaselineSet, horizonDays, 1, 1.0}; }

    void step() { m_progress.update(m_done++ / m_steps, QStringLiteral("Training")); }

    Result<TrainingResult> finish(TargetFit& fitted, std::vector<OriginEvaluation> origins, OriginScores testScores)
    {
        const Result<EvaluationCurves> all = drawCurves(testScores, m_request.settings);
        if (!all.ok())
            return all.error();
        std::optional<EvaluationCurves> ofActive;
        if (origins.back().active) {
            const Result<EvaluationCurves> active =
                drawCurves(population(testScores, m_request.settings.activeDays), m_request.settings);
            if (!active.ok())
                return active.error();
            ofActive = *active;
        }
        Result<model::TrainedModel> model = assembleModel(m_fitter, fitted, m_request.settings);
        if (!model.ok())
            return model.error();
        m_progress.update(1, QStringLiteral("Training"));
        return TrainingResult{std::move(model).value(),
                              std::move(origins),
                              std::move(testScores),
                              *all,
                              ofActive,
                              fitted.ridge,
                              fitted.season,
                              fitted.prepared.leftOut,
                              fitted.prepared.rhythm};
    }

    const TrainingRequest& m_request;
    const Progress& m_progress;
    Progress m_silent; ///< stops like the caller's, reports nothing
    RecipeFitter m_fitter;
    RidgeChooser m_chooser;
    RecipeFitter m_seven;
    OriginEvaluator m_evaluator;
    double m_steps;
    double m_done = 0;
};

} // namespace

Result<TrainingResult> train(ExampleSet& examples, const TrainingRequest& request, const Progress& progress)
{
    return Training(examples, request, progress).run();
}

} // namespace churnlens::training
