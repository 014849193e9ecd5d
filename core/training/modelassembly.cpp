// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/modelassembly.h"

#include "core/evaluation/stability.h"
#include "core/model/modelscorer.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace churnlens::training {

namespace {

using model::ColumnProfile;
using model::TrainedModel;

constexpr double kUpperQuantile = 0.99;

/// Sorts the values. Precondition: there are some.
Result<ColumnProfile> profileOf(const QString& name, std::vector<double>& values)
{
    std::sort(values.begin(), values.end());
    const size_t last = values.size() - 1;
    ColumnProfile profile;
    profile.name = name;
    profile.typical = (values[last / 2] + values[(last + 1) / 2]) / 2;
    profile.low = values.front();
    profile.high = values.back();
    profile.upper = values[static_cast<size_t>(kUpperQuantile * static_cast<double>(last))];
    const Result<evaluation::Bins> bins = evaluation::makeBins(values);
    if (!bins.ok())
        return bins.error();
    profile.edges = bins->edges;
    profile.shares = bins->shares;
    return profile;
}

/// The raw values at one date, column by column, and the probabilities.
struct DateValues
{
    std::vector<std::vector<double>> columns;
    std::vector<double> probabilities;
};

Result<DateValues> valuesAt(ExampleSet& examples, int date, const model::ModelScorer& scorer)
{
    DateValues values;
    values.columns.resize(static_cast<size_t>(examples.rows().featureNames().size()));
    std::vector<int> wanted(examples.dates().size(), -1);
    wanted[static_cast<size_t>(date)] = 0;
    model::RowBlock selected;
    const auto add = [&](const model::RowBlock& block) -> Result<void> {
        selectRows(block, wanted, selected);
        const Eigen::VectorXd probabilities = scorer.probabilities(selected.values);
        values.probabilities.insert(values.probabilities.end(), probabilities.begin(), probabilities.end());
        for (size_t column = 0; column < values.columns.size(); ++column) {
            const auto cells = selected.values.col(static_cast<Eigen::Index>(column));
            values.columns[column].insert(values.columns[column].end(), cells.begin(), cells.end());
        }
        return {};
    };
    if (const Result<void> read = examples.rows().forEachBlock(add); !read.ok())
        return read.error();
    return values;
}

Result<model::TrainingProfile> makeProfile(ExampleSet& examples, int date, const TrainedModel& trained)
{
    const Result<model::ModelScorer> scorer = model::ModelScorer::compile(trained, examples.rows().featureNames());
    if (!scorer.ok())
        return scorer.error();
    Result<DateValues> values = valuesAt(examples, date, *scorer);
    if (!values.ok())
        return values.error();
    model::TrainingProfile profile;
    profile.customers = static_cast<qint64>(values->probabilities.size());
    for (size_t column = 0; column < values->columns.size(); ++column) {
        Result<ColumnProfile> made =
            profileOf(examples.rows().featureNames()[static_cast<qsizetype>(column)], values->columns[column]);
        if (!made.ok())
            return made.error();
        profile.columns.push_back(std::move(made).value());
    }
    Result<ColumnProfile> score = profileOf(u"churn_probability"_s, values->probabilities);
    if (!score.ok())
        return score.error();
    profile.score = std::move(score).value();
    return profile;
}

QStringList isoDates(const ExampleSet& examples, const std::vector<int>& dates)
{
    QStringList names;
    for (const int date : dates)
        names.append(evaluation::isoDate(examples.dates()[static_cast<size_t>(date)]));
    return names;
}

/// Of (latest intercept, weights): cluster-robust where dates are pooled.
Eigen::MatrixXd scoringCovariance(const model::LogisticFit& fit)
{
    const Eigen::MatrixXd& all = fit.robustCovariance.size() > 0 ? fit.robustCovariance : fit.covariance;
    const Eigen::Index features = fit.parameters.weights.size();
    return all.bottomRightCorner(features + 1, features + 1); // intercepts come first, the latest one last
}

} // namespace

Result<TrainedModel> assembleModel(RecipeFitter& fitter, TargetFit& fitted, const Settings& settings)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QStringList names = fitted.prepared.formulas->names();
    const QStringList dates = isoDates(fitter.examples(), fitted.prepared.dates);
    TrainedModel trained{now.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'-"))
                             + QUuid::createUuid().toString(QUuid::Id128).left(8),
                         now.toString(Qt::ISODateWithMs),
                         {fitter.recipe().featureSet, names, dates, settings},
                         *fitted.prepared.scaler,
                         fitted.fit.parameters.weights,
                         fitted.season.intercept,
                         fitted.fit.parameters.intercepts,
                         model::makeInference(fitted.fit, names, dates),
                         {},
                         {},
                         scoringCovariance(fitted.fit),
                         fitted.season.error,
                         {}};
    trained.definition.settings.ridge = fitted.penalty;
    for (const features::Feature& feature : fitted.prepared.features)
        trained.terms.push_back({feature.name, feature.unit, feature.group, feature.label, feature.sentence,
                                 feature.firstOrderSentence, feature.formula});
    Result<model::TrainingProfile> profile = makeProfile(fitter.examples(), fitted.prepared.dates.back(), trained);
    if (!profile.ok())
        return profile.error();
    trained.profile = std::move(profile).value();
    return trained;
}

} // namespace churnlens::training
