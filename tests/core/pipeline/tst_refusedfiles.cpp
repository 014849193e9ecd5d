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

const QByteArray kGood = plainLines(30);

void row(const char* name, const FileSet& files, const char* words)
{
    QTest::newRow(name) << files << QString::fromUtf8(words);
}

void row(const char* name, const QByteArray& content, const char* words)
{
    row(name, FileSet{{QStringLiteral("in.csv"), content}}, words);
}

void zipRow(const char* name, const std::vector<ZipPart>& parts, const char* words)
{
    row(name, FileSet{{QStringLiteral("in.zip"), zipOf(parts)}}, words);
}

ZipPart part(const char* name, const QByteArray& content, const QByteArray& password = {})
{
    return {QString::fromLatin1(name), content, password};
}

/// A zip archive whose second entry does not unpack.
QByteArray zipWithDamage()
{
    QByteArray zip = zipOf({part("a.csv", kGood), part("b.csv", plainLines(2000))});
    const qsizetype second = zip.indexOf("b.csv");
    return zip.replace(second + 100, 200, QByteArray(200, '\xFF'));
}

/// kGood with the dates of every n-th line month first, and the others day first.
QByteArray twoDateOrders(int every)
{
    QByteArray out = kHeader;
    for (int i = 0; i < 200; ++i) {
        const QDate day = QDate(2010, 1, 1).addDays(i);
        const QString form = i % every == 0 ? QStringLiteral("MM/dd/yyyy") : QStringLiteral("dd/MM/yyyy");
        out += QStringLiteral("%1,A,x,1,%2,2.50,7,F\n").arg(i).arg(day.toString(form)).toUtf8();
    }
    return out;
}

/// Lines with month first, every other one of which can be read both ways.
QByteArray monthFirst(int count)
{
    QByteArray out;
    for (int i = 0; i < count; ++i)
        out += QByteArray::number(i) + (i % 2 == 0 ? ",A,x,1,03/04/2010,2,7,F\n" : ",A,x,1,03/25/2010,2,7,F\n");
    return out;
}

/// Some 300 MB of lines in a third of a megabyte.
QByteArray gzipBomb()
{
    const QByteArray line = QByteArray(64 * 1024 - 1, ' ') + '\n';
    return gzipped(kGood) + gzipped(line.repeated(64)).repeated(75);
}

ShopTable tableOf(const QByteArray& csv)
{
    ShopTable table;
    for (const QByteArray& line : csv.trimmed().split('\n'))
        table.rows << QString::fromUtf8(line).split(u',');
    table.header = table.rows.takeFirst();
    return table;
}

FileSet workbook(const QList<ShopSheet>& sheets)
{
    return {{QStringLiteral("in.xlsx"), workbookOf(sheets, CellKinds::Texts)}};
}

} // namespace

/// What cannot be loaded right is refused with the file, the reason and what to do, and leaves nothing behind.
class TestRefusedFiles : public QObject
{
    Q_OBJECT

private:
    LoadBench m_bench;

    static void columns()
    {
        QTest::addColumn<FileSet>("files");
        QTest::addColumn<QString>("words");
    }

    void verify(const LoadOutcome& outcome, const QString& words)
    {
        QVERIFY2(!outcome.error.isEmpty(), qPrintable(QStringLiteral("loaded: ") + outcome.counts));
        QVERIFY2(outcome.error.contains(words), qPrintable(outcome.error));
        QVERIFY2(outcome.error.endsWith(u'.') && !outcome.error.contains(u'\n'), qPrintable(outcome.error));
        QVERIFY(outcome.code == ErrorCode::InputUnusable);
        QCOMPARE(m_bench.rows(), QStringLiteral("0"));
    }

