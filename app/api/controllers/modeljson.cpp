// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/modeljson.h"

#include "app/api/controllers/customerjson.h"
#include "core/formula/words.h"

#include <QJsonArray>

#include <cmath>

namespace churnlens::api {

using model::Estimate;
using model::TrainedModel;

namespace {

QJsonObject estimateJson(const Estimate& estimate)
{
    return {{QStringLiteral("standard_error"), finiteOrNull(estimate.standardError)},
            {QStringLiteral("z"), finiteOrNull(estimate.z)},
            {QStringLiteral("p_value"), finiteOrNull(estimate.pValue)},
            {QStringLiteral("odds_ratio_low"), finiteOrNull(std::exp(estimate.low))},
            {QStringLiteral("odds_ratio_high"), finiteOrNull(std::exp(estimate.high))}};
}

/// A model of an older program may lack words, errors or inflation factors.
QJsonObject termJson(const TrainedModel& model, size_t i)
{
    const auto position = static_cast<Eigen::Index>(i);
    const double coefficient = model.coefficients(position);
    QJsonObject term = estimateJson(i < model.inference.features.size() ? model.inference.features[i]
                                                                        : Estimate{{}, NAN, NAN, NAN, NAN, NAN, NAN});
    const model::ModelTerm* const words = i < model.terms.size() ? &model.terms[i] : nullptr;
    const std::vector<double>& inflation = model.inference.varianceInflation;
    term.insert(QStringLiteral("feature"), model.definition.features.value(static_cast<qsizetype>(i)));
    term.insert(QStringLiteral("group"), words ? words->group : QString());
    term.insert(QStringLiteral("label"), words ? words->label : QString());
    term.insert(QStringLiteral("unit"), words ? words->unit : QString());
    term.insert(QStringLiteral("formula"), words ? formula::toText(words->formula) : QString());
    term.insert(QStringLiteral("coefficient"), coefficient);
    term.insert(QStringLiteral("odds_ratio"), finiteOrNull(std::exp(coefficient)));
    term.insert(QStringLiteral("vif"), i < inflation.size() ? finiteOrNull(inflation[i]) : QJsonValue());
    term.insert(QStringLiteral("mean"), finiteOrNull(model.scaler.means()(position)));
    term.insert(QStringLiteral("standard_deviation"), finiteOrNull(model.scaler.deviations()(position)));
    return term;
}

QJsonObject inferenceJson(const model::Inference& inference)
{
    return {{QStringLiteral("rows"), inference.rows},
            {QStringLiteral("clustered"), inference.clustered},
            {QStringLiteral("approximate"), inference.approximate},
            {QStringLiteral("log_likelihood"), finiteOrNull(inference.logLikelihood)},
            {QStringLiteral("mcfadden_r2"), finiteOrNull(inference.mcFaddenR2)},
            {QStringLiteral("condition_number"), finiteOrNull(inference.conditionNumber)},
            {QStringLiteral("iterations"), inference.iterations}};
}

} // namespace

QJsonObject modelJson(const TrainedModel& model)
{
    QJsonArray terms;
    for (size_t i = 0; i < static_cast<size_t>(model.coefficients.size()); ++i)
        terms.append(termJson(model, i));
    QJsonObject evaluation = model.metadata.value(QStringLiteral("evaluation")).toObject();
    evaluation.remove(QStringLiteral("curves"));
    const Settings& settings = model.definition.settings;
    return {{QStringLiteral("model_id"), model.modelId},
            {QStringLiteral("feature_set"), model.definition.featureSet},
            {QStringLiteral("trained_at"), model.createdAt},
            {QStringLiteral("train_as_of"), QJsonArray::fromStringList(model.definition.trainAsOf)},
            {QStringLiteral("test_as_of"), model.metadata.value(QStringLiteral("test_as_of"))},
            {QStringLiteral("ridge"), settings.ridge},
            {QStringLiteral("active_days"), settings.activeDays},
            {QStringLiteral("thresholds"),
             QJsonObject{{QStringLiteral("medium_from"), settings.mediumFrom},
                         {QStringLiteral("high_from"), settings.highFrom}}},
            {QStringLiteral("intercept"), model.intercept},
            {QStringLiteral("terms"), terms},
            {QStringLiteral("fit"), inferenceJson(model.inference)},
            {QStringLiteral("metrics"), model.metadata.value(QStringLiteral("metrics")).toObject()},
            {QStringLiteral("baselines"), model.metadata.value(QStringLiteral("baselines")).toObject()},
            {QStringLiteral("evaluation"), evaluation},
            {QStringLiteral("gate"), model.metadata.value(QStringLiteral("gate")).toArray()}};
}

} // namespace churnlens::api
