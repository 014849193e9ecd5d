// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/export/tablefilewriter.h"

#include "tests/core/scoring/export/filesizelimit.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>

#include <clocale>

#include <zlib.h>

using namespace churnlens;
using namespace churnlens::scoring;

namespace {

const std::vector<TableColumn> kColumns{
    {QStringLiteral("customer_id"), ColumnKind::Text},  {QStringLiteral("churn_probability"), ColumnKind::Probability},
    {QStringLiteral("orders"), ColumnKind::Integer},    {QStringLiteral("monetary"), ColumnKind::Money},
    {QStringLiteral("last"), ColumnKind::Date},         {QStringLiteral("scored_at"), ColumnKind::DateTime},
    {QStringLiteral("recency_days"), ColumnKind::Real},
};

QByteArray inflated(const QByteArray& packed, quint32 size)
{
    QByteArray out(static_cast<qsizetype>(size), Qt::Uninitialized);
    z_stream stream = {};
    QByteArray in = packed;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = size;
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    const int status = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return status == Z_STREAM_END ? out : QByteArray();
}

/// Name -> content of every entry; walks the local headers, so that it shares nothing with the code under test.
QHash<QByteArray, QByteArray> unzipped(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray zip = file.readAll();
    const auto u16 = [&zip](qsizetype at) { return qFromLittleEndian<quint16>(zip.constData() + at); };
    const auto u32 = [&zip](qsizetype at) { return qFromLittleEndian<quint32>(zip.constData() + at); };
    QHash<QByteArray, QByteArray> entries;
    for (qsizetype at = 0; at + 30 < zip.size() && u32(at) == 0x04034b50;) {
        const auto packedSize = static_cast<qsizetype>(u32(at + 18));
        const qsizetype data = at + 30 + u16(at + 26) + u16(at + 28);
        const QByteArray packed = zip.mid(data, packedSize);
        entries.insert(zip.mid(at + 30, u16(at + 26)), u16(at + 8) == 0 ? packed : inflated(packed, u32(at + 22)));
        at = data + packedSize;
    }
    return entries;
}

/// The XML of one cell ("B2"), from <c to its end.
QByteArray cellOf(const QByteArray& sheet, const char* reference)
{
    const qsizetype from = sheet.indexOf(QByteArray("<c r=\"").append(reference).append('"'));
    return from < 0 ? QByteArray() : sheet.mid(from, sheet.indexOf("</c>", from) + 4 - from);
}

QByteArray between(const QByteArray& text, const char* start, const char* end)
{
    const qsizetype from = text.indexOf(start) + QByteArrayView(start).size();
    return text.mid(from, text.indexOf(end, from) - from);
}

/// The number format that a cell's style names in styles.xml.
QString formatOf(const QByteArray& styles, const QByteArray& cell)
{
    const int style = between(cell, " s=\"", "\"").toInt();
    QHash<int, QString> custom;
    QList<int> used;
    bool inCells = false;
    for (QXmlStreamReader xml(styles); !xml.atEnd();) {
        xml.readNext();
        if (xml.name() == u"cellXfs")
            inCells = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"numFmt")
            custom.insert(xml.attributes().value(QLatin1StringView("numFmtId")).toInt(),
                          xml.attributes().value(QLatin1StringView("formatCode")).toString());
        if (xml.name() == u"xf" && inCells)
            used += xml.attributes().value(QLatin1StringView("numFmtId")).toInt();
    }
    const int id = used.value(style, -1);
    return custom.value(id, QString::number(id));
}

} // namespace

