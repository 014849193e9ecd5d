// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/sheetreader.h"

#include "core/ingest/xlsx/celltext.h"
#include "tests/support/piecesource.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;
using namespace churnlens::tests;

namespace {

const QByteArray kShared =
    "<sst><si><t>first</t></si>"
    "<si><r><rPr><b/></rPr><t>rich </t></r><r><t xml:space=\"preserve\"> text </t></r></si>"
    "<si><t>\xE6\x9D\xB1\xE4\xBA\xAC</t><rPh sb=\"0\" eb=\"2\"><t>\xE3\x81\xA8\xE3\x81\x86</t></rPh><phoneticPr/></si>"
    "<si><t>  trimmed\n</t></si><si><t xml:space=\"preserve\">  kept </t></si><si/>"
    "<si><t>a_x000D_b_x005F_x0041_</t></si></sst>";

const QByteArray kStyles =
    "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yy\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

SheetContext context(bool date1904 = false)
{
    PieceSource strings(kShared);
    PieceSource styles(kStyles);
    return {QStringLiteral("t.xlsx, sheet \"S\""), *SharedStrings::read(strings, QStringLiteral("strings")),
            *CellStyles::read(styles, QStringLiteral("styles")), date1904};
}

/// Records as "row:field|field", one a line; "error: ..." at the end when reading failed. Checks raw on the way.
QString readAll(const QByteArray& xml, size_t piece = size_t{64} * 1024, bool date1904 = false)
{
    SheetReader reader(std::make_unique<PieceSource>(xml, piece), context(date1904));
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
        if (QString::fromUtf8(record.raw.data(), static_cast<qsizetype>(record.raw.size())) != fields.join(u'\t'))
            return QStringLiteral("raw differs from the fields");
        out << QString::number(record.lineNumber) + u':' + fields.join(u'|');
    }
}

QByteArray sheet(const QByteArray& rows)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"urn:x\"><dimension "
           "ref=\"A1:H9\"/><sheetData>"
        + rows + "</sheetData><pageMargins left=\"0.7\"/></worksheet>";
}

QByteArray number(const char* value)
{
    return QByteArray("<row r=\"1\"><c r=\"A1\"><v>") + value + "</v></c></row>";
}

} // namespace

class TestSheetReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCells_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QByteArray() << "";
        QTest::newRow("shared") << QByteArray(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>")
                                << "1:first|rich text ";
        QTest::newRow("phonetic readings are no text")
            << QByteArray("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row>") << QStringLiteral("1:\u6771\u4eac");
        QTest::newRow("white space counts only when preserved")
            << QByteArray("<row><c t=\"s\"><v>3</v></c><c t=\"s\"><v>4</v></c><c t=\"s\"><v>0</v></c></row>")
            << "1:trimmed|  kept |first";
        QTest::newRow("escapes") << QByteArray("<row><c t=\"s\"><v>6</v></c><c t=\"str\"><v>_x0009_</v></c></row>")
                                 << "1:a\rb_x0041_|\t";
        QTest::newRow("inline") << QByteArray(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>plain</t></is></c><c r=\"B1\" "
            "t=\"inlineStr\"><is><r><t>ri</t></r><r><t>ch</t></r><rPh><t>x</t></rPh></is></c></row>")
                                << "1:plain|rich";
        QTest::newRow("formulas give their result") << QByteArray(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2&amp;B2</f><v>x y</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c></row>")
                                                    << "1:x y|2";
        QTest::newRow("booleans and errors")
            << QByteArray("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c><c r=\"C1\" "
                          "t=\"e\"><v>#N/A</v></c><c r=\"D1\" t=\"d\"><v>2010-12-01T08:26:00</v></c></row>")
            << "1:TRUE|FALSE|#N/A|2010-12-01T08:26:00";
        QTest::newRow("entities") << QByteArray("<row><c t=\"str\"><v>a &lt;&amp;&gt; &#8364;&quot;</v></c></row>")
                                  << QStringLiteral("1:a <&> \u20ac\"");
    }

    void readsCells()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, expected);
        QCOMPARE(readAll(sheet(rows)), expected);
        QCOMPARE(readAll(sheet(rows), 1), expected); // every boundary falls everywhere
    }

    void placesCells_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("expected");
        QTest::newRow("gaps") << QByteArray("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"E2\"><v>2</v></c></row>")
                              << "2:|1|||2";
        QTest::newRow("missing references")
            << QByteArray("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c/><c><v>3</v></c></row><row><c "
                          "r=\"B\"><v>4</v></c><c><v>5</v></c></row>")
            << "1:1|2\n5:|3\n6:|4|5";
        QTest::newRow("trailing blanks are padded")
            << QByteArray("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>"
                          "<row r=\"2\"><c r=\"A2\"><v>4</v></c></row>")
            << "1:1|2|3\n2:4||";
        QTest::newRow("formatted but empty cells do not widen")
            << QByteArray("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row><row r=\"2\"><c "
                          "r=\"A2\"><v>2</v></c></row>")
            << "1:1\n2:2";
        QTest::newRow("blank rows are passed over") << QByteArray(
            "<row r=\"1\"/><row r=\"2\"><c r=\"A2\" s=\"1\"/></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>5</v></c>"
            "</row><row r=\"4\"><c r=\"A4\"><v>7</v></c></row>")
                                                    << "4:7";
        QTest::newRow("cells out of order")
            << QByteArray("<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"D1\"><v>4</v></c><c "
                          "r=\"A1\"><v>9</v></c></row>")
            << "1:9||3|4";
        QTest::newRow("rows out of order")
            << QByteArray("<row r=\"7\"><c r=\"A7\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>2</v></c></row>")
            << "7:1\n3:2";
        QTest::newRow("far column") << QByteArray("<row><c r=\"AA1\"><v>1</v></c></row>")
                                    << QStringLiteral("1:||||||||||||||||||||||||||1");
        QTest::newRow("unknown elements are skipped") << QByteArray(
            "<row r=\"1\"><ext><c><v>8</v></c></ext><c r=\"A1\"><extLst><v>7</v></extLst><v>1</v></c></row>")
                                                      << "1:1";
    }

    void placesCells() { readsCells(); }

    void readsPrefixedElements()
    {
        QCOMPARE(
            readAll(
                "<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c>"
                "</x:row></x:sheetData></x:worksheet>"),
            QStringLiteral("1:first"));
    }

    void writesNumbersPlainly_data()
    {
        QTest::addColumn<QString>("expected");
        const std::vector<std::pair<const char*, const char*>> cases{
            {"13085", "13085"},
            {"13085.0", "13085"},
            {"1.3085E4", "13085"},
            {"-12", "-12"},
            {"-0", "0"},
            {"2.5499999999999998", "2.55"},
            {"2.55", "2.55"},
            {"2.50", "2.5"},
            {".5", "0.5"},
            {"0.1", "0.1"},
            {"40148.322916666664", "40148.322916666664"},
            {"40148.322916666664241", "40148.322916666664"},
            {"123456789012345", "123456789012345"},
            {"1.23456789012345E+14", "123456789012345"},
            {"8710103899983", "8710103899983"},
            {"12345678901234567890", "12345678901234567890"},
            {"1E+20", "100000000000000000000"},
            {"1E-4", "0.0001"},
            {"1.7E-07", "0.00000017"},
            {"1E+300", "1e+300"},
            {"5E-324", "5e-324"},
            {"007", "7"},
            {" 5 ", "5"},
            {"1E+999", "1E+999"},
            {"NaN", "NaN"},
            {"abc", "abc"},
            {"1-2", "1-2"},
        };
        for (const auto& [text, expected] : cases)
            QTest::newRow(text) << QString::fromUtf8(expected);
    }

    void writesNumbersPlainly()
    {
        QFETCH(QString, expected);
        QCOMPARE(readAll(sheet(number(QTest::currentDataTag()))), QString(QStringLiteral("1:") + expected));
    }

    void normalisedNumbersReadBackToTheSameDouble()
    {
        for (int i = 1; i < 20'000; ++i) {
            const double value = static_cast<double>(i) * 1.37e-3 / 7 + 40'000;
            std::string text = QByteArray::number(value, 'g', 17).toStdString();
            normaliseNumber(text, 0);
            QCOMPARE(QByteArray::fromStdString(text).toDouble(), value);
            QVERIFY(text.size() <= QByteArray::number(value, 'g', 17).toStdString().size());
        }
    }

    void datesOf1904BecomeThoseOf1900()
    {
        const QByteArray rows =
            "<row><c s=\"1\"><v>38686.5</v></c><c s=\"2\"><v>0</v></c><c s=\"2\"><v>1</v></c>"
            "<c s=\"0\"><v>38686.5</v></c><c s=\"99\"><v>1</v></c><c s=\"1\" t=\"str\"><v>1</v></c></row>";
        QCOMPARE(readAll(sheet(rows), 64, true), QStringLiteral("1:40148.5|0|1463|38686.5|1|1"));
        QCOMPARE(readAll(sheet(rows), 64, false), QStringLiteral("1:38686.5|0|1|38686.5|1|1"));
    }

    void knowsDateFormats_data()
    {
        QTest::addColumn<bool>("date");
        for (const char* code : {"yyyy-mm-dd", "h:mm AM/PM", "[Red]d/m", "mm:ss.0", "[$-409]D-MMM", "\"on\" yyyy"})
            QTest::newRow(code) << true;
        for (const char* code : {"General", "0.00", "[Red]0.00", "0 \"days\"", "0\\d", "[$\xC2\xA3-809]#,##0.00",
                                 "0.00E+00", "0_d", "", "\\"})
            QTest::newRow(code) << false;
    }

    void knowsDateFormats()
    {
        QFETCH(bool, date);
        QCOMPARE(CellStyles::isDateFormat(QTest::currentDataTag()), date);
    }

    void decodesEscapes_data()
    {
        QTest::addColumn<QByteArray>("decoded");
        QTest::newRow("plain_x") << QByteArray("plain_x");
        QTest::newRow("_x0041__x0042_") << QByteArray("AB");
        QTest::newRow("_x005F_x0041_") << QByteArray("_x0041_");
        QTest::newRow("__x0041_") << QByteArray("_A");
        QTest::newRow("_x20AC_") << QByteArray("\xE2\x82\xAC");
        QTest::newRow("_x00e9_") << QByteArray("\xC3\xA9");
        QTest::newRow("_xD83D__xDE00_") << QByteArray("\xF0\x9F\x98\x80");
        QTest::newRow("_xD83D_x") << QByteArray("\xEF\xBF\xBDx");
        QTest::newRow("_xDE00__x0041_") << QByteArray("\xEF\xBF\xBD"
                                                      "A");
        QTest::newRow("_x0000_") << QByteArray("\xEF\xBF\xBD");
        QTest::newRow("_x004_ _x00G1_ _X0041_") << QByteArray("_x004_ _x00G1_ _X0041_");
    }

    void decodesEscapes()
    {
        QFETCH(QByteArray, decoded);
        std::string text = std::string("_x0041_") + QTest::currentDataTag();
        decodeEscapes(text, 7);
        QCOMPARE(QByteArray::fromStdString(text), "_x0041_" + decoded);
    }

    void findsColumns()
    {
        QCOMPARE(columnOfReference("A1"), 0);
        QCOMPARE(columnOfReference("c5"), 2);
        QCOMPARE(columnOfReference("AA10"), 26);
        QCOMPARE(columnOfReference("XFD1048576"), 16'383);
        QCOMPARE(columnOfReference("AAAA1"), -1);
        QCOMPARE(columnOfReference("12"), -1);
        QCOMPARE(columnOfReference(""), -1);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("message");
        const QByteArray good = sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        QTest::newRow("nothing") << QByteArray() << "truncated";
        QTest::newRow("truncated") << good.chopped(20) << "truncated";
        QTest::newRow("truncated in a tag") << good.chopped(3) << "truncated";
        QTest::newRow("mismatched tags") << sheet("<row></c>") << "damaged (mismatched tag";
        QTest::newRow("no xml") << QByteArray("PK\x03\x04") << "damaged (";
        QTest::newRow("bad utf-8") << sheet("<row><c t=\"str\"><v>\xFF\xFE</v></c></row>") << "damaged (";
        QTest::newRow("unknown entity") << sheet("<row><c t=\"str\"><v>&laugh;</v></c></row>")
                                        << "damaged (undefined entity";
        QTest::newRow("doctype") << QByteArray("<!DOCTYPE worksheet [<!ENTITY a \"b\">]>") + good << "document type";
        QTest::newRow("external doctype")
            << QByteArray("<!DOCTYPE worksheet SYSTEM \"/etc/passwd\">") + good << "document type";
        QTest::newRow("another root") << QByteArray("<chartsheet/>") << "no worksheet";
        QTest::newRow("deep") << sheet(QByteArray("<a>").repeated(70)) << "nested deeper than 64";
        QTest::newRow("row 0") << sheet("<row r=\"0\"/>") << "numbers a row beyond";
        QTest::newRow("row too far") << sheet("<row r=\"1048577\"/>") << "numbers a row beyond";
        QTest::newRow("row without a number") << sheet("<row r=\"x\"/>") << "numbers a row beyond";
        QTest::newRow("column too far") << sheet("<row r=\"3\"><c r=\"XFE3\"/></row>")
                                        << "row 3 has a cell beyond the 16384";
        QTest::newRow("no column") << sheet("<row r=\"3\"><c r=\"33\"/></row>") << "row 3 has a cell beyond";
        QTest::newRow("too many cells") << sheet("<row>" + QByteArray("<c r=\"A1\"/>").repeated(16'385) + "</row>")
                                        << "row 1 has a cell beyond";
        QTest::newRow("no such text") << sheet("<row><c t=\"s\"><v>7</v></c></row>")
                                      << "a text that the workbook does not hold";
        QTest::newRow("negative text") << sheet("<row><c t=\"s\"><v>-1</v></c></row>") << "a text that the workbook";
        QTest::newRow("long cell") << sheet("<row><c t=\"str\"><v>" + QByteArray(1'048'577, 'x') + "</v></c></row>")
                                   << "more than 1 MiB of text";
        QTest::newRow("long row") << sheet(
            "<row>" + QByteArray("<c t=\"str\"><v>" + QByteArray(1'048'576, 'x') + "</v></c>").repeated(17) + "</row>")
                                  << "more than 16 MiB of text";
        QTest::newRow("long tag") << sheet("<row x=\"" + QByteArray(2'000'000, 'x') + "\"/>")
                                  << "a tag of more than 1 MiB";
    }

    void refuses()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, message);
        const QString got = readAll(xml);
        const QString error = got.mid(got.indexOf(QStringLiteral("error: ")));
        QVERIFY2(error.startsWith(QStringLiteral("error: t.xlsx, sheet \"S\": ")), qPrintable(got.left(300)));
        QVERIFY2(error.contains(message), qPrintable(error));
        QVERIFY(!error.contains(u'\n'));
    }

    void keepsManySharedTexts()
    {
        constexpr size_t kCount = 200'000;
        QByteArray xml = "<sst>";
        for (size_t i = 0; i < kCount; ++i)
            xml += "<si><t>text " + QByteArray::number(static_cast<qulonglong>(i)) + "</t></si>";
        PieceSource source(xml + "</sst>", 10'000);
        const Result<std::shared_ptr<const SharedStrings>> read = SharedStrings::read(source, QStringLiteral("t"));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        QCOMPARE((*read)->size(), kCount);
        for (size_t i = 0; i < kCount; i += 999)
            QCOMPARE((*read)->at(i), "text " + std::to_string(i));
    }

    void refusesDamagedSharedTexts()
    {
        for (const char* xml :
             {"<sst><si><t>a</t></si>", "<sst><si><t>a</si></sst>", "<html/>", "<!DOCTYPE sst><sst/>"}) {
            PieceSource source(xml);
            QVERIFY2(!SharedStrings::read(source, QStringLiteral("t")).ok(), xml);
        }
        PieceSource source("<sst><si><t>" + QByteArray(1'048'577, 'x') + "</t></si></sst>");
        QVERIFY(!SharedStrings::read(source, QStringLiteral("t")).ok());
    }

    void anErrorStays()
    {
        SheetReader reader(std::make_unique<PieceSource>(sheet("<row><c><v>1</v></c></row><row></c>")), context());
        Record record;
        QVERIFY(*reader.next(record));
        QVERIFY(!reader.next(record).ok());
        QVERIFY(!reader.next(record).ok());
    }
};

QTEST_GUILESS_MAIN(TestSheetReader)
#include "tst_sheetreader.moc"