    void check()
    {
        QFETCH(FileSet, files);
        QFETCH(QString, words);
        verify(m_bench.load(files), words);
    }

private Q_SLOTS:
    void otherKinds_data()
    {
        columns();
        row("png", QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), " is a PNG image, not a table of transactions. ");
        row("pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj", " is a PDF document, not");
        row("html", "<!DOCTYPE html><html><body>Sign in</body></html>", " is an HTML page, not");
        row("html named xls", {{QStringLiteral("in.xls"), "\xEF\xBB\xBF\r\n<html xmlns:x=\"y\"><table><tr><td>Date"}},
            " is an HTML page, not");
        row("html that begins with meta", "<meta charset=\"utf-8\"><table><tr><td>Date</td></tr></table>",
            " is an HTML page, not");
        row("html that begins with a comment", "<!-- made by a shop -->\n<html><body>", " is an HTML page, not");
        row("html in utf-16", utf16("<html><table><tr><td>Date", ByteOrder::Little, true), " is an HTML page, not");
        row("xml", "<?xml version=\"1.0\"?><orders/>", " is an XML document, not");
        row("json", "{\"orders\":[{\"date\":\"2010-01-01\"}]}", " is a JSON document, not");
        row("json, indented list", "[\n  {\n    \"date\": \"2010-01-01\",\n    \"price\": 1\n  }\n]",
            " is a JSON document, not");
        row("json, indented object", "{\n  \"date\": \"2010-01-01\"\n}", " is a JSON document, not");
        row("json, lines", "{\"date\":\"2010-01-01\",\"price\":1}\n{\"date\":\"2010-01-02\",\"price\":1}\n",
            " is a JSON document, not");
        row("sqlite", QByteArray("SQLite format 3\0\x10", 17), " is an SQLite database, not");
        row("parquet", QByteArray("PAR1\x15\x04\x15", 7), " is a Parquet file, not");
        row("git-lfs pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n",
            " is a git-LFS pointer and not the file itself");
        row("old workbook", {{QStringLiteral("in.xls"), QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)}},
            " is an old Office document (.xls), or a workbook with a password");
        row("utf-32", QByteArray("\xFF\xFE\0\0I\0\0\0", 8), " is text in UTF-32");
        row("random bytes", QByteArray("\1\2\3\4\5\6\7\x8\xE\xF").repeated(80), " is binary data");
        row("random bytes in gzip", gzipped(QByteArray("\1\2\3\4\5\6\7\x8\xE\xF").repeated(80)), " is binary data");
    }
    void otherKinds() { check(); }

    void otherPackages_data()
    {
        columns();
        zipRow("ods", {part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), part("content.xml", "<x/>")},
               " is an OpenDocument spreadsheet (.ods), not");
        zipRow("xlsb", {part("[Content_Types].xml", "<Types/>"), part("xl/workbook.bin", "x")},
               " is a binary Excel workbook (.xlsb), not");
        zipRow("docx", {part("[Content_Types].xml", "<Types/>"), part("word/document.xml", "<x/>")},
               " is a Word document, not");
        row("empty zip", QByteArray("PK\5\6") + QByteArray(18, '\0'), " is an empty zip archive");
        zipRow("zip of litter", {part("__MACOSX/._a.csv", "x"), part(".DS_Store", "x")}, "a zip archive without files");
        zipRow("zip of an image", {part("a.png", "\x89PNG\r\n\x1A\n")}, " is a PNG image");
        zipRow("zip in a zip", {part("inner.zip", zipOf({part("a.csv", kGood)}))},
               "inner.zip is an archive in a zip file, not a table of transactions. Unpack");
        zipRow("zip beside a table", {part("a.csv", kGood), part("inner.zip", zipOf({part("b.csv", kGood)}))},
               "inner.zip is an archive in a zip file");
        zipRow("parquet beside a table", {part("a.csv", kGood), part("b.parquet", "PAR1")}, " is a Parquet file");
    }
    void otherPackages() { check(); }

    void archives_data()
    {
        columns();
        const QByteArray zip = zipOf({part("a.csv", plainLines(2000))});
        zipRow("zip slip", {part("../x.csv", kGood)}, "names a file outside its own folder (\"../x.csv\")");
        zipRow("zip slip in the middle", {part("a.csv", kGood), part("b/../../x.csv", kGood)},
               "outside its own folder");
        zipRow("absolute name", {part("/tmp/x.csv", kGood)}, "outside its own folder (\"/tmp/x.csv\")");
        zipRow("drive", {part("C:/x.csv", kGood)}, "outside its own folder");
        zipRow("backslashes", {part("..\\x.csv", kGood)}, "outside its own folder");
        zipRow("encrypted zip", {part("a.csv", kGood, "secret")}, "is encrypted: remove the password");
        zipRow("one of two encrypted", {part("a.csv", kGood), part("b.csv", kGood, "secret")},
               "is encrypted: remove the password");
        row("truncated zip", zip.chopped(100), "it is truncated: the directory at its end is missing");
        row("zip with damage in the second file", zipWithDamage(), "its packed data are damaged");
        row("zip bomb", zipBomb("a.csv", kGood, 300), "is longer than 16 MB");
        row("truncated gzip", gzipped(plainLines(2000)).chopped(100), "the compressed data end in the middle");
        row("gzip of two members, the second truncated", gzipped(kGood) + gzipped(plainLines(2000)).chopped(100),
            "the compressed data end in the middle");
        row("gzip with a text behind it", gzipped(kGood) + plainLines(5), "other data follow the compressed data");
        row("gzip with damage", gzipped(plainLines(2000)).replace(2000, 50, QByteArray(50, '\xFF')),
            "the compressed data are damaged");
        row("gzip bomb", gzipBomb(), "unpacks to more than 200 times its size");
        row("truncated workbook",
            {{QStringLiteral("in.xlsx"), workbookOf({{QStringLiteral("S"), shopTable(3)}}).chopped(200)}},
            "it is truncated");
    }
    void archives() { check(); }

    void columnsOfTables_data()
    {
        columns();
        row("empty", QByteArray(""), " is empty");
        row("blank lines only", "\r\n\r\n  \r\n", "no column for");
        row("header only", kHeader, " has a header and no lines");
        row("header and empty records", kHeader + ",,,,,,,\n,,,,,,,\n", " has a header and no lines");
        row("no header", kGood.mid(kHeader.size()), " has no column for invoiced_at");
        row("no customer", QByteArray(kGood).replace("Customer ID", "Till"), " has no column for customer_id");
        row("no price", QByteArray(kGood).replace("Price", "Weight"), " has no column for unit_price");
        row("two columns for the price", QByteArray(kGood).replace("Country", "Price"),
            " has two columns named \"Price\"");
        row("two columns that differ in case", QByteArray(kGood).replace("Country", "customer_id"),
            " has two columns named \"Customer ID\"");
        row("nothing usable", kHeader + "1,A,x,q,2010-01-01,1,2,F\n2,A,x,q,2010-01-01,1,2,F\n",
            "None of the 2 lines of");
        row("decimal commas without quotes", QByteArray(kGood).replace("1.", "1,").replace("2.", "2,"), "None of the");
        row("header one column short", QByteArray(kGood).replace("Invoice,Stock", "Stock"), "None of the 30 lines");
        row("iso dates, and month first behind them", plainLines(3000) + monthFirst(300),
            "300 lines have day and month the other way round");
        row("dates of both orders", twoDateOrders(3), "have day and month the other way round");
        row("decimal marks of both kinds",
            QByteArray(kGood).replace(",1.35,", ",\"1,35\",").replace(",1.45,", ",\"1,45\","),
            "have decimal mark and thousands separator the other way round");
        row("a million columns", QByteArray("c,").repeated(1'000'000) + "\n" + QByteArray("1,").repeated(1'000'000),
            "has more than 16384 columns");
        row("a line of 20 MB", kGood + "1,A," + QByteArray(20 * 1024 * 1024, 'x') + ",1,2010-01-01,1,2,F\n" + kGood,
            "Line 32 of");
        row("a first line of 20 MB", QByteArray(20 * 1024 * 1024, 'x') + "\n" + kGood, "Line 1 of");
        row("a quoted field of 40 MB", kGood + "1,A,\"" + QByteArray(40 * 1024 * 1024, 'x') + "\",1,2010-01-01,1,2,F\n",
            "Line 32 of");
    }
    void columnsOfTables() { check(); }

    void sheetsAndFolders_data()
    {
        columns();
        const ShopTable good = tableOf(kGood);
        const ShopTable notes{{QStringLiteral("Notes"), {}}, {{QStringLiteral("made by"), QStringLiteral("us")}}};
        ShopTable unpriced = good;
        unpriced.header[5] = QStringLiteral("Weight");
        row("notes alone", workbook({{QStringLiteral("Notes"), notes}}), " has no column for");
        row("hidden sheet alone", workbook({{QStringLiteral("Notes"), notes}, {QStringLiteral("S"), good, true}}),
            "hidden");
        row("a sheet without price beside a good one",
            workbook({{QStringLiteral("S"), good}, {QStringLiteral("T"), unpriced}}), "sheet T has no column for");
        row("folder of images", {{QStringLiteral("x/a.png"), "\x89PNG\r\n"}, {QStringLiteral("b.png"), "\x89PNG"}},
            "holds no file of transactions");
        row("folder with an old workbook",
            {{QStringLiteral("a.csv"), kGood}, {QStringLiteral("b.xls"), "\xD0\xCF\x11\xE0"}},
            "b.xls is an old Office document");
        row("folder with a file that lacks a column",
            {{QStringLiteral("a.csv"), kGood}, {QStringLiteral("b.csv"), QByteArray(kGood).replace("Price", "Weight")}},
            "b.csv has no column for unit_price");
        row("folder with a file that is cut",
            {{QStringLiteral("a.csv"), kGood}, {QStringLiteral("b.csv.gz"), gzipped(kGood).chopped(20)}},
            "the compressed data end in the middle");
        row("folder below a folder", {{QStringLiteral("x/y/a.csv"), kGood}, {QStringLiteral("x/y/b.csv"), kGood}},
            "holds no file of transactions");
    }
    void sheetsAndFolders() { check(); }

    void whatIsNotThere()
    {
        const TestFiles files;
        verify(m_bench.loadPath(files.path(QStringLiteral("none.csv"))), QStringLiteral("there is no such file"));
        verify(m_bench.loadPath(files.path(QString())), QStringLiteral("holds no file of transactions"));
        verify(m_bench.loadPath(files.path(QStringLiteral("none/"))), QStringLiteral("there is no such file"));
    }
};

QTEST_GUILESS_MAIN(TestRefusedFiles)
#include "tst_refusedfiles.moc"
