// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/valueparser.h"

#include <QTest>

#include <limits>

using namespace churnlens::ingest;

namespace {

constexpr qint64 kSecond = 1'000'000;
constexpr qint64 kDay = 86'400 * kSecond;
constexpr qint64 kEndOf2020 = 7671 * kDay; // 2021-01-01: 21 years with 6 leap days after 2000-01-01
constexpr int kMalformed = static_cast<int>(ParseStatus::Malformed);
constexpr int kOutOfRange = static_cast<int>(ParseStatus::OutOfRange);
constexpr int kOk = static_cast<int>(ParseStatus::Ok);

} // namespace

class TestValueParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantities_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("value");
        QTest::newRow("plain") << QByteArray("12") << kOk << 12;
        QTest::newRow("negative") << QByteArray("-80995") << kOk << -80995;
        QTest::newRow("blanks, plus") << QByteArray(" +7 ") << kOk << 7;
        QTest::newRow("spreadsheet") << QByteArray("12.0") << kOk << 12;
        QTest::newRow("largest") << QByteArray("2147483647") << kOk << 2147483647;
        QTest::newRow("beyond 32 bits") << QByteArray("2147483648") << kOutOfRange << 0;
        QTest::newRow("beyond 64 bits") << QByteArray("99999999999999999999") << kOutOfRange << 0;
        QTest::newRow("fraction") << QByteArray("1.5") << kMalformed << 0;
        QTest::newRow("text") << QByteArray("a dozen") << kMalformed << 0;
        QTest::newRow("empty") << QByteArray("") << kMalformed << 0;
        QTest::newRow("nan") << QByteArray("NaN") << kMalformed << 0;
        QTest::newRow("hex") << QByteArray("0x10") << kMalformed << 0;
    }
    void quantities()
    {
        QFETCH(QByteArray, text);
        const Parsed<qint32> parsed = parseQuantity(text.toStdString());
        QTEST(static_cast<int>(parsed.status), "status");
        if (parsed.status == ParseStatus::Ok)
            QTEST(parsed.value, "value");
    }

    void prices_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("value");
        QTest::newRow("two decimals") << QByteArray("6.95") << kOk << qint64{69'500};
        QTest::newRow("whole") << QByteArray("3") << kOk << qint64{30'000};
        QTest::newRow("four decimals") << QByteArray("0.0375") << kOk << qint64{375};
        QTest::newRow("five decimals round") << QByteArray("0.00005") << kOk << qint64{1};
        QTest::newRow("negative") << QByteArray("-53594.36") << kOk << qint64{-535'943'600};
        QTest::newRow("leading point") << QByteArray(".5") << kOk << qint64{5'000};
        QTest::newRow("exponent") << QByteArray("1e3") << kOk << qint64{10'000'000};
        QTest::newRow("largest") << QByteArray("9999999999.9999") << kOk << qint64{99'999'999'999'999};
        QTest::newRow("eleven digits") << QByteArray("10000000000") << kOutOfRange << qint64{0};
        QTest::newRow("1e308") << QByteArray("1e308") << kOutOfRange << qint64{0};
        QTest::newRow("1e999") << QByteArray("1e999") << kOutOfRange << qint64{0};
        QTest::newRow("nan") << QByteArray("nan") << kOutOfRange << qint64{0};
        QTest::newRow("inf") << QByteArray("-inf") << kOutOfRange << qint64{0};
        QTest::newRow("two points") << QByteArray("1.2.3") << kMalformed << qint64{0};
        QTest::newRow("text") << QByteArray("free") << kMalformed << qint64{0};
        QTest::newRow("empty") << QByteArray("") << kMalformed << qint64{0};
        QTest::newRow("lone minus") << QByteArray("-") << kMalformed << qint64{0};
    }
    void prices()
    {
        QFETCH(QByteArray, text);
        const Parsed<qint64> parsed = parsePrice(text.toStdString());
        QTEST(static_cast<int>(parsed.status), "status");
        if (parsed.status == ParseStatus::Ok)
            QTEST(parsed.value, "value");
    }

    void timestamps_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("dayFirst");
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("value");
        QTest::newRow("epoch") << QByteArray("2000-01-01 00:00:00") << true << kOk << qint64{0};
        QTest::newRow("iso") << QByteArray("2000-01-02 03:04:05") << true << kOk
                             << kDay + (3 * 3600 + 4 * 60 + 5) * kSecond;
        QTest::newRow("T and fraction") << QByteArray("2000-01-01T00:00:01.25") << true << kOk << kSecond * 5 / 4;
        QTest::newRow("date only") << QByteArray("2000-03-01") << true << kOk << 60 * kDay;
        QTest::newRow("before 2000") << QByteArray("1999-12-31") << true << kOk << -kDay;
        QTest::newRow("day first") << QByteArray("2/1/2000 8:26") << true << kOk << kDay + (8 * 60 + 26) * 60 * kSecond;
        QTest::newRow("month first") << QByteArray("2/1/2000 8:26") << false << kOk
                                     << 31 * kDay + (8 * 60 + 26) * 60 * kSecond;
        QTest::newRow("dots") << QByteArray("31.12.2000") << true << kOk << 365 * kDay;
        QTest::newRow("leap day") << QByteArray("2000-02-29") << true << kOk << 59 * kDay;
        QTest::newRow("no leap day") << QByteArray("2001-02-29") << true << kMalformed << qint64{0};
        QTest::newRow("month 13") << QByteArray("2000-13-01") << true << kMalformed << qint64{0};
        QTest::newRow("hour 25") << QByteArray("2000-01-01 25:00") << true << kMalformed << qint64{0};
        QTest::newRow("rest") << QByteArray("2000-01-01 10:00 soon") << true << kMalformed << qint64{0};
        QTest::newRow("empty") << QByteArray("") << true << kMalformed << qint64{0};
        QTest::newRow("1900") << QByteArray("1900-01-01") << true << kOutOfRange << qint64{0};
        QTest::newRow("9999") << QByteArray("9999-12-31") << true << kOutOfRange << qint64{0};
        QTest::newRow("later than allowed") << QByteArray("2021-01-01 00:00:01") << true << kOutOfRange << qint64{0};
    }
    void timestamps()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, dayFirst);
        const Parsed<qint64> parsed =
            parseTimestamp(text.toStdString(), dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst, kEndOf2020);
        QTEST(static_cast<int>(parsed.status), "status");
        if (parsed.status == ParseStatus::Ok)
            QTEST(parsed.value, "value");
    }

    void ordersOfDates()
    {
        QVERIFY(provenOrder("13/02/2011") == DateOrder::DayFirst);
        QVERIFY(provenOrder("02/13/2011") == DateOrder::MonthFirst);
        QVERIFY(!provenOrder("02/03/2011").has_value());
        QVERIFY(!provenOrder("2011-02-13").has_value());
        QVERIFY(!provenOrder("soon").has_value());
    }

    void customerIds()
    {
        QVERIFY(normalisedCustomerId("13085.0") == "13085");
        QVERIFY(normalisedCustomerId(" 012923 ") == "012923");
        QVERIFY(normalisedCustomerId("A.0") == "A.0");
        QVERIFY(normalisedCustomerId(".0") == ".0");
        QVERIFY(normalisedCustomerId("13085.5") == "13085.5");
        QVERIFY(normalisedCustomerId("  ").empty());
    }
};

QTEST_GUILESS_MAIN(TestValueParser)
#include "tst_valueparser.moc"
