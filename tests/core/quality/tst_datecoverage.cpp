// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/datecoverage.h"

#include <QTest>

using namespace churnlens::quality;
using namespace Qt::StringLiterals;

namespace {

/// So many lines on each day from `from` on, every step-th day, `days` times.
void fill(LinesByDay& lines, const QDate& from, int days, int step = 1, qint64 each = 10)
{
    for (int i = 0; i < days; ++i)
        lines[from.addDays(qint64{i} * step)] = each;
}

} // namespace

class TestDateCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        const DateCoverage dates = coverageOf({});
        QVERIFY(!dates.firstLine.isValid());
        QCOMPARE(dates.calendarDays, 0);
        QVERIFY(isolatedEnds({}).empty());
    }

    void oneDay()
    {
        const DateCoverage dates = coverageOf({{QDate(2011, 12, 9), 3}});
        QCOMPARE(dates.calendarDays, 1);
        QCOMPARE(dates.usualGapDays, 7);
        QVERIFY(dates.gaps.empty());
        QCOMPARE(dates.partialLastMonth->daysCovered, 1); // nothing is known of the days before the first line
        QCOMPARE(dates.partialLastMonth->daysInMonth, 31);
    }

    void gapsLongerThanAWeek()
    {
        LinesByDay lines;
        fill(lines, QDate(2011, 1, 1), 20); // to 20 Jan
        fill(lines, QDate(2011, 1, 28), 10); // after 7 days: usual
        fill(lines, QDate(2011, 2, 15), 14); // after 8 days, to 28 Feb
        fill(lines, QDate(2011, 3, 20), 12); // after 19 days, to 31 Mar
        const DateCoverage dates = coverageOf(lines);
        QCOMPARE(dates.daysWithLines, 56);
        QCOMPARE(dates.calendarDays, 90);
        QCOMPARE(dates.gapCount, 2);
        QCOMPARE(dates.gaps[0].from, QDate(2011, 3, 1));
        QCOMPARE(dates.gaps[0].to, QDate(2011, 3, 19));
        QCOMPARE(dates.gaps[0].days, 19);
        QCOMPARE(dates.gaps[1].from, QDate(2011, 2, 7));
        QCOMPARE(dates.gaps[1].days, 8);
        QVERIFY(!dates.partialLastMonth);
    }

    void aWeeklyShopHasLongerGaps()
    {
        LinesByDay lines;
        fill(lines, QDate(2011, 1, 1), 20, 7);
        fill(lines, QDate(2011, 6, 12), 20, 7); // 28 days after the last: as usual
        QCOMPARE(coverageOf(lines).usualGapDays, 28);
        QCOMPARE(coverageOf(lines).gapCount, 0);
        lines[QDate(2011, 11, 22)] = 1; // 29 days without a line
        QCOMPARE(coverageOf(lines).gapCount, 1);
    }

    void tenGapsAreListed()
    {
        LinesByDay lines;
        QDate day(2010, 1, 1);
        for (int i = 0; i < 12; ++i) {
            fill(lines, day, 30);
            day = day.addDays(30 + 10 + i); // 10, 11, ... days without
        }
        const DateCoverage dates = coverageOf(lines);
        QCOMPARE(dates.gapCount, 11);
        QCOMPARE(dates.gaps.size(), size_t{10});
        QCOMPARE(dates.gaps.front().days, 20);
        QCOMPARE(dates.gaps.back().days, 11);
    }

    void fewLinesFarAfterAllOthers()
    {
        LinesByDay lines;
        fill(lines, QDate(2010, 1, 1), 400, 1, 10); // to 4 Feb 2011
        lines[QDate(2021, 2, 3)] = 1;
        lines[QDate(2021, 5, 1)] = 2;
        const std::vector<IsolatedLines> ends = isolatedEnds(lines);
        QCOMPARE(ends.size(), size_t{1});
        QCOMPARE(ends[0].lines, 3);
        QCOMPARE(ends[0].from, QDate(2021, 2, 3));
        QCOMPARE(ends[0].to, QDate(2021, 5, 1));
        QCOMPARE(ends[0].sentence(), u"3 lines are dated 2021, 10 years after all others."_s);
        lines[QDate(2021, 5, 1)] = 3; // 4 of 4,004 lines are just below 0.1 %
        QCOMPARE(isolatedEnds(lines).size(), size_t{1});
        lines[QDate(2021, 5, 1)] = 4; // 5 of 4,005 are not
        QVERIFY(isolatedEnds(lines).empty());
    }

    void fewLinesFarBeforeAllOthers()
    {
        LinesByDay lines;
        fill(lines, QDate(2010, 1, 1), 400, 1, 10);
        lines[QDate(2009, 10, 2)] = 1; // 90 days between
        QCOMPARE(isolatedEnds(lines).front().sentence(), u"1 line is dated 2009, 90 days before all others."_s);
        lines.remove(QDate(2009, 10, 2));
        lines[QDate(2009, 10, 3)] = 1; // 89
        QVERIFY(isolatedEnds(lines).empty());
    }
};

QTEST_APPLESS_MAIN(TestDateCoverage)
#include "tst_datecoverage.moc"
