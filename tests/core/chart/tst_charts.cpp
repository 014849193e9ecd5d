// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/monthchart.h"
#include "core/chart/sharebar.h"
#include "core/chart/svgcanvas.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace churnlens::chart;
using namespace Qt::StringLiterals;

namespace {

std::vector<MonthBar> bars(int count)
{
    std::vector<MonthBar> out;
    for (int i = 0; i < count; ++i)
        out.push_back({QDate(2009, 12, 1).addMonths(i), 100 + i, i + 1 == count, {}});
    return out;
}

bool isWellFormed(const QString& xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

/// The numbers of an attribute, in order.
QList<double> numbers(const QString& svg, const QString& pattern)
{
    QList<double> out;
    for (const QRegularExpressionMatch& match : QRegularExpression(pattern).globalMatch(svg))
        out.append(match.captured(1).toDouble());
    return out;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonthChartHasItsParts()
    {
        MonthChart chart(bars(25));
        chart.shade({QDate(2009, 12, 24), QDate(2010, 1, 3), u"closed"_s});
        const QString svg = chart.svg(u"Orders <by> month"_s);
        QVERIFY(isWellFormed(svg));
        QVERIFY(svg.contains(u"role=\"img\" aria-label=\"Orders &lt;by&gt; month\""_s));
        QCOMPARE(svg.count(u"class=\"f-accent\"/>"_s), 24);
        QCOMPARE(svg.count(u"fill=\"url(#hatch-month)\""_s), 1);
        QCOMPARE(svg.count(u"class=\"shade\"><title>closed</title>"_s), 1);
        QVERIFY(svg.contains(u">150<"_s)); // the axis: 0, 50, 100, 150
        QVERIFY(svg.contains(u">Jan 2010<"_s));
        QVERIFY(!svg.contains(u">Feb 2010<"_s));
    }

    void labelsKeepApart_data()
    {
        QTest::addColumn<int>("months");
        for (const int months : {1, 2, 9, 10, 25, 27, 28, 60, 120, 300, 680})
            QTest::addRow("%d", months) << months;
    }
    void labelsKeepApart()
    {
        QFETCH(int, months);
        const QString svg = MonthChart(bars(months)).svg(u"x"_s);
        const QList<double> middles = numbers(svg, u"<text x=\"([0-9.]+)%\" y=\"[0-9.]+\" text-anchor=\"middle\""_s);
        QVERIFY(months == 1 || !middles.isEmpty());
        for (qsizetype i = 0; i < middles.size(); ++i) {
            QVERIFY(middles[i] <= 95); // half a label, 27 px, is 5 % of 560 px
            QVERIFY(i == 0 || middles[i] - middles[i - 1] > 9.6); // a label is at most 52 px wide
        }
    }

    void nothingToDraw()
    {
        QVERIFY(isWellFormed(MonthChart({}).svg(u"none"_s)));
        QVERIFY(isWellFormed(shareBarSvg({{u"A"_s, 0, u"f-low"_s}}, u"none"_s)));
        QVERIFY(isWellFormed(valueBarSvg(0, 0, u"f-low"_s)));
    }

    void sharesFillTheBar()
    {
        const QString svg = shareBarSvg(
            {{u"A&B"_s, 999'000, u"f-low"_s}, {u"none"_s, 0, u"f-high"_s}, {u"few"_s, 1000, u"f-muted"_s}}, u"parts"_s);
        QVERIFY(isWellFormed(svg));
        QVERIFY(svg.contains(u"A&amp;B: 999,000 (99.9\u00a0%)"_s));
        const QList<double> widths = numbers(svg, u" width=\"([0-9.]+)%\" height=\"28\" class"_s);
        QCOMPARE(widths.size(), 2);
        QVERIFY(std::abs(widths[0] + widths[1] - 100) < 0.01);
        QVERIFY(widths[1] > 0.35); // one in a thousand is still seen
    }
};

QTEST_APPLESS_MAIN(TestCharts)
#include "tst_charts.moc"
