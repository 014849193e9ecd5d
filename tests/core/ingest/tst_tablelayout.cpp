// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tablelayout.h"

#include "tests/support/testfiles.h"
#include "tests/support/zippackage.h"

#include <QTest>

#include <xlsxwriter.h>

using namespace churnlens;
using namespace churnlens::ingest;
using tests::zipOf;

namespace {

const QByteArray kHead("Date;Customer;Price\n");

/// The same line again and again, and then the last ones.
QByteArray longTable(const QByteArray& line, int lines, const QByteArray& last)
{
    return kHead + line.repeated(lines) + last;
}

struct Sheet
{
    const char* name;
    std::vector<std::vector<const char*>> rows;
    bool hidden = false;
};

QString writeBook(const QString& path, const std::vector<Sheet>& sheets)
{
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    for (const Sheet& sheet : sheets) {
        lxw_worksheet* page = workbook_add_worksheet(book, sheet.name);
        if (sheet.hidden)
            worksheet_hide(page);
        for (size_t row = 0; row < sheet.rows.size(); ++row) {
            for (size_t column = 0; column < sheet.rows[row].size(); ++column)
                worksheet_write_string(page, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                       sheet.rows[row][column], nullptr);
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("libxlsxwriter");
    return path;
}

const std::vector<std::vector<const char*>> kSales{{"Date", "Customer", "Price"}, {"2011-01-01", "7", "2.5"}};
const std::vector<std::vector<const char*>> kNotes{{"Exported on", "Monday"}, {"by", "the till"}};
const std::vector<std::vector<const char*>> kPartly{{"Date", "Order", "Price"}, {"2011-01-01", "1", "2.5"}};

} // namespace

class TestTableLayout : public QObject
{
    Q_OBJECT

private:
    tests::TestFiles m_files;

    Result<FileLayout> survey(const QString& path, const ReaderOptions& options = {}, bool* holdsNoTable = nullptr)
    {
        const auto file = TableFile::open(path);
        if (!file.ok())
            return file.error();
        return surveyFile(**file, options, {}, holdsNoTable);
    }
    Result<FileLayout> surveyText(const QByteArray& text, const ReaderOptions& options = {})
    {
        return survey(m_files.write(QStringLiteral("t.csv"), text), options);
    }

private Q_SLOTS:
    void decidesByTheWholeColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("monthFirst");
        QTest::addColumn<bool>("comma");
        QTest::addColumn<qint64>("seen");
        QTest::addColumn<bool>("sawAll");
        QTest::addColumn<QString>("warning"); // empty: none
        const auto row = [](const char* tag, const QByteArray& text, bool monthFirst, bool comma, qint64 seen, bool all,
                            const char* warning) {
            QTest::newRow(tag) << text << monthFirst << comma << seen << all << QString::fromLatin1(warning);
        };
        row("settled by the first", longTable("13/2/2011;7;2,50\n", 5'000, "1/14/2011;7;2.50\n"), false, true, 2'000,
            false, "");
        row("month proved at the end", longTable("1/2/2011;7;2,50\n", 5'000, "1/13/2011;7;2,50\n"), true, true, 5'001,
            false, "");
        row("day proved at the end", longTable("1/2/2011;7;2,50\n", 5'000, "13/1/2011;7;2,50\n"), false, true, 5'001,
            false, "");
        row("comma proved at the end", longTable("2011-01-02;7;1.234\n", 3'000, "2011-01-02;7;2,50\n"), false, true,
            3'001, false, "");
        row("point proved at the end", longTable("2011-01-02;7;1.234\n", 3'000, "2011-01-02;7;2.50\n"), false, false,
            3'001, false, "");
        row("dates never proved", longTable("1/2/2011;7;2,50\n", 10, ""), false, true, 10, true,
            "no day in the date column is above 12");
        row("numbers never proved", longTable("2011-01-02;7;1.234\n", 10, ""), false, true, 10, true,
            "the comma is read as the decimal mark");
        row("dates of both kinds", longTable("1/13/2011;7;2,50\n", 10, "13/1/2011;7;2,50\n"), true, true, 11, true,
            "some dates can only be day first and some only month first");
        row("nothing to decide", longTable("2011-01-02;7;2\n", 10, ""), false, true, 10, true, "");
        row("currencies",
            longTable("2011-01-02;7;\xC2\xA3"
                      "2.50\n",
                      10, "2011-01-02;7;$2.50\n"),
            false, false, 11, true, "several currencies (\xA3, $)");
    }
    void decidesByTheWholeColumn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, warning);
        const Result<FileLayout> layout = surveyText(text);
        QVERIFY2(layout.ok(), layout.ok() ? "" : qPrintable(layout.error().message));
        const TableLayout& table = layout->tables.front();
        QTEST(table.dateOrder == DateOrder::MonthFirst, "monthFirst");
        QTEST(table.decimalMark == DecimalMark::Comma, "comma");
        QTEST(table.recordsSeen, "seen");
        QTEST(table.sawAll, "sawAll");
        QCOMPARE(table.warnings.size(), warning.isEmpty() ? 0 : 1);
        QVERIFY2(table.warnings.join(u' ').contains(warning), qPrintable(table.warnings.join(u' ')));
    }

    void aProfileDecidesWithoutLooking()
    {
        ReaderOptions options;
        options.profile = SourceProfile::shipped().back();
        options.profile->dateOrder = DateOrder::MonthFirst;
        options.profile->decimalMark = DecimalMark::Point;
        const Result<FileLayout> layout = surveyText(longTable("1/2/2011;7;1.234\n", 3'000, ""), options);
        QVERIFY(layout.ok());
        const TableLayout& table = layout->tables.front();
        QVERIFY(table.dateOrder == DateOrder::MonthFirst && table.decimalMark == DecimalMark::Point);
        QCOMPARE(table.recordsSeen, 2'000);
        QCOMPARE(table.warnings, QStringList());
    }

    void keepsTheFirstRows()
    {
        const Result<FileLayout> layout = surveyText("Sales\n\n" + longTable("2011-01-02;Zo\xC3\xAB;2\n", 300, ""));
        QVERIFY(layout.ok());
        const TableLayout& table = layout->tables.front();
        QCOMPARE(table.firstRows.size(), TableLayout::kFirstRows);
        QCOMPARE(table.firstRows.back(),
                 QStringList({QStringLiteral("2011-01-02"), QStringLiteral("Zoë"), QStringLiteral("2")}));
        QCOMPARE(table.headerLine, 3);
        QCOMPARE(table.recordsBefore, 2);
        QCOMPARE(table.recordsSeen, 300);
    }

    void stopsWhenAsked()
    {
        const QString path = m_files.write(QStringLiteral("t.csv"), longTable("1/2/2011;7;2,50\n", 20'000, ""));
        const auto file = TableFile::open(path);
        std::stop_source stop;
        stop.request_stop();
        const Result<FileLayout> layout = surveyFile(**file, {}, Progress{stop.get_token(), {}});
        QVERIFY(!layout.ok());
        QVERIFY(layout.error().code == ErrorCode::Interrupted);
    }

    void choosesSheets_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QStringList>("titles");
        QTest::addColumn<QStringList>("warnings"); // their beginnings
        const QStringList both{QStringLiteral("sheet 2010"), QStringLiteral("sheet 2011")};
        QTest::newRow("all that fit") << QStringList() << both
                                      << QStringList({QStringLiteral("Not loaded: %1, sheet Notes has no column for"),
                                                      QStringLiteral("%1, sheet Old is hidden and was not loaded.")});
        QTest::newRow("by name") << QStringList(QStringLiteral("2011")) << QStringList(both[1]) << QStringList();
        QTest::newRow("a hidden one") << QStringList(QStringLiteral("OLD")) << QStringList(QStringLiteral("sheet Old"))
                                      << QStringList();
    }
    void choosesSheets()
    {
        QFETCH(QStringList, wanted);
        QFETCH(QStringList, warnings);
        const QString path = writeBook(m_files.path(QStringLiteral("b.xlsx")),
                                       {{"Notes", kNotes}, {"2010", kSales}, {"Old", kSales, true}, {"2011", kSales}});
        ReaderOptions options;
        if (!wanted.isEmpty()) {
            options.profile = SourceProfile::shipped().back();
            options.profile->sheets = wanted;
        }
        const Result<FileLayout> layout = survey(path, options);
        QVERIFY2(layout.ok(), layout.ok() ? "" : qPrintable(layout.error().message));
        QStringList titles;
        for (const TableLayout& table : layout->tables) {
            QVERIFY(!table.text);
            titles.append(table.title.section(QStringLiteral(", "), 1));
        }
        QTEST(titles, "titles");
        QCOMPARE(layout->warnings.size(), warnings.size());
        for (qsizetype i = 0; i < warnings.size(); ++i)
            QVERIFY2(layout->warnings[i].startsWith(warnings[i].arg(path)), qPrintable(layout->warnings[i]));
    }

    void aPartThatMayHoldDataIsNotPassedOver()
    {
        const QString path =
            writeBook(m_files.path(QStringLiteral("b.xlsx")), {{"2010", kSales}, {"2011", kPartly}, {"N", kNotes}});
        bool holdsNoTable = true;
        const Result<FileLayout> layout = survey(path, {}, &holdsNoTable);
        QVERIFY(!layout.ok());
        QVERIFY2(layout.error().message.startsWith(path + QStringLiteral(", sheet 2011 has no column for customer_id")),
                 qPrintable(layout.error().message));
        QVERIFY(!holdsNoTable);
    }

    void refusesWorkbooksWithNothingToLoad()
    {
        const QString hidden =
            writeBook(m_files.path(QStringLiteral("h.xlsx")), {{"N", kNotes}, {"Old", kSales, true}});
        const Result<FileLayout> first = survey(hidden);
        QVERIFY(!first.ok());
        QVERIFY2(first.error().message.startsWith(hidden + QStringLiteral(", sheet N has no column for")),
                 qPrintable(first.error().message));
        ReaderOptions options;
        options.profile = SourceProfile::shipped().back();
        options.profile->sheets = QStringList(QStringLiteral("2012"));
        const Result<FileLayout> second = survey(hidden, options);
        QVERIFY(!second.ok());
        QVERIFY2(second.error().message.startsWith(hidden + QStringLiteral(" has no sheet or file that can be loaded")),
                 qPrintable(second.error().message));
    }

    void readsWhatIsTextInAnArchive()
    {
        const QString path =
            m_files.write(QStringLiteral("a.zip"),
                          zipOf({{QStringLiteral("readme.txt"), "Exported by the till\n"},
                                 {QStringLiteral("a/2010.csv"), kHead + "13/1/2010;7;2,5\n"},
                                 {QStringLiteral("logo.png"), "\x89PNG\r\n\x1A\n"},
                                 {QStringLiteral("a/2011.csv"), "Date,Customer,Price\n2011-01-13,7,2.5\n"}}));
        const Result<FileLayout> layout = survey(path);
        QVERIFY2(layout.ok(), layout.ok() ? "" : qPrintable(layout.error().message));
        QCOMPARE(layout->tables.size(), size_t{2});
        QCOMPARE(layout->tables[0].title, path + QStringLiteral(", a/2010.csv"));
        QCOMPARE(layout->tables[0].text->delimiter, ';');
        QCOMPARE(layout->tables[1].text->delimiter, ',');
        QVERIFY(layout->tables[0].decimalMark == DecimalMark::Comma);
        QVERIFY(layout->tables[1].decimalMark == DecimalMark::Point);
        QCOMPARE(layout->warnings.size(), 2);
        QVERIFY2(layout->warnings[1].contains(QStringLiteral("logo.png is a PNG image")),
                 qPrintable(layout->warnings[1]));
    }

    void aProblemWithTheColumnsCanBeTakenUp()
    {
        const QString path = m_files.write(QStringLiteral("t.csv"), "Date;Who;Price\n13/1/2011;7;2,50\n");
        const auto file = TableFile::open(path);
        QVERIFY(!surveyTable(**file, 0, {}, {}).ok());
        QString problem;
        const Result<TableLayout> layout = surveyTable(**file, 0, {}, {}, &problem);
        QVERIFY(layout.ok());
        QVERIFY2(problem.startsWith(path + QStringLiteral(" has no column for customer_id")), qPrintable(problem));
        QVERIFY(layout->decimalMark == DecimalMark::Comma);
        QCOMPARE(layout->recordsSeen, 1);
    }
};

QTEST_GUILESS_MAIN(TestTableLayout)
#include "tst_tablelayout.moc"
