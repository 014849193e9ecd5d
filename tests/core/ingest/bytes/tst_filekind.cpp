// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/filekind.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;

class TestFileKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("mayHoldTransactions");
        const auto row = [](const char* tag, const QByteArray& start, const char* name, bool data) {
            QTest::newRow(tag) << start << QString::fromLatin1(name) << data;
        };
        row("xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document (.xls), or a workbook with a password",
            true);
        row("empty zip", "PK\x05\x06", "an empty zip archive", true);
        row("parquet", "PAR1\x15", "a Parquet file", true);
        row("lfs", "version https://git-lfs.github.com/spec/v1\n", "a git-LFS pointer and not the file itself", true);
        row("sqlite", "SQLite format 3", "an SQLite database", true);
        row("arrow", "ARROW1", "an Arrow file", true);
        row("png", "\x89PNG\r\n\x1A\n", "a PNG image", false);
        row("jpeg", "\xFF\xD8\xFF\xE0", "a JPEG image", false);
        row("gif", "GIF89a", "a GIF image", false);
        row("pdf", "%PDF-1.7", "a PDF document", false);
        row("program",
            "\x7F"
            "ELF\x02",
            "a program", false);
        row("bzip2", "BZh91AY&SY", "a bzip2 archive", true);
        row("xz",
            QByteArray("\xFD"
                       "7zXZ\0",
                       6),
            "an xz archive", true);
        row("zstandard", "\x28\xB5\x2F\xFD", "a Zstandard archive", true);
        row("7-zip", "7z\xBC\xAF\x27\x1C", "a 7-Zip archive", true);
        row("rar", "Rar!\x1A", "a RAR archive", true);
        row("tar", QByteArray(257, 'a') + "ustar", "a tar archive", true);
        row("utf-32 le", QByteArray("\xFF\xFE\0\0a\0\0\0", 8), "text in UTF-32", true);
        row("utf-32 be", QByteArray("\0\0\xFE\xFF", 4), "text in UTF-32", true);
        row("html", "\n <!DOCTYPE HTML><html>", "an HTML page", true);
        row("html behind a mark", "\xEF\xBB\xBF<HTML>", "an HTML page", true);
        row("html table", "<table><tr>", "an HTML page", true);
        row("xml", "<?xml version=\"1.0\"?>", "an XML document", true);
        row("json object", "{\"orders\":1}", "a JSON document", true);
        row("json lines", "{\n  \"orders\":1}", "a JSON document", true);
        row("json array", "[{\"order\":1}]", "a JSON document", true);
    }
    void refuses()
    {
        QFETCH(QByteArray, start);
        const FileKind kind = fileKind(start);
        QVERIFY(kind.form == FileKind::Form::Refused);
        QTEST(kind.name, "name");
        QTEST(kind.mayHoldTransactions, "mayHoldTransactions");
        QVERIFY2(kind.advice.endsWith(u'.'), qPrintable(kind.advice));
    }

    void accepts_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<int>("form");
        using Form = FileKind::Form;
        QTest::newRow("csv") << QByteArray("date,customer,price\n") << static_cast<int>(Form::Text);
        QTest::newRow("nothing") << QByteArray() << static_cast<int>(Form::Text);
        QTest::newRow("utf-16") << QByteArray("\xFF\xFE"
                                              "d\0a\0",
                                              6)
                                << static_cast<int>(Form::Text);
        QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF"
                                                       "date;")
                                         << static_cast<int>(Form::Text);
        QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08") << static_cast<int>(Form::Gzip);
        QTest::newRow("zip") << QByteArray("PK\x03\x04") << static_cast<int>(Form::Zip);
        QTest::newRow("a price that looks like markup") << QByteArray("<5,date\n") << static_cast<int>(Form::Text);
        QTest::newRow("ustar too early") << QByteArray(256, 'a') + "ustar" << static_cast<int>(Form::Text);
        QTest::newRow("half a magic") << QByteArray("PAR") << static_cast<int>(Form::Text);
    }
    void accepts()
    {
        QFETCH(QByteArray, start);
        QFETCH(int, form);
        QCOMPARE(static_cast<int>(fileKind(start).form), form);
    }

    void refusalNamesFileKindAndAdvice()
    {
        const Error error = refusedFile(QStringLiteral("in/a.pdf"), fileKind("%PDF-1.7"));
        QVERIFY(error.code == ErrorCode::InputUnusable);
        QCOMPARE(error.message,
                 QStringLiteral("in/a.pdf is a PDF document, not a table of transactions. Export the transactions as "
                                "CSV (UTF-8) or .xlsx and load that."));
    }

    void namesTheFileInTheParquetAdvice()
    {
        QVERIFY(fileKind("PAR1").advice.contains(QStringLiteral("COPY (FROM 'sales.parquet') TO 'sales.csv'")));
    }
};

QTEST_GUILESS_MAIN(TestFileKind)
#include "tst_filekind.moc"
