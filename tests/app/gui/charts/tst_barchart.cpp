// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/barchart.h"

#include "app/gui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace churnlens::gui;

namespace {

ChartBar barOf(const QString& label, double value, std::optional<double> second = {})
{
    ChartBar bar;
    bar.label = label;
    bar.value = value;
    bar.second = second;
    return bar;
}

void fillBuckets(BarChart& chart)
{
    chart.setBars({barOf(QStringLiteral("Low"), 2657, 412'000.5), barOf(QStringLiteral("Medium"), 1212, 98'000),
                   barOf(QStringLiteral("High"), 2012, 35'000)},
                  {QStringLiteral("Customers"), QStringLiteral("Value")}, AxisFormat::Number, AxisFormat::Money);
}

void fillHistogram(BarChart& chart)
{
    ChartAxis x;
    x.title = QStringLiteral("Probability");
    x.format = AxisFormat::Percent;
    ChartAxis y;
    y.title = QStringLiteral("Customers");
    chart.setHistogram({1, 0, 7, 3}, 0, 1, x, y,
                       [](double middle) { return middle < 0.5 ? ChartColor::Low : ChartColor::High; });
}

void show(BarChart& chart)
{
    chart.resize(420, 240);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
}

} // namespace

class TestBarChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aClickFindsItsBar()
    {
        BarChart chart(Qt::Vertical);
        fillBuckets(chart);
        show(chart);
        QSignalSpy clicks(&chart, &BarChart::barClicked);
        for (int bar = 0; bar < 3; ++bar) {
            QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.slotOf(bar).center().toPoint());
            QCOMPARE(clicks.takeLast().first().toInt(), bar);
        }
        QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(2, 100)); // on the axis
        QTest::mouseClick(&chart, Qt::RightButton, {}, chart.slotOf(1).center().toPoint());
        QVERIFY(clicks.isEmpty());
    }

    void lyingBarsAreHitByTheirNames()
    {
        BarChart chart(Qt::Horizontal);
        chart.setBars({barOf(QStringLiteral("United Kingdom"), 0.6), barOf(QStringLiteral("Germany"), 0.4)},
                      {QStringLiteral("Expected churn")}, AxisFormat::Percent);
        show(chart);
        QSignalSpy clicks(&chart, &BarChart::barClicked);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(6, chart.slotOf(1).center().toPoint().y()));
        QCOMPARE(clicks.takeLast().first().toInt(), 1);
    }

    void manyLyingBarsAskForTheirHeight()
    {
        BarChart chart(Qt::Horizontal);
        chart.setBars(std::vector<ChartBar>(30, barOf(QStringLiteral("x"), 1)), {QStringLiteral("n")},
                      AxisFormat::Number);
        QVERIFY(chart.minimumSizeHint().height() >= 30 * chart.fontMetrics().height());
    }

    void tooltipHasTheExactValues()
    {
        BarChart chart(Qt::Vertical);
        fillBuckets(chart);
        show(chart);
        QTest::mouseMove(&chart, chart.slotOf(0).center().toPoint());
        QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("Low\nCustomers: 2,657\nValue: £412,00")));
        QToolTip::hideText();
    }

    void namesOfTheDataAreNoMarkup()
    {
        BarChart chart(Qt::Vertical);
        chart.setBars({barOf(QStringLiteral("<b>x</b>"), 1)}, {QStringLiteral("n")}, AxisFormat::Number);
        show(chart);
        QTest::mouseMove(&chart, chart.slotOf(0).center().toPoint());
        QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("&lt;b&gt;x")));
        QToolTip::hideText();
    }

    void keysStepAndClick()
    {
        BarChart chart(Qt::Vertical);
        fillBuckets(chart);
        show(chart);
        QSignalSpy clicks(&chart, &BarChart::barClicked);
        QTest::keyClick(&chart, Qt::Key_Return); // nothing is reached yet
        QVERIFY(clicks.isEmpty());
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Return})
            QTest::keyClick(&chart, key);
        QCOMPARE(clicks.takeLast().first().toInt(), 1);
        QVERIFY(chart.accessibleDescription().startsWith(QStringLiteral("Medium")));
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_Right, Qt::Key_Enter})
            QTest::keyClick(&chart, key);
        QCOMPARE(clicks.takeLast().first().toInt(), 2);
        for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Left, Qt::Key_Enter})
            QTest::keyClick(&chart, key);
        QCOMPARE(clicks.takeLast().first().toInt(), 0);
    }

    void tableOfBars()
    {
        BarChart chart(Qt::Vertical);
        fillBuckets(chart);
        const ChartTable table = chart.table();
        QCOMPARE(table.columns.mid(1), (QStringList{QStringLiteral("Customers"), QStringLiteral("Value")}));
        QCOMPARE(table.rows[0],
                 (QStringList{QStringLiteral("Low"), QStringLiteral("2657"), QStringLiteral("412000.5")}));
    }

    void histogram()
    {
        BarChart chart(Qt::Vertical);
        fillHistogram(chart);
        show(chart);
        QVERIFY(!chart.isEmpty());
        QCOMPARE(chart.table().rows[2],
                 (QStringList{QStringLiteral("0.5"), QStringLiteral("0.75"), QStringLiteral("7")}));
        QVERIFY(qAbs(chart.slotOf(0).right() - chart.slotOf(1).left()) < 1e-9); // the bins touch
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("7, from 50\u00a0% to 75\u00a0%")));
        QSignalSpy clicks(&chart, &BarChart::barClicked);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.slotOf(3).center().toPoint());
        QCOMPARE(clicks.takeLast().first().toInt(), 3);
        const QImage image = chart.grab().toImage();
        const QPointF middle = chart.slotOf(2).center();
        QCOMPARE(image.pixelColor((middle * chart.devicePixelRatioF()).toPoint()), tokens(chart.palette()).high);
        chart.setHistogram({0, 0}, 0, 1, {}, {}, {});
        QVERIFY(chart.isEmpty());
    }

    void anEmptyChartSaysSo()
    {
        BarChart chart(Qt::Vertical);
        chart.setEmptyText(QStringLiteral("No customers in this segment."));
        QVERIFY(chart.isEmpty());
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("No customers in this segment."));
        show(chart);
        const QImage before = chart.grab().toImage();
        chart.setEmptyText({});
        QVERIFY(chart.grab().toImage() != before);
    }

    void aThemeIsFollowed()
    {
        Theme theme(*qApp);
        theme.setChoice(ThemeChoice::Light);
        BarChart chart(Qt::Vertical);
        fillHistogram(chart);
        show(chart);
        const QPoint place = (chart.slotOf(2).center() * chart.devicePixelRatioF()).toPoint();
        QCOMPARE(chart.grab().toImage().pixelColor(place), tokens(Scheme::Light).high);
        theme.setChoice(ThemeChoice::Dark);
        QTRY_COMPARE(chart.grab().toImage().pixelColor(place), tokens(Scheme::Dark).high);
    }
};

QTEST_MAIN(TestBarChart)
#include "tst_barchart.moc"
