// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table/delimitedtable.h"

#include "tests/support/piecesource.h"
#include "tests/support/testfiles.h"
#include "tests/support/zippackage.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;
using tests::gzipped;
using tests::PieceSource;

namespace {

const QString kName = QStringLiteral("in.csv");

Result<std::unique_ptr<DelimitedTable>> open(const QByteArray& bytes, const TextFormatChoice& choice = {})
{
    return DelimitedTable::open(std::make_unique<PieceSource>(bytes), kName, choice);
}

/// The records, fields joined by '/'.
QStringList recordsOf(DelimitedTable& table)
{
    QStringList out;
    Record record;
    while (true) {
        const Result<bool> got = table.next(record);
        if (!got.ok() || !*got)
            return got.ok() ? out : QStringList{got.error().message};
        QByteArray joined;
        for (const std::string_view field : record.fields)
            joined += (joined.isNull() ? "" : "/") + QByteArray(field.data(), static_cast<qsizetype>(field.size()));
        out.append(QString::fromUtf8(displayableUtf8({joined.constData(), static_cast<size_t>(joined.size())})));
    }
}

QByteArray utf16(const QString& text)
{
    QByteArray out("\xFF\xFE");
    for (const QChar c : text)
        out.append(static_cast<char>(c.unicode() & 0xFFU)).append(static_cast<char>(c.unicode() >> 8U));
    return out;
}

} // namespace

class TestDelimitedTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<QStringList>("records");
        const QStringList records{QStringLiteral("date/name"), QStringLiteral("1/Café")};
        QTest::newRow("utf-8") << QByteArray("date,name\n1,Caf\xC3\xA9\n") << "utf-8" << ',' << records;
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                            "date;name\r\n1;Caf\xC3\xA9")
                              << "utf-8" << ';' << records;
        QTest::newRow("windows-1252") << QByteArray("date|name\n1|Caf\xE9\n") << "windows-1252" << '|' << records;
        QTest::newRow("utf-16") << utf16(QStringLiteral("date\tname\n1\tCafé\n")) << "utf-16le" << '\t' << records;
        QTest::newRow("gzip") << gzipped("date;name\n1;Caf\xC3\xA9\n") << "utf-8" << ';' << records;
        QTest::newRow("gzipped utf-16") << gzipped(utf16(QStringLiteral("date;name\n1;Café\n"))) << "utf-16le" << ';'
                                        << records;
    }
    void readsEveryForm()
    {
        QFETCH(QByteArray, bytes);
        const auto table = open(bytes);
        QVERIFY2(table.ok(), table.ok() ? "" : qPrintable(table.error().message));
        QTEST(encodingName((*table)->format().encoding), "encoding");
        QTEST((*table)->format().delimiter, "delimiter");
        QTEST(recordsOf(**table), "records");
    }

    void aChoiceSettlesIt()
    {
        const auto table = open("a;b,c\n1;2,3\n", {TextEncoding::Windows1252, ','});
        QVERIFY(table.ok());
        QVERIFY((*table)->format().encoding == TextEncoding::Windows1252);
        QCOMPARE(recordsOf(**table), QStringList({QStringLiteral("a;b/c"), QStringLiteral("1;2/3")}));
    }

    void readsFilesLargerThanItsLook()
    {
        QByteArray bytes("id,name\n");
        for (int i = 0; i < 40'000; ++i)
            bytes += QByteArray::number(i) + ",thing\n";
        const auto table = open(gzipped(bytes));
        QVERIFY(table.ok());
        const QStringList records = recordsOf(**table);
        QCOMPARE(records.size(), 40'001);
        QCOMPARE(records.last(), QStringLiteral("39999/thing"));
        QCOMPARE((*table)->fractionRead(), 1.0);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("png in gzip") << gzipped("\x89PNG\r\n\x1A\n") << "in.csv is a PNG image";
        QTest::newRow("gzip in gzip") << gzipped(gzipped("a,b\n")) << "in.csv is an archive in a gzip file";
        QTest::newRow("zip in gzip") << gzipped(tests::zipOf({{QStringLiteral("a.csv"), "a,b\n"}}))
                                     << "in.csv is an archive in a gzip file";
        QTest::newRow("zip in an archive")
            << tests::zipOf({{QStringLiteral("a.csv"), "a,b\n"}}) << "not a table of transactions";
        QTest::newRow("binary") << QByteArray("a,b\x01\x02\x03\x04\x05\x06") << "in.csv is binary data";
        QTest::newRow("html") << QByteArray("<html>") << "in.csv is an HTML page";
        QTest::newRow("truncated gzip") << gzipped("a,b\n1,2\n").chopped(6) << "in.csv";
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto table = open(bytes);
        QVERIFY(!table.ok());
        QVERIFY(table.error().code == ErrorCode::InputUnusable);
        QVERIFY2(table.error().message.contains(words), qPrintable(table.error().message));
        QVERIFY2(table.error().message.trimmed().endsWith(u'.'), qPrintable(table.error().message));
    }

    void aFewControlCharactersAreNoBinaryData()
    {
        const auto table = open(QByteArray("name,price\nmug\x0B red and big and round,2\n"));
        QVERIFY(table.ok());
        QCOMPARE(recordsOf(**table).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestDelimitedTable)
#include "tst_delimitedtable.moc"
