// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chartaxis.h"

#include "app/gui/format/format.h"
#include "core/common/utc.h"

#include <QTest>

#include <limits>

using namespace churnlens::gui;

namespace {

DataRange rangeOf(double low, double high)
{
    DataRange range;
    range.include(low);
    range.include(high);
    return range;
}

ChartAxis axisOf(AxisFormat format, std::optional<double> minimum = {}, std::optional<double> maximum = {})
{
    return {{}, format, minimum, maximum};
}

QStringList labelsOf(const ScaledAxis& axis)
{
    QStringList labels;
    for (const AxisTick& tick : axis.ticks)
        labels.append(tick.label);
    return labels;
}

double day(int year, int month, int dayOfMonth)
{
    return static_cast<double>(QDate(year, month, dayOfMonth).startOfDay(churnlens::kUtc).toMSecsSinceEpoch());
}

} // namespace

class TestChartAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void anAxisGrowsToRoundEnds()
    {
        const ScaledAxis counts = scaledAxis(axisOf(AxisFormat::Number), rangeOf(0, 2657), 6, false);
        QCOMPARE(counts.low, 0.0);
        QCOMPARE(counts.high, 3000.0);
        QCOMPARE(labelsOf(counts),
                 (QStringList{QStringLiteral("0"), QStringLiteral("1,000"), QStringLiteral("2,000"),
                              QStringLiteral("3,000")}));
        QCOMPARE(counts.share(1500), 0.5);
        QCOMPARE(counts.at(0.5), 1500.0);
    }

    void everyEndOfAGrownAxisIsLabelled()
    {
        for (double high = 0.4; high < 1e6; high *= 1.3) {
            const ScaledAxis axis = scaledAxis(axisOf(AxisFormat::Number), rangeOf(0, high), 4, false);
            QCOMPARE(axis.ticks.front().value, axis.low);
            QCOMPARE(axis.ticks.back().value, axis.high);
        }
    }

    void wishedEndsAreKept()
    {
        const ScaledAxis whole = scaledAxis(axisOf(AxisFormat::Percent, 0, 1), rangeOf(0.2, 0.3), 6, false);
        QCOMPARE(labelsOf(whole).first(), QStringLiteral("0\u00a0%"));
        QCOMPARE(labelsOf(whole).last(), QStringLiteral("100\u00a0%"));
        const ScaledAxis half = scaledAxis(axisOf(AxisFormat::Percent, 0.05), rangeOf(0.2, 0.58), 6, false);
        QCOMPARE(half.low, 0.05);
        QCOMPARE(half.high, 0.6);
        QCOMPARE(labelsOf(half).first(), QStringLiteral("20\u00a0%")); // 0 % lies before the axis
        const ScaledAxis tight = scaledAxis(axisOf(AxisFormat::Number), rangeOf(3, 17), 6, true);
        QCOMPARE(tight.low, 3.0);
        QCOMPARE(tight.high, 17.0);
    }

    void fineStepsShowTheirDecimals()
    {
        const ScaledAxis axis = scaledAxis(axisOf(AxisFormat::Percent), rangeOf(0.501, 0.519), 6, false);
        QCOMPARE(labelsOf(axis).first(), QStringLiteral("50.0\u00a0%"));
        QCOMPARE(labelsOf(axis).at(1), QStringLiteral("50.5\u00a0%"));
    }

    void moneyIsNeverRoundedToSomethingElse()
    {
        const ScaledAxis exact = scaledAxis(axisOf(AxisFormat::Money), rangeOf(0, 1240), 6, false);
        QVERIFY2(labelsOf(exact).contains(QStringLiteral("£1,250")), qPrintable(labelsOf(exact).join(u' ')));
        QCOMPARE(labelsOf(exact).first(), QStringLiteral("£0"));
        const ScaledAxis brief = scaledAxis(axisOf(AxisFormat::Money), rangeOf(0, 412'000), 6, false);
        QCOMPARE(labelsOf(brief).last(), QStringLiteral("£500k"));
    }

    void datesAreOfTheCalendar()
    {
        const ScaledAxis axis =
            scaledAxis(axisOf(AxisFormat::Date), rangeOf(day(2011, 1, 10), day(2011, 12, 10)), 6, true);
        QCOMPARE(labelsOf(axis).first(), QStringLiteral("Mar 2011"));
        QCOMPARE(axis.low, day(2011, 1, 10));
        const ScaledAxis one =
            scaledAxis(axisOf(AxisFormat::Date), rangeOf(day(2011, 12, 10), day(2011, 12, 10)), 4, true);
        QVERIFY(one.low < one.high && one.share(day(2011, 12, 10)) == 0.5);
    }

    void whatIsNotFiniteIsLeftOut()
    {
        DataRange range;
        range.include(std::numeric_limits<double>::quiet_NaN());
        QVERIFY(range.isEmpty);
        range.include(2);
        range.include(std::numeric_limits<double>::infinity());
        QCOMPARE(range.high, 2.0);
        QVERIFY(plainText(AxisFormat::Number, std::numeric_limits<double>::quiet_NaN()).isEmpty());
    }

    void textsOfValues()
    {
        QCOMPARE(exactText(AxisFormat::Number, 5881), QStringLiteral("5,881"));
        QCOMPARE(exactText(AxisFormat::Number, 0.8125), QStringLiteral("0.813"));
        QCOMPARE(exactText(AxisFormat::Percent, 0.7134), QStringLiteral("71.3\u00a0%"));
        QCOMPARE(exactText(AxisFormat::Money, 412'345), QStringLiteral("£412,345"));
        QCOMPARE(exactText(AxisFormat::Date, day(2011, 12, 10)), QStringLiteral("10 Dec 2011"));
        QCOMPARE(shortText(AxisFormat::Percent, 0.7134), QStringLiteral("71\u00a0%"));
        QCOMPARE(plainText(AxisFormat::Percent, 0.7134), QStringLiteral("0.7134"));
        QCOMPARE(plainText(AxisFormat::Date, day(2011, 12, 10)), QStringLiteral("2011-12-10"));
    }
};

QTEST_MAIN(TestChartAxis)
#include "tst_chartaxis.moc"
