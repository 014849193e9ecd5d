// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/htmlreport.h"

#include "core/quality/chart/texts.h"
#include "core/quality/htmlparts.h"
#include "core/quality/htmlsections.h"

#include <QFile>

using namespace Qt::StringLiterals;

static void initQuality()
{
    Q_INIT_RESOURCE(quality);
}

namespace churnlens::quality {

namespace {

QString resource(const QString& name)
{
    QFile file(u":/quality/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no resource named %s", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

} // namespace

QByteArray toHtml(const QualityReport& report, const HtmlOptions& options)
{
    initQuality();
    const QString page = resource(u"report.html"_s);
    return fillTemplate(page,
                        {{u"css"_s, resource(u"report.css"_s)},
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
