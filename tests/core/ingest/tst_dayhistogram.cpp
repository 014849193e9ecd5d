// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/dayhistogram.h"

#include <QTest>

using namespace churnlens::ingest;

namespace {

constexpr qint64 kDay = 86'400'000'000LL;

qint64 at(const QDate& date, qint64 micros = 0)
{
    return QDate(2000, 1, 1).daysTo(date) * kDay + micros;
}

void addLines(DayHistogram& days, const QDate& date, qint64 lines)
{
    for (qint64 i = 0; i < lines; ++i)
        days.add(at(date, i));
}

} // namespace

class TestDayHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByDay()
    {
        DayHistogram days;
        days.add(at(QDate(2011, 2, 14), kDay - 1));
        days.add(at(QDate(2011, 2, 15)));
        days.add(at(QDate(2011, 2, 14)));
        days.add(at(QDate(1999, 12, 31), kDay - 1)); // before the epoch
        days.add(at(QDate(1999, 12, 31)));
        QCOMPARE(days.lines(), 5);
        const std::map<QDate, qint64> expected{
            {QDate(1999, 12, 31), 2}, {QDate(2011, 2, 14), 2}, {QDate(2011, 2, 15), 1}};
        QVERIFY(days.days() == expected);
    }

    void copiesCountOnTheirOwn()
    {
        DayHistogram days;
        DayHistogram empty = days;
        addLines(empty, QDate(2011, 1, 1), 1);
        QCOMPARE(empty.lines(), 1);
        days.add(at(QDate(2011, 1, 1)));
        DayHistogram copy = days;
        copy.add(at(QDate(2011, 1, 1)));
        QCOMPARE(days.days().at(QDate(2011, 1, 1)), 1);
        QCOMPARE(copy.days().at(QDate(2011, 1, 1)), 2);
    }

    void findsTheLastPlausibleDay_data()
    {
        QTest::addColumn<qint64>("bulk"); // lines up to 2011-06-01
        QTest::addColumn<qint64>("stray");
        QTest::addColumn<QDate>("strayDay");
        QTest::addColumn<QDate>("last");
        const QDate end(2011, 6, 1);
        const QDate far = end.addDays(180);
        QTest::newRow("one of 1000, half a year on") << qint64{999} << qint64{1} << far << end;
        QTest::newRow("a day nearer") << qint64{999} << qint64{1} << far.addDays(-1) << far.addDays(-1);
        QTest::newRow("one of 999") << qint64{998} << qint64{1} << far << far;
        QTest::newRow("20 of 20,000") << qint64{19'980} << qint64{20} << QDate(2031, 1, 1) << end;
        QTest::newRow("21 of very many") << qint64{40'000} << qint64{21} << far << far;
        QTest::newRow("none") << qint64{5'000} << qint64{0} << far << end;
    }
    void findsTheLastPlausibleDay()
    {
        QFETCH(qint64, bulk);
        QFETCH(qint64, stray);
        QFETCH(QDate, strayDay);
        DayHistogram days;
        addLines(days, strayDay, stray);
        addLines(days, QDate(2011, 5, 1), bulk / 2);
        addLines(days, QDate(2011, 6, 1), bulk - bulk / 2);
        QTEST(days.lastPlausibleDay(), "last");
    }

    void severalStrayDaysMoveItToo()
    {
        DayHistogram days;
        addLines(days, QDate(2011, 6, 1), 5'000);
        addLines(days, QDate(2012, 6, 1), 2); // a year later
        addLines(days, QDate(2012, 6, 3), 1);
        addLines(days, QDate(2021, 6, 1), 1);
        QCOMPARE(days.lastPlausibleDay(), QDate(2012, 6, 3)); // the last gap alone would move it there
    }

    void withoutLinesThereIsNoDay()
    {
        DayHistogram days;
        QVERIFY(!days.lastPlausibleDay().isValid());
        QVERIFY(days.days().empty());
        days.add(at(QDate(2011, 6, 1)));
        QCOMPARE(days.lastPlausibleDay(), QDate(2011, 6, 1));
    }
};

QTEST_GUILESS_MAIN(TestDayHistogram)
#include "tst_dayhistogram.moc"
