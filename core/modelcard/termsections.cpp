// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/texts.h"
#include "core/formula/words.h"
#include "core/modelcard/cardvalues.h"
#include "core/modelcard/sections.h"
#include "core/page/htmlparts.h"

#include <cmath>

using namespace Qt::StringLiterals;
using churnlens::chart::html;

namespace churnlens::modelcard {

namespace {

constexpr int kFormulaDigits = 4;
const QString kNoGroup = u"Features"_s;

/// A feature's place in the vectors of the model, which may be shorter in a model of an older program.
struct TermView
{
    const model::TrainedModel& model;
    size_t index;

    [[nodiscard]] const model::ModelTerm* term() const
    {
        return index < model.terms.size() ? &model.terms[index] : nullptr;
    }
    [[nodiscard]] const model::Estimate* estimate() const
    {
        return index < model.inference.features.size() ? &model.inference.features[index] : nullptr;
    }
    [[nodiscard]] QString group() const { return term() && !term()->group.isEmpty() ? term()->group : kNoGroup; }
};

QString nameCell(const TermView& view)
{
    const QString name = view.model.definition.features.value(static_cast<qsizetype>(view.index));
    const model::ModelTerm* term = view.term();
    if (!term)
        return u"<code>"_s + html(name) + u"</code>"_s;
    QString out = term->label.isEmpty() ? QString() : page::isolated(titleText(term->label)) + u"<br>"_s;
    out += u"<code>%1 = %2</code>"_s.arg(html(name), html(formula::toText(term->formula, kFormulaDigits)));
    return term->unit.isEmpty() ? out : out + u"<br><span class=\"unit\">%1</span>"_s.arg(html(term->unit));
}

/// "0.63 (0.56 to 0.72)".
QString oddsText(double weight, const model::Estimate* estimate)
{
    const QString ratio = plainText(finite(std::exp(weight)));
    if (!estimate)
        return ratio;
    return u"%1 (%2 to %3)"_s.arg(decimalText(finite(std::exp(weight)), 2),
                                  decimalText(finite(std::exp(estimate->low)), 2),
                                  decimalText(finite(std::exp(estimate->high)), 2));
}

QStringList termCells(const TermView& view)
{
    const auto position = static_cast<Eigen::Index>(view.index);
    const double weight = view.model.coefficients(position);
    const model::Estimate* estimate = view.estimate();
    const std::vector<double>& inflation = view.model.inference.varianceInflation;
    const Eigen::VectorXd& deviations = view.model.scaler.deviations();
    return {nameCell(view),
            plainText(position < deviations.size() ? finite(deviations(position)) : Number()),
            decimalText(finite(weight), 3),
            oddsText(weight, estimate),
            estimate ? decimalText(finite(estimate->z), 1) : decimalText({}, 0),
            estimate ? html(pValueText(finite(estimate->pValue))) : decimalText({}, 0),
            view.index < inflation.size() ? decimalText(finite(inflation[view.index]), 1) : decimalText({}, 0)};
}

QString noteText(const model::Inference& inference)
{
    QString note = u"One standard deviation more multiplies the odds of churning by the odds ratio, the other features "
                   "unchanged; above 1 is toward churn. "_s;
    note += inference.clustered ? u"Standard errors allow for several rows of one customer (clustered by customer). "_s
                                : u"Standard errors take every row as independent. "_s;
    if (inference.approximate)
        note += u"Under the ridge penalty they are approximate: the intervals ignore that weights are pulled toward 0, "
                "and p-values are no tests in the strict sense. "_s;
    return note
        + u"VIF: how many times the variance of a weight is inflated by what the other features already say. Above "
          "about 5 the single weight, even its sign, means little: features that say nearly the same share their "
          "effect, so read them by group."_s;
}

QString fitList(const model::TrainedModel& model)
{
    const model::Inference& fit = model.inference;
    QString out;
    const auto add = [&out](const QString& name, const QString& text) {
        out += u"<dt>%1</dt><dd>%2</dd>"_s.arg(html(name), html(text));
    };
    add(u"Intercept that scores"_s, decimalText(finite(model.intercept), 3));
    QStringList fitted;
    for (qsizetype i = 0; i < model.definition.trainAsOf.size() && i < model.asOfIntercepts.size(); ++i)
        fitted.append(u"%1 at %2"_s.arg(decimalText(finite(model.asOfIntercepts(i)), 3),
                                        dateText(model.definition.trainAsOf[i])));
    if (!fitted.isEmpty())
        add(u"Intercepts fitted"_s, listText(fitted));
    if (fit.rows > 0) {
        add(u"Training rows"_s, wholeNumberText(finite(fit.rows)));
        add(u"Log-likelihood"_s,
            u"%1, of the intercepts alone %2; McFadden's R\u00b2 %3, AIC %4"_s.arg(
                decimalText(finite(fit.logLikelihood), 1), decimalText(finite(fit.nullLogLikelihood), 1),
                decimalText(finite(fit.mcFaddenR2), 3), decimalText(finite(fit.aic), 1)));
        add(u"Numerics"_s,
            u"%1 iterations, gradient norm %2, condition number %3"_s.arg(QString::number(fit.iterations),
                                                                          QString::number(fit.gradientNorm, 'g', 2),
                                                                          plainText(finite(fit.conditionNumber))));
    }
    return u"<dl>"_s + out + u"</dl>"_s;
}

} // namespace

QString coefficientsSection(const model::TrainedModel& model)
{
    const auto count = static_cast<size_t>(
        std::min(model.coefficients.size(), static_cast<Eigen::Index>(model.definition.features.size())));
    if (count == 0)
        return {};
    QStringList groups;
    for (size_t i = 0; i < count; ++i) {
        if (const QString group = TermView{model, i}.group(); !groups.contains(group))
            groups.append(group);
    }
    page::HtmlTable table(
        {u"Feature"_s, u"1 sd"_s, u"Weight"_s, u"Odds ratio per sd (95\u00a0%)"_s, u"z"_s, u"p"_s, u"VIF"_s},
        {1, 2, 3, 4, 5, 6});
    for (const QString& group : groups) {
        table.groupRow(group);
        for (size_t i = 0; i < count; ++i) {
            if (const TermView view{model, i}; view.group() == group)
                table.row(termCells(view));
        }
    }
    return page::card(u"Weights"_s, noteText(model.inference),
                      u"<div class=\"terms\">"_s + table.html() + fitList(model) + u"</div>"_s);
}

QString typicalValuesSection(const model::TrainedModel& model)
{
    if (model.profile.columns.empty())
        return {};
    page::HtmlTable table({u"Column"_s, u"Median"_s, u"Least"_s, u"99\u00a0% below"_s, u"Greatest"_s}, {1, 2, 3, 4});
    const auto add = [&table](const model::ColumnProfile& column) {
        table.row({u"<code>"_s + html(column.name) + u"</code>"_s, plainText(finite(column.typical)),
                   plainText(finite(column.low)), plainText(finite(column.upper)), plainText(finite(column.high))});
    };
    for (const model::ColumnProfile& column : model.profile.columns)
        add(column);
    if (!model.profile.score.name.isEmpty())
        add(model.profile.score);
    return page::card(u"Typical values"_s,
                      u"The %1 customers at the latest training date. Explanations compare a customer with the median; "
                      "later customers are compared with these values to notice drift."_s.arg(
                          chart::wholeText(model.profile.customers)),
                      table.html());
}

} // namespace churnlens::modelcard
