// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/htmlreport.h"

#include "core/quality/loadjson.h"
#include "core/quality/qualityjson.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace churnlens::quality;
using namespace Qt::StringLiterals;

namespace {

const QString kHostile = u"<script>alert('x')</script>\" & \u202E{{css}}"_s;

LoadQuality hostileLoad()
{
    LoadQuality load;
    load.loadId = 4;
    load.file = u"/data/"_s + kHostile;
    load.profile = kHostile;
    load.loadedAt = u"2026-01-31T12:00:00Z"_s;
    load.rowsRead = 100;
    load.rowsLoaded = 90;
    load.duplicates = 3;
    load.rejectedLines = 7;
    load.rejected = {{u"bad_date"_s, u"no readable date"_s, 7, {{kHostile, 12}, {{}, 14}}, {kHostile, u"b"_s}}};
    load.anonymous = {20, 0.25, 12.5, std::nullopt};
    load.cancellations = {5, -17.25, 1, 2, 1};
    load.serviceLines = 6;
    load.purchaseLines = 40;
    load.absentColumns = {{kHostile, kHostile}};
    load.parts = {QJsonObject{{u"name"_s, kHostile}, {u"format"_s, kHostile}, {u"rows_read"_s, 60}},
                  QJsonObject{{u"name"_s, u"2"_s}, {u"format"_s, u"CSV"_s}, {u"rows_read"_s, 40}}};
    load.warnings = {kHostile};
    load.dates = coverageOf({{QDate(2011, 1, 1), 50}, {QDate(2011, 2, 1), 40}});
    return load;
}

QualityReport hostileReport()
{
    QualityReport report;
    report.loads = {hostileLoad()};
    report.data.firstPurchase = QDate(2011, 1, 1);
    report.data.lastPurchase = QDate(2011, 2, 1);
    report.data.customers = 30;
    report.data.oneOrder = 30;
    report.data.lines = {100, 40, 30, 10, 5, 5, 3, 7, 0};
    report.data.largeOrders = {1234.5, 1, 1, 99'999, 0.9, {{kHostile, kHostile, QDate(2011, 1, 1), 99'999, true}}};
    report.data.reusedInvoices = 1;
    report.data.reusedSamples = {{kHostile, 2, QDate(2011, 1, 1), QDate(2011, 2, 1)}};
    report.data.dates = report.loads[0].dates;
    report.data.months = {{QDate(2011, 1, 1), 20, 15, 100.5}, {QDate(2011, 2, 1), 10, 10, 50}};
    report.verdict = {Level::Thin, kHostile, {}, {}, {{u"history"_s, Level::Thin, 31.0, 270.0, kHostile}}};
    return report;
}

} // namespace

class TestHtmlReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsEscaped()
    {
        const QString page = QString::fromUtf8(toHtml(hostileReport(), {kHostile, kHostile}));
        QVERIFY(!page.contains(u"<script"_s));
        QVERIFY(!page.contains(QChar(0x202e)));
        QVERIFY(!page.contains(u"alert('"_s));
        QVERIFY(!page.contains(u"</script"_s));
        QVERIFY(page.count(u"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; &amp; [U+202E]{{css}}"_s) > 15);
        const QString untouched = page.mid(page.indexOf(u"</style>"_s));
        QVERIFY(!untouched.contains(u"color-scheme"_s)); // a placeholder in a value is not filled
    }

    void itNeedsNothingElse()
    {
        const QString page = QString::fromUtf8(toHtml(hostileReport()));
        for (const QString& reference : {u"http:"_s, u"https:"_s, u"src="_s, u"href="_s, u"@import"_s, u"<link"_s,
                                         u"<script"_s, u"<img"_s, u"<iframe"_s, u"javascript:"_s})
            QVERIFY2(!page.contains(reference), qPrintable(reference));
        for (const QRegularExpressionMatch& url : QRegularExpression(u"url\\(([^)]*)\\)"_s).globalMatch(page))
            QVERIFY(url.captured(1).startsWith(u'#'));
        QVERIFY(page.startsWith(u"<!DOCTYPE html>"_s));
        QVERIFY(page.contains(u"<html lang=\"en\">"_s));
        QVERIFY(page.contains(u"<title>Data quality</title>"_s));
        QVERIFY(page.contains(u"prefers-color-scheme: dark"_s));
    }

    void picturesSayWhatTheyShow()
    {
        const QString page = QString::fromUtf8(toHtml(hostileReport()));
        for (const QRegularExpressionMatch& svg : QRegularExpression(u"<svg [^>]*>"_s).globalMatch(page)) {
            const QString tag = svg.captured();
            QVERIFY2((tag.contains(u"role=\"img\""_s) && tag.contains(u"aria-label=\""_s))
                         || tag.contains(u"aria-hidden=\"true\""_s),
                     qPrintable(tag));
        }
        QCOMPARE(page.count(u"<div"_s), page.count(u"</div>"_s));
        QCOMPARE(page.count(u"<table"_s), page.count(u"</table>"_s));
        QCOMPARE(page.count(u"<section"_s), page.count(u"</section>"_s));
    }

    void theNumbersAreThere()
    {
        const QString page = QString::fromUtf8(toHtml(hostileReport()));
        QVERIFY(page.contains(u"Thin data"_s));
        QVERIFY(page.contains(u"7 of 100 lines could not be used."_s));
        QVERIFY(page.contains(u"1 order above 1,234, from 1 customer: 90.0"_s)
                || page.contains(u"1 order above 1,235, from 1 customer: 90.0"_s));
        QVERIFY(page.contains(u"cancelled within 7 days"_s));
        QVERIFY(page.contains(u"5 lines, amount \u221217.25; 4 of known customers:"_s));
        QVERIFY(page.contains(u"line 14"_s));
    }

    void anEmptyWarehouseHasAPage()
    {
        QualityReport report;
        report.verdict.sentence = u"No lines are loaded. Load a file of transactions."_s;
        const QString page = QString::fromUtf8(toHtml(report));
        QVERIFY(page.contains(u"Not enough data"_s));
        QVERIFY(page.contains(report.verdict.sentence));
        QVERIFY(!page.contains(u"{{"_s));
        QVERIFY(!page.contains(u"nan"_s));
    }

    void storedReportsAreReadBack()
    {
        const LoadQuality load = hostileLoad();
        const QByteArray stored = QJsonDocument(toJson(load)).toJson();
        const LoadQuality back = loadFromJson(QJsonDocument::fromJson(stored).object());
        QCOMPARE(toJson(back), toJson(load));
        QCOMPARE(back.rejected[0].firstLines[0].line, 12);
        QCOMPARE(back.dates.partialLastMonth->daysInMonth, 28);
        QVERIFY(!back.anonymous.shareOfRevenue);
    }

    void keysAreStable()
    {
        const QJsonObject json = toJson(hostileReport());
        QCOMPARE(json.keys(), (QStringList{u"data"_s, u"loads"_s, u"verdict"_s}));
        QCOMPARE(json[u"loads"_s][0].toObject().keys(),
                 (QStringList{u"absent_columns"_s, u"anonymous"_s,      u"cancellations"_s,
                              u"dates"_s,          u"duplicates"_s,     u"duplicates_share"_s,
                              u"file"_s,           u"load_id"_s,        u"loaded_at"_s,
                              u"parts"_s,          u"profile"_s,        u"purchase_lines"_s,
                              u"rejected"_s,       u"rejected_lines"_s, u"rejected_share"_s,
                              u"rows_loaded"_s,    u"rows_read"_s,      u"service_lines"_s,
                              u"service_share"_s,  u"warnings"_s}));
        QCOMPARE(
            json[u"data"_s].toObject().keys(),
            (QStringList{u"active_customers"_s, u"active_days"_s, u"anonymous"_s, u"customers"_s,
                         u"customers_by_orders"_s, u"customers_on_two_days"_s, u"dates"_s, u"end"_s,
                         u"first_purchase"_s, u"history_days"_s, u"isolated"_s, u"large_orders"_s, u"last_purchase"_s,
                         u"lines"_s, u"months"_s, u"orders"_s, u"reused_invoices"_s, u"revenue"_s}));
        QCOMPARE(json[u"verdict"_s].toObject().keys(),
                 (QStringList{u"checks"_s, u"level"_s, u"sentence"_s, u"test_date"_s, u"training_date"_s}));
    }
};

QTEST_APPLESS_MAIN(TestHtmlReport)
#include "tst_htmlreport.moc"
