// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/pipeline/loadbench.h"
#include "tests/support/shopworkbook.h"
#include "tests/support/testfiles.h"
#include "tests/support/zippackage.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::tests;

namespace {

const QByteArray kGood = plainLines(20);
const QByteArray kAt(",2010-01-05 10:00:00,");
const QString kGoodEnd = QStringLiteral("2010-01-21");

/// warnings: a fragment of each, in their order, between bars.
void row(const char* name, const FileSet& files, const char* counts, const char* warnings = "")
{
    QTest::newRow(name) << files << QString::fromUtf8(counts) << QString::fromUtf8(warnings) << kGoodEnd;
}

/// kGood with these lines behind it.
void row(const char* name, const QByteArray& lines, const char* counts, const char* warnings = "")
{
    row(name, FileSet{{QStringLiteral("in.csv"), kGood + lines}}, counts, warnings);
}

/// A line that is good but for these values.
QByteArray line(const QByteArray& invoice, const QByteArray& quantity, const QByteArray& price)
{
    return invoice + ",P1,x," + quantity + kAt + price + ",100,France\n";
}

QByteArray dated(const QByteArray& invoice, const QByteArray& date)
{
    return invoice + ",P1,x,1," + date + ",2,100,France\n";
}

ZipPart part(const char* name, const QByteArray& content)
{
    return {QString::fromLatin1(name), content, {}};
}

ShopTable tableOf(const QByteArray& csv)
{
    ShopTable table;
    for (const QByteArray& text : csv.trimmed().split('\n'))
        table.rows << QString::fromUtf8(text).split(u',');
    table.header = table.rows.takeFirst();
    return table;
}

} // namespace

/// Files with something wrong in them: what is good is loaded, what is not is counted by reason, to the line.
class TestDirtyFiles : public QObject
{
    Q_OBJECT

private:
    LoadBench m_bench;

    static void columns()
    {
        QTest::addColumn<FileSet>("files");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<QString>("warnings");
        QTest::addColumn<QString>("end");
    }

    void check()
    {
        QFETCH(FileSet, files);
        QFETCH(QString, counts);
        QFETCH(QString, warnings);
        QFETCH(QString, end);
        const LoadOutcome outcome = m_bench.load(files);
        QCOMPARE(outcome.error, QString());
        QCOMPARE(outcome.counts, counts);
        const QStringList expected = warnings.split(u'|', Qt::SkipEmptyParts);
        QVERIFY2(outcome.warnings.size() == expected.size(), qPrintable(outcome.warnings.join(u'\n')));
        for (qsizetype i = 0; i < expected.size(); ++i)
            QVERIFY2(outcome.warnings[i].contains(expected[i]), qPrintable(outcome.warnings[i]));
        QCOMPARE(outcome.end, end);
    }

private Q_SLOTS:
    void linesThatAreNone_data()
    {
        columns();
        row("clean", "", "read 20, loaded 20, purchases 20");
        row("totals and a footer", "Total,,,60,,99.50,,\n,,,,,,,\nGrand total:,,,,,,,\nPrinted on 1 May 2011\n",
            "read 23, loaded 20, purchases 20; total_line 3");
        row("header in the middle", kHeader + line("1", "1", "2"),
            "read 22, loaded 21, purchases 21; repeated_header 1");
        row("files put together with their byte order marks", "\xEF\xBB\xBF" + kHeader + line("1", "1", "2"),
            "read 22, loaded 21, purchases 21; repeated_header 1");
        row("ctrl-z at the end", "\x1A", "read 21, loaded 20, purchases 20; field_count 1");
        row("cut last line", "2001,P1,x,1", "read 21, loaded 20, purchases 20; field_count 1");
        row("short and long lines",
            "2001,P1,x,1" + kAt + "2,100\n2002,P1,x,1" + kAt + "2,100,France,,\n2003,P1,x,1" + kAt
                + "2,100,France,,more\n",
            "read 23, loaded 21, purchases 21; field_count 2");
        row("repeated lines", kGood.mid(kHeader.size()), "read 40, loaded 20, purchases 20, duplicates 20");
    }
    void linesThatAreNone() { check(); }