class TestXlsxTableWriter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;

    QStringList filesLeft() const
    {
        return QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QByteArray sheet() const { return unzipped(m_path).value("xl/worksheets/sheet1.xml"); }

private Q_SLOTS:
    void init()
    {
        m_path = m_dir.filePath(QStringLiteral("list.xlsx"));
        QFile::remove(m_path);
    }

    void cellsAreTypedAndFormatted()
    {
        auto writer = openTableFile(m_path, kColumns);
        QVERIFY(writer.ok());
        const std::vector<TableCell> row{QStringLiteral("0012"),
                                         0.625,
                                         qint64{42},
                                         1234.5,
                                         QDate(2025, 9, 11),
                                         QDateTime(QDate(2025, 9, 11), QTime(12, 0)),
                                         17.25};
        const std::vector<TableCell> odd{
            qint64{7},   QStringLiteral("=1+2 <&>"),      (qint64{1} << 53) + 1, std::monostate{}, QDate(1850, 2, 3),
            QDateTime(), QStringLiteral("a\u000Bb\uFFFE")};
        QVERIFY((*writer)->addRow(row).ok());
        QVERIFY((*writer)->addRow(odd).ok());
        QVERIFY((*writer)->finish().ok());

        const auto entries = unzipped(m_path);
        const QByteArray xml = entries.value("xl/worksheets/sheet1.xml");
        const QByteArray styles = entries.value("xl/styles.xml");
        const auto number = [&xml](const char* cell) { return between(cellOf(xml, cell), "<v>", "</v>"); };
        const auto text = [&xml](const char* cell) {
            const QByteArray found = cellOf(xml, cell);
            return found.contains(" t=\"inlineStr\"") ? between(found, "<t>", "</t>") : "(no text cell) " + found;
        };
        QCOMPARE(text("A1"), QByteArray("customer_id"));
        QCOMPARE(text("A2"), QByteArray("0012"));
        QCOMPARE(number("B2"), QByteArray("0.625"));
        QCOMPARE(formatOf(styles, cellOf(xml, "B2")), QStringLiteral("0.0%"));
        QCOMPARE(number("C2"), QByteArray("42"));
        QCOMPARE(formatOf(styles, cellOf(xml, "C2")), QStringLiteral("#,##0"));
        QCOMPARE(number("D2"), QByteArray("1234.5"));
        QCOMPARE(formatOf(styles, cellOf(xml, "D2")), QStringLiteral("#,##0.00"));
        QCOMPARE(number("E2"), QByteArray("45911")); // days since 1899-12-30
        QCOMPARE(formatOf(styles, cellOf(xml, "E2")), QStringLiteral("yyyy-mm-dd"));
        QCOMPARE(number("F2"), QByteArray("45911.5"));
        QCOMPARE(formatOf(styles, cellOf(xml, "F2")), QStringLiteral("yyyy-mm-dd hh:mm:ss"));
        QCOMPARE(number("G2"), QByteArray("17.25"));
        QCOMPARE(text("A3"), QByteArray("7"));
        QCOMPARE(text("B3"), QByteArray("=1+2 &lt;&amp;&gt;"));
        QCOMPARE(text("C3"), QByteArray("9007199254740993"));
        QVERIFY(cellOf(xml, "D3").isEmpty());
        QCOMPARE(text("E3"), QByteArray("1850-02-03"));
        QVERIFY(cellOf(xml, "F3").isEmpty());
        QCOMPARE(text("G3"), QByteArray("a_x000B_b\xef\xbf\xbd"));
        QVERIFY(!xml.contains("<f>"));
        QXmlStreamReader reader(xml);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void headerIsBoldFrozenAndFiltered()
    {
        TableFileOptions options;
        options.sheetName = QStringLiteral("High risk");
        auto writer = openTableFile(m_path, kColumns, options);
        QVERIFY(writer.ok());
        for (int i = 0; i < 3; ++i)
            QVERIFY((*writer)->addRow(std::vector<TableCell>(7, TableCell{QStringLiteral("x")})).ok());
        QVERIFY((*writer)->finish().ok());
        const auto entries = unzipped(m_path);
        const QByteArray xml = entries.value("xl/worksheets/sheet1.xml");
        QVERIFY(xml.contains("<autoFilter ref=\"A1:G4\""));
        QVERIFY(xml.contains("ySplit=\"1\"") && xml.contains("state=\"frozen\""));
        QCOMPARE(xml.count("<col min="), 7);
        QVERIFY(entries.value("xl/workbook.xml").contains("name=\"High risk\""));
        const int headerStyle = between(cellOf(xml, "A1"), " s=\"", "\"").toInt();
        const QByteArray cellFormats = between(entries.value("xl/styles.xml"), "<cellXfs", "</cellXfs>");
        const QByteArray header =
            cellFormats.split('\n').join().replace("<xf ", "\n<xf ").split('\n').value(headerStyle + 1);
        QVERIFY2(header.contains("fontId=\"1\""), header.constData()); // font 0 is the plain one
        QVERIFY(between(entries.value("xl/styles.xml"), "<fonts", "</fonts>").count("<b/>") == 1);
    }

    void decimalCommaOfTheUserDoesNotReachTheFile()
    {
        // Debian's minimal images have no such locale, so that the test makes one; localedef needs the package
        // "locales".
        QFile source(m_dir.filePath(QStringLiteral("comma.src")));
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write("LC_NUMERIC\ndecimal_point \",\"\nthousands_sep \".\"\ngrouping 3;3\nEND LC_NUMERIC\n");
        source.close();
        const QString locale = m_dir.filePath(QStringLiteral("comma"));
        QProcess::execute(
            QStringLiteral("localedef"),
            {QStringLiteral("--quiet"), QStringLiteral("-c"), QStringLiteral("-i"), source.fileName(), locale});
        QVERIFY(source.remove());
        qputenv("LOCPATH", QFile::encodeName(m_dir.path()));
        QVERIFY2(std::setlocale(LC_NUMERIC, "comma"), "install the package \"locales\"");
        QCOMPARE(QByteArray(std::localeconv()->decimal_point), QByteArray(","));
        auto writer = openTableFile(m_path, {{QStringLiteral("p"), ColumnKind::Real}});
        QVERIFY(writer.ok());
        QVERIFY((*writer)->addRow(std::vector<TableCell>{0.5}).ok());
        QVERIFY((*writer)->addRow(std::vector<TableCell>{1.5}).ok());
        QVERIFY((*writer)->finish().ok());
        std::setlocale(LC_NUMERIC, "C");
        QVERIFY(sheet().contains("<v>0.5</v>"));
        QVERIFY(sheet().contains("<v>1.5</v>"));
    }

    void tooManyRowsAreRefusedBeforeAndWhileWriting()
    {
        TableFileOptions options;
        options.expectedRows = 1'048'576;
        const auto early = openTableFile(m_path, kColumns, options);
        QVERIFY(!early.ok());
        QCOMPARE(early.error().code, ErrorCode::Usage);
        QVERIFY(early.error().message.contains(QStringLiteral(".csv")));
        QVERIFY(filesLeft().isEmpty());
        options.expectedRows = 1'048'575;

        auto writer = openTableFile(m_path, {{QStringLiteral("n"), ColumnKind::Integer}}, options);
        QVERIFY(writer.ok());
        const std::vector<TableCell> row{qint64{1}};
        for (int i = 0; i < 1'048'575; ++i)
            if (!(*writer)->addRow(row).ok())
                QFAIL("a row that fits was refused");
        const auto late = (*writer)->addRow(row);
        QVERIFY(!late.ok());
        QCOMPARE(late.error().code, ErrorCode::Usage);
        QVERIFY(late.error().message.contains(QStringLiteral(".csv")));
        QVERIFY(!(*writer)->finish().ok());
        writer = Error{};
        QVERIFY(filesLeft().isEmpty());
    }

    void tooLongATextIsRefused()
    {
        auto writer = openTableFile(m_path, kColumns);
        QVERIFY(writer.ok());
        std::vector<TableCell> row(7);
        row[0] = QString(32767, u'x');
        QVERIFY((*writer)->addRow(row).ok());
        row[0] = QString(32768, u'x');
        const auto outcome = (*writer)->addRow(row);
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().code, ErrorCode::Usage);
        QVERIFY(outcome.error().message.contains(QStringLiteral("customer_id")));
    }

    void sheetNamesAreChecked()
    {
        TableFileOptions options;
        options.sheetName = QStringLiteral("a/b");
        const auto writer = openTableFile(m_path, kColumns, options);
        QVERIFY(!writer.ok());
        QCOMPARE(writer.error().code, ErrorCode::Usage);
        QVERIFY(filesLeft().isEmpty());
    }

    void aFullDiskIsAnErrorAndLeavesTheOldFile()
    {
        constexpr qint64 kRows = 5000;
        qint64 added = 0;
        const auto exportRows = [&](rlim_t limit) {
            const test::FileSizeLimit full(limit);
            auto writer = openTableFile(m_path, {{QStringLiteral("id"), ColumnKind::Text}});
            if (!writer)
                return Result<void>(writer.error());
            for (added = 0; added < kRows; ++added)
                if (auto outcome = (*writer)->addRow(std::vector<TableCell>{added}); !outcome)
                    return outcome;
            return (*writer)->finish();
        };
        QVERIFY(exportRows(RLIM_INFINITY).ok());
        const QByteArray before = sheet();
        const auto whole = static_cast<rlim_t>(before.size());

        // Full while the rows gather; then full in the library's unchecked second copy, the last time by one byte.
        for (const rlim_t limit : {whole / 2, whole - 600, whole - 1}) {
            const auto outcome = exportRows(limit);
            QVERIFY2(!outcome.ok(), qPrintable(QString::number(limit)));
            QCOMPARE(added < kRows, limit == whole / 2);
            QCOMPARE(outcome.error().code, ErrorCode::Io);
            QVERIFY(outcome.error().message.contains(m_path));
            QCOMPARE(sheet(), before);
            QCOMPARE(filesLeft(), QStringList{QStringLiteral("list.xlsx")});
        }
        QVERIFY(exportRows(whole).ok());
    }

    void unusableTargets()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto inFile = openTableFile(m_path + QStringLiteral("/list.xlsx"), kColumns);
        QVERIFY(!inFile.ok());
        QCOMPARE(inFile.error().code, ErrorCode::Io);
        QVERIFY(inFile.error().message.contains(QStringLiteral("Not a directory")));
    }
};

QTEST_APPLESS_MAIN(TestXlsxTableWriter)
#include "tst_xlsxtablewriter.moc"
