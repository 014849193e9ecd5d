// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/plot.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace churnlens::chart;
using namespace Qt::StringLiterals;

namespace {

bool isWellFormed(const QString& xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

class TestPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesAreSurroundedByRoundSteps()
    {
        const PlotAxis axis = shareAxisAround(0.6966, 0.8435, u"AUC"_s);
        QCOMPARE(axis.low, 0.65);
        QCOMPARE(axis.high, 0.85);
        QCOMPARE(axis.ticks.size(), 5U);
        const PlotAxis narrow = shareAxisAround(1, 1, u"AUC"_s);
        QCOMPARE(narrow.low, 0.9);
        QCOMPARE(narrow.high, 1.0);
        QCOMPARE(shareAxisAround(0, 1, u"AUC"_s).ticks.size(), 11U); // every second step
    }

    /// The area is 11 % to 97 % wide and 224 to 26 pixels high: (0.5, 0.5) is at 54 % and 125.
    void pointsStandWhereTheyBelong()
    {
        Plot plot(percentAxis(u"across"_s), percentAxis(u"up"_s), u"a <plot>"_s);
        plot.point(0.5, {0.5, 0, 1}, Marker::Circle, u"s"_s, u"t&"_s);
        plot.line({{0, 0}, {1, 1}}, u"curve"_s);
        const QString svg = plot.svg();
        QVERIFY(isWellFormed(svg));
        QVERIFY(svg.contains(u"aria-label=\"a &lt;plot&gt;\""_s));
        QVERIFY(svg.contains(u"<svg x=\"54%\" y=\"125\""_s));
        QVERIFY(svg.contains(u"<line x1=\"54%\" y1=\"224\" x2=\"54%\" y2=\"26\" class=\"interval s\"/>"_s));
        QVERIFY(svg.contains(u"<title>t&amp;</title>"_s));
        QVERIFY(svg.contains(u"points=\"11,224 97,26\""_s));
    }

    void whatIsBeyondStandsAtTheEnd()
    {
        Plot plot(percentAxis(u"x"_s), percentAxis(u"y"_s), u"plot"_s);
        plot.line({{-5, -1e300}, {7, 1e300}}, u"curve"_s);
        plot.line({{0.5, 0.5}}, u"lonely"_s); // a line needs two points
        QVERIFY(plot.svg().contains(u"points=\"11,224 97,26\""_s));
        QVERIFY(!plot.svg().contains(u"lonely"_s));
    }

    void labelsOfManyPlacesAreThinned()
    {
        QStringList places;
        for (int i = 0; i < 20; ++i)
            places.append(u"p%1"_s.arg(i));
        const QString svg = Plot(places, percentAxis(u"y"_s), u"plot"_s).svg();
        QCOMPARE(svg.count(u">p"_s), 5); // every fourth
        QVERIFY(isWellFormed(Plot(QStringList(), percentAxis(u"y"_s), u"none"_s).svg()));
    }

    void markersDiffer()
    {
        QSet<QString> forms;
        for (const Marker marker : {Marker::Circle, Marker::Square, Marker::Diamond, Marker::Triangle})
            forms.insert(markerSvg(marker, u"c"_s));
        QCOMPARE(forms.size(), 4);
    }
};

QTEST_APPLESS_MAIN(TestPlot)
#include "tst_plot.moc"