    void quotes_data()
    {
        columns();
        const QByteArray more = line("2001", "1", "2") + "2002,P1,\"x, y\",1" + kAt + "2,100,France\n";
        row("quote opens at the start", "\"2000,P1,x,1" + kAt + "2,100,France\n" + more,
            "read 23, loaded 22, purchases 22; unclosed_quote 1");
        row("quote opens in the middle", "2000,P1,\"x,1" + kAt + "2,100,France\n" + more,
            "read 23, loaded 22, purchases 22; unclosed_quote 1");
        row("quote opens at the end", "2000,P1,x,1" + kAt + "2,100,\"France\n" + more,
            "read 23, loaded 22, purchases 22; unclosed_quote 1");
        row("quote opens in the last line", more + "2000,P1,x,1" + kAt + "2,100,\"France",
            "read 23, loaded 22, purchases 22; unclosed_quote 1");
        row("quotes inside values",
            "2000,P1,12\" pipe,1" + kAt + "2,100,France\n2003,P1,\"a \"\"b\"\"\",1" + kAt + "2,100,France\n",
            "read 22, loaded 22, purchases 22");
        row("quoted line ends", "2000,P1,\"a\r\nb\n\nc\",1" + kAt + "2,100,France\n" + more,
            "read 23, loaded 23, purchases 23");
    }
    void quotes() { check(); }

