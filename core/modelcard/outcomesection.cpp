// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/plot.h"
#include "core/chart/texts.h"
#include "core/modelcard/cardvalues.h"
#include "core/modelcard/origins.h"
#include "core/modelcard/sections.h"
#include "core/page/htmlparts.h"

using namespace Qt::StringLiterals;
using churnlens::chart::html;

namespace churnlens::modelcard {

namespace {

QJsonObject curvesOf(const model::TrainedModel& model, const Population& population)
{
    return model.metadata[u"evaluation"].toObject()[u"curves"].toObject()[population.key].toObject();
}

QString rateText(const QJsonObject& group)
{
    const Number low = number(group, u"churn_rate_low"_s);
    const Number high = number(group, u"churn_rate_high"_s);
    const QString rate = shareText(number(group, u"churn_rate"_s));
    return low && high ? u"%1 (%2 to %3)"_s.arg(rate, shareText(low), shareText(high)) : rate;
}

/// Nothing when no bin can be drawn.
QString reliabilityChart(const QJsonArray& bins, const Population& population)
{
    chart::Plot plot(
        chart::percentAxis(u"mean probability, %"_s), chart::percentAxis(u"churned, %, of "_s + population.name),
        u"Churn rate by decile of the probability, %1; the numbers are in the table below."_s.arg(population.name));
    plot.line({{0, 0}, {1, 1}}, u"curve s-reference"_s);
    int drawn = 0;
    for (const QJsonValue& value : bins) {
        const QJsonObject bin = value.toObject();
        const Number mean = number(bin, u"mean_probability"_s);
        const Number rate = number(bin, u"churn_rate"_s);
        if (!mean || !rate)
            continue;
        ++drawn;
        plot.point(*mean,
                   {*rate, number(bin, u"churn_rate_low"_s).value_or(*rate),
                    number(bin, u"churn_rate_high"_s).value_or(*rate)},
                   chart::Marker::Circle, u"s-model"_s,
                   u"%1 customers, expected %2, churned %3"_s.arg(wholeNumberText(number(bin, u"customers"_s)),
                                                                  shareText(mean), rateText(bin)));
    }
    return drawn > 0 ? u"<figure>"_s + plot.svg() + u"</figure>"_s : QString();
}

QString reliabilityTable(const QJsonArray& bins, const Population& population)
{
    page::HtmlTable table({titleText(population.name) + u", probability from"_s, u"to"_s, u"Customers"_s,
                           u"Mean probability"_s, u"Churned"_s},
                          {0, 1, 2, 3, 4});
    for (const QJsonValue& value : bins) {
        const QJsonObject bin = value.toObject();
        table.row({html(shareText(number(bin, u"from"_s))), html(shareText(number(bin, u"to"_s))),
                   wholeNumberText(number(bin, u"customers"_s)), html(shareText(number(bin, u"mean_probability"_s))),
                   html(rateText(bin))});
    }
    return table.html();
}

/// The bounds of a risk group in words.
QString boundsText(const QString& bucket, const Settings& settings)
{
    const QString medium = shareText(finite(settings.mediumFrom));
    const QString high = shareText(finite(settings.highFrom));
    if (bucket == u"low")
        return u"below "_s + medium;
    if (bucket == u"medium")
        return medium + u" to "_s + high;
    return u"from "_s + high;
}

/// The rows of a population; false when there is none.
bool addBuckets(page::HtmlTable& table, const QJsonObject& buckets, const Population& population,
                const Settings& settings)
{
    if (buckets.isEmpty())
        return false;
    table.groupRow(titleText(population.name));
    for (const QString& name : {u"high"_s, u"medium"_s, u"low"_s}) {
        const QJsonObject bucket = buckets[name].toObject();
        table.row({titleText(name), html(boundsText(name, settings)), wholeNumberText(number(bucket, u"customers"_s)),
                   wholeNumberText(number(bucket, u"expected_churners"_s)),
                   wholeNumberText(number(bucket, u"churners"_s)), html(rateText(bucket))});
    }
    return true;
}

} // namespace

QString reliabilitySection(const model::TrainedModel& model)
{
    QString charts;
    QString tables;
    for (const Population& population : populations()) {
        const QJsonArray bins = curvesOf(model, population)[u"reliability"].toArray();
        const QString chart = reliabilityChart(bins, population);
        charts += chart;
        if (!chart.isEmpty())
            tables += reliabilityTable(bins, population);
    }
    if (charts.isEmpty())
        return {};
    return page::card(u"Can the probabilities be taken at their word?"_s,
                      u"Customers of the held-out date in ten groups of equal size, by probability. On the diagonal as "
                      "many churned as expected; above it more, below it fewer. Bars: 95\u00a0% intervals (Wilson)."_s,
                      u"<div class=\"pair\">"_s + charts + u"</div><details><summary>Numbers by decile</summary>"_s
                          + tables + u"</details>"_s);
}

QString bucketsSection(const model::TrainedModel& model)
{
    page::HtmlTable table({u"Risk"_s, u"Probability"_s, u"Customers"_s, u"Expected to churn"_s, u"Churned"_s,
                           u"Churn rate (95\u00a0% interval)"_s},
                          {2, 3, 4, 5});
    bool any = false;
    for (const Population& population : populations())
        any =
            addBuckets(table, curvesOf(model, population)[u"buckets"].toObject(), population, model.definition.settings)
            || any;
    if (!any)
        return {};
    return page::card(u"Expected against what happened, by risk"_s,
                      u"At the held-out date. Expected: the sum of the probabilities."_s, table.html());
}

} // namespace churnlens::modelcard
