// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/plot.h"
#include "core/chart/texts.h"
#include "core/modelcard/cardvalues.h"
#include "core/modelcard/origins.h"
#include "core/modelcard/sections.h"
#include "core/page/htmlparts.h"

#include <cmath>

using namespace Qt::StringLiterals;
using churnlens::chart::html;
using churnlens::chart::SvgPoint;

namespace churnlens::modelcard {

namespace {

const QStringList kLines{u"curve s-model"_s, u"curve s-active"_s}; // as populations()

/// The points of a curve, x and y by their positions in its items; items without two finite numbers are left out.
std::vector<SvgPoint> pointsOf(const QJsonArray& items, int x, int y)
{
    std::vector<SvgPoint> points;
    for (const QJsonValue& item : items) {
        const QJsonValue across = item.toArray().at(x);
        const QJsonValue up = item.toArray().at(y);
        if (across.isDouble() && up.isDouble() && std::isfinite(across.toDouble()) && std::isfinite(up.toDouble()))
            points.push_back({across.toDouble(), up.toDouble()});
    }
    return points;
}

/// How the simpler ways are drawn: thin, each with a dash of its own.
QString baselineClass(const QString& key)
{
    const QString series = key == u"seven" ? u"s-seven"_s : key == u"bg_nbd" ? u"s-rhythm"_s : u"s-recency"_s;
    return u"curve baseline "_s + series;
}

/// A curve by population over a reference.
struct CurvePlot
{
    QString key; ///< in the metadata
    QString title;
    QString across;
    QString up;
    std::vector<SvgPoint> reference;
    int ceiling = -1; ///< position of the greatest value possible; -1: none
};

/// Of all customers; models of older programs keep none.
QJsonObject baselineCurves(const QJsonObject& curves, const Baseline& baseline)
{
    return curves[u"all"].toObject()[u"baselines"].toObject()[baseline.key].toObject();
}

QString figureOf(const CurvePlot& shown, const QJsonObject& curves)
{
    chart::Plot plot(chart::percentAxis(shown.across), chart::percentAxis(shown.up),
                     shown.title + u", by population"_s);
    plot.line(shown.reference, u"curve s-reference"_s);
    int drawn = 0;
    for (size_t i = 0; i < populations().size(); ++i) {
        const QJsonArray items = curves[populations()[i].key].toObject()[shown.key].toArray();
        if (shown.ceiling >= 0)
            plot.line(pointsOf(items, 0, shown.ceiling), kLines[static_cast<qsizetype>(i)] + u" ceiling"_s);
        const std::vector<SvgPoint> points = pointsOf(items, 0, 1);
        plot.line(points, kLines[static_cast<qsizetype>(i)]);
        drawn += points.size() > 1 ? 1 : 0;
    }
    for (const Baseline& baseline : baselines()) {
        const QJsonArray items = baselineCurves(curves, baseline)[shown.key].toArray();
        plot.line(pointsOf(items, 0, 1), baselineClass(baseline.key));
    }
    if (drawn == 0)
        return {};
    return u"<figure><h3>%1</h3>%2</figure>"_s.arg(html(shown.title), plot.svg());
}

QString key(const QString& cssClass, const QString& name)
{
    return u"<li><svg class=\"swatch\" width=\"24\" height=\"12\" aria-hidden=\"true\"><line x1=\"0\" y1=\"6\" "
           "x2=\"24\" y2=\"6\" class=\"%1\"/></svg>%2</li>"_s.arg(cssClass, html(name));
}

/// Of those that are drawn.
QString baselineKeys(const QJsonObject& curves)
{
    QString keys;
    for (const Baseline& baseline : baselines()) {
        if (!baselineCurves(curves, baseline)[u"roc"].toArray().isEmpty())
            keys += key(baselineClass(baseline.key), u"All customers by "_s + baseline.name);
    }
    return keys;
}

/// How many churners the first tenth of a list holds.
QString gainSentence(const QJsonObject& curves)
{
    for (const QJsonValue& item : curves[u"all"].toObject()[u"gain"].toArray()) {
        const QJsonValue contacted = item.toArray().at(0);
        if (contacted.isDouble() && std::abs(contacted.toDouble() - 0.2) < 1e-9 && item.toArray().at(1).isDouble())
            return u" The fifth of all customers with the highest probabilities holds %1 of the churners; at most %2 "
                   "were possible."_s.arg(shareText(item.toArray().at(1).toDouble()),
                                          shareText(item.toArray().at(2).toDouble()));
    }
    return {};
}

} // namespace

QString curvesSection(const model::TrainedModel& model)
{
    const QJsonObject curves = model.metadata[u"evaluation"].toObject()[u"curves"].toObject();
    const std::vector<CurvePlot> plots{
        {u"roc"_s, u"ROC"_s, u"others above the threshold, %"_s, u"churners above it, %"_s, {{0, 0}, {1, 1}}, -1},
        {u"precision_recall"_s,
         u"Precision and recall"_s,
         u"recall: churners found, %"_s,
         u"precision: churners among the listed, %"_s,
         {},
         -1},
        {u"gain"_s, u"Gain"_s, u"customers contacted, %"_s, u"churners among them, %"_s, {{0, 0}, {1, 1}}, 2}};
    QString figures;
    for (const CurvePlot& plot : plots)
        figures += figureOf(plot, curves);
    if (figures.isEmpty())
        return {};
    return page::card(
        u"Ranking at the held-out date"_s,
        u"How well the probabilities put churners first, for every length of list."_s + gainSentence(curves),
        u"<div class=\"three\">"_s + figures + u"</div><ul class=\"keys\">"_s + key(kLines[0], u"All customers"_s)
            + key(kLines[1], u"Active customers"_s) + baselineKeys(curves)
            + key(u"curve s-model ceiling"_s, u"Ceiling: a score that knows the outcome"_s)
            + key(u"curve s-reference"_s, u"Chance"_s) + u"</ul>"_s);
}

} // namespace churnlens::modelcard
