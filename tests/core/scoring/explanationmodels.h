// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/features/featurecatalogue.h"
#include "core/model/trainedmodel.h"

/// Models whose explanations can be checked.
namespace churnlens::scoring::samples {

inline model::ModelTerm columnTerm(const QString& column, const QString& group, const QString& sentence)
{
    return {column,
            QStringLiteral("days"),
            group,
            column + QStringLiteral(" in words"),
            sentence,
            {},
            formula::Expression::column(column)};
}

/// recency_days (mean 100, sd 50) and monetary (mean 1000, sd 500).
inline model::TrainedModel tinyModel(double intercept, double recency, double monetary)
{
    model::TrainedModel model{
        QStringLiteral("tiny"),
        {},
        {QStringLiteral("tiny"), {QStringLiteral("recency_days"), QStringLiteral("monetary")}, {}, Settings()},
        model::Standardizer::fromMoments(Eigen::Vector2d(100, 1000), Eigen::Vector2d(50, 500)).value(),
        Eigen::Vector2d(recency, monetary),
        intercept,
        {},
        {},
        {},
        {},
        {},
        0,
        {}};
    model.terms = {columnTerm(QStringLiteral("recency_days"), QStringLiteral("Rhythm"),
                              QStringLiteral("Last order {recency_days} days ago")),
                   columnTerm(QStringLiteral("monetary"), QStringLiteral("Spend"),
                              QStringLiteral("Spent {monetary} (typical: {~monetary})"))};
    return model;
}

/// The behavioural features with numbers that need all their digits, a limit that some customers reach, and intervals.
inline model::TrainedModel behaviouralModel()
{
    const features::FeatureSet set = features::behaviouralSet({}, 90);
    const auto count = static_cast<Eigen::Index>(set.features.size());
    const model::Standardizer scaler = model::Standardizer::fromMoments(Eigen::VectorXd::LinSpaced(count, 0.3, 3.1),
                                                                        Eigen::VectorXd::LinSpaced(count, 0.7, 1.9))
                                           .value()
                                           .withLimit(2.5);
    model::TrainedModel model{QStringLiteral("behavioural"),
                              {},
                              {set.name, {}, {}, Settings()},
                              scaler,
                              Eigen::VectorXd::LinSpaced(count, 0.61, -0.47),
                              0.1 + 0.2,
                              {},
                              {},
                              {},
                              {},
                              {},
                              0,
                              {}};
    model.coefficients(0) = -1.0 / 3.0;
    for (const features::Feature& feature : set.features) {
        model.definition.features.append(feature.name);
        model.terms.push_back({feature.name, feature.unit, feature.group, feature.label, feature.sentence,
                               feature.firstOrderSentence, feature.formula});
    }
    model.covariance = 0.01 * Eigen::MatrixXd::Identity(count + 1, count + 1);
    for (const features::Column& column : features::columns())
        model.profile.columns.push_back({column.name, 12.4, 0, 1e6, 400, {}, {}});
    return model;
}

} // namespace churnlens::scoring::samples
