// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelreport/modelcomparison.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace churnlens::modelreport {

namespace {

void addMetric(std::vector<MetricPair>& metrics, const QString& population, const MetricValue& first,
               const MetricValue& second)
{
    if (!first.value && !second.value)
        return;
    const Number difference = first.value && second.value ? Number(*second.value - *first.value) : Number();
    metrics.push_back({population, first.key, first, second, difference});
}

void addPopulation(std::vector<MetricPair>& metrics, const QString& population, const PopulationScores& first,
                   const PopulationScores& second)
{
    const QString rate = u"churn_rate"_s;
    addMetric(metrics, population, {rate, first.churnRate, {}, {}}, {rate, second.churnRate, {}, {}});
    for (const QString& key : metricKeys())
        addMetric(metrics, population, first.model.metric(key), second.model.metric(key));
}

const Coefficient* find(const std::vector<Coefficient>& coefficients, const QString& name)
{
    const auto found = std::find_if(coefficients.begin(), coefficients.end(),
                                    [&name](const Coefficient& coefficient) { return coefficient.name == name; });
    return found == coefficients.end() ? nullptr : &*found;
}

} // namespace

ModelComparison compareModels(const ModelReport& first, const ModelReport& second)
{
    ModelComparison comparison;
    comparison.firstTest = first.testAsOf;
    comparison.secondTest = second.testAsOf;
    comparison.sameHorizon = first.settings.horizonDays == second.settings.horizonDays;
    addPopulation(comparison.metrics, u"all"_s, first.all, second.all);
    addPopulation(comparison.metrics, u"active"_s, first.active, second.active);
    for (const Coefficient& coefficient : second.coefficients) {
        const Coefficient* other = find(first.coefficients, coefficient.name);
        comparison.coefficients.push_back({coefficient.name, coefficient.label, coefficient.group,
                                           other ? std::optional(other->standardised) : std::nullopt,
                                           coefficient.standardised});
    }
    for (const Coefficient& coefficient : first.coefficients) {
        if (!find(second.coefficients, coefficient.name))
            comparison.coefficients.push_back(
                {coefficient.name, coefficient.label, coefficient.group, coefficient.standardised, std::nullopt});
    }
    return comparison;
}

} // namespace churnlens::modelreport
