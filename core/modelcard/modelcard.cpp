// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelcard/modelcard.h"

#include "core/chart/texts.h"
#include "core/modelcard/cardvalues.h"
#include "core/modelcard/sections.h"
#include "core/page/htmlparts.h"
#include "core/page/resource.h"

using namespace Qt::StringLiterals;
using churnlens::chart::html;

static void initModelCard()
{
    Q_INIT_RESOURCE(modelcard);
}

namespace churnlens::modelcard {

QByteArray toHtml(const model::TrainedModel& model)
{
    initModelCard();
    const QString version = model.metadata[u"program_version"].toString();
    const QString madeBy = model.modelId + u", made "_s + timeText(model.createdAt)
        + (version.isEmpty() ? QString() : u" by Churnlens "_s + version);
    const QString figures = keyFigures(model);
    const QHash<QString, QString> values{
        {u"css"_s, page::baseStyle() + page::resourceText(u":/modelcard/card.css"_s)},
        {u"made_by"_s, html(madeBy)},
        {u"figures"_s, figures.isEmpty() ? QString() : u"<div class=\"figures\">\n"_s + figures + u"</div>\n"_s},
        {u"predicts"_s, predictsSection(model)},
        {u"headline"_s, headlineSection(model)},
        {u"origins"_s, originsSection(model)},
        {u"baselines"_s, baselinesSection(model)},
        {u"reliability"_s, reliabilitySection(model)},
        {u"buckets"_s, bucketsSection(model)},
        {u"curves"_s, curvesSection(model)},
        {u"season"_s, seasonSection(model)},
        {u"ridge"_s, ridgeSection(model)},
        {u"coefficients"_s, coefficientsSection(model)},
        {u"typical"_s, typicalValuesSection(model)},
        {u"gate"_s, gateSection(model)},
        {u"limits"_s, limitsSection(model)}};
    return page::fillTemplate(page::resourceText(u":/modelcard/card.html"_s), values).toUtf8();
}

} // namespace churnlens::modelcard
