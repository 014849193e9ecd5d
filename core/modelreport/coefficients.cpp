// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelreport/coefficients.h"

#include "core/formula/words.h"
#include "core/model/trainedmodel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace churnlens::modelreport {

namespace {

using formula::Expression;
using formula::Operation;

constexpr int kFormulaDigits = 4;

bool isConstant(const Expression& expression, double number)
{
    return expression.operation() == Operation::Constant && expression.number() == number;
}

/// True when the formula gives nothing but 0 and 1.
bool isIndicator(const Expression& expression)
{
    if (expression.operation() == Operation::IfGreater)
        return isIndicator(expression.arguments()[2]) && isIndicator(expression.arguments()[3]);
    return isConstant(expression, 0) || isConstant(expression, 1);
}

/// ln(constant + column), in either order.
bool isLogOfColumn(const Expression& expression)
{
    if (expression.operation() != Operation::Ln || expression.arguments()[0].operation() != Operation::Add)
        return false;
    const std::vector<Expression>& parts = expression.arguments()[0].arguments();
    const auto has = [&parts](Operation operation) {
        return std::any_of(parts.begin(), parts.end(),
                           [operation](const Expression& part) { return part.operation() == operation; });
    };
    return has(Operation::Constant) && has(Operation::Column);
}

UnitStep stepOf(const Expression& formula)
{
    if (formula.operation() == Operation::Column)
        return UnitStep::Unit;
    if (formula.operation() == Operation::IfGreater && isIndicator(formula))
        return UnitStep::YesNo;
    return isLogOfColumn(formula) ? UnitStep::Doubling : UnitStep::Feature;
}

Effect scaled(const Effect& effect, double factor)
{
    const auto times = [factor](const Number& value) { return value ? Number(*value * factor) : Number(); };
    return {effect.estimate * factor, times(effect.low), times(effect.high)};
}

void addInference(Coefficient& coefficient, const model::Inference& inference, size_t index)
{
    if (index < inference.varianceInflation.size())
        coefficient.varianceInflation = modelcard::finite(inference.varianceInflation[index]);
    if (index >= inference.features.size())
        return;
    const model::Estimate& estimate = inference.features[index];
    coefficient.standardised.low = modelcard::finite(estimate.low);
    coefficient.standardised.high = modelcard::finite(estimate.high);
    coefficient.standardError = modelcard::finite(estimate.standardError);
    coefficient.z = modelcard::finite(estimate.z);
    coefficient.pValue = modelcard::finite(estimate.pValue);
}

void addTerm(Coefficient& coefficient, const std::vector<model::ModelTerm>& terms, size_t index)
{
    coefficient.label = coefficient.name;
    coefficient.group = u"Other"_s;
    if (index >= terms.size())
        return;
    const model::ModelTerm& term = terms[index];
    coefficient.unit = term.unit;
    coefficient.step = stepOf(term.formula);
    coefficient.formula = formula::toText(term.formula, kFormulaDigits);
    if (!term.label.isEmpty())
        coefficient.label = term.label;
    if (!term.group.isEmpty())
        coefficient.group = term.group;
}

} // namespace

Effect Effect::oddsRatio() const
{
    const auto ratio = [](const Number& value) { return value ? modelcard::finite(std::exp(*value)) : Number(); };
    return {std::exp(estimate), ratio(low), ratio(high)};
}

std::vector<Coefficient> readCoefficients(const model::TrainedModel& model)
{
    std::vector<Coefficient> coefficients;
    const Eigen::Index count =
        std::min({model.coefficients.size(), static_cast<Eigen::Index>(model.definition.features.size()),
                  model.scaler.featureCount()});
    for (Eigen::Index i = 0; i < count; ++i) {
        Coefficient coefficient;
        coefficient.name = model.definition.features[static_cast<qsizetype>(i)];
        coefficient.deviation = model.scaler.deviations()(i);
        coefficient.standardised.estimate = model.coefficients(i);
        addTerm(coefficient, model.terms, static_cast<size_t>(i));
        addInference(coefficient, model.inference, static_cast<size_t>(i));
        const double step = coefficient.step == UnitStep::Doubling ? std::numbers::ln2 : 1.0;
        const double deviations = step / coefficient.deviation;
        if (deviations <= 2 * model.scaler.limit()) // values lie within +-limit
            coefficient.perStep = scaled(coefficient.standardised, deviations);
        coefficients.push_back(std::move(coefficient));
    }
    return coefficients;
}

} // namespace churnlens::modelreport
