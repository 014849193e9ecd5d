// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/comparisonchart.h"
#include "app/gui/customer/explanationtext.h"
#include "app/gui/customer/flowlayout.h"
#include "app/gui/customer/intervalwhisker.h"
#include "app/gui/customer/reasonlist.h"
#include "app/gui/customer/silencecurve.h"
#include "app/gui/customer/timelinechart.h"
#include "app/gui/customer/waterfallchart.h"
#include "core/common/utc.h"

#include <QLabel>
#include <QTest>
#include <QToolTip>

#include <cmath>
#include <limits>

using namespace churnlens;
using namespace churnlens::gui;

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// From 30 % on average to 70 %: two groups raise, one lowers.
scoring::Explanation explanation()
{
    scoring::Explanation made;
    made.typicalProbability = 0.3;
    made.probability = 0.7;
    made.intercept = -0.85;
    made.logOdds = 0.85;
    made.groups = {{QStringLiteral("Recency and rhythm"),
                    1.5,
                    0.35,
                    QStringLiteral("Silent for 80 days"),
                    true,
                    {},
                    {QStringLiteral("Silent for 80 days"), {}}},
                   {QStringLiteral("Spend"),
                    0.5,
                    0.15,
                    QStringLiteral("Spent little"),
                    true,
                    {},
                    {QStringLiteral("Spent little"), {}}},
                   {QStringLiteral("Tenure"),
                    -0.3,
                    -0.1,
                    QStringLiteral("A customer for long"),
                    false,
                    {},
                    {QStringLiteral("A customer for long"), {}}}};
    return made;
}

QDateTime at(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(10, 30), kUtc);
}

TimelineContent timeline()
{
    TimelineContent content;
    content.history.purchases = {{QStringLiteral("A1"), at(2010, 2, 1), 100, 10, 3},
                                 {QStringLiteral("A2"), at(2011, 6, 1), 250, 20, 5},
                                 {QStringLiteral("A3"), at(2011, 9, 1), 80, 8, 1},
                                 {QStringLiteral("A4"), at(2011, 12, 20), 60, 6, 2},
                                 {QStringLiteral("A5"), at(2012, 6, 1), 60, 6, 2}};
    content.history.cancellations = {{QStringLiteral("C9"), at(2011, 9, 5), -40, -4, 1}};
    content.asOf = QDate(2011, 12, 10);
    content.horizonDays = 90;
    content.usualGapDays = 92;
    return content;
}

} // namespace

class TestCustomerCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theWaterfallGoesFromTheAverageToTheCustomer()
    {
        WaterfallChart chart;
        QVERIFY(chart.isEmpty());
        chart.setExplanation(explanation(), QStringLiteral("High"));
        QCOMPARE(chart.itemCount(), 5);
        const ChartTable table = chart.table();
        QCOMPARE(table.rows.front()[2], QStringLiteral("0.3"));
        QCOMPARE(table.rows.back()[2], QStringLiteral("0.7"));
        for (size_t row = 1; row < table.rows.size(); ++row) // each begins where the one above ends
            QCOMPARE(table.rows[row][1].toDouble(),
                     row + 1 < table.rows.size() ? table.rows[row - 1][2].toDouble() : 0.7);
        QCOMPARE(table.rows[1][3].toDouble(), 0.35);
        QVERIFY2(chart.itemText(1).contains(QStringLiteral("+35.0 points")), qPrintable(chart.itemText(1)));
        QVERIFY(chart.itemText(1).contains(QStringLiteral("Silent for 80 days")));
        QVERIFY2(chart.itemText(4).contains(QStringLiteral("70.0 %")), qPrintable(chart.itemText(4)));
    }

    void onTheLogOddsItAddsUpToo()
    {
        WaterfallChart chart;
        chart.setExplanation(explanation(), QStringLiteral("High"));
        chart.setScale(WaterfallChart::Scale::LogOdds);
        const ChartTable table = chart.table();
        QCOMPARE(table.rows.front()[2].toDouble(), -0.85);
        QVERIFY(std::abs(table.rows[3][2].toDouble() - 0.85) < 1e-9);
        QCOMPARE(table.rows.back()[2].toDouble(), 0.85);
        QVERIFY(chart.itemText(2).contains(QStringLiteral("+0.50")));
    }

    void keysWalkThroughTheItems()
    {
        WaterfallChart chart;
        chart.setExplanation(explanation(), QStringLiteral("High"));
        chart.resize(400, 200);
        QCOMPARE(chart.currentItem(), -1);
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(chart.currentItem(), 0);
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.currentItem(), 4);
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(chart.currentItem(), 4);
        QTest::keyClick(&chart, Qt::Key_Home);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.currentItem(), 1);
        QVERIFY2(chart.accessibleDescription().contains(QStringLiteral("Recency and rhythm")),
                 qPrintable(chart.accessibleDescription()));
    }

    void anEmptyChartHasNothingToWalkThrough()
    {
        TimelineChart chart;
        chart.resize(400, 200);
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Home, Qt::Key_End})
            QTest::keyClick(&chart, key);
        QCOMPARE(chart.currentItem(), -1);
        QVERIFY(!chart.picture(1).isNull());
    }

    void theTimelineShowsOrdersAndReturnsInOrder()
    {
        TimelineChart chart;
        chart.setContent(timeline());
        QCOMPARE(chart.itemCount(), 5); // without the order after the 90 days
        QVERIFY(chart.itemText(0).contains(QStringLiteral("A1")));
        QVERIFY2(chart.itemText(0).contains(QStringLiteral("1 Feb 2010 10:30")), qPrintable(chart.itemText(0)));
        QVERIFY(chart.itemText(0).contains(QStringLiteral("£100")));
        QVERIFY2(chart.itemText(3).startsWith(QStringLiteral("Return C9")), qPrintable(chart.itemText(3)));
        QVERIFY(chart.itemText(3).contains(QChar(0x2212)));
        QVERIFY(chart.itemText(4).contains(QStringLiteral("did not know")));
        QVERIFY(!chart.itemText(2).contains(QStringLiteral("did not know")));
        const ChartTable table = chart.table();
        QCOMPARE(table.rows[1][0], QStringLiteral("A2"));
        QCOMPARE(table.rows[1][1], QStringLiteral("2011-06-01T10:30:00"));
        QCOMPARE(table.rows[1][3].toDouble(), 250.0);
    }

    void theLastYearLeavesOutWhatIsOlder()
    {
        TimelineChart chart;
        chart.setContent(timeline());
        chart.setSpan(TimelineChart::Span::LastYear);
        QCOMPARE(chart.itemCount(), 4);
        QVERIFY(chart.itemText(0).contains(QStringLiteral("A2")));
        chart.setSpan(TimelineChart::Span::All);
        QCOMPARE(chart.itemCount(), 5);
    }

    void thePointerFindsStems()
    {
        TimelineChart chart;
        chart.resize(480, 200);
        chart.setContent(timeline());
        for (int item = 0; item < chart.itemCount(); ++item) {
            const QPointF tip = chart.itemRect(item).center();
            QVERIFY(QRectF(chart.rect()).contains(tip));
            QTest::mouseMove(&chart, tip.toPoint());
            QMouseEvent move(QEvent::MouseMove, tip, chart.mapToGlobal(tip), Qt::NoButton, Qt::NoButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(&chart, &move);
            QCOMPARE(chart.currentItem(), item);
        }
        // Stems are as high as their amounts, returns go the other way.
        QVERIFY(chart.itemRect(1).center().y() < chart.itemRect(0).center().y());
        QVERIFY(chart.itemRect(3).center().y() > chart.itemRect(2).center().y());
        QVERIFY(chart.itemRect(0).center().x() < chart.itemRect(1).center().x());
    }

    void odditiesDoNotBreakTheTimeline()
    {
        TimelineContent content = timeline();
        content.usualGapDays = kUnknown;
        content.history.purchases = {{QStringLiteral("A1"), at(2011, 12, 9), 0.01, 1, 1}};
        content.history.cancellations.clear();
        TimelineChart chart;
        chart.resize(260, 180);
        chart.setContent(content);
        QCOMPARE(chart.itemCount(), 1);
        QVERIFY(!chart.picture(1).isNull());
        content.history.purchases[0].at = at(2009, 1, 1);
        chart.setContent(content);
        chart.setSpan(TimelineChart::Span::LastYear); // nothing in it
        QCOMPARE(chart.itemCount(), 0);
        QVERIFY(!chart.isEmpty());
        QVERIFY(!chart.picture(1).isNull());
    }

    void comparesValueAndTypical()
    {
        ComparisonChart chart;
        chart.setComparisons(
            {{QStringLiteral("monetary"), QStringLiteral("spend so far"), QStringLiteral("currency"), 1234.5, 500},
             {QStringLiteral("recency_days"), QStringLiteral("days since the last order"), QStringLiteral("days"), 12.4,
              kUnknown}});
        QCOMPARE(chart.itemCount(), 2);
        QVERIFY2(chart.itemText(0).startsWith(QStringLiteral("Spend so far: £1,235")), qPrintable(chart.itemText(0)));
        QVERIFY(chart.itemText(0).endsWith(QStringLiteral("£500")));
        QVERIFY(chart.itemText(1).startsWith(QStringLiteral("Days since the last order: 12")));
        QCOMPARE(chart.table().rows[1][3], QString());
        QVERIFY(!chart.picture(1).isNull());
    }

    void theSilenceCurveTellsDays()
    {
        SilenceCurve curve;
        curve.resize(400, 120);
        curve.setCurve({0.2, 0.25, 0.4}, QDate(2011, 12, 10), 0.33, 0.66);
        QCOMPARE(curve.itemCount(), 3);
        QVERIFY2(curve.itemText(2).contains(QStringLiteral("12 Dec 2011")), qPrintable(curve.itemText(2)));
        QVERIFY(curve.itemText(2).contains(QStringLiteral("40.0 %")));
        QVERIFY(curve.itemRect(2).center().y() < curve.itemRect(0).center().y());
        curve.setScenario(1, 0.9, QStringLiteral("High"));
        QVERIFY(!curve.grab().isNull());
        QCOMPARE(curve.table().rows.back()[1], QStringLiteral("2011-12-12"));
    }

    void theWhiskerTellsItsInterval()
    {
        IntervalWhisker whisker;
        whisker.setThresholds(0.33, 0.66);
        whisker.setScore(0.5, 0.4, 0.625, QStringLiteral("Medium"));
        QVERIFY2(whisker.toolTip().contains(QStringLiteral("40.0 % to 62.5 %")), qPrintable(whisker.toolTip()));
        QCOMPARE(whisker.table().rows[0][0], QStringLiteral("0.5"));
        whisker.setScore(0.5, kUnknown, kUnknown, QStringLiteral("Medium"));
        QVERIFY(whisker.toolTip().contains(QStringLiteral("no interval")));
        QVERIFY(!whisker.grab().isNull());
    }

    void reasonsAreReused()
    {
        ReasonList list(QStringLiteral("Raises the risk"), true);
        const scoring::Explanation made = explanation();
        list.present(scoring::topReasons(made, true, 4), 0.35);
        QCOMPARE(list.texts(),
                 QStringList({QStringLiteral("Raises the risk"), QStringLiteral("Silent for 80 days"),
                              QStringLiteral("Spent little")}));
        const auto children = list.findChildren<QLabel*>().size();
        list.present({}, 0);
        QCOMPARE(list.texts().size(), 1);
        list.present(scoring::topReasons(made, true, 4), 0.35);
        QCOMPARE(list.findChildren<QLabel*>().size(), children);
    }

    void chipsWrap()
    {
        QWidget widget;
        auto* const layout = new FlowLayout(4, &widget);
        for (int i = 0; i < 4; ++i) {
            auto* const chip = new QWidget(&widget);
            chip->setFixedSize(100, 20);
            layout->addWidget(chip);
        }
        QCOMPARE(layout->heightForWidth(500), 20);
        QCOMPARE(layout->heightForWidth(210), 44);
        QCOMPARE(layout->heightForWidth(50), 4 * 20 + 3 * 4);
        layout->itemAt(0)->widget()->hide();
        QCOMPARE(layout->heightForWidth(320), 20);
    }

    void theTextSaysItAll()
    {
        dossier::Dossier dossier;
        dossier.score.customerId = QStringLiteral("12347");
        dossier.score.country = QStringLiteral("Iceland");
        dossier.score.probability = 0.7;
        dossier.score.low = 0.6;
        dossier.score.high = 0.8;
        dossier.score.bucket = QStringLiteral("High");
        dossier.score.percentile = 93.7;
        dossier.score.valueAtRisk = 1500;
        dossier.score.horizonDays = 90;
        dossier.score.run = {4, QDate(2011, 12, 10), QStringLiteral("m1")};
        dossier.score.explanation = explanation();
        const QString text = explanationText(dossier);
        for (const char* part : {"Customer 12347, Iceland", "70 %: High (95 % interval 60 % to 80 %)",
                                 "Higher than 93 % of customers", "£1,500", "after 10 Dec 2011",
                                 "- Silent for 80 days: +35.0 points", "Lowers the risk\n- A customer for long"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
        dossier.noReasons = Error{ErrorCode::NotEnoughData, QStringLiteral("No model here."), {}, {}};
        QVERIFY(explanationText(dossier).contains(QStringLiteral("No model here.")));
        QVERIFY(!explanationText(dossier).contains(QStringLiteral("Silent")));
    }
};

QTEST_MAIN(TestCustomerCharts)
#include "tst_customercharts.moc"
