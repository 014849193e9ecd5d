// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/plot.h"
#include "core/chart/texts.h"
#include "core/modelcard/cardvalues.h"
#include "core/modelcard/origins.h"
#include "core/modelcard/sections.h"
#include "core/page/htmlparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using churnlens::chart::html;
using churnlens::chart::Marker;

namespace churnlens::modelcard {

namespace {

/// How a contender is drawn.
struct Series
{
    QString key;
    QString name;
    Marker marker;
    QString cssClass;
    double shift; ///< in places, so that the intervals of a date stand side by side
};

const std::vector<Series>& series()
{
    static const std::vector<Series> kSeries{
        {u"model"_s, u"this model"_s, Marker::Circle, u"s-model"_s, -0.27},
        {u"bg_nbd"_s, u"BG/NBD"_s, Marker::Triangle, u"s-rhythm"_s, -0.09},
        {u"seven"_s, u"the seven features"_s, Marker::Square, u"s-seven"_s, 0.09},
        {u"recency_only"_s, u"recency alone"_s, Marker::Diamond, u"s-recency"_s, 0.27}};
    return kSeries;
}

std::optional<chart::PlotInterval> aucOf(const QJsonObject& metrics)
{
    const Number auc = number(metrics, u"auc"_s);
    if (!auc)
        return {};
    return chart::PlotInterval{*auc, number(metrics, u"auc_low"_s).value_or(*auc),
                               number(metrics, u"auc_high"_s).value_or(*auc)};
}

/// AUC by date; nothing without any.
QString aucChart(const std::vector<Origin>& origins, const Population& population)
{
    double low = 1;
    double high = 0;
    for (const Origin& origin : origins) {
        for (const Series& one : series()) {
            const auto auc = aucOf(origin.metrics(population, one.key));
            low = std::min(low, auc ? auc->low : low);
            high = std::max(high, auc ? auc->high : high);
        }
    }
    if (low > high)
        return {};
    QStringList places;
    for (const Origin& origin : origins)
        places.append(dateText(origin.asOf).section(u' ', 0, 1));
    chart::Plot plot(places, chart::shareAxisAround(low, high, u"AUC, "_s + population.name),
                     u"AUC by date with intervals, %1; the numbers are in the table below."_s.arg(population.name));
    for (size_t i = 0; i < origins.size(); ++i) {
        for (const Series& one : series()) {
            const QJsonObject metrics = origins[i].metrics(population, one.key);
            if (const auto auc = aucOf(metrics))
                plot.point(
                    static_cast<double>(i) + one.shift, *auc, one.marker, one.cssClass,
                    u"%1, %2: %3"_s.arg(dateText(origins[i].asOf), one.name, intervalText(metrics, u"auc"_s, 3)));
        }
    }
    return u"<figure>"_s + plot.svg() + u"</figure>"_s;
}

QString legend()
{
    QString items;
    for (const Series& one : series())
        items +=
            u"<li>%1%2</li>"_s.arg(chart::markerSvg(one.marker, u"point "_s + one.cssClass), html(titleText(one.name)));
    return u"<ul class=\"keys\">"_s + items + u"</ul>"_s;
}

/// "+0.0116 (0.0076 to 0.0156)", marked when chance could have made it.
QString leadCell(const QJsonObject& metrics)
{
    const QJsonObject lead = metrics[u"lead"].toObject();
    const Number difference = number(lead, u"difference"_s);
    const Number low = number(lead, u"low"_s);
    const Number high = number(lead, u"high"_s);
    if (!difference || !low || !high)
        return decimalText({}, 0);
    const QString text = u"%1%2 (%3 to %4)"_s.arg(*difference > 0 ? u"+"_s : QString(), decimalText(difference, 3),
                                                  decimalText(low, 3), decimalText(high, 3));
    if (*low > 0)
        return text;
    return u"<span class=\"word thin\">%1 %2</span>"_s.arg(text, *high < 0 ? u"worse"_s : u"*"_s);
}

QString leadTable(const std::vector<Origin>& origins, const Population& population)
{
    QStringList headings{u"Date"_s, u"This model"_s};
    QList<int> numeric{1};
    for (const Baseline& baseline : baselines()) {
        numeric += {static_cast<int>(headings.size()), static_cast<int>(headings.size()) + 1};
        headings += {baseline.heading, u"Lead"_s};
    }
    page::HtmlTable table(headings, numeric);
    for (const Origin& origin : origins) {
        QStringList cells{html(dateText(origin.asOf)),
                          decimalText(number(origin.metrics(population, u"model"_s), u"auc"_s), 3)};
        for (const Baseline& baseline : baselines()) {
            const QJsonObject metrics = origin.metrics(population, baseline.key);
            cells += {decimalText(number(metrics, u"auc"_s), 3), leadCell(metrics)};
        }
        table.row(cells);
    }
    return u"<h3>%1</h3>"_s.arg(titleText(population.name)) + table.html();
}

/// The dates at which a lead is known, those at which chance could have made it, and those at which it is a loss.
struct LeadDates
{
    int known = 0;
    QStringList open;
    QStringList worse;
};

LeadDates leadDates(const std::vector<Origin>& origins, const Population& population, const Baseline& baseline)
{
    LeadDates dates;
    for (const Origin& origin : origins) {
        const QJsonObject lead = origin.metrics(population, baseline.key)[u"lead"].toObject();
        const Number low = number(lead, u"low"_s);
        const Number high = number(lead, u"high"_s);
        if (!low || !high)
            continue;
        ++dates.known;
        if (*high < 0)
            dates.worse.append(dateText(origin.asOf));
        else if (*low <= 0)
            dates.open.append(dateText(origin.asOf));
    }
    return dates;
}

/// One sentence: where the model does not beat a baseline beyond chance.
QString leadSentence(const std::vector<Origin>& origins, const Population& population)
{
    QStringList open;
    QStringList worse;
    int known = 0;
    for (const Baseline& baseline : baselines()) {
        const LeadDates dates = leadDates(origins, population, baseline);
        known += dates.known;
        if (!dates.open.isEmpty())
            open.append(u"%1 at %2"_s.arg(baseline.name, listText(dates.open)));
        if (!dates.worse.isEmpty())
            worse.append(u"%1 at %2"_s.arg(baseline.name, listText(dates.worse)));
    }
    if (known == 0)
        return {};
    const QString whom = u"Among "_s + population.name;
    if (open.isEmpty() && worse.isEmpty())
        return whom + u" the model ranks better than every baseline at every date, beyond chance."_s;
    QStringList parts;
    if (!open.isEmpty())
        parts.append(u"does not beat "_s + listText(open) + u" beyond chance"_s);
    if (!worse.isEmpty())
        parts.append(u"ranks worse than "_s + listText(worse));
    return whom + u" the model "_s + listText(parts) + u'.';
}

/// All metrics of all contenders at the held-out date.
QString contenderTable(const Origin& test, const Population& population)
{
    page::HtmlTable table({titleText(population.name) + u" at "_s + dateText(test.asOf), u"AUC"_s, u"AP"_s, u"Brier"_s,
                           u"ECE"_s, u"Calibration slope"_s, u"Top-decile lift"_s, u"KS"_s},
                          {1, 2, 3, 4, 5, 6, 7});
    int rows = 0;
    for (const Series& one : series()) {
        const QJsonObject metrics = test.metrics(population, one.key);
        if (metrics.isEmpty())
            continue;
        ++rows;
        table.row({html(titleText(one.name)), intervalText(metrics, u"auc"_s, 3),
                   decimalText(number(metrics, u"average_precision"_s), 3), decimalText(number(metrics, u"brier"_s), 3),
                   decimalText(number(metrics, u"ece"_s), 3), intervalText(metrics, u"calibration_slope"_s, 2),
                   decimalText(number(metrics, u"top_decile_lift"_s), 2), decimalText(number(metrics, u"ks"_s), 2)});
    }
    return rows > 1 ? table.html() : QString();
}

} // namespace

QString baselinesSection(const model::TrainedModel& model)
{
    const std::vector<Origin> origins = readOrigins(model.metadata);
    QStringList sentences;
    QString charts;
    QString tables;
    QString contenders;
    for (const Population& population : populations()) {
        const QString sentence = leadSentence(origins, population);
        if (sentence.isEmpty())
            continue;
        sentences.append(sentence);
        charts += aucChart(origins, population);
        tables += leadTable(origins, population);
        contenders += contenderTable(origins.back(), population);
    }
    if (sentences.isEmpty())
        return {};
    const QString note =
        u"<p class=\"note\">Columns: the AUC of each. Lead: AUC of this model minus that of the baseline on the same "
        u"customers, with the "
        "95\u00a0% interval of the paired difference (DeLong). An asterisk: the interval reaches 0, so that chance may "
        "have made the lead. Recency alone: days since the last purchase. The seven features: a logistic model of the "
        "seven classical features. BG/NBD: a model of each customer's rhythm from the times of purchase alone (Fader, "
        "Hardie and Lee, 2005).</p>"_s;
    return page::card(u"Against simpler ways"_s, sentences.join(u' '),
                      u"<div class=\"pair\">"_s + charts + u"</div>"_s + legend() + u"<div class=\"wide\">"_s + tables
                          + note + contenders + u"</div>"_s);
}

} // namespace churnlens::modelcard
