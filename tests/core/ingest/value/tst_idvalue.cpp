// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/idvalue.h"

#include "core/ingest/value/text.h"

#include <QTest>

using namespace churnlens::ingest;

class TestIdValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trims()
    {
        QVERIFY(trimmed("abc") == "abc");
        QVERIFY(trimmed(" \t\r\n\f\vabc ") == "abc");
        QVERIFY(trimmed("\u00A0\u2009\u202F\u3000\u200B\uFEFFa b\uFEFF\u00A0 \u3000") == "a b");
        QVERIFY(trimmed("a\u00A0b") == "a\u00A0b");
        QVERIFY(trimmed("").empty());
        QVERIFY(trimmed(" \u00A0\u200B ").empty());
        QVERIFY(trimmed("\xC2") == "\xC2"); // half of a character
        QVERIFY(trimmed("\xE2\x80") == "\xE2\x80");
        QVERIFY(trimmed("\u00E9t\u00E9") == "\u00E9t\u00E9");
        QVERIFY(trimmed(std::string_view("\0a\0", 3)) == std::string_view("\0a\0", 3));
    }

    void ids_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("id");
        const auto row = [](const char* text, const char* id) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(id);
        };
        row("13085.0", "13085");
        row("13085.000", "13085");
        row(" 012923.0 ", "012923");
        row("012923", "012923");
        row("12923", "12923");
        row("0.0", "0");
        row("100", "100");
        row("000", "000");
        for (const char* kept : {"A.0", ".0", "0", "13085.", "13085.5", "13085.50", "1.0.0", "-5.0", "13,0",
                                 "CUST-0001.0", "f47ac10b-58cc-4372-a567-0e02b2c3d470", "1.23457E+12", "\u00E9.0", ""})
            row(kept, kept);
        row("  ", "");
    }
    void ids()
    {
        QFETCH(QByteArray, text);
        const std::string_view id = normalisedId(std::string_view(text.data(), static_cast<size_t>(text.size())));
        QTEST(QByteArray(id.data(), static_cast<qsizetype>(id.size())), "id");
    }

    void digitsLost()
    {
        for (const char* lost : {"1.23457E+12", "1.23457e+12", " 1,23457E+12 ", "8E+11", "-1.2E+15", "9.99999E+102"})
            QVERIFY2(lostDigits(lost), lost);
        for (const char* whole : {"", "12", "1E5", "12E3", "5E10", "1.5E+1", "1.234E+03", "12.3E+12", "0E+12", "1.E+12",
                                  "E+12", "1.2E+5", "1.2E-12", "1.2E+12x", "A1.2E+12", "1.2E+1234", "1.2E+"})
            QVERIFY2(!lostDigits(whole), whole);
    }

    void composes()
    {
        QVERIFY(!needsNfc("plain"));
        QVERIFY(!needsNfc("Caf\u00E9"));
        QVERIFY(!needsNfc("\u65E5\u672C"));
        QVERIFY(!needsNfc(""));
        QVERIFY(needsNfc("Cafe\u0301"));
        QVERIFY(nfc("Cafe\u0301") == "Caf\u00E9");
        QVERIFY(nfc("Cafe\u0301") == nfc("Caf\u00E9"));
        QVERIFY(nfc("\u212B") == "\u00C5"); // the sign of the unit is the letter
        QVERIFY(nfc("\uFEFF\uFEFFa") == "\uFEFF\uFEFFa"); // a mark within is no mark of the file
        QVERIFY(nfc("e\u0301\xFF") == "e\u0301\xFF"); // not UTF-8
        QVERIFY(!needsNfc("e\u0301\xFF"));
        QVERIFY(!needsNfc("\xE2\x80"));
        const std::string_view nul("e\u0301\0x", 5);
        QVERIFY(nfc(nul) == std::string_view("\u00E9\0x", 4));
    }
};

QTEST_GUILESS_MAIN(TestIdValue)
#include "tst_idvalue.moc"
