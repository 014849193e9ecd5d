// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/numberevidence.h"

#include <QTest>

using namespace churnlens::ingest;

namespace {

NumberEvidence evidence(std::initializer_list<const char*> texts)
{
    NumberEvidence all;
    for (const char* text : texts)
        all.add(text);
    return all;
}

} // namespace

class TestNumberEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void singleValues_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("proves");
        for (const char* text : {"12,50", "1.234,56", "0,123", "1.234.567", ",5", "1,5e3", "-0,99 \u20AC", "1234,567"})
            QTest::newRow(text) << QByteArray(text) << QByteArray("comma");
        for (const char* text : {"2.55", "1,234.56", "0.123", "1,234,567", ".5", "12,34,567", "1234.567", "$0.99"})
            QTest::newRow(text) << QByteArray(text) << QByteArray("point");
        for (const char* text : {"1,234", "1.234", "-12.345", "$1,234"})
            QTest::newRow(text) << QByteArray(text) << QByteArray("ambiguous");
        for (const char* text : {"12", "-5", "1 234", "1e3", "5 kr", "99999999999", "nan"})
            QTest::newRow(text) << QByteArray(text) << QByteArray("nothing");
    }
    void singleValues()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, proves);
        const NumberEvidence e = evidence({text.constData()});
        QCOMPARE(e.points(), proves == "point" ? 1 : 0);
        QCOMPARE(e.commas(), proves == "comma" ? 1 : 0);
        QCOMPARE(e.undecided(), proves == "ambiguous" ? 1 : 0);
        QCOMPARE(e.indifferent(), proves == "nothing" ? 1 : 0);
        QCOMPARE(e.ambiguous(), proves == "ambiguous");
        QCOMPARE(e.decided().has_value(), proves == "point" || proves == "comma");
    }

    void majority()
    {
        const NumberEvidence e = evidence({"1,50", "2,50", "2.55", "1.234", "free", "", " "});
        QVERIFY(e.decided() == DecimalMark::Comma);
        QVERIFY(e.contradictory());
        QVERIFY(!e.ambiguous());
        QCOMPARE(e.malformed(), 1);
        QCOMPARE(e.empty(), 2);
        const NumberEvidence tie = evidence({"1,50", "1.50"});
        QVERIFY(!tie.decided());
        QVERIFY(tie.contradictory());
        QVERIFY(tie.ambiguous());
        const NumberEvidence none = evidence({"12", "13"});
        QVERIFY(!none.decided() && !none.ambiguous() && !none.contradictory());
    }

    void currencies()
    {
        const NumberEvidence e = evidence({"$5", "5 EUR", "$6", "free $", "7"});
        QCOMPARE(e.currencies().size(), size_t{2});
        QCOMPARE(e.currencies()[0].text, std::string("$"));
        QCOMPARE(e.currencies()[0].count, 2);
        QCOMPARE(e.currencies()[1].text, std::string("EUR"));
    }

    void keepsFewCurrencies()
    {
        NumberEvidence e;
        for (const char* code : {"USD", "EUR", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "USD"})
            e.add(std::string("5 ") + code);
        QCOMPARE(e.currencies().size(), NumberEvidence::kMostCurrencies);
        QCOMPARE(e.currencies()[0].count, 2);
    }
};

QTEST_GUILESS_MAIN(TestNumberEvidence)
#include "tst_numberevidence.moc"
