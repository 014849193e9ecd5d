// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/htmlreport.h"

#include "core/chart/texts.h"
#include "core/page/htmlparts.h"
#include "core/page/resource.h"
#include "core/quality/htmlparts.h"
#include "core/quality/htmlsections.h"

using namespace churnlens::chart;
using namespace churnlens::page;
using namespace Qt::StringLiterals;

static void initQuality()
{
    Q_INIT_RESOURCE(quality);
}

namespace churnlens::quality {

QByteArray toHtml(const QualityReport& report, const HtmlOptions& options)
{
    initQuality();
    const QString page = resourceText(u":/quality/report.html"_s);
    return fillTemplate(page,
                        {{u"css"_s, baseStyle() + resourceText(u":/quality/report.css"_s)},
                         {u"title"_s, html(options.title)},
                         {u"made_by"_s, html(options.madeBy)},
                         {u"verdict"_s, verdictBanner(report.verdict)},
                         {u"figures"_s, keyFigures(report.data)},
                         {u"checks"_s, checksSection(report.verdict)},
                         {u"files"_s, filesSection(report)},
                         {u"months"_s, monthsSection(report.data)},
                         {u"lines"_s, linesSection(report.data)},
                         {u"customers"_s, customersSection(report.data)},
                         {u"cancellations"_s, cancellationsSection(report)},
                         {u"rejected"_s, rejectedSection(report)},
                         {u"large_orders"_s, largeOrdersSection(report.data)},
                         {u"notices"_s, noticesSection(report)}})
        .toUtf8();
}

} // namespace churnlens::quality
