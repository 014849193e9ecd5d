// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/textencoding.h"

#include <QTest>

using namespace churnlens::ingest;

namespace {

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace

class TestTextEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detects_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QString>("encoding");
        const auto row = [](const char* tag, const QByteArray& start, const char* encoding) {
            QTest::newRow(tag) << start << QString::fromLatin1(encoding);
        };
        row("nothing", "", "utf-8");
        row("ascii", "date,price", "utf-8");
        row("utf-8", "Stückzahl", "utf-8");
        row("utf-8 mark",
            "\xEF\xBB\xBF"
            "date",
            "utf-8");
        row("2 of 2 bytes missing", "St\xC3", "utf-8");
        row("1 of 3 bytes missing", "a\xE2\x82", "utf-8");
        row("1 of 4 bytes missing", "a\xF0\x9F\x99", "utf-8");
        row("windows-1252",
            "St\xFC"
            "ckzahl",
            "windows-1252");
        row("windows-1252, then cut",
            "St\xFC"
            "ckzahl \xC3",
            "windows-1252");
        row("stray continuation",
            "a\x82"
            "b",
            "windows-1252");
        row("le mark",
            QByteArray("\xFF\xFE"
                       "d\0",
                       4),
            "utf-16le");
        row("be mark", QByteArray("\xFE\xFF\0d", 4), "utf-16be");
        row("le without mark", QByteArray("d\0a\0t\0e\0", 8), "utf-16le");
        row("be without mark", QByteArray("\0d\0a\0t\0e", 8), "utf-16be");
        row("a single zero", QByteArray("date,customer\0,price", 20), "utf-8");
    }
    void detects()
    {
        QFETCH(QByteArray, start);
        QTEST(encodingName(detectEncoding(viewOf(start))), "encoding");
    }

    void namesGoBothWays()
    {
        for (const char* name : {"utf-8", "windows-1252", "utf-16le", "utf-16be"}) {
            const std::optional<TextEncoding> encoding = encodingByName(QString::fromLatin1(name).toUpper());
            QVERIFY2(encoding.has_value(), name);
            QCOMPARE(encodingName(*encoding), QString::fromLatin1(name));
        }
        QVERIFY(!encodingByName(QStringLiteral("latin-1")));
    }

    void tellsAsciiAtEveryPlace()
    {
        for (qsizetype length = 0; length < 20; ++length) {
            QByteArray text(length, 'a');
            QVERIFY(isAscii(viewOf(text)));
            for (qsizetype at = 0; at < length; ++at) {
                text[at] = '\x80';
                QVERIFY(!isAscii(viewOf(text)));
                text[at] = '\x7F';
            }
        }
    }

    void tellsUtf8_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("ascii") << QByteArray("abc") << true;
        QTest::newRow("euro") << QByteArray("\xE2\x82\xAC") << true;
        QTest::newRow("cut") << QByteArray("\xE2\x82") << false;
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << false;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
    }
    void tellsUtf8()
    {
        QFETCH(QByteArray, text);
        QTEST(isUtf8(viewOf(text)), "valid");
    }

    void recodesWindows1252()
    {
        QCOMPARE(QString::fromStdString(utf8FromWindows1252("\x80 5, \x8A\x9F \xA3 \xFF a")),
                 QStringLiteral("€ 5, ŠŸ £ ÿ a"));
        QCOMPARE(QString::fromStdString(utf8FromWindows1252("\x81\x8D\x8F\x90\x9D")), QString(5, QChar(0xFFFD)));
    }

    void cutsAtACharacter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QByteArray>("cut");
        QTest::newRow("short enough") << QByteArray("abc") << 3 << QByteArray("abc");
        QTest::newRow("ascii") << QByteArray("abcd") << 3 << QByteArray("abc");
        QTest::newRow("within two bytes") << QByteArray("ab\xC3\xA9") << 3 << QByteArray("ab");
        QTest::newRow("behind two bytes") << QByteArray("ab\xC3\xA9"
                                                        "c")
                                          << 4 << QByteArray("ab\xC3\xA9");
        QTest::newRow("within four bytes") << QByteArray("a\xF0\x9F\x99\x82") << 4 << QByteArray("a");
        QTest::newRow("nothing left") << QByteArray("\xC3\xA9") << 1 << QByteArray("");
    }
    void cutsAtACharacter()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, bytes);
        const std::string_view cut = cutAtCharacter(viewOf(text), static_cast<size_t>(bytes));
        QTEST(QByteArray(cut.data(), static_cast<qsizetype>(cut.size())), "cut");
    }

    void displays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("utf-8") << QByteArray("Caf\xC3\xA9") << QStringLiteral("Café");
        QTest::newRow("windows-1252") << QByteArray("Pa\xEDs") << QStringLiteral("País");
        QTest::newRow("windows-1252 at the end") << QByteArray("Quantit\xE9") << QStringLiteral("Quantité");
        QTest::newRow("nothing but one letter") << QByteArray("\xE0") << QStringLiteral("à");
        QTest::newRow("zero byte") << QByteArray("a\0b", 3) << QStringLiteral("a b");
    }
    void displays()
    {
        QFETCH(QByteArray, bytes);
        QTEST(QString::fromUtf8(displayableUtf8(viewOf(bytes))), "shown");
    }
};

QTEST_GUILESS_MAIN(TestTextEncoding)
#include "tst_textencoding.moc"
