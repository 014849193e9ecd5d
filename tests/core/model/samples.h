// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/termjson.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <random>

/// Small data and models for the tests of core/model.
namespace churnlens::model::samples {

inline bool near(double actual, double expected, double tolerance = 1e-12)
{
    return std::abs(actual - expected) <= tolerance;
}

/// Rows from nested lists; all of them in group 0.
inline RowBlock rows(std::initializer_list<std::initializer_list<double>> values, std::initializer_list<int> labels)
{
    RowBlock block;
    block.values = RowMatrix(values);
    block.labels = Eigen::VectorXi::Zero(static_cast<Eigen::Index>(labels.size()));
    std::copy(labels.begin(), labels.end(), block.labels.begin());
    block.groups = Eigen::VectorXi::Zero(block.labels.size());
    return block;
}

/// n rows of three related features in odd units, labels that depend on them, groups 0, 1, ... in turn.
inline RowBlock randomRows(Eigen::Index n, int groups = 1)
{
    std::mt19937_64 random(20110911);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    RowBlock block;
    block.values.resize(n, 3);
    block.labels.resize(n);
    block.groups.resize(n);
    for (Eigen::Index row = 0; row < n; ++row) {
        const double a = normal(random);
        const double b = 0.6 * a + normal(random);
        const double c = normal(random);
        block.groups(row) = static_cast<int>(row % groups);
        block.values.row(row) << 200.0 + 150.0 * a, std::exp(b), 1e4 + c;
        const double eta = 0.4 + 0.9 * a - 0.7 * b + 0.3 * c - 0.8 * block.groups(row);
        block.labels(row) = uniform(random) < 1.0 / (1.0 + std::exp(-eta)) ? 1 : 0;
    }
    return block;
}

inline QStringList names(std::initializer_list<const char16_t*> list)
{
    QStringList result;
    for (const char16_t* name : list)
        result.append(QString::fromUtf16(name));
    return result;
}

/// A complete model over two as-of dates with two features, whose numbers need all their digits.
inline TrainedModel model()
{
    TrainedModel model{QStringLiteral("20111210-baseline"),
                       QStringLiteral("2011-12-10T08:00:00Z"),
                       {QStringLiteral("baseline"), names({u"recency_days", u"monetary"}),
                        names({u"2011-06-13", u"2011-09-11"}), Settings{90, 365, 0.33, 0.66, 1.0, {}}},
                       Standardizer::fromMoments(Eigen::Vector2d(172.00206552346978, 2397.7284925282715),
                                                 Eigen::Vector2d(145.6531149558346, 10737.471685585408))
                           .value(),
                       Eigen::Vector2d(0.8663553328463912, -0.03572107878058403),
                       0.1 + 0.2,
                       Eigen::Vector2d(0.9201131882402172, 1.0 / 3.0),
                       {},
                       {{QStringLiteral("auc"), 0.7901620019132843}, {QStringLiteral("rows"), 10208}},
                       {plainTerm(QStringLiteral("recency_days")), plainTerm(QStringLiteral("monetary"))},
                       {},
                       0,
                       {}};
    Inference& inference = model.inference;
    inference.intercepts = {{QStringLiteral("intercept 2011-06-13"), 0.9201131882402172, 0.04190366001909654,
                             21.98288739564405, 4.198895152977049e-107, 0.838, 1.002},
                            {QStringLiteral("intercept 2011-09-11"), 1.0 / 3.0, 0.05, 6.6, 4e-11, 0.2, 0.4}};
    inference.features = {{QStringLiteral("recency_days"), 0.8663553328463912, 0.05, 17.3, 5e-324, 0.7, 0.9},
                          {QStringLiteral("monetary"), -0.03572107878058403, 0.2, -0.2, 0.84, -0.4, 0.3}};
    inference.varianceInflation = {1.1611294666, 1.9945507303};
    inference.approximate = true;
    inference.logLikelihood = -2349.631921302496;
    inference.nullLogLikelihood = -3106.7849910845107;
    inference.aic = 4715.263842604992;
    inference.mcFaddenR2 = 0.24370951705856847;
    inference.conditionNumber = 9.759;
    inference.gradientNorm = 1.3e-14;
    inference.iterations = 9;
    inference.rows = 10208;
    return model;
}

} // namespace churnlens::model::samples
