// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/timesplit.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::evaluation;
using namespace std::chrono;

namespace {

Day date(int y, unsigned m, unsigned d)
{
    return sys_days(year(y) / month(m) / day(d));
}

const HistorySpan kTwoYears{date(2009, 12, 1), date(2011, 12, 10)};

} // namespace

class TestTimeSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void referenceDates()
    {
        const auto split = timeSplit(kTwoYears);
        QVERIFY(split.ok());
        QCOMPARE(isoDate(split->testAsOf), QStringLiteral("2011-09-11"));
        QCOMPARE(split->trainAsOfs.size(), std::size_t{1});
        QCOMPARE(isoDate(split->trainAsOfs.front()), QStringLiteral("2011-06-13"));
        const std::vector<Day> labelled = split->labelledAsOfs();
        QVERIFY((labelled == std::vector<Day>{date(2011, 6, 13), date(2011, 9, 11)}));
    }

    void noTrainingLabelReachesTheTest()
    {
        const auto split = timeSplit(kTwoYears, {90, 4, 30, 90});
        QVERIFY(split.ok());
        QVERIFY((split->trainAsOfs
                 == std::vector<Day>{date(2011, 3, 15), date(2011, 4, 14), date(2011, 5, 14), date(2011, 6, 13)}));
        for (const Day asOf : split->trainAsOfs)
            QVERIFY(asOf + days(90) <= split->testAsOf);
        for (const Day asOf : split->labelledAsOfs())
            QVERIFY(checkLabelWindow(asOf, 90, kTwoYears).ok());
    }

    void shortHistoryGivesFewerTrainingDates()
    {
        // 200 days: test at day 140, train at 80 and 50 (20 has too little before it).
        const HistorySpan history{date(2020, 1, 1), date(2020, 1, 1) + days(200)};
        const auto split = timeSplit(history, {60, 5, 30, 40});
        QVERIFY(split.ok());
        QVERIFY((split->trainAsOfs == std::vector<Day>{history.first + days(50), history.first + days(80)}));
    }

    void tooShortHistoryIsRefusedWithNumbers()
    {
        const HistorySpan enough{date(2020, 1, 1), date(2020, 1, 1) + days(270)};
        QVERIFY(timeSplit(enough).ok());
        const HistorySpan dayShort{date(2020, 1, 1), date(2020, 1, 1) + days(269)};
        const auto refused = timeSplit(dayShort);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::NotEnoughData);
        QVERIFY(refused.error().message.contains(u"269 days from 2020-01-01 to 2020-09-25"));
        QVERIFY(refused.error().message.contains(u"270 are needed"));
        const HistorySpan backwards{date(2020, 1, 2), date(2020, 1, 1)};
        QCOMPARE(timeSplit(backwards).error().code, ErrorCode::NotEnoughData);
    }

    void unknownFutureIsRefused()
    {
        QVERIFY(checkLabelWindow(date(2011, 9, 11), 90, kTwoYears).ok());
        const auto refused = checkLabelWindow(date(2011, 9, 12), 90, kTwoYears);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::NotEnoughData);
        QVERIFY(refused.error().message.contains(u"2011-12-10, but the data end on 2011-12-09"));
    }

    void optionsMustBePositive_data()
    {
        QTest::addColumn<int>("horizon");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("history");
        QTest::newRow("horizon") << 0 << 1 << 30 << 90;
        QTest::newRow("count") << 90 << 0 << 30 << 90;
        QTest::newRow("step") << 90 << 1 << 0 << 90;
        QTest::newRow("history") << 90 << 1 << 30 << 0;
    }

    void optionsMustBePositive()
    {
        QFETCH(int, horizon);
        QFETCH(int, count);
        QFETCH(int, step);
        QFETCH(int, history);
        QCOMPARE(timeSplit(kTwoYears, {horizon, count, step, history}).error().code, ErrorCode::Usage);
    }
};

QTEST_APPLESS_MAIN(TestTimeSplit)
#include "tst_timesplit.moc"
