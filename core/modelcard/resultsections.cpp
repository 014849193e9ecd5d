// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/texts.h"
#include "core/modelcard/cardvalues.h"
#include "core/modelcard/origins.h"
#include "core/modelcard/sections.h"
#include "core/page/htmlparts.h"

using namespace Qt::StringLiterals;
using churnlens::chart::html;

namespace churnlens::modelcard {

namespace {

QString liftText(const QJsonObject& metrics)
{
    const QString lift = decimalText(number(metrics, u"top_decile_lift"_s), 2);
    const Number ceiling = number(metrics, u"top_decile_lift_ceiling"_s);
    return ceiling ? lift + u" of at most "_s + decimalText(ceiling, 2) : lift;
}

/// A metric: how it is written, and what it means to a reader.
struct MetricRow
{
    QString name;
    QString (*text)(const QJsonObject& metrics);
    QString meaning;
};

const std::vector<MetricRow>& metricRows()
{
    static const std::vector<MetricRow> kRows{
        {u"AUC"_s, [](const QJsonObject& m) { return intervalText(m, u"auc"_s, 3); },
         u"Chance that a customer who churned had a higher probability than one who stayed. 0.5 is a coin, 1 perfect."_s},
        {u"Average precision"_s, [](const QJsonObject& m) { return decimalText(number(m, u"average_precision"_s), 3); },
         u"Share of churners among the highest probabilities, over lists of all lengths. Chance gives the churn rate."_s},
        {u"Churn rate"_s, [](const QJsonObject& m) { return shareText(number(m, u"churn_rate"_s)); },
         u"Share that churned."_s},
        {u"Mean probability"_s, [](const QJsonObject& m) { return shareText(number(m, u"mean_probability"_s)); },
         u"What the model expected the churn rate to be."_s},
        {u"Brier score"_s, [](const QJsonObject& m) { return decimalText(number(m, u"brier"_s), 4); },
         u"Mean squared error of the probabilities. Lower is better."_s},
        {u"Brier skill"_s, [](const QJsonObject& m) { return shareText(number(m, u"brier_skill"_s)); },
         u"Part of that error which the model removes, against giving everybody the churn rate."_s},
        {u"Log loss"_s, [](const QJsonObject& m) { return decimalText(number(m, u"log_loss"_s), 4); },
         u"Punishes confident mistakes. Lower is better; 0.693 is a coin."_s},
        {u"ECE"_s, [](const QJsonObject& m) { return decimalText(number(m, u"ece"_s), 4); },
         u"Expected calibration error: mean distance of probability and churn rate, in ten bins of equal width."_s},
        {u"Calibration slope"_s, [](const QJsonObject& m) { return intervalText(m, u"calibration_slope"_s, 2); },
         u"1 is right. Below 1 the probabilities are too extreme, above 1 too timid."_s},
        {u"Calibration intercept"_s,
         [](const QJsonObject& m) { return intervalText(m, u"calibration_intercept"_s, 2); },
         u"0 is right. Below 0 the probabilities are too high on the whole, above 0 too low; in log-odds."_s},
        {u"Top-decile lift"_s, liftText,
         u"Churn rate of the tenth with the highest probabilities, over that of all. No model can exceed the bound."_s},
        {u"KS"_s, [](const QJsonObject& m) { return decimalText(number(m, u"ks"_s), 3); },
         u"Kolmogorov-Smirnov: greatest distance between the shares of churners and of others above a threshold."_s}};
    return kRows;
}

/// "59.9 % against 56.4 %: 3.5 points too high."
QString biasSentence(const QJsonObject& metrics)
{
    const Number predicted = number(metrics, u"mean_probability"_s);
    const Number seen = number(metrics, u"churn_rate"_s);
    if (!predicted || !seen)
        return {};
    const double points = 100 * (*predicted - *seen);
    return u" It expected %1 to churn and %2 did: %3 points too %4."_s.arg(
        shareText(predicted), shareText(seen), decimalText(std::abs(points), 1), points < 0 ? u"few"_s : u"many"_s);
}

QStringList originCells(const Origin& origin, const QJsonObject& metrics)
{
    return {html(dateText(origin.asOf)),
            wholeNumberText(number(metrics, u"n"_s)),
            html(shareText(number(metrics, u"churn_rate"_s))),
            intervalText(metrics, u"auc"_s, 3),
            decimalText(number(metrics, u"average_precision"_s), 3),
            decimalText(number(metrics, u"brier"_s), 3),
            decimalText(number(metrics, u"ece"_s), 3),
            intervalText(metrics, u"calibration_slope"_s, 2),
            intervalText(metrics, u"calibration_intercept"_s, 2),
            liftText(metrics),
            decimalText(number(metrics, u"ks"_s), 2)};
}

} // namespace

QString keyFigures(const model::TrainedModel& model)
{
    const std::vector<Origin> origins = readOrigins(model.metadata);
    if (origins.empty())
        return {};
    QString out;
    const auto add = [&out](const Number& value, const QString& text, const QString& label) {
        if (value)
            out += page::figure(text, label);
    };
    const QJsonObject all = origins.back().metrics(populations()[0], u"model"_s);
    const QJsonObject active = origins.back().metrics(populations()[1], u"model"_s);
    const auto range = [](const QJsonObject& metrics) {
        const QString text = intervalText(metrics, u"auc"_s, 3);
        return text.contains(u'(') ? u", "_s + text.section(u'(', 1).chopped(1) : QString();
    };
    add(number(all, u"n"_s), wholeNumberText(number(all, u"n"_s)), u"customers tested"_s);
    add(number(all, u"churn_rate"_s), shareText(number(all, u"churn_rate"_s)), u"churned"_s);
    add(number(all, u"mean_probability"_s), shareText(number(all, u"mean_probability"_s)), u"expected to churn"_s);
    add(number(all, u"auc"_s), decimalText(number(all, u"auc"_s), 3), u"AUC, all"_s + range(all));
    add(number(active, u"auc"_s), decimalText(number(active, u"auc"_s), 3), u"AUC, active"_s + range(active));
    add(number(all, u"top_decile_lift"_s), decimalText(number(all, u"top_decile_lift"_s), 2),
        u"top-decile lift, at most "_s + decimalText(number(all, u"top_decile_lift_ceiling"_s), 2));
    return out;
}

QString headlineSection(const model::TrainedModel& model)
{
    const std::vector<Origin> origins = readOrigins(model.metadata);
    if (origins.empty())
        return {};
    const QJsonObject all = origins.back().metrics(populations()[0], u"model"_s);
    const QJsonObject active = origins.back().metrics(populations()[1], u"model"_s);
    if (all.isEmpty() && active.isEmpty())
        return {};
    page::HtmlTable table({u"Metric"_s, u"All customers"_s, u"Active customers"_s, u"What it says"_s}, {1, 2});
    table.row({u"Customers"_s, wholeNumberText(number(all, u"n"_s)), wholeNumberText(number(active, u"n"_s)),
               html(u"Active: last purchase less than %1 days before the date."_s.arg(
                   model.definition.settings.activeDays))});
    for (const MetricRow& row : metricRows())
        table.row({html(row.name), html(row.text(all)), html(row.text(active)), html(row.meaning)});
    const QString lead =
        u"A date that the tested model had not seen: its recipe was fitted on earlier dates only.%1 In parentheses: "
        "95\u00a0% intervals."_s.arg(biasSentence(all));
    return page::card(u"Results at the held-out date, "_s + dateText(origins.back().asOf), lead,
                      u"<div class=\"meanings\">"_s + table.html() + u"</div>"_s);
}

QString originsSection(const model::TrainedModel& model)
{
    const std::vector<Origin> origins = readOrigins(model.metadata);
    if (origins.size() < 2)
        return {};
    QString tables;
    for (const Population& population : populations()) {
        page::HtmlTable table({u"Date"_s, u"Customers"_s, u"Churned"_s, u"AUC"_s, u"AP"_s, u"Brier"_s, u"ECE"_s,
                               u"Calibration slope"_s, u"Calibration intercept"_s, u"Top-decile lift"_s, u"KS"_s},
                              {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        for (const Origin& origin : origins)
            table.row(originCells(origin, origin.metrics(population, u"model"_s)));
        tables += u"<h3>%1</h3>"_s.arg(titleText(population.name)) + table.html();
    }
    return page::card(u"Results by date"_s,
                      u"The same recipe, fitted anew for each date with nothing but what was known then, and judged by "
                      "what happened afterwards. The last date is the held-out test. In parentheses: 95\u00a0% "
                      "intervals."_s,
                      u"<div class=\"wide\">"_s + tables + u"</div>"_s);
}

} // namespace churnlens::modelcard