    void bytes_data()
    {
        columns();
        const QByteArray big(5 * 1024 * 1024, 'x');
        row("nul bytes",
            QByteArray("1,P1,a\0b,1", 10) + kAt + "2,100,France\n" + QByteArray("2\0,P1,a,1", 9) + kAt
                + "2,100,France\n",
            "read 22, loaded 20, purchases 20; nul_byte 2");
        row("a description of 5 MB", "1,P1," + big + ",1" + kAt + "2,100,France\n", "read 21, loaded 21, purchases 21");
        row("a quoted description of 5 MB", "1,P1,\"" + big + "\",1" + kAt + "2,100,France\n",
            "read 21, loaded 21, purchases 21");
        row("a customer id of 5 MB", "1,P1,x,1" + kAt + "2," + big + ",France\n",
            "read 21, loaded 20, purchases 20; text_too_long 1");
        row("ids of a thousand bytes and one more",
            "1,P1,x,1" + kAt + "2," + big.left(1000) + ",France\n2," + big.left(1001) + ",x,1" + kAt + "2,7,France\n",
            "read 22, loaded 21, purchases 21; text_too_long 1");
        row("utf-16 cut in the middle of a character",
            {{QStringLiteral("in.csv"), utf16(kGood, ByteOrder::Little, true).chopped(1)}},
            "read 20, loaded 20, purchases 20");
        row("broken utf-8", "1,P1,\xC3(\xFF\xFE,1" + kAt + "2,100,France\n", "read 21, loaded 21, purchases 21");
        const QByteArray mixed = "1,P1,caf\xE9,1" + kAt + "\xA3" + "2,100,France\n2,P1,x,1" + kAt
            + "2,Andr\xE9,France\n3,P1,x,1" + kAt + "2,Ren\u00E9,France\n";
        QTest::newRow("a long text in two encodings") << FileSet{{QStringLiteral("in.csv"), plainLines(3'000) + mixed}}
                                                      << "read 3003, loaded 3003, purchases 3003"
                                                      << "2 lines are in Windows-1252 and 1 line in UTF-8"
                                                      << "2010-10-28";
    }
    void bytes() { check(); }

    void numbers_data()
    {
        columns();
        row("quantities past 32 and 64 bits",
            line("1", "3000000000", "2") + line("2", "-3000000000", "2") + line("3", "99999999999999999999", "2")
                + line("4", "2147483647", "2") + line("5", "1e400", "2") + line("6", "2147483647.5", "2"),
            "read 26, loaded 21, purchases 21; quantity_out_of_range 5");
        row("quantities that are none", line("1", "", "2") + line("2", "1/2", "2") + line("3", "two", "2"),
            "read 23, loaded 20, purchases 20; bad_quantity 3");
        row("fractions of items", line("1", "1.5", "2") + line("2", "0.25", "2"), "read 22, loaded 22, purchases 22",
            "2 lines with a quantity that is no whole number");
        row("prices without end",
            line("1", "1", "1e308") + line("2", "1", "NaN") + line("3", "1", "inf") + line("4", "1", "-Infinity")
                + line("5", "1", "10000000000") + line("6", "1", "9999999999.99"),
            "read 26, loaded 21, purchases 21; price_out_of_range 5");
        row("prices that are none", line("1", "1", "") + line("2", "1", "12%") + line("3", "1", "free"),
            "read 23, loaded 20, purchases 20; bad_price 3");
        row("prices that are no sale", line("1", "1", "-2") + line("2", "1", "0") + line("3", "1", "(2.00)"),
            "read 23, loaded 23, purchases 20");
        row("quantity zero, and a negative one without cancellation", line("1", "0", "2") + line("2", "-1", "2"),
            "read 22, loaded 22, purchases 20");
        row("a decimal comma", line("1", "1", "\"1.234,50\""), "read 21, loaded 20, purchases 20; bad_price 1",
            "1 line rejected with a number that only the other");
        row("several currencies", line("1", "1", "$2.00") + line("2", "1", "2.00 EUR"),
            "read 22, loaded 22, purchases 22", "prices carry several currencies ($, EUR)");
    }
    void numbers() { check(); }

    void dates_data()
    {
        columns();
        const QByteArray nextYear = QByteArray::number(QDate::currentDate().year() + 1) + "-06-01";
        row("dates that cannot be",
            dated("1", "1900-01-01") + dated("2", "1970-01-01") + dated("3", "9999-12-31") + dated("4", nextYear),
            "read 24, loaded 20, purchases 20; implausible_date 4");
        row("dates that are none",
            dated("1", "2010-02-30") + dated("2", "0000-00-00") + dated("3", "soon") + dated("4", "")
                + dated("5", "2010-01-05 25:00"),
            "read 25, loaded 20, purchases 20; bad_date 5");
        row("a line years before all others", dated("1", "1999-12-31 23:59"), "read 21, loaded 21, purchases 21");
        row("offsets of several zones",
            dated("1", "2010-01-05T10:00:00+01:00") + dated("2", "2010-01-05T10:00:00-0800"),
            "read 22, loaded 22, purchases 22", "offsets from UTC");
        QTest::newRow("a line years after all others")
            << FileSet{{QStringLiteral("in.csv"), plainLines(20'000) + dated("1", "2015-06-01")}}
            << "read 20001, loaded 20001, purchases 20001"
            << "lie half a year or more behind all others"
            << "2010-10-28";
    }
    void dates() { check(); }

    void besideTheTable_data()
    {
        columns();
        const ShopTable good = tableOf(kGood);
        const ShopTable notes{{QStringLiteral("Notes")}, {{QStringLiteral("made by us")}}};
        const auto book = [](const QList<ShopSheet>& sheets) {
            return FileSet{{QStringLiteral("in.xlsx"), workbookOf(sheets)}};
        };
        row("a hidden sheet", book({{QStringLiteral("S"), good}, {QStringLiteral("H"), good, true}}),
            "read 20, loaded 20, purchases 20", "sheet H is hidden and was not loaded");
        ShopTable broken = good;
        broken.rows[3][5] = QStringLiteral("#N/A");
        broken.rows[4][3] = QStringLiteral("#REF!");
        row("cells with errors", book({{QStringLiteral("S"), broken}}),
            "read 20, loaded 18, purchases 18; bad_price 1, bad_quantity 1");
        row("a sheet of notes", book({{QStringLiteral("Notes"), notes}, {QStringLiteral("S"), good}}),
            "read 20, loaded 20, purchases 20", "Not loaded: ");
        row("an image and a text in the zip",
            {{QStringLiteral("in.zip"),
              zipOf({part("logo.png", "\x89PNG\r\n\x1A\n"), part("a.csv", kGood), part("readme.txt", "Read me\n")})}},
            "read 20, loaded 20, purchases 20", "is a PNG image|readme.txt has no column for");
        QByteArray twins = zipOf({part("a1.csv", kGood + "1,bad\n"), part("a2.csv", kGood + "2,bad\n")});
        row("two files of one name in the zip", {{QStringLiteral("in.zip"), twins.replace("a2.csv", "a1.csv")}},
            "read 42, loaded 20, purchases 20, duplicates 20; field_count 2");
        row("a folder of all sorts",
            {{QStringLiteral("a.csv"), kGood},
             {QStringLiteral("b.png"), "\x89PNG\r\n\x1A\n"},
             {QStringLiteral("c.txt"), "Dear all,\nsee the tables.\n"},
             {QStringLiteral("d.csv"), ""},
             {QStringLiteral(".hidden.csv"), kGood},
             {QStringLiteral("below/e.csv"), kGood}},
            "read 20, loaded 20, purchases 20",
            "b.png is a PNG image|below is a folder in a folder|c.txt has no column for|d.csv is empty");
    }
    void besideTheTable() { check(); }

    void aFractionCountsAsOneItemAtTheLinesPrice()
    {
        const LoadOutcome outcome = m_bench.load({{QStringLiteral("in.csv"), kHeader + line("1", "1.5", "2.25")}});
        QCOMPARE(outcome.counts, QStringLiteral("read 1, loaded 1, purchases 1"));
        QCOMPARE(m_bench.scalar("SELECT quantity || '*' || unit_price FROM warehouse.transaction_line"),
                 QStringLiteral("1*3.3750"));
    }

    void aLongDescriptionIsCut()
    {
        const QByteArray text = "1,P1," + QByteArray("\u00E9").repeated(600) + ",1" + kAt + "2,100,France\n";
        QCOMPARE(m_bench.load({{QStringLiteral("in.csv"), kHeader + text}}).error, QString());
        QCOMPARE(m_bench.scalar("SELECT octet_length(description) FROM warehouse.product"), QStringLiteral("1000"));
    }
};

QTEST_GUILESS_MAIN(TestDirtyFiles)
#include "tst_dirtyfiles.moc"
