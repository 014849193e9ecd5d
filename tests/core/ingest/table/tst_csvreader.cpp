// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table/csvreader.h"

#include "tests/support/piecesource.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;
using tests::PieceSource;

namespace {

/// Records as "line:field|field", one a line, with ! for : where the quotes are broken; "error: ..." at the end when
/// reading failed.
QString readAll(const QByteArray& text, size_t piece, char delimiter = ',', size_t expectedFields = 0)
{
    PieceSource source(text, piece);
    CsvReader reader(source, QStringLiteral("t.csv"));
    reader.setDelimiter(delimiter);
    reader.expectFields(expectedFields);
    QStringList out;
    Record record;
    while (true) {
        const Result<bool> got = reader.next(record);
        if (!got.ok())
            return (out << QStringLiteral("error: ") + got.error().message).join(u'\n');
        if (!*got)
            return out.join(u'\n');
        QStringList fields;
        for (const std::string_view field : record.fields)
            fields << QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
        out << QString::number(record.lineNumber) + (record.brokenQuotes ? u'!' : u':') + fields.join(u'|');
    }
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QByteArray("") << "";
        QTest::newRow("one record, no line end") << QByteArray("a,b") << "1:a|b";
        QTest::newRow("lf, crlf, cr") << QByteArray("a,b\nc,d\r\ne,f\rg,h\n") << "1:a|b\n2:c|d\n3:e|f\n4:g|h";
        QTest::newRow("empty fields") << QByteArray(",\n,,x\n") << "1:|\n2:||x";
        QTest::newRow("quotes") << QByteArray("\"a,b\",\"c\"\"d\"\n") << "1:a,b|c\"d";
        QTest::newRow("empty quotes") << QByteArray("\"\",\"\"\"\"\n") << "1:|\"";
        QTest::newRow("quoted line ends count") << QByteArray("\"a\nb\r\nc\",d\nx,y\n") << "1:a\nb\r\nc|d\n4:x|y";
        QTest::newRow("quote inside plain text") << QByteArray("6\" nails,x\n") << "1:6\" nails|x";
        QTest::newRow("text after the closing quote") << QByteArray("\"ab\"cd,e\n") << "1:abcd|e";
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a,b\n")
                                         << "1:a|b";
        QTest::newRow("blank lines") << QByteArray("\n\na\n\nb\n\n") << "3:a\n5:b";
        QTest::newRow("last field empty") << QByteArray("a,") << "1:a|";
        QTest::newRow("quoted at the very end") << QByteArray("a,\"b\"") << "1:a|b";
        QTest::newRow("unclosed") << QByteArray("a,b\nc,\"d\ne,f\n") << "1:a|b\n2!c,\"d\n3:e|f";
        QTest::newRow("unclosed, last line") << QByteArray("a,b\nc,\"d") << "1:a|b\n2!c,\"d";
        QTest::newRow("stray quote closed by another line's") // it would swallow line 3 and spoil both
            << QByteArray("a,b\nc,\"d\r\ne,\"f\"\ng,h") << "1:a|b\n2!c,\"d\n3:e|f\n4:g|h";
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        for (const size_t piece : {size_t{1}, size_t{2}, size_t{3}, size_t{7}, size_t{1 << 20}})
            QCOMPARE(readAll(text, piece), expected);
    }

    void usesTheDelimiter() { QCOMPARE(readAll("a;b,c\n\"x;y\";z\n", 5, ';'), QStringLiteral("1:a|b,c\n2:x;y|z")); }

    void growsForALongField()
    {
        const QByteArray longField(3'000'000, 'x');
        PieceSource source("h\n\"" + longField + "\",b\nc,d\n", 65'536);
        CsvReader reader(source, QStringLiteral("t.csv"));
        Record record;
        QVERIFY(*reader.next(record));
        QVERIFY(*reader.next(record));
        QCOMPARE(record.fields[0].size(), size_t{3'000'000});
        QVERIFY(*reader.next(record));
        QCOMPARE(record.lineNumber, 3);
    }

    void aStrayQuoteShowsInTheNumberOfFields()
    {
        const QByteArray text("a,\"b\nc,d\"\ne,f\n"); // the quotes match, over two lines
        QCOMPARE(readAll(text, 4), QStringLiteral("1:a|b\nc,d\n3:e|f"));
        QCOMPARE(readAll(text, 4, ',', 2), QStringLiteral("1:a|b\nc,d\n3:e|f"));
        const QByteArray off("a,\"b,c\nd,e\"\nf,g,h\n");
        QCOMPARE(readAll(off, 4, ',', 3), QStringLiteral("1!a,\"b,c\n2:d|e\"\n3:f|g|h"));
    }

    void refusesALineWithoutEnd()
    {
        const QString text = readAll("a,\"" + QByteArray(17 * 1024 * 1024, 'x') + "\n", 1 << 20);
        QVERIFY2(text.startsWith(QStringLiteral("error: Line 1 of t.csv is longer than 16 MB")),
                 qPrintable(text.left(80)));
    }

    void aQuoteThatNeverClosesCostsItsLine()
    {
        QByteArray text("a,b\nc,\"d\n");
        for (int i = 0; i < 1'500'000; ++i) // more than a record may have
            text += "e,f,gggggg\n";
        PieceSource source(text, 1 << 20);
        CsvReader reader(source, QStringLiteral("t.csv"));
        Record record;
        qint64 records = 0;
        qint64 broken = 0;
        while (*reader.next(record)) {
            ++records;
            broken += record.brokenQuotes ? 1 : 0;
        }
        QCOMPARE(records, 1'500'002);
        QCOMPARE(broken, 1);
    }

    void tellsAtMostOneFieldBeyondTheLimit()
    {
        PieceSource source(QByteArray(1'000'000, ',') + "\na,b\n", 1 << 16);
        CsvReader reader(source, QStringLiteral("t.csv"));
        Record record;
        QVERIFY(*reader.next(record));
        QCOMPARE(record.fields.size(), CsvReader::kMaxFields + 1);
        QVERIFY(*reader.next(record));
        QCOMPARE(record.fields.size(), size_t{2});
    }

    void peekConsumesNothing()
    {
        PieceSource source("a,b\nc,d\n", 3);
        CsvReader reader(source, QStringLiteral("t.csv"));
        const Result<std::string_view> start = reader.peek(6);
        QVERIFY(start.ok());
        QCOMPARE(QByteArray(start->data(), static_cast<qsizetype>(start->size())), QByteArray("a,b\nc,"));
        Record record;
        QVERIFY(*reader.next(record));
        QCOMPARE(record.lineNumber, 1);
        QVERIFY(record.raw == "a,b");
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
