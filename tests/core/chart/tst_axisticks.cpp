// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/axisticks.h"

#include <QTest>

using namespace churnlens::chart;

namespace {

QList<double> listOf(const NumberTicks& ticks)
{
    return {ticks.values.begin(), ticks.values.end()};
}

void compareTicks(const NumberTicks& ticks, const QList<double>& expected)
{
    QCOMPARE(ticks.values.size(), static_cast<size_t>(expected.size()));
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY2(qAbs(ticks.values[static_cast<size_t>(i)] - expected[i]) < 1e-12 * (1 + qAbs(expected[i])),
                 qPrintable(QString::number(ticks.values[static_cast<size_t>(i)])));
}

} // namespace

class TestAxisTicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksWithinARange()
    {
        compareTicks(ticksWithin(0, 1, 6), {0, 0.2, 0.4, 0.6, 0.8, 1});
        QCOMPARE(ticksWithin(0, 1, 6).decimals, 1);
        compareTicks(ticksWithin(0, 1, 5), {0, 0.25, 0.5, 0.75, 1});
        QCOMPARE(ticksWithin(0, 1, 5).decimals, 2);
        compareTicks(ticksWithin(0, 1, 3), {0, 0.5, 1});
        compareTicks(ticksWithin(-2.1, 2.1, 6), {-2, -1, 0, 1, 2});
        compareTicks(ticksWithin(13, 5881, 6), {1000, 2000, 3000, 4000, 5000});
        QCOMPARE(ticksWithin(13, 5881, 6).decimals, 0);
    }

    void ticksAroundARange()
    {
        compareTicks(ticksAround(0, 2657, 6), {0, 1000, 2000, 3000});
        compareTicks(ticksAround(0.71, 0.83, 4), {0.7, 0.75, 0.8, 0.85});
        compareTicks(ticksAround(-3, 7, 6), {-5, -2.5, 0, 2.5, 5, 7.5});
    }

    void anEmptyRangeIsWidened()
    {
        compareTicks(ticksAround(0, 0, 6), {0, 0.2, 0.4, 0.6, 0.8, 1});
        const NumberTicks ticks = ticksAround(-50, -50, 6);
        QVERIFY(ticks.values.front() < -50 && ticks.values.back() > -50);
    }

    void everyRangeHasTwoToMostTicks()
    {
        for (double high = 3e-7; high < 1e12; high *= 1.37) {
            for (int most = 2; most <= 8; ++most) {
                const NumberTicks around = ticksAround(-high / 7, high, most < 3 ? 3 : most);
                QVERIFY2(around.values.size() >= 2 && around.values.size() <= static_cast<size_t>(most < 3 ? 3 : most),
                         qPrintable(QString::number(high)));
                QVERIFY(around.values.front() <= -high / 7 && around.values.back() >= high * (1 - 1e-9));
                const NumberTicks within = ticksWithin(-high / 7, high, most);
                QVERIFY(within.values.size() >= 1 && within.values.size() <= static_cast<size_t>(most));
                QVERIFY(within.values.front() >= -high / 7 && within.values.back() <= high * (1 + 1e-9));
                QVERIFY(listOf(within).contains(0.0));
            }
        }
    }

    void daysOfACalendar()
    {
        const DayTicks months = dayTicks(QDate(2011, 1, 15), QDate(2011, 12, 10), 6);
        QCOMPARE(months.unit, DayUnit::Month);
        QCOMPARE(QList<QDate>(months.days.begin(), months.days.end()),
                 (QList<QDate>{QDate(2011, 3, 1), QDate(2011, 5, 1), QDate(2011, 7, 1), QDate(2011, 9, 1),
                               QDate(2011, 11, 1)}));
        const DayTicks days = dayTicks(QDate(2011, 12, 6), QDate(2011, 12, 10), 6);
        QCOMPARE(days.unit, DayUnit::Day);
        QCOMPARE(days.days.size(), size_t{5});
        const DayTicks weeks = dayTicks(QDate(2011, 12, 1), QDate(2011, 12, 31), 5);
        QCOMPARE(weeks.days.front(), QDate(2011, 12, 5)); // a Monday
        QCOMPARE(weeks.days.size(), size_t{4});
        const DayTicks years = dayTicks(QDate(1990, 5, 1), QDate(2012, 1, 1), 4);
        QCOMPARE(years.unit, DayUnit::Year);
        QCOMPARE(QList<QDate>(years.days.begin(), years.days.end()),
                 (QList<QDate>{QDate(1995, 1, 1), QDate(2000, 1, 1), QDate(2005, 1, 1), QDate(2010, 1, 1)}));
    }

    void noCalendarHasTooManyTicks()
    {
        for (qint64 span = 0; span < 40'000; span = span * 5 / 4 + 1) {
            for (int most = 2; most <= 8; ++most)
                QVERIFY(dayTicks(QDate(2009, 12, 1), QDate(2009, 12, 1).addDays(span), most).days.size()
                        <= static_cast<size_t>(most));
        }
    }
};

QTEST_APPLESS_MAIN(TestAxisTicks)
#include "tst_axisticks.moc"
