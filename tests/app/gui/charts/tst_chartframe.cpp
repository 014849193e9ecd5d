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

    /// Half-names such as "J…" say nothing: with many bars, fewer of them bear their whole names.
    void manyUprightNamesAreThinned()
    {
        FrameRequest wanted = request(1, 10);
        for (int year = 10; year < 13; ++year) {
            for (const char* const month : {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"})
                wanted.categories.append(QStringLiteral("%1 20%2").arg(QLatin1StringView(month)).arg(year));
        }
        for (const double width : {220.0, 420.0, 900.0, 2400.0}) {
            const ChartFrame frame(wanted, QRectF(0, 0, width, 200), small());
            const std::vector<CategoryLabel> labels = frame.categoryLabels();
            QVERIFY(labels.size() >= 2);
            QCOMPARE(labels.size() == 27, width == 2400.0);
            const size_t step = labels[1].category - labels[0].category;
            for (size_t i = 0; i < labels.size(); ++i) {
                QCOMPARE(labels[i].text, wanted.categories[static_cast<qsizetype>(labels[i].category)]);
                QCOMPARE(labels[i].category, i * step);
                QVERIFY(frame.area().contains(labels[i].place));
                QVERIFY(i == 0 || labels[i - 1].place.right() <= labels[i].place.left());
            }
        }
    }

    void aFewUprightNamesAllStay()
    {
        FrameRequest wanted = request(1, 10);
        wanted.categories = {QStringLiteral("Niedriges Risiko"), QStringLiteral("Mittleres Risiko"),
                             QStringLiteral("Hohes Risiko")};
        const std::vector<CategoryLabel> labels = ChartFrame(wanted, QRectF(0, 0, 260, 200), small()).categoryLabels();
        QCOMPARE(labels.size(), size_t(3));
        for (const CategoryLabel& label : labels)
            QVERIFY2(label.text.size() > 3, qPrintable(label.text));
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
