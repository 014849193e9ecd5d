// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/xychart.h"

#include "app/gui/theme/tokens.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace churnlens::gui;

namespace {

ChartSeries seriesOf(const QString& name, const std::vector<QPointF>& points, ChartSeries::Style style)
{
    ChartSeries series;
    series.name = name;
    series.points = points;
    series.style = style;
    return series;
}

ChartMarker markerOf(double at, bool draggable, Qt::Orientation orientation = Qt::Vertical)
{
    ChartMarker marker;
    marker.at = at;
    marker.orientation = orientation;
    marker.label = QStringLiteral("here");
    marker.draggable = draggable;
    return marker;
}

/// Both axes from 0 to 1; points at the corners and in the middle.
void fill(XyChart& chart, ChartSeries::Style style = ChartSeries::Style::LineAndPoints)
{
    ChartAxis axis;
    axis.format = AxisFormat::Percent;
    axis.minimum = 0;
    axis.maximum = 1;
    axis.title = QStringLiteral("Share");
    chart.setAxes(axis, axis);
    ChartSeries first = seriesOf(QStringLiteral("Model"), {{0, 0}, {0.5, 0.75}, {1, 1}}, style);
    first.intervals = {{0, 0.1}, {0.7, 0.8}, {0.9, 1}};
    ChartSeries second = seriesOf(QStringLiteral("Baseline"), {{0, 0}, {0.5, 0.25}, {1, 0.6}}, style);
    second.notes = {QString(), QStringLiteral("a note"), QString()};
    second.color = ChartColor::High;
    chart.setSeries({first, second});
    chart.resize(420, 260);
}

void show(XyChart& chart)
{
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
}

} // namespace

class TestXyChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void pointsAreDrawnWhereTheAxesSay()
    {
        XyChart chart;
        fill(chart, ChartSeries::Style::Points);
        show(chart);
        const QImage image = chart.grab().toImage();
        const double ratio = chart.devicePixelRatioF();
        const auto at = [&](double x, double y) {
            return image.pixelColor((chart.positionOf({x, y}) * ratio).toPoint());
        };
        QCOMPARE(at(0.5, 0.75), tokens(chart.palette()).accent);
        QCOMPARE(at(1, 1), tokens(chart.palette()).accent); // on the edge, and not cut off
        QCOMPARE(at(0.5, 0.25), tokens(chart.palette()).high);
        QCOMPARE(at(0.3, 0.3), QColor(chart.palette().color(QPalette::Window)));
    }

    void thePointUnderThePointerIsNamed()
    {
        XyChart chart;
        fill(chart);
        show(chart);
        QTest::mouseMove(&chart, chart.positionOf({0.5, 0.75}).toPoint() + QPoint(2, 1));
        QTRY_VERIFY2(QToolTip::text().contains(QStringLiteral("Share: 75.0\u00a0% (70.0\u00a0% to 80.0\u00a0%)")),
                     qPrintable(QToolTip::text()));
        QTest::mouseMove(&chart, chart.positionOf({0.5, 0.25}).toPoint());
        QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("a note")));
        QSignalSpy clicks(&chart, &XyChart::pointClicked);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.positionOf({0.5, 0.25}).toPoint());
        QCOMPARE(clicks.takeLast(), (QVariantList{1, 1}));
        QTest::mouseMove(&chart, chart.positionOf({0.2, 0.9}).toPoint());
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.positionOf({0.2, 0.9}).toPoint());
        QVERIFY(clicks.isEmpty());
        QToolTip::hideText();
    }

    void keysStepFromPointToPoint()
    {
        XyChart chart;
        fill(chart);
        show(chart);
        QSignalSpy clicks(&chart, &XyChart::pointClicked);
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return})
            QTest::keyClick(&chart, key);
        QCOMPARE(clicks.takeLast(), (QVariantList{1, 1}));
        QVERIFY(chart.accessibleDescription().startsWith(QStringLiteral("a note")));
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_Right, Qt::Key_Up, Qt::Key_Up, Qt::Key_Return})
            QTest::keyClick(&chart, key);
        QCOMPARE(clicks.takeLast(), (QVariantList{0, 2}));
    }

    void aMarkerIsDragged()
    {
        XyChart chart;
        fill(chart);
        chart.setMarkers({markerOf(0.2, false), markerOf(0.4, true)});
        show(chart);
        QSignalSpy moves(&chart, &XyChart::markerMoved);
        const QPoint from = chart.positionOf({0.4, 0.5}).toPoint();
        QTest::mousePress(&chart, Qt::LeftButton, {}, from);
        QTest::mouseMove(&chart, chart.positionOf({0.8, 0.5}).toPoint());
        QTRY_VERIFY(!moves.isEmpty());
        QCOMPARE(moves.last().first().toInt(), 1);
        QVERIFY(qAbs(moves.last().last().toDouble() - 0.8) < 0.01);
        QTest::mouseMove(&chart, QPoint(1000, from.y())); // no further than the axis
        QTRY_COMPARE(moves.last().last().toDouble(), 1.0);
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, QPoint(419, from.y()));
        moves.clear();
        QTest::mousePress(&chart, Qt::LeftButton, {}, chart.positionOf({0.2, 0.5}).toPoint()); // that one is fixed
        QTest::mouseMove(&chart, chart.positionOf({0.6, 0.5}).toPoint());
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, chart.positionOf({0.6, 0.5}).toPoint());
        QVERIFY(moves.isEmpty());
    }

    void aMarkerIsMovedByKeys()
    {
        XyChart chart;
        fill(chart);
        chart.setMarkers({markerOf(0.4, true), markerOf(0.6, true, Qt::Horizontal)});
        show(chart);
        QSignalSpy moves(&chart, &XyChart::markerMoved);
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(qAbs(moves.last().last().toDouble() - 0.41) < 1e-9);
        QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(qAbs(moves.last().last().toDouble() - 0.31) < 1e-9);
        QTest::keyClick(&chart, Qt::Key_Space);
        QTest::keyClick(&chart, Qt::Key_Up);
        QCOMPARE(moves.last().first().toInt(), 1);
        QVERIFY(qAbs(moves.last().last().toDouble() - 0.61) < 1e-9);
    }

    void labelsMayBeSetAnewWhileDragging()
    {
        XyChart chart;
        fill(chart);
        chart.setMarkers({markerOf(0.4, true)});
        connect(&chart, &XyChart::markerMoved, &chart, [&chart](int, double at) {
            ChartMarker marker = markerOf(at, true);
            marker.label = QString::number(at);
            chart.setMarkers({marker});
        });
        show(chart);
        QSignalSpy moves(&chart, &XyChart::markerMoved);
        QTest::mousePress(&chart, Qt::LeftButton, {}, chart.positionOf({0.4, 0.5}).toPoint());
        for (const double at : {0.5, 0.6, 0.7})
            QTest::mouseMove(&chart, chart.positionOf({at, 0.5}).toPoint());
        QTRY_VERIFY(!moves.isEmpty() && qAbs(moves.last().last().toDouble() - 0.7) < 0.01);
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, chart.positionOf({0.7, 0.5}).toPoint());
    }

    void tableHasEverySeries()
    {
        XyChart chart;
        fill(chart);
        const ChartTable table = chart.table();
        QCOMPARE(table.columns.size(), 5);
        QCOMPARE(table.rows.size(), size_t{6});
        QCOMPARE(table.rows[1],
                 (QStringList{QStringLiteral("Model"), QStringLiteral("0.5"), QStringLiteral("0.75"),
                              QStringLiteral("0.7"), QStringLiteral("0.8")}));
        QCOMPARE(table.rows[4].mid(3), (QStringList{QString(), QString()}));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("Model")));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("from 0.0\u00a0% to 100.0\u00a0%")));
    }

    void manyPointsAreQuickAndWhole()
    {
        XyChart chart;
        std::vector<QPointF> points;
        for (int i = 0; i < 200'000; ++i)
            points.emplace_back(i, i == 123'456 ? 50 : i % 7);
        chart.setSeries({seriesOf(QStringLiteral("s"), points, ChartSeries::Style::Line)});
        chart.resize(600, 300);
        show(chart);
        QCOMPARE(chart.table().rows.size(), size_t{200'000});
        const QImage image = chart.grab().toImage();
        const QPoint peak = (chart.positionOf({123'456, 49}) * chart.devicePixelRatioF()).toPoint();
        bool found = false;
        for (int x = peak.x() - 2; x <= peak.x() + 2; ++x)
            found = found || image.pixelColor(x, peak.y()) != image.pixelColor(peak.x() - 20, peak.y());
        QVERIFY(found); // the one peak among so many is drawn
        QElapsedTimer timer;
        timer.start();
        chart.repaint(); // from what was drawn before
        QVERIFY2(timer.elapsed() < 10, qPrintable(QString::number(timer.elapsed())));
    }

    void anEmptyChartDoesNotMind()
    {
        XyChart chart;
        chart.setMarkers({markerOf(0.4, true)});
        chart.resize(300, 200);
        show(chart);
        QVERIFY(chart.isEmpty());
        QTest::mouseMove(&chart, QPoint(100, 100));
        QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(100, 100));
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(!chart.accessibleDescription().isEmpty());
    }
};

QTEST_MAIN(TestXyChart)
#include "tst_xychart.moc"
