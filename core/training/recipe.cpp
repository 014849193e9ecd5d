// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/recipe.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace churnlens::training {

namespace {

using features::Feature;
using features::FeatureSet;

Error notEnough(const QString& message)
{
    return {ErrorCode::NotEnoughData, message, {}, {}};
}

FeatureSet featureSet(const Recipe& recipe, const std::optional<evaluation::BgNbd>& rhythm)
{
    if (recipe.featureSet == features::kBaselineSet)
        return features::baselineSet();
    features::RhythmConstants constants;
    if (rhythm)
        constants = {rhythm->r, rhythm->alpha, rhythm->a, rhythm->b};
    return features::behaviouralSet(constants, recipe.horizonDays);
}

/// Columns that have one value in all rows.
Result<std::vector<bool>> constantColumns(model::RowSpool& rows)
{
    Eigen::RowVectorXd low;
    Eigen::RowVectorXd high;
    const auto add = [&](const model::RowBlock& block) -> Result<void> {
        const Eigen::RowVectorXd blockLow = block.values.colwise().minCoeff();
        const Eigen::RowVectorXd blockHigh = block.values.colwise().maxCoeff();
        low = low.size() == 0 ? blockLow : Eigen::RowVectorXd(low.cwiseMin(blockLow));
        high = high.size() == 0 ? blockHigh : Eigen::RowVectorXd(high.cwiseMax(blockHigh));
        return {};
    };
    if (const Result<void> read = rows.forEachBlock(add); !read.ok())
        return read.error();
    std::vector<bool> constant(static_cast<size_t>(low.size()));
    for (Eigen::Index column = 0; column < low.size(); ++column)
        constant[static_cast<size_t>(column)] = low(column) == high(column);
    return constant;
}

} // namespace

Result<Recipe> recipeOf(const QString& featureSet, int horizonDays)
{
    if (featureSet == features::kBaselineSet)
        return Recipe{featureSet, horizonDays, features::baselineSet().trainAsOfs, 1.0};
    if (featureSet == features::kBehaviouralSet)
        return Recipe{featureSet, horizonDays, features::behaviouralSet({}, horizonDays).trainAsOfs, {}};
    return Error{ErrorCode::Usage,
                 QStringLiteral("There is no feature set \"%1\"; there are behavioural and baseline.").arg(featureSet),
                 {},
                 {}};
}

RecipeFitter::RecipeFitter(ExampleSet& examples, Recipe recipe, const Progress& progress)
    : m_examples(examples)
    , m_recipe(std::move(recipe))
    , m_progress(progress)
{
}

std::vector<int> RecipeFitter::trainingDates(Day target) const
{
    std::vector<int> dates;
    for (int date = static_cast<int>(m_examples.dates().size()) - 1; date >= 0; --date) {
        const bool closed =
            m_examples.dates()[static_cast<size_t>(date)] + std::chrono::days(m_recipe.horizonDays) <= target;
        if (closed && static_cast<int>(dates.size()) < m_recipe.trainAsOfs)
            dates.push_back(date);
    }
    std::reverse(dates.begin(), dates.end());
    return dates;
}

Result<evaluation::BgNbd> RecipeFitter::rhythm(int date)
{
    const auto known = m_rhythms.find(date);
    if (known != m_rhythms.end())
        return known->second;
    const Result<std::vector<evaluation::PurchaseHistory>> histories = m_examples.histories(date);
    if (!histories.ok())
        return histories.error();
    Result<evaluation::BgNbd> fitted = evaluation::fitBgNbd(*histories, {}, m_progress);
    if (fitted.ok())
        m_rhythms.emplace(date, *fitted);
    return fitted;
}

Result<void> RecipeFitter::chooseFeatures(PreparedRows& prepared)
{
    if (m_recipe.featureSet == features::kBaselineSet) {
        prepared.features = features::baselineSet().features;
        return {};
    }
    const Result<evaluation::BgNbd> fitted = rhythm(prepared.dates.back());
    if (fitted.ok())
        prepared.rhythm = *fitted;
    else if (fitted.error().code == ErrorCode::Interrupted)
        return fitted.error();
    for (const Feature& feature : featureSet(m_recipe, prepared.rhythm).features) {
        const bool needsRhythm = feature.name == u"purchase_log_odds"_s || feature.name == u"silence_surprise"_s;
        if (needsRhythm && !prepared.rhythm)
            prepared.leftOut.push_back({feature.name, fitted.error().message});
        else
            prepared.features.push_back(feature);
    }
    return {};
}

