// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/workbook.h"

#include "core/ingest/xlsx/relationships.h"
#include "tests/support/piecesource.h"
#include "tests/support/testfiles.h"
#include "tests/support/zippackage.h"

#include <QTest>

#include <algorithm>
#include <xlsxwriter.h>

using namespace churnlens;
using namespace churnlens::ingest;
using namespace churnlens::tests;

namespace {

const QString kPath = QStringLiteral("t.xlsx");
const QByteArray kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const QByteArray kStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

QByteArray link(const QByteArray& id, const QByteArray& type, const QByteArray& target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
}

QByteArray links(const QByteArray& all)
{
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
        + "</Relationships>";
}

QByteArray sheetWith(const QByteArray& text)
{
    return "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text
        + "</t></is></c></row></sheetData></worksheet>";
}

QByteArray bookWith(const QByteArray& sheets)
{
    return "<workbook xmlns:r=\"" + kRelations + "\"><workbookPr/><sheets>" + sheets + "</sheets></workbook>";
}

/// The parts of a workbook with the sheets One and Two.
std::vector<ZipPart> twoSheets()
{
    return {
        {QStringLiteral("[Content_Types].xml"), "<Types/>"},
        {QStringLiteral("_rels/.rels"), links(link("rId1", kRelations + "officeDocument", "xl/workbook.xml"))},
        {QStringLiteral("xl/workbook.xml"),
         bookWith("<sheet name=\"One\" sheetId=\"2\" r:id=\"rId7\"/><sheet name=\"Two\" "
                  "sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>")},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         links(link("rId1", kRelations + "worksheet", "worksheets/sheet1.xml")
               + link("rId7", kRelations + "worksheet", "/xl/worksheets/sheet2.xml"))},
        {QStringLiteral("xl/worksheets/sheet1.xml"), sheetWith("in two")},
        {QStringLiteral("xl/worksheets/sheet2.xml"), sheetWith("in one")},
    };
}

ZipPart& part(std::vector<ZipPart>& parts, const QString& name)
{
    return *std::find_if(parts.begin(), parts.end(), [&](const ZipPart& p) { return p.name == name; });
}

Result<std::shared_ptr<Workbook>> opened(const std::vector<ZipPart>& parts)
{
    const Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::openBuffer(zipOf(parts), kPath);
    if (!archive.ok())
        return archive.error();
    return Workbook::open(*archive, kPath);
}

/// All rows of a sheet, "field|field" one a line; "error: ..." at the end when reading failed.
QString rowsOf(const Workbook& book, size_t sheet)
{
    const Result<std::unique_ptr<RecordSource>> source = book.openSheet(sheet);
    if (!source.ok())
        return QStringLiteral("error: ") + source.error().message;
    QStringList out;
    Record record;
    while (true) {
        const Result<bool> got = (*source)->next(record);
        if (!got.ok())
            return (out << QStringLiteral("error: ") + got.error().message).join(u'\n');
        if (!*got)
            return out.join(u'\n');
        QStringList fields;
        for (const std::string_view field : record.fields)
            fields << QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
        out << fields.join(u'|');
    }
}

/// "name: rows" of all sheets, or the error of opening.
QString contentOf(const std::vector<ZipPart>& parts)
{
    const Result<std::shared_ptr<Workbook>> book = opened(parts);
    if (!book.ok())
        return QStringLiteral("error: ") + book.error().message;
    QStringList out;
    for (size_t i = 0; i < (*book)->sheets().size(); ++i)
        out << (*book)->sheets()[i].name + QStringLiteral(": ") + rowsOf(**book, i);
    return out.join(u'\n');
}

} // namespace

class TestWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatALibraryWrote()
    {
        TestFiles files;
        const QString path = files.path(QStringLiteral("real.xlsx"));
        lxw_workbook* book = workbook_new(qPrintable(path));
        lxw_format* stamp = workbook_add_format(book);
        format_set_num_format(stamp, "yyyy-mm-dd hh:mm");
        lxw_worksheet* first = workbook_add_worksheet(book, "Sales & more");
        worksheet_write_string(first, 0, 0, "Invoice", nullptr);
        worksheet_write_string(first, 0, 1, "Date", nullptr);
        worksheet_write_string(first, 0, 2, " \"quoted\" <text> ", nullptr);
        worksheet_write_string(first, 0, 3, "Open", nullptr);
        worksheet_write_number(first, 1, 0, 489434, nullptr);
        worksheet_write_number(first, 1, 1, 40148.3125, stamp);
        worksheet_write_number(first, 1, 2, 2.55, nullptr);
        worksheet_write_boolean(first, 1, 3, 1, nullptr);
        worksheet_write_string(first, 3, 0, "C489449", nullptr);
        worksheet_write_formula_num(first, 3, 2, "=1/4", nullptr, 0.25);
        workbook_add_chartsheet(book, "Chart");
        lxw_worksheet* second = workbook_add_worksheet(book, "Notes");
        worksheet_hide(second);
        worksheet_write_string(second, 0, 0, "Invoice", nullptr);
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);

        const Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::open(path);
        QVERIFY(archive.ok());
        QVERIFY(Workbook::isWorkbook(**archive));
        QCOMPARE(Workbook::refusedPackage(**archive), QString());
        const Result<std::shared_ptr<Workbook>> read = Workbook::open(*archive, path);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        QVERIFY(!(*read)->date1904());
        QCOMPARE((*read)->sheets().size(), size_t{2}); // without the chart
        QCOMPARE((*read)->sheets()[0].name, QStringLiteral("Sales & more"));
        QVERIFY(!(*read)->sheets()[0].hidden);
        QCOMPARE((*read)->sheets()[1].name, QStringLiteral("Notes"));
        QVERIFY((*read)->sheets()[1].hidden);
        QCOMPARE(rowsOf(**read, 0),
                 QStringLiteral("Invoice|Date| \"quoted\" <text> |Open\n489434|40148.3125|2.55|TRUE\nC489449||0.25|"));
        QCOMPARE(rowsOf(**read, 1), QStringLiteral("Invoice"));
    }

    void streamsALargeSheet()
    {
        constexpr int kRows = 20'000;
        TestFiles files;
        const QString path = files.path(QStringLiteral("large.xlsx"));
        lxw_workbook_options options{};
        options.constant_memory = 1;
        lxw_workbook* book = workbook_new_opt(qPrintable(path), &options);
        lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
        for (lxw_row_t row = 0; row < kRows; ++row) {
            worksheet_write_number(sheet, row, 0, row * 7, nullptr);
            worksheet_write_string(sheet, row, 1, row % 2 == 0 ? "even" : "odd", nullptr);
            worksheet_write_number(sheet, row, 2, row / 4.0, nullptr);
        }
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);
        const Result<std::shared_ptr<Workbook>> read = Workbook::open(*ZipArchive::open(path), path);
        const Result<std::unique_ptr<RecordSource>> source = (*read)->openSheet(0);
        QVERIFY(source.ok());
        Record record;
        for (qint64 row = 0; row < kRows; ++row) {
            const Result<bool> got = (*source)->next(record);
            QVERIFY(got.ok() && *got);
            QCOMPARE(record.lineNumber, row + 1);
            QCOMPARE(record.fields.size(), size_t{3});
            QCOMPARE(record.fields[0], std::to_string(row * 7));
            QCOMPARE(record.fields[1], std::string_view(row % 2 == 0 ? "even" : "odd"));
            QCOMPARE(record.raw,
                     std::to_string(row * 7) + '\t' + (row % 2 == 0 ? "even" : "odd") + '\t'
                         + QByteArray::number(static_cast<double>(row) / 4, 'g', 17).toStdString());
        }
        QVERIFY(!*(*source)->next(record));
        QCOMPARE((*source)->fractionRead(), 1.0);
    }

    void findsItsParts()
    {
        QCOMPARE(contentOf(twoSheets()), QStringLiteral("One: in one\nTwo: in two"));
        const Result<std::shared_ptr<Workbook>> book = opened(twoSheets());
        QVERIFY((*book)->sheets()[1].hidden);
    }

    void findsPartsInOtherFolders()
    {
        QCOMPARE(
            contentOf({{QStringLiteral("_rels/.rels"), links(link("x", kStrict + "officeDocument", "/Data/Book1.XML"))},
                       {QStringLiteral("data/book1.xml"),
                        "<x:workbook xmlns:x=\"urn:a\" xmlns:rel=\"urn:b\"><x:sheets><x:sheet name=\"S\" rel:id=\"a\"/>"
                        "</x:sheets></x:workbook>"},
                       {QStringLiteral("Data/_rels/Book1.XML.rels"),
                        links(link("a", kStrict + "worksheet", "../other%20folder/s.xml")
                              + link("b", kStrict + "sharedStrings", "../strings.xml"))},
                       {QStringLiteral("strings.xml"), "<sst><si><t>shared</t></si></sst>"},
                       {QStringLiteral("other folder/s.xml"),
                        "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>"}}),
            QStringLiteral("S: shared"));
    }

    void fallsBackToTheUsualPlaces()
    {
        std::vector<ZipPart> parts = twoSheets();
        part(parts, QStringLiteral("_rels/.rels")).content = links({});
        QCOMPARE(contentOf(parts), QStringLiteral("One: in one\nTwo: in two"));
        parts.erase(parts.begin() + 1);
        QCOMPARE(contentOf(parts), QStringLiteral("One: in one\nTwo: in two"));
    }

    void countsFrom1904()
    {
        std::vector<ZipPart> parts = twoSheets();
        QByteArray& book = part(parts, QStringLiteral("xl/workbook.xml")).content;
        book.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>");
        part(parts, QStringLiteral("xl/worksheets/sheet2.xml")).content =
            "<worksheet><sheetData><row><c s=\"1\"><v>38686</v></c><c><v>38686</v></c></row></sheetData></worksheet>";
        parts.push_back({QStringLiteral("xl/styles.xml"),
                         "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"});
        QVERIFY((*opened(parts))->date1904());
        QCOMPARE(contentOf(parts), QStringLiteral("One: 40148|38686\nTwo: in two"));
    }

    void namesMissingAndBrokenParts()
    {
        std::vector<ZipPart> parts = twoSheets();
        part(parts, QStringLiteral("xl/worksheets/sheet2.xml")).name = QStringLiteral("xl/worksheets/gone.xml");
        QVERIFY2(contentOf(parts).startsWith(QStringLiteral(
                     "One: error: t.xlsx, sheet \"One\": the workbook lists this sheet and does not hold it")),
                 qPrintable(contentOf(parts)));
        QVERIFY(contentOf(parts).endsWith(QStringLiteral("Two: in two"))); // the other sheet can be read all the same

        parts = twoSheets();
        part(parts, QStringLiteral("xl/_rels/workbook.xml.rels")).content =
            links(link("rId1", kRelations + "worksheet", "worksheets/sheet1.xml"));
        QVERIFY(contentOf(parts).startsWith(
            QStringLiteral("One: error: t.xlsx, sheet \"One\": the workbook lists this sheet")));

        part(parts, QStringLiteral("xl/_rels/workbook.xml.rels")).content = "<Relationships><Relationship";
        QVERIFY2(contentOf(parts).startsWith(
                     QStringLiteral("error: t.xlsx (xl/_rels/workbook.xml.rels in it): its XML ends")),
                 qPrintable(contentOf(parts)));

        parts = twoSheets();
        part(parts, QStringLiteral("xl/workbook.xml")).name = QStringLiteral("xl/book.xml");
        QVERIFY(contentOf(parts).startsWith(
            QStringLiteral("error: t.xlsx (xl/workbook.xml in it): the workbook needs this part")));

        parts = twoSheets();
        part(parts, QStringLiteral("xl/workbook.xml")).content = bookWith({});
        QVERIFY(contentOf(parts).startsWith(QStringLiteral("error: t.xlsx: the workbook holds no worksheet")));

        parts = twoSheets();
        parts.push_back({QStringLiteral("xl/sharedStrings.xml"), "<!DOCTYPE sst><sst/>"});
        QVERIFY(contentOf(parts).startsWith(
            QStringLiteral("One: error: t.xlsx (xl/sharedStrings.xml in it): its XML declares a document type")));

        parts = twoSheets();
        part(parts, QStringLiteral("xl/worksheets/sheet2.xml")).password = "secret";
        QVERIFY(contentOf(parts).startsWith(
            QStringLiteral("One: error: t.xlsx (xl/worksheets/sheet2.xml in it) is encrypted: remove the password")));
    }

    void refusesABomb()
    {
        const QByteArray zip = zipBomb("xl/workbook.xml", "<workbook>", 300);
        const Result<std::shared_ptr<Workbook>> book = Workbook::open(*ZipArchive::openBuffer(zip, kPath), kPath);
        QVERIFY(!book.ok());
        QVERIFY2(book.error().message.startsWith(
                     QStringLiteral("t.xlsx (xl/workbook.xml in it) unpacks to more than 200 times its size")),
                 qPrintable(book.error().message));
    }

    void resolvesTargets_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::newRow("a.xml") << "xl/a.xml";
        QTest::newRow("sub/a.xml") << "xl/sub/a.xml";
        QTest::newRow("/a.xml") << "a.xml";
        QTest::newRow("./a.xml") << "xl/a.xml";
        QTest::newRow("../a.xml") << "a.xml";
        QTest::newRow("../../../a.xml") << "a.xml";
        QTest::newRow("sub\\a.xml") << "xl/sub/a.xml";
    }

    void resolvesTargets()
    {
        QFETCH(QString, expected);
        PieceSource source(links(link("1", "x/worksheet", QTest::currentDataTag())));
        const Result<Relationships> read = Relationships::read(source, QStringLiteral("xl/workbook.xml"), kPath);
        QVERIFY(read.ok());
        QCOMPARE(read->byId(QStringLiteral("1"))->part, expected);
        QCOMPARE(read->byId(QStringLiteral("1"))->type, QStringLiteral("worksheet"));
        QCOMPARE(read->byId(QStringLiteral("2")), nullptr);
    }

    void namesOtherDocuments_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("kind");
        QTest::newRow("ods") << "mimetype" << QByteArray("application/vnd.oasis.opendocument.spreadsheet")
                             << "an OpenDocument spreadsheet (.ods)";
        QTest::newRow("epub") << "mimetype" << QByteArray("application/epub+zip") << "an e-book (.epub)";
        QTest::newRow("xlsb") << "xl/workbook.bin" << QByteArray() << "a binary Excel workbook (.xlsb)";
        QTest::newRow("docx") << "word/document.xml" << QByteArray() << "a Word document";
        QTest::newRow("pptx") << "ppt/presentation.xml" << QByteArray() << "a PowerPoint presentation";
        QTest::newRow("jar") << "META-INF/MANIFEST.MF" << QByteArray() << "a Java archive (.jar)";
        QTest::newRow("plain zip") << "a.csv" << QByteArray() << "";
    }

    void namesOtherDocuments()
    {
        QFETCH(QString, entry);
        QFETCH(QByteArray, content);
        QFETCH(QString, kind);
        const Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::openBuffer(
            zipOf({{entry, content}, {QStringLiteral("[Content_Types].xml"), "<Types/>"}}), kPath);
        QCOMPARE(Workbook::refusedPackage(**archive), kind);
        QCOMPARE(Workbook::isWorkbook(**archive), kind.isEmpty());
        const Result<std::shared_ptr<Workbook>> book = Workbook::open(*archive, kPath);
        QVERIFY(!book.ok());
        QVERIFY(book.error().message.contains(kind));
    }

    void aPlainArchiveIsNoWorkbook()
    {
        const Result<std::shared_ptr<ZipArchive>> archive =
            ZipArchive::openBuffer(zipOf({{QStringLiteral("a.csv"), "a,b\n"}}), kPath);
        QVERIFY(!Workbook::isWorkbook(**archive));
    }
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
