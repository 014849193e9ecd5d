// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/texts.h"
#include "core/modelcard/cardvalues.h"
#include "core/modelcard/origins.h"
#include "core/modelcard/sections.h"
#include "core/page/htmlparts.h"

#include <cmath>

using namespace Qt::StringLiterals;
using churnlens::chart::html;

namespace churnlens::modelcard {

namespace {

/// A rule of training::ruleName in words; an unknown one as it is.
QString ruleText(const QString& rule)
{
    static const QHash<QString, QString> kTexts{
        {u"last"_s, u"as at the latest known date"_s},
        {u"mean"_s, u"mean of the training dates"_s},
        {u"year_ago"_s, u"as a year before"_s},
        {u"last_and_year_ago"_s, u"mean of the latest known date and a year before"_s},
        {u"year_over_year"_s, u"as at the latest known date, moved as it moved a year before"_s}};
    return kTexts.value(rule, rule);
}

QString chosenMark(bool chosen)
{
    return chosen ? u"<span class=\"word good\">chosen</span>"_s : QString();
}

QString ruleTable(const QJsonObject& season)
{
    page::HtmlTable table({u"Rule for the intercept"_s, u"Intercept"_s, u"Backtests"_s, u"Error"_s, QString()},
                          {1, 2, 3});
    const QJsonArray candidates = season[u"candidates"].toArray();
    for (const QJsonValue& value : candidates) {
        const QJsonObject candidate = value.toObject();
        const QString rule = candidate[u"rule"].toString();
        table.row({html(ruleText(rule)), decimalText(number(candidate, u"intercept"_s), 3),
                   wholeNumberText(number(candidate, u"backtests"_s)), decimalText(number(candidate, u"error"_s), 3),
                   chosenMark(rule == season[u"rule"].toString())});
    }
    return candidates.isEmpty() ? QString() : table.html();
}

/// Brier and ECE with the chosen rule, and with the intercept of the latest known date.
QString effectTable(const std::vector<Origin>& origins)
{
    page::HtmlTable table({u"Date"_s, u"Rule chosen then"_s, u"Churned"_s, u"Expected"_s, u"without"_s, u"Brier"_s,
                           u"without"_s, u"ECE"_s, u"without"_s},
                          {2, 3, 4, 5, 6, 7, 8});
    int rows = 0;
    for (const Origin& origin : origins) {
        const QJsonObject with = origin.metrics(populations()[0], u"model"_s);
        const QJsonObject without = origin.metrics(populations()[0], u"last_intercept"_s);
        if (with.isEmpty() || without.isEmpty())
            continue;
        ++rows;
        table.row({html(dateText(origin.asOf)), html(ruleText(origin.json[u"season"].toObject()[u"rule"].toString())),
                   html(shareText(number(with, u"churn_rate"_s))), html(shareText(number(with, u"mean_probability"_s))),
                   html(shareText(number(without, u"mean_probability"_s))), decimalText(number(with, u"brier"_s), 4),
                   decimalText(number(without, u"brier"_s), 4), decimalText(number(with, u"ece"_s), 4),
                   decimalText(number(without, u"ece"_s), 4)});
    }
    if (rows == 0)
        return {};
    return u"<h3>What it changed, all customers</h3>"_s + table.html()
        + u"<p class=\"note\">Without: with the intercept of the latest known date. Ranking (AUC, lift) does not "
          "depend on the intercept.</p>"_s;
}

/// "An error of 0.15 moves a probability of 50 % by 3.7 points."
QString errorSentence(const QJsonObject& season)
{
    const Number error = number(season, u"error"_s);
    if (!error || *error <= 0)
        return u" It could not be backtested: the history is too short."_s;
    const double points = 100 * (1 / (1 + std::exp(-*error)) - 0.5);
    return u" Its backtest error of %1 moves a probability of 50\u00a0% by %2 points."_s.arg(
        decimalText(error, 3), decimalText(finite(points), 1));
}

} // namespace

QString seasonSection(const model::TrainedModel& model)
{
    const QJsonObject season = model.metadata[u"evaluation"].toObject()[u"season"].toObject();
    const QString rules = ruleTable(season);
    const QString effect = effectTable(readOrigins(model.metadata));
    if (rules.isEmpty() && effect.isEmpty())
        return {};
    QString lead =
        u"How many customers churn depends on the season, and outcomes are known only one horizon later. So the "
        "intercept, the level of all probabilities, is foretold by a rule."_s;
    if (!rules.isEmpty()) {
        const QStringList dates = dateTexts(season[u"backtest_as_of"].toArray());
        lead += u" For scoring: %1."_s.arg(ruleText(season[u"rule"].toString())) + errorSentence(season);
        if (!dates.isEmpty())
            lead += u" Error: root mean square, in log-odds, at %1, which all rules that could be tested share."_s.arg(
                listText(dates));
    }
    return page::card(u"Season"_s, lead, u"<div class=\"wide\">"_s + rules + effect + u"</div>"_s);
}

QString ridgeSection(const model::TrainedModel& model)
{
    const QJsonObject ridge = model.metadata[u"evaluation"].toObject()[u"ridge"].toObject();
    const QJsonArray candidates = ridge[u"candidates"].toArray();
    if (candidates.isEmpty())
        return {};
    page::HtmlTable table({u"Penalty per row"_s, u"Log loss in validation"_s, QString()}, {0, 1});
    const Number chosen = number(ridge, u"per_row"_s);
    for (const QJsonValue& value : candidates) {
        const Number perRow = number(value.toObject(), u"per_row"_s);
        table.row({plainText(perRow), decimalText(number(value.toObject(), u"log_loss"_s), 5),
                   chosenMark(perRow && perRow == chosen)});
    }
    const QStringList dates = dateTexts(ridge[u"validation_as_of"].toArray());
    return page::card(
        u"Strength of the penalty"_s,
        u"The ridge penalty keeps weights small where features overlap. It was chosen by the log loss%1 "
        "and is %2 for all training rows together."_s.arg(dates.isEmpty() ? QString() : u" at "_s + listText(dates),
                                                          plainText(finite(model.definition.settings.ridge))),
        table.html());
}

} // namespace churnlens::modelcard