Result<void> RecipeFitter::dropConstant(PreparedRows& prepared)
{
    const Result<std::vector<bool>> constant = constantColumns(*prepared.rows);
    if (!constant.ok())
        return constant.error();
    if (std::none_of(constant->begin(), constant->end(), [](bool is) { return is; }))
        return {};
    std::vector<Feature> kept;
    for (size_t i = 0; i < prepared.features.size(); ++i) {
        if ((*constant)[i])
            prepared.leftOut.push_back(
                {prepared.features[i].name,
                 QStringLiteral("It has the same value for every customer at the training dates.")});
        else
            kept.push_back(prepared.features[i]);
    }
    if (kept.empty())
        return notEnough(QStringLiteral("Cannot train: every feature has the same value for every customer. Load a "
                                        "longer history."));
    prepared.features = std::move(kept);
    Result<FeatureFormulas> formulas = FeatureFormulas::compile(prepared.features);
    if (!formulas.ok())
        return formulas.error();
    *prepared.formulas = std::move(formulas).value();
    Result<std::unique_ptr<model::RowSpool>> rows =
        featureRows(m_examples, prepared.dates, *prepared.formulas, m_progress);
    if (!rows.ok())
        return rows.error();
    prepared.rows = std::move(rows).value();
    return {};
}

Result<PreparedRows> RecipeFitter::prepare(Day target)
{
    const Result<std::vector<bool>> fittable = m_examples.datesWithBothOutcomes();
    if (!fittable.ok())
        return fittable.error();
    PreparedRows prepared;
    const std::vector<int> all = trainingDates(target);
    std::copy_if(all.begin(), all.end(), std::back_inserter(prepared.dates), [&fittable](int date) {
        return (*fittable)[static_cast<size_t>(date)]; // an intercept of one outcome has no end
    });
    if (prepared.dates.empty())
        prepared.dates = all; // the fit says what is wrong with them
    if (prepared.dates.empty())
        return notEnough(QStringLiteral("Cannot train for %1: no labelled date is %2 days older. Load more history.")
                             .arg(evaluation::isoDate(target))
                             .arg(m_recipe.horizonDays));
    if (Result<void> chosen = chooseFeatures(prepared); !chosen.ok())
        return chosen.error();
    Result<FeatureFormulas> formulas = FeatureFormulas::compile(prepared.features);
    if (!formulas.ok())
        return formulas.error();
    prepared.formulas = std::make_unique<FeatureFormulas>(std::move(formulas).value());
    Result<std::unique_ptr<model::RowSpool>> rows =
        featureRows(m_examples, prepared.dates, *prepared.formulas, m_progress);
    if (!rows.ok())
        return rows.error();
    prepared.rows = std::move(rows).value();
    if (prepared.rows->rows() <= static_cast<qint64>(prepared.dates.size()))
        return notEnough(QStringLiteral("Cannot train: the data have hardly a customer at each training date, and a "
                                        "model needs many, some of whom left. Load the transactions of the whole "
                                        "shop."));
    if (Result<void> dropped = dropConstant(prepared); !dropped.ok())
        return dropped.error();
    Result<model::Standardizer> scaler = model::Standardizer::fit(*prepared.rows, m_progress);
    if (!scaler.ok())
        return scaler.error();
    const double limit = featureSet(m_recipe, {}).limit;
    prepared.scaler = std::make_unique<model::Standardizer>(limit > 0 ? scaler->withLimit(limit) : *scaler);
    return prepared;
}

Result<model::LogisticFit> RecipeFitter::fit(PreparedRows& prepared, double ridge,
                                             const std::optional<model::LogisticParameters>& start)
{
    model::LogisticOptions options;
    options.ridge = ridge;
    options.start = start;
    return model::fitLogisticRegression(*prepared.rows, *prepared.scaler, options, m_progress);
}

Result<std::vector<DateScores>> RecipeFitter::score(const PreparedRows& prepared, const Eigen::MatrixXd& weights,
                                                    const std::vector<int>& dates)
{
    static const int recency = features::columnIndex(u"recency_days"_s);
    std::vector<int> place(m_examples.dates().size(), -1);
    for (size_t i = 0; i < dates.size(); ++i)
        place[static_cast<size_t>(dates[i])] = static_cast<int>(i);
    DateScores none;
    none.linear.resize(static_cast<size_t>(weights.cols()));
    std::vector<DateScores> scores(dates.size(), none);
    model::RowBlock selected;
    model::RowMatrix values;
    model::RowMatrix standardized;
    const auto add = [&](const model::RowBlock& block) -> Result<void> {
        selectRows(block, place, selected);
        if (selected.labels.size() == 0)
            return {};
        prepared.formulas->apply(selected.values, values);
        prepared.scaler->transformRows(values, standardized);
        const Eigen::MatrixXd linear = standardized * weights;
        for (Eigen::Index row = 0; row < linear.rows(); ++row) {
            DateScores& date = scores[static_cast<size_t>(selected.groups(row))];
            date.labels.push_back(selected.labels(row));
            date.recencyDays.push_back(selected.values(row, recency));
            for (Eigen::Index fit = 0; fit < linear.cols(); ++fit)
                date.linear[static_cast<size_t>(fit)].push_back(linear(row, fit));
        }
        return {};
    };
    if (const Result<void> read = model::visitBlocks(m_examples.rows(), add, m_progress); !read.ok())
        return read.error();
    return scores;
}

} // namespace churnlens::training
