// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelreport/modelreport.h"

namespace churnlens::modelreport {

/// A metric of two models side by side.
struct MetricPair
{
    QString population; ///< "all" or "active"
    QString key; ///< one of metricKeys(), or "churn_rate"
    MetricValue first;
    MetricValue second;
    Number difference; ///< second minus first
};

/// A feature of either model.
struct CoefficientPair
{
    QString name;
    QString label;
    QString group;
    std::optional<Effect> first; ///< per standard deviation; none: the model does without
    std::optional<Effect> second;
};

/// Two models side by side.
struct ModelComparison
{
    QDate firstTest;
    QDate secondTest; ///< differs from firstTest: the metrics are of different customers and months
    bool sameHorizon = true;
    std::vector<MetricPair> metrics; ///< those that either has
    std::vector<CoefficientPair> coefficients; ///< in the order of the second model, then what only the first has

    [[nodiscard]] bool sameTest() const { return firstTest.isValid() && firstTest == secondTest && sameHorizon; }
};

[[nodiscard]] ModelComparison compareModels(const ModelReport& first, const ModelReport& second);

} // namespace churnlens::modelreport
