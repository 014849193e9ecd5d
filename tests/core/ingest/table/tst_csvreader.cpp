// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table/csvreader.h"

#include <QTest>

#include <algorithm>
#include <cstring>

using namespace churnlens;
using namespace churnlens::ingest;

namespace {

/// Gives its bytes in pieces of a set size, so that every boundary falls everywhere.
class PieceSource : public ByteSource
{
public:
    PieceSource(QByteArray bytes, size_t piece)
        : m_bytes(std::move(bytes))
        , m_piece(piece)
    {
    }
    Result<size_t> read(std::span<char> buffer) override
    {
        const size_t count = std::min({buffer.size(), m_piece, static_cast<size_t>(m_bytes.size()) - m_at});
        std::memcpy(buffer.data(), m_bytes.constData() + m_at, count);
        m_at += count;
        return count;
    }
    [[nodiscard]] double fractionRead() const override { return 0; }
    [[nodiscard]] QByteArray sha256() const override { return {}; }

private:
    QByteArray m_bytes;
    size_t m_piece;
    size_t m_at = 0;
};

/// Records as "line:field|field", one a line; "error: ..." at the end when reading failed.
QString readAll(const QByteArray& text, size_t piece, char delimiter = ',')
{
    PieceSource source(text, piece);
    CsvReader reader(source, QStringLiteral("t.csv"));
    reader.setDelimiter(delimiter);
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
        out << QString::number(record.lineNumber) + u':' + fields.join(u'|');
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
        QTest::newRow("unclosed")
            << QByteArray("a,b\nc,\"d\ne,f\n")
            << "1:a|b\nerror: Line 2 of t.csv has an unclosed quote. Fix the line, or load without it.";
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

    void refusesARecordWithoutEnd()
    {
        const QString text = readAll("a,\"" + QByteArray(17 * 1024 * 1024, 'x') + "\n", 1 << 20);
        QVERIFY2(text.startsWith(QStringLiteral("error: Line 1 of t.csv has an unclosed quote")),
                 qPrintable(text.left(80)));
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
