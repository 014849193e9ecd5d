// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/numbervalue.h"

#include <QTest>

using namespace churnlens::ingest;

namespace {

constexpr DecimalMark kPoint = DecimalMark::Point;
constexpr DecimalMark kComma = DecimalMark::Comma;

const char* const kMalformed[] = {"",
                                  " ",
                                  "-",
                                  "+",
                                  ".",
                                  ",",
                                  "()",
                                  "(",
                                  ")",
                                  "(2.00",
                                  "2.00)",
                                  ")2(",
                                  "-(2)",
                                  "(-2)",
                                  "(2)-",
                                  "((2))",
                                  "--2",
                                  "+-2",
                                  "-2-",
                                  "2--",
                                  "12%",
                                  "1/2",
                                  "0x10",
                                  "1e",
                                  "e5",
                                  "1e+",
                                  "1ee5",
                                  "1e5.5",
                                  "1,234e3,",
                                  "free",
                                  "NULL",
                                  "#N/A",
                                  "$",
                                  "kr",
                                  "EUR",
                                  "$ -",
                                  "$5$",
                                  "EUR 5 EUR",
                                  "USD $5",
                                  "5 $ kr",
                                  "12 pcs",
                                  "$1.50/ea",
                                  "1 2",
                                  "1  234",
                                  "12 34",
                                  "1234 567",
                                  "1 234,567.8,9",
                                  "1'234 567",
                                  "1.234.56",
                                  "1,234,56",
                                  ",234,567",
                                  "1,,234",
                                  "1,2,345",
                                  "123,45,678",
                                  "12.34.567",
                                  "0 123",
                                  "1\xE2\x80",
                                  "\xE2",
                                  "\xC2",
                                  "\xC2\xA0",
                                  "\xC2 5",
                                  "12\xC3",
                                  "\2435",
                                  "1\xE2\2105",
                                  "nano",
                                  "in",
                                  "-infinit",
                                  "2011-02-14",
                                  "1.2.3",
                                  "1e\xE2\x88\x92"};
const char* const kOnlyComma[] = {"12,50",    "0,123", "000,123", "1.234,56", "1.234.567",
                                  "1234,567", ",5",    "12,",     "1,5e3",    "1,234e3"};
const char* const kOnlyPoint[] = {"12.50", "0.123", "1,234.56", "1,234,567", "1234.567",
                                  ".5",    "12.",   "1.5e3",    "1.234e3",   "12,34,567"};

std::string_view view(const QByteArray& text)
{
    return {text.data(), static_cast<size_t>(text.size())};
}

} // namespace

class TestNumberValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decimals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("mark");
        QTest::addColumn<qint64>("value");
        plainRows();
        signRows();
        groupRows();
        exponentRows();
        currencyRows();
    }
    void decimals()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, mark);
        QFETCH(qint64, value);
        const Parsed<qint64> parsed = parseDecimal(view(text), static_cast<DecimalMark>(mark));
        QCOMPARE(static_cast<int>(parsed.status), static_cast<int>(ParseStatus::Ok));
        QCOMPARE(parsed.value, value);
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("withPoint");
        QTest::addColumn<bool>("withComma");
        for (const char* text : kMalformed)
            QTest::newRow(text) << QByteArray(text) << true << true;
        for (const char* text : kOnlyComma)
            QTest::newRow(text) << QByteArray(text) << true << false;
        for (const char* text : kOnlyPoint)
            QTest::newRow(text) << QByteArray(text) << false << true;
        QTest::newRow("NUL at the end") << QByteArray("12\0", 3) << true << true;
        QTest::newRow("NUL within") << QByteArray("1\0002", 3) << true << true;
        QTest::newRow("very many signs") << QByteArray(100'000, '-') << true << true;
        QTest::newRow("very many parentheses") << QByteArray(100'000, '(') << true << true;
        QTest::newRow("very many groups of two") << "1" + QByteArray(",23").repeated(50'000) << true << true;
        QTest::newRow("very many currencies") << QByteArray("$").repeated(100'000) << true << true;
    }
    void malformed()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, withPoint);
        QFETCH(bool, withComma);
        QCOMPARE(parseDecimal(view(text), kPoint).status == ParseStatus::Malformed, withPoint);
        QCOMPARE(parseDecimal(view(text), kComma).status == ParseStatus::Malformed, withComma);
    }

    void outOfRange_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"10000000000", "-10000000000", "9999999999.99995", "99999999999999999999",
                                 "10,000,000,000", "1e10", "1e308", "1e999", "1e99999999999999999999", "-1E+11", "nan",
                                 "NaN", "-nan", "inf", "+Infinity", "-INF", "$99999999999", "(10000000000)"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("very many digits") << QByteArray(100'000, '9');
        QTest::newRow("very many digits, exponent") << QByteArray(1'000, '9') + "e-900";
        QTest::newRow("very many groups") << "1" + QByteArray(",234").repeated(30'000);
    }
    void outOfRange()
    {
        QFETCH(QByteArray, text);
        QVERIFY(parseDecimal(view(text), kPoint).status == ParseStatus::OutOfRange);
    }

    void quantities_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("value");
        constexpr int kOk = static_cast<int>(ParseStatus::Ok);
        constexpr int kNoNumber = static_cast<int>(ParseStatus::Malformed);
        constexpr int kOutOfRange = static_cast<int>(ParseStatus::OutOfRange);
        QTest::newRow("plain") << QByteArray("12") << kOk << qint64{120'000};
        QTest::newRow("negative") << QByteArray("-80995") << kOk << qint64{-809'950'000};
        QTest::newRow("blanks, plus") << QByteArray(" +7 ") << kOk << qint64{70'000};
        QTest::newRow("minus behind") << QByteArray("7-") << kOk << qint64{-70'000};
        QTest::newRow("spreadsheet") << QByteArray("12.0") << kOk << qint64{120'000};
        QTest::newRow("fraction") << QByteArray("1.5") << kOk << qint64{15'000};
        QTest::newRow("groups") << QByteArray("1,200") << kOk << qint64{12'000'000};
        QTest::newRow("largest") << QByteArray("2147483647") << kOk << qint64{21'474'836'470'000};
        QTest::newRow("smallest") << QByteArray("-2147483648") << kOk << qint64{-21'474'836'480'000};
        QTest::newRow("beyond 32 bits") << QByteArray("2147483648") << kOutOfRange << qint64{0};
        QTest::newRow("just beyond") << QByteArray("2147483647.0001") << kOutOfRange << qint64{0};
        QTest::newRow("below 32 bits") << QByteArray("-2147483649") << kOutOfRange << qint64{0};
        QTest::newRow("beyond 64 bits") << QByteArray("99999999999999999999") << kOutOfRange << qint64{0};
        QTest::newRow("very long") << QByteArray(100'000, '1') << kOutOfRange << qint64{0};
        QTest::newRow("nan") << QByteArray("NaN") << kOutOfRange << qint64{0};
        QTest::newRow("currency") << QByteArray("$5") << kNoNumber << qint64{0};
        QTest::newRow("text") << QByteArray("a dozen") << kNoNumber << qint64{0};
        QTest::newRow("empty") << QByteArray("") << kNoNumber << qint64{0};
        QTest::newRow("lone minus") << QByteArray("-") << kNoNumber << qint64{0};
        QTest::newRow("hex") << QByteArray("0x10") << kNoNumber << qint64{0};
    }
    void quantities()
    {
        QFETCH(QByteArray, text);
        const Parsed<qint64> parsed = parseQuantity(view(text), kPoint);
        QTEST(static_cast<int>(parsed.status), "status");
        QTEST(parsed.value, "value");
    }

    void currencies()
    {
        QVERIFY(currencyOf("12").empty());
        QVERIFY(currencyOf("-\u00A32.00") == "\u00A3");
        QVERIFY(currencyOf(" 2,00 z\u0142") == "z\u0142");
        QVERIFY(currencyOf("5 eur") == "eur");
        QVERIFY(currencyOf("$5.00 CAD") == "CAD");
        QVERIFY(currencyOf("R$ 5") == "R$");
    }

    void everyCent()
    {
        for (int cents = -200'000; cents <= 200'000; ++cents) {
            const int size = std::abs(cents);
            const QByteArray text = QByteArray(cents < 0 ? "-" : "") + QByteArray::number(size / 100) + "."
                + QByteArray::number(size % 100 + 100).last(2);
            const Parsed<qint64> parsed = parseDecimal(view(text), kPoint);
            QVERIFY(parsed.status == ParseStatus::Ok && parsed.value == cents * qint64{100});
        }
    }

private:
    static void row(const char* text, qint64 value, DecimalMark mark = kPoint)
    {
        QTest::newRow(text) << QByteArray(text) << static_cast<int>(mark) << value;
    }

    static void plainRows()
    {
        row("12", 120'000);
        row("12 ", 120'000, kComma);
        row("6.95", 69'500);
        row("6,95", 69'500, kComma);
        row("-0.5", -5'000);
        row(".5", 5'000);
        row(",5", 5'000, kComma);
        row("12.", 120'000);
        row("007", 70'000);
        row("0.0375", 375);
        row("0.00004", 0);
        row("0.00005", 1);
        row("-0.00005", -1);
        row("1.00005", 10'001); // as a double it is a little less
        row("0.000049999999999999999999", 0);
        row("9999999999.9999", 99'999'999'999'999);
        row("9999999999.99994999", 99'999'999'999'999);
        row("00000000000000000000012.5", 125'000);
        row("2.50000000000000000000000000000000000000001", 25'000);
        row("\t 3 \r\n", 30'000);
        row("\u00A03\u202F", 30'000);
    }

    static void signRows()
    {
        row("+2.00", 20'000);
        row("2.00-", -20'000);
        row("2.00 -", -20'000);
        row("2.00+", 20'000);
        row("- 2.00", -20'000);
        row("\u22122.00", -20'000);
        row("2,00\u2212", -20'000, kComma);
        row("(2.00)", -20'000);
        row("( 2.00 )", -20'000);
        row("-0", 0);
    }

    static void groupRows()
    {
        row("1,234", 12'340'000);
        row("1.234", 12'340'000, kComma);
        row("1,234 ", 12'340, kComma);
        row("1,234,567.89", 12'345'678'900);
        row("1.234.567,89", 12'345'678'900, kComma);
        row("1 234 567,89", 12'345'678'900, kComma);
        row("1\u00A0234,5", 12'345'000, kComma);
        row("1\u202F234,5", 12'345'000, kComma);
        row("1\u2009234.5", 12'345'000);
        row("1'234'567.89", 12'345'678'900);
        row("1\u2019234.50", 12'345'000);
        row("12,34,567.89", 12'345'678'900);
        row("1,23,45,678", 123'456'780'000);
        row("-123,456", -1'234'560'000);
    }

    static void exponentRows()
    {
        row("1e3", 10'000'000);
        row("1E-3", 10);
        row("1,5E+3", 15'000'000, kComma);
        row("1.23457E+3", 12'345'700);
        row("0e99999999999999999999", 0);
        row("5e-5", 1);
        row("4e-5", 0);
        row("9e-999999999999", 0);
        row("9999999999999e-3", 99'999'999'999'990);
        row("0.00000000000000000001e20", 10'000);
    }

    static void currencyRows()
    {
        row("$2.00", 20'000);
        row("\u00A32.00", 20'000);
        row("-\u00A32.00", -20'000);
        row("\u00A3-2.00", -20'000);
        row("\u00A3 (2.00)", -20'000);
        row("(\u00A32.00)", -20'000);
        row("(2.00) \u20AC", -20'000);
        row("2,00 \u20AC", 20'000, kComma);
        row("2,00-\u20AC", -20'000, kComma);
        row("2,00 \u20AC-", -20'000, kComma);
        row("\u20B912,34,567.89", 12'345'678'900);
        row("\u00A51234", 12'340'000);
        row("\u20BA5", 50'000);
        row("2,00 z\u0142", 20'000, kComma);
        row("12 kr", 120'000);
        row("12 Kr.", 120'000);
        row("kr 12,50", 125'000, kComma);
        row("12 K\u010D", 120'000);
        row("1 200 Ft", 12'000'000);
        row("5 lei", 50'000);
        row("USD 5", 50'000);
        row("5eur", 50'000);
        row("EUR5", 50'000);
        row("Fr. 5.50", 55'000);
        row("CHF 1\u2019234.50", 12'345'000);
        row("R$ 1.234,56", 12'345'600, kComma);
        row("US$5", 50'000);
        row("$5.00 CAD", 50'000);
        row("$\u00A05.00", 50'000);
        row("1e3 EUR", 10'000'000);
    }
};

QTEST_GUILESS_MAIN(TestNumberValue)
#include "tst_numbervalue.moc"
