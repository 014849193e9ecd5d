// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/dateevidence.h"

#include <QDate>
#include <QTest>

using namespace churnlens::ingest;

namespace {

DateEvidence evidence(std::initializer_list<const char*> texts)
{
    DateEvidence all;
    for (const char* text : texts)
        all.add(text);
    return all;
}

} // namespace

class TestDateEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEveryValueOnce()
    {
        const DateEvidence e = evidence({"13/02/2011", "02/13/2011", "2/3/2011", "05/05/2011", "99-12-31", "31/12/99",
                                         "2011-02-14", "14 Feb 2011", "40148", "soon", "31/02/2011", "", " \t"});
        QCOMPARE(e.dayFirst(), 2);
        QCOMPARE(e.monthFirst(), 1);
        QCOMPARE(e.yearFirst(), 1);
        QCOMPARE(e.ambiguous(), 2);
        QCOMPARE(e.withoutOrder(), 3);
        QCOMPARE(e.malformed(), 2);
        QCOMPARE(e.empty(), 2);
        QCOMPARE(e.readable(), 9);
        QVERIFY(e.needsOrder());
        QVERIFY(e.contradictory());
        QVERIFY(e.decided() == DateOrder::DayFirst);
    }

    void nothing()
    {
        const DateEvidence e;
        QVERIFY(!e.needsOrder());
        QVERIFY(!e.decided());
        QVERIFY(!e.contradictory());
        QVERIFY(e.form(DateOrder::DayFirst).isEmpty());
    }

    void oneProofDecides()
    {
        QVERIFY(evidence({"01/02/2011", "02/03/2011", "13/02/2011"}).decided() == DateOrder::DayFirst);
        QVERIFY(evidence({"01/02/2011", "02/13/2011"}).decided() == DateOrder::MonthFirst);
        QVERIFY(!evidence({"01/02/2011", "02/03/2011"}).decided());
        QVERIFY(!evidence({"13/02/2011", "02/13/2011"}).decided());
        QVERIFY(evidence({"13/02/2011", "02/13/2011"}).contradictory());
        QVERIFY(!evidence({"2011-02-14"}).needsOrder());
    }

    void placeholdersCountAsTheyAreWritten()
    {
        const DateEvidence e = evidence({"31/12/9999", "01/01/1900", "1900-01-01"});
        QCOMPARE(e.dayFirst(), 1);
        QCOMPARE(e.ambiguous(), 1);
        QCOMPARE(e.withoutOrder(), 1);
    }

    void shortYearsByTheColumn_data()
    {
        QTest::addColumn<QString>("form"); // of every day of 2011
        QTest::addColumn<int>("order");
        QTest::newRow("day first") << QStringLiteral("dd/MM/yy") << static_cast<int>(DateOrder::DayFirst);
        QTest::newRow("short days") << QStringLiteral("d.M.yy") << static_cast<int>(DateOrder::DayFirst);
        QTest::newRow("month first") << QStringLiteral("MM/dd/yy") << static_cast<int>(DateOrder::MonthFirst);
        QTest::newRow("year first") << QStringLiteral("yy-MM-dd") << static_cast<int>(DateOrder::YearFirst);
    }
    void shortYearsByTheColumn()
    {
        QFETCH(QString, form);
        QFETCH(int, order);
        DateEvidence e;
        for (QDate day(2011, 1, 1); day.year() == 2011; day = day.addDays(1))
            e.add(day.toString(form).toStdString());
        QVERIFY(e.decided() == static_cast<DateOrder>(order));
        QVERIFY(!e.contradictory());
        QCOMPARE(e.malformed(), 0);
    }

    void shortYearsAlone()
    {
        const DateEvidence e = evidence({"13/02/11"}); // 2011-02-13 or 2013-02-11
        QCOMPARE(e.ambiguous(), 1);
        QVERIFY(!e.decided());
        QVERIFY(evidence({"13/02/11", "14/02/11", "13/03/11"}).decided() == DateOrder::DayFirst);
        QVERIFY(evidence({"13/02/11", "02/13/11", "15/02/11"}).contradictory());
    }

    void offsets()
    {
        const DateEvidence same = evidence({"2011-02-14T08:26:00Z", "2011-02-14 08:26 UTC", "2011-02-14 08:26+00:00"});
        QCOMPARE(same.withOffset(), 3);
        QVERIFY(!same.mixedOffsets());
        const DateEvidence mixed = evidence({"2011-02-14T08:26:00+01:00", "2011-07-14T08:26:00+02:00", "2011-02-14"});
        QCOMPARE(mixed.withOffset(), 2);
        QVERIFY(mixed.mixedOffsets());
        QVERIFY(evidence({"Feb 14, 2011 8:26 AM PST", "Jul 14, 2011 8:26 AM PDT"}).mixedOffsets());
    }

    void forms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("form");
        const auto row = [](const char* text, const char* form, DateOrder order = DateOrder::DayFirst) {
            QTest::newRow(text) << QByteArray(text) << static_cast<int>(order) << QString::fromLatin1(form);
        };
        row("2011-02-14 08:26:00", "YYYY-MM-DD hh:mm:ss");
        row("2011/02/14", "YYYY/MM/DD");
        row("2011-02-14T08:26:00.123Z", "YYYY-MM-DDThh:mm:ss.ffffff with zone");
        row("4/2/2011 8:26", "DD/MM/YYYY hh:mm");
        row("4/02/2011 8:26", "MM/DD/YYYY hh:mm", DateOrder::MonthFirst);
        row("14.02.11", "DD.MM.YY");
        row("11-02-14", "YY-MM-DD", DateOrder::YearFirst);
        row("2/14/2011 8:26 AM", "MM/DD/YYYY hh:mm AM/PM", DateOrder::MonthFirst);
        row("14 Feb 2011", "day month-name year");
        row("Feb 14, 2011 8:26", "month-name day year hh:mm");
        row("2011-Feb-14", "year month-name day");
        row("20110214T082600", "YYYYMMDDThhmmss");
        row("20110214", "YYYYMMDD");
        row("40148.5", "Excel serial number");
        row("1297671960", "Unix seconds");
        row("1297671960123", "Unix milliseconds");
    }
    void forms()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, order);
        DateEvidence e = evidence({"", "soon", "1999-12-31T00:00"});
        e.add(text.toStdString());
        e.add(text.toStdString());
        QTEST(e.form(static_cast<DateOrder>(order)), "form");
    }
};

QTEST_GUILESS_MAIN(TestDateEvidence)
#include "tst_dateevidence.moc"
