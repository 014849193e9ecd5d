// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chartframe.h"

#include "app/gui/charts/chartmarkers.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QTest>

using namespace churnlens::gui;

namespace {

FrameRequest request(double xHigh, double yHigh)
{
    FrameRequest wanted;
    wanted.x.title = QStringLiteral("Days");
    wanted.y.title = QStringLiteral("Amount");
    wanted.y.format = AxisFormat::Money;
    for (const double value : {0.0, xHigh})
        wanted.xData.include(value);
    for (const double value : {0.0, yHigh})
        wanted.yData.include(value);
    return wanted;
}

QFont small()
{
    return fontFor(TextRole::Caption, QApplication::font());
}

} // namespace

class TestChartFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsNeitherOverlapNorLeaveTheArea_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("smallest") << QSizeF(220, 140);
        QTest::newRow("small") << QSizeF(260, 160);
        QTest::newRow("usual") << QSizeF(560, 280);
        QTest::newRow("wide") << QSizeF(2400, 300);
    }
    void labelsNeitherOverlapNorLeaveTheArea()
    {
        QFETCH(QSizeF, size);
        const QRectF area(QPointF(), size);
        const QFontMetricsF metrics(small());
        for (double high = 0.003; high < 3e8; high *= 1.7) {
            const ChartFrame frame(request(high, high * 3), area, small());
            double before = -1e9;
            for (const AxisTick& tick : frame.xAxis().ticks) {
                const double half = metrics.horizontalAdvance(tick.label) / 2;
                QVERIFY2(frame.x(tick.value) - half > before, qPrintable(tick.label));
                before = frame.x(tick.value) + half;
                QVERIFY(before <= area.right() + 1);
            }
            for (const AxisTick& tick : frame.yAxis().ticks)
                QVERIFY(metrics.horizontalAdvance(tick.label) < frame.plot().left());
            QVERIFY(frame.yAxis().ticks.size() >= 3 && frame.yAxis().ticks.size() <= 6);
            QVERIFY(frame.plot().height() > size.height() * 0.4);
            QVERIFY(area.contains(frame.plot()));
        }
    }

    void valuesAndPixelsMapBack()
    {
        const ChartFrame frame(request(100, 1000), QRectF(10, 20, 400, 300), small());
        QCOMPARE(frame.x(0), frame.plot().left());
        QCOMPARE(frame.y(0), frame.plot().bottom());
        QCOMPARE(frame.y(frame.yAxis().high), frame.plot().top());
        QVERIFY(qAbs(frame.valueAtX(frame.x(37)) - 37) < 1e-9);
        QVERIFY(qAbs(frame.valueAtY(frame.y(370)) - 370) < 1e-9);
    }

    void slotsShareThePlot()
    {
        FrameRequest wanted = request(1, 10);
        wanted.categories = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
        const ChartFrame upright(wanted, QRectF(0, 0, 400, 200), small());
        QCOMPARE(upright.slot(0).left(), upright.plot().left());
        QVERIFY(qAbs(upright.slot(3).right() - upright.plot().right()) < 1e-9);
        wanted.along = Qt::Vertical;
        wanted.categories[1] = QString(200, u'x'); // is elided
        const ChartFrame lying(wanted, QRectF(0, 0, 400, 200), small());
        QVERIFY(lying.plot().width() > 200);
        QCOMPARE(lying.slot(1).top(), lying.slot(0).bottom());
    }

    void markersThatWouldOverlapGetRows()
    {
        const ChartFrame frame(request(100, 10), QRectF(0, 0, 400, 200), small());
        const double line = QFontMetricsF(small()).height();
        const QString label(20, u'm');
        const auto markerOf = [&label](double at) {
            ChartMarker marker;
            marker.at = at;
            marker.label = label;
            return marker;
        };
        QCOMPARE(markerRoom({}, frame, small()), 0.0);
        QCOMPARE(markerRoom({markerOf(50)}, frame, small()), line);
        QCOMPARE(markerRoom({markerOf(50), markerOf(55)}, frame, small()), 2 * line);
        QCOMPARE(markerRoom({markerOf(-5)}, frame, small()), 0.0); // beyond the axis
    }
};

QTEST_MAIN(TestChartFrame)
#include "tst_chartframe.moc"
