// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is no date, what is out of range, and every day there is.
#include "core/ingest/value/datevalue.h"

#include <QDate>
#include <QTest>

#include <limits>

using namespace churnlens::ingest;

namespace {

constexpr qint64 kDay = 86'400'000'000;
constexpr qint64 kLatest = 9862 * kDay; // 2027-01-01
constexpr qint64 kAny = std::numeric_limits<qint64>::max();
constexpr DateOrder kOrders[] = {DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst};

const char* const kMalformed[] = {"",
                                  " ",
                                  "-",
                                  "/",
                                  ".",
                                  "--",
                                  "//",
                                  ":",
                                  "T",
                                  "soon",
                                  "NULL",
                                  "0000-00-00",
                                  "00/00/0000",
                                  "2011-02-29",
                                  "29/02/1900",
                                  "31/04/2011",
                                  "32/01/2011",
                                  "2011-00-10",
                                  "2011-13-01",
                                  "2011-13-13",
                                  "2011-02-14 24:00",
                                  "2011-02-14 23:60",
                                  "2011-02-14 23:59:60",
                                  "2011-02-14 8:5",
                                  "2011-02-14 8",
                                  "2011-02-14 08.26",
                                  "2011-02-14 08:26 soon",
                                  "2011-02-14 08:26:00.",
                                  "2011-02-14 08:26:00.1234567890",
                                  "2011-02-14T",
                                  "2011-02-14 08:26+",
                                  "2011-02-14 08:26+1",
                                  "2011-02-14 08:26+15:00",
                                  "2011-02-14 08:26+01:60",
                                  "2011-02-14 08:26 XYZ",
                                  "2011-02-14Z",
                                  "2011-02-14 08:26:00ZZ",
                                  "2011-02/14",
                                  "14/02-2011",
                                  "14/02",
                                  "2011",
                                  "2011-02",
                                  "02/2011",
                                  "1/2/3",
                                  "1/2/011",
                                  "014/02/2011",
                                  "14/002/2011",
                                  "14/02/20111",
                                  "12011-02-14",
                                  "14/02/2011 13:30 AM",
                                  "14/02/2011 0:30 PM",
                                  "14/02/2011 8:26 XM",
                                  "14 02 2011",
                                  "Feb 2011",
                                  "14 Feb",
                                  "Feb 30, 2011",
                                  "31 Apr 2011",
                                  "Foo 14, 2011",
                                  "14 Foo 2011",
                                  "Feb 14, 11",
                                  "Foo, 14 Feb 2011",
                                  "14 Feb 08:26",
                                  "Mon",
                                  "Mon,",
                                  "Montag, ",
                                  "de de de",
                                  "1 de de de 2011",
                                  "201102",
                                  "201102140",
                                  "20111314",
                                  "20110229",
                                  "20110214T",
                                  "20110214T08",
                                  "20110214T2400",
                                  "20110214T08260",
                                  "201102140826",
                                  "20110214082660",
                                  "4014",
                                  "401480",
                                  "40148.",
                                  "40148.5.5",
                                  "40148 12:00",
                                  "04148",
                                  "-40148",
                                  "+40148",
                                  "129767196",
                                  "12976719600",
                                  "129767196012",
                                  "12976719601234",
                                  "1297671960.5",
                                  "0000000000",
                                  "1.5e3",
                                  "12.50",
                                  "1,234.56",
                                  "f47ac10b-58cc-4372-a567-0e02b2c3d479",
                                  "\xC3",
                                  "\xE2\x80",
                                  "14 f\xC3",
                                  "14 f\xC3( 2011",
                                  "14\xE2\x80",
                                  "\xFF\xFE",
                                  "14. M\xE4rz 2011",
                                  "\xCC\x88",
                                  "2011-02-14\xC2",
                                  "2011-02-14 08:26\xE2\x80"};

ParseStatus statusOf(const QByteArray& text, DateOrder order = DateOrder::DayFirst, qint64 latest = kLatest)
{
    return parseTimestamp(std::string_view(text.data(), static_cast<size_t>(text.size())), order, latest).status;
}

} // namespace

class TestDateValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void malformed_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : kMalformed)
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("NUL at the end") << QByteArray("2011-02-14\0", 11);
        QTest::newRow("NUL within") << QByteArray("2011-02\0-14", 11);
        QTest::newRow("NUL before the time") << QByteArray("2011-02-14\0008:26", 16);
        QTest::newRow("only NULs") << QByteArray(20, '\0');
        QTest::newRow("very many digits") << QByteArray(100'000, '9');
        QTest::newRow("very many zeros") << QByteArray("40148.") + QByteArray(100'000, '0') + "x";
        QTest::newRow("very long word") << QByteArray(100'000, 'a');
        QTest::newRow("very many accents") << "Ma" + QByteArray("\xCC\x88").repeated(50'000);
        QTest::newRow("very many separators") << "14" + QByteArray(100'000, '.') + "Feb 2011";
        QTest::newRow("very many blanks") << QByteArray("2011-02-14") + QByteArray(100'000, ' ') + "x";
    }
    void malformed()
    {
        QFETCH(QByteArray, text);
        for (const DateOrder order : kOrders)
            QVERIFY(statusOf(text, order, kAny) == ParseStatus::Malformed);
    }

    void outOfRange_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"1900-01-01",
                                 "01/01/1900",
                                 "1970-01-01",
                                 "1970-01-01 00:00:00",
                                 "9999-12-31",
                                 "31/12/9999",
                                 "0001-01-01",
                                 "0000-01-01",
                                 "1989-12-31 23:59:59",
                                 "31/12/89",
                                 "1 Jan 1900",
                                 "19000101",
                                 "19000101000000",
                                 "10000",
                                 "32873",
                                 "32873.9",
                                 "99999",
                                 "9999999999",
                                 "9999999999999",
                                 "2027-01-01 00:00:01",
                                 "2027-01-02"})
            QTest::newRow(text) << QByteArray(text);
    }
    void outOfRange()
    {
        QFETCH(QByteArray, text);
        QVERIFY(statusOf(text) == ParseStatus::OutOfRange);
    }

    void latestIsIncluded()
    {
        QVERIFY(statusOf("2027-01-01") == ParseStatus::Ok);
        QVERIFY(statusOf("2026-12-31 23:59:59.999999") == ParseStatus::Ok);
        QVERIFY(statusOf("2027-01-01 00:00:00.000001") == ParseStatus::OutOfRange);
    }

    void orders()
    {
        QVERIFY(statusOf("13/02/2011", DateOrder::MonthFirst) == ParseStatus::Malformed);
        QVERIFY(statusOf("02/13/2011", DateOrder::DayFirst) == ParseStatus::Malformed);
        QVERIFY(statusOf("02/03/2011", DateOrder::YearFirst) == ParseStatus::Malformed); // the year is not first
        QVERIFY(statusOf("2/3/11", DateOrder::YearFirst) == ParseStatus::Malformed); // nor is it one digit
        QVERIFY(statusOf("11/2/3", DateOrder::DayFirst) == ParseStatus::Malformed);
        for (const DateOrder order : kOrders)
            QVERIFY(statusOf("2011-02-14", order) == ParseStatus::Ok);
    }

    void everyDay()
    {
        const char* const names[] = {"Jan", "feb.",      "M\u00E4rz", "avril", "mayo", "giugno",
                                     "JUL", "ao\u00FBt", "setembro",  "okt",   "Nov.", "d\u00E9cembre"};
        const QDate epoch(2000, 1, 1);
        for (QDate day(1990, 1, 1); day.year() <= 2030; day = day.addDays(1)) {
            const qint64 wanted = epoch.daysTo(day) * kDay;
            const auto reads = [&](const QByteArray& text, DateOrder order, qint64 value) {
                const Parsed<qint64> parsed = parseTimestamp(text.toStdString(), order, kAny);
                return parsed.status == ParseStatus::Ok && parsed.value == value;
            };
            const auto as = [&](const char* form) { return day.toString(QLatin1String(form)).toLatin1(); };
            const QByteArray name = names[day.month() - 1];
            QVERIFY(reads(as("yyyy-MM-dd"), DateOrder::DayFirst, wanted));
            QVERIFY(reads(as("yyyy/M/d") + " 23:59", DateOrder::MonthFirst, wanted + 86'340'000'000));
            QVERIFY(reads(as("d.M.yyyy"), DateOrder::DayFirst, wanted));
            QVERIFY(reads(as("MM/dd/yyyy") + " 1:00:01 AM", DateOrder::MonthFirst, wanted + 3'601'000'000));
            QVERIFY(reads(as("dd-MM-yy"), DateOrder::DayFirst, wanted));
            QVERIFY(reads(as("M/d/yy"), DateOrder::MonthFirst, wanted));
            QVERIFY(reads(as("yy-MM-dd"), DateOrder::YearFirst, wanted));
            QVERIFY(reads(as("yyyyMMdd"), DateOrder::DayFirst, wanted));
            QVERIFY(reads(as("d ") + name + as(" yyyy"), DateOrder::DayFirst, wanted));
            QVERIFY(reads(name + as(" d, yyyy"), DateOrder::MonthFirst, wanted));
            QVERIFY(reads(as("yyyy-") + name + as("-dd"), DateOrder::MonthFirst, wanted));
            QVERIFY(reads(QByteArray::number(36'526 + epoch.daysTo(day)), DateOrder::DayFirst, wanted));
            const qint64 seconds = QDate(1970, 1, 1).daysTo(day) * 86'400;
            QVERIFY(reads(QByteArray::number(seconds * 1000), DateOrder::DayFirst, wanted)
                    == (seconds >= 1'000'000'000));
        }
    }

    void everyMinuteOfASpreadsheet()
    {
        for (int minute = 0; minute < 1440; ++minute) {
            for (const int digits : {8, 10, 12, 15}) {
                const QByteArray text = QByteArray::number(40'148 + minute / 1440.0, 'f', digits);
                const Parsed<qint64> parsed = parseTimestamp(text.toStdString(), DateOrder::DayFirst, kAny);
                QVERIFY(parsed.status == ParseStatus::Ok);
                QCOMPARE(parsed.value, 3622 * kDay + minute * qint64{60'000'000});
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDateValue)
#include "tst_datevalue.moc"
