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

constexpr int kCustomers = 12;

FileSet named(const char* name, const QByteArray& content)
{
    return {{QString::fromLatin1(name), content}};
}

void row(const char* name, const FileSet& files, const QByteArray& profile = {})
{
    QTest::newRow(name) << files << profile;
}

void row(const char* name, const QByteArray& content)
{
    row(name, named("in.csv", content));
}

const QByteArray kWindows1252 =
    R"({"schema":"churnlens.profile/1","name":"w","encoding":"windows-1252","delimiter":",","columns":{
               "invoice":["Invoice"],"stock_code":["StockCode"],"description":["Description"],"quantity":["Quantity"],
               "invoiced_at":["InvoiceDate"],"unit_price":["Price"],"customer_id":["Customer ID"],
               "country":["Country"]},"cancellation":{"invoice_prefix":"C"},"service_codes":["POST"]})";
const QString kPrice = QStringLiteral("Price");
const QString kCustomer = QStringLiteral("Customer ID");

QString withComma(const QString& text)
{
    return QString(text).replace(u'.', u',');
}

/// Where the rows can be cut without parting an invoice: the first such row from `from` on.
qsizetype cutPlace(const ShopTable& table, qsizetype from)
{
    while (table.rows[from][0] == table.rows[from - 1][0])
        ++from;
    return from;
}

QList<ShopTable> parts(const ShopTable& table, int count)
{
    QList<ShopTable> out;
    qsizetype begin = 0;
    for (int i = 1; i <= count; ++i) {
        const qsizetype end = i == count ? table.rows.size() : cutPlace(table, table.rows.size() * i / count);
        out << table.slice(begin, end - begin);
        begin = end;
    }
    return out;
}

} // namespace

/// One shop written in many forms: every one must give the same lines, to the last digit.
class TestFileForms : public QObject
{
    Q_OBJECT

private:
    LoadBench m_bench;
    ShopTable m_table = shopTable(kCustomers);
    QByteArray m_csv = delimited(m_table);
    LoadOutcome m_clean;

    static void columns()
    {
        QTest::addColumn<FileSet>("files");
        QTest::addColumn<QByteArray>("profile");
    }

    void priced(const char* name, const std::function<QString(const QString&)>& change, char delimiter = ',')
    {
        ShopTable table = m_table;
        table.map(kPrice, change);
        row(name, delimited(table, delimiter));
    }

    void check()
    {
        QFETCH(FileSet, files);
        QFETCH(QByteArray, profile);
        const LoadOutcome outcome = m_bench.load(files, profile);
        QVERIFY2(outcome.error.isEmpty(), qPrintable(outcome.error));
        QCOMPARE(outcome.warnings, QStringList());
        QCOMPARE(outcome.counts, m_clean.counts);
        QCOMPARE(outcome.lines, m_clean.lines);
        QCOMPARE(outcome.masters, m_clean.masters);
        QCOMPARE(outcome.end, m_clean.end);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_clean = m_bench.load(named("clean.csv", m_csv));
        QCOMPARE(m_clean.error, QString());
        QCOMPARE(m_clean.warnings, QStringList());
        const auto all = QString::number(m_table.rows.size());
        const auto bought = QString::number(m_table.rows.size() - 4);
        QCOMPARE(
            m_clean.counts,
            QStringLiteral("read %1, loaded %1, purchases %2, anonymous 1, cancelled 1, services 1").arg(all, bought));
        QCOMPARE(m_bench.scalar("SELECT description FROM warehouse.product WHERE stock_code = 'É-1'"),
                 m_table.rows.last()[2]);
        QCOMPARE(m_bench.scalar("SELECT country FROM warehouse.customer WHERE customer_id = 'CAFÉ-7'"),
                 QString::fromUtf8("Österreich"));
    }

    void delimitersAndEncodings_data()
    {
        columns();
        row("csv", m_csv);
        row("semicolons", delimited(m_table, ';'));
        row("tabs", named("in.tsv", delimited(m_table, '\t')));
        row("pipes", named("in.txt", delimited(m_table, '|')));
        row("byte order mark", "\xEF\xBB\xBF" + m_csv);
        row("utf-16 le", utf16(m_csv, ByteOrder::Little, true));
        row("utf-16 be", utf16(m_csv, ByteOrder::Big, true));
        row("utf-16 le without mark", utf16(m_csv, ByteOrder::Little, false));
        row("utf-16 be without mark", utf16(m_csv, ByteOrder::Big, false));
        row("utf-16 tabs", utf16(delimited(m_table, '\t'), ByteOrder::Little, true));
        row("windows-1252", windows1252(delimited(m_table, ';')));
        row("windows-1252 by profile", named("in.csv", windows1252(m_csv)), kWindows1252);
        row("crlf", delimited(m_table, ',', "\r\n"));
        row("lone cr", delimited(m_table, ',', "\r"));
        row("every field quoted", delimited(m_table, ',', "\n", true));
        row("no line end at the end", m_csv.chopped(1));
    }
    void delimitersAndEncodings() { check(); }

    void aroundTheTable_data()
    {
        columns();
        row("sep=;", "sep=;\r\n" + delimited(m_table, ';', "\r\n"));
        row("sep=; behind a mark", "\xEF\xBB\xBFsep=;\n" + delimited(m_table, ';'));
        row("sep=, in utf-16", utf16("sep=,\n" + m_csv, ByteOrder::Little, true));
        row("titles", "Sales report\nFrom 2009-12-01, to 2011-12-01\n\nAll shops;;;\n" + m_csv);
        row("titles as wide as the table", "Sales,,,,,,,\n,,,,,,,\nprinted,2011-12-01,,,,,,\n" + m_csv);
        row("blank lines", QByteArray(m_csv).replace("\n50001", "\n\n\n50001") + "\n\n\n");
        row("empty records", delimited(m_table, ';') + ";;;;;;;\n ; ;\t;;;;;\n;;;;\n");
        row("long lines with empty extras", delimited(m_table, ',', ",,\n").replace("Country,,", "Country"));
        ShopTable padded = m_table;
        for (QStringList& fields : padded.rows)
            for (QString& field : fields)
                field = QStringLiteral(" ") + field + QString(QChar(0xA0));
        row("blanks around values", delimited(padded, ';'));
    }
    void aroundTheTable() { check(); }

    void packed_data()
    {
        columns();
        const QList<ShopTable> three = parts(m_table, 3);
        row("gzip", named("in.csv.gz", gzipped(m_csv)));
        row("gzip of two members", named("in.gz", gzipped(m_csv.left(1000)) + gzipped(m_csv.mid(1000))));
        row("gzip under a wrong name", named("in.csv", gzipped(m_csv)));
        row("gzip of utf-16", named("in.gz", gzipped(utf16(m_csv, ByteOrder::Little, true))));
        row("zip", named("in.zip", zipOf({{QStringLiteral("a.csv"), m_csv}})));
        row("zip under a wrong name", named("in.xlsx", zipOf({{QStringLiteral("a.csv"), m_csv}})));
        row("zip of gzip", named("in.zip", zipOf({{QStringLiteral("a.csv.gz"), gzipped(m_csv)}})));
        row("zip of three files in folders",
            named("in.zip",
                  zipOf({{QStringLiteral("y/"), {}},
                         {QStringLiteral("y/1.csv"), delimited(three[0])},
                         {QStringLiteral("y/2.csv"), utf16(delimited(three[1], '\t'), ByteOrder::Big, true)},
                         {QStringLiteral("z/3.txt"), delimited(three[2], ';')}})));
        row("zip with litter",
            named("in.zip",
                  zipOf({{QStringLiteral("__MACOSX/._a.csv"), QByteArray("\0\5\x16\7", 4)},
                         {QStringLiteral(".DS_Store"), QByteArray("\0\0\0\1Bud1", 8)},
                         {QStringLiteral("a.csv"), m_csv},
                         {QStringLiteral("s/Thumbs.db"), "\xD0\xCF\x11\xE0"}})));
        row("three files in a folder",
            {{QStringLiteral("1.csv"), delimited(three[0])},
             {QStringLiteral("2.csv.gz"), gzipped(delimited(three[1], ';'))},
             {QStringLiteral("3.xlsx"), workbookOf({{QStringLiteral("S"), three[2]}})}});
    }
    void packed() { check(); }

    void workbooks_data()
    {
        columns();
        const QList<ShopTable> two = parts(m_table, 2);
        const QByteArray typed = workbookOf({{QStringLiteral("Sales"), m_table}});
        row("workbook", named("in.xlsx", typed));
        row("workbook named csv", named("in.csv", typed));
        row("csv named xlsx", named("in.xlsx", m_csv));
        row("workbook of texts", named("in.xlsx", workbookOf({{QStringLiteral("Sales"), m_table}}, CellKinds::Texts)));
        row("two sheets",
            named("in.xlsx", workbookOf({{QStringLiteral("2010"), two[0]}, {QStringLiteral("2011"), two[1]}})));
        row("inline strings", named("in.xlsx", inlineWorkbook(m_table, Epoch::From1900)));
        row("dates from 1904", named("in.xlsx", inlineWorkbook(m_table, Epoch::From1904)));
        ShopTable mixed = m_table; // some ids are texts in a column of numbers
        for (qsizetype i = 0; i < mixed.rows.size(); i += 3)
            mixed.rows[i][6] = mixed.rows[i][6].isEmpty() ? QString() : mixed.rows[i][6] + QStringLiteral(" ");
        row("numbers and texts in one column", named("in.xlsx", workbookOf({{QStringLiteral("Sales"), mixed}})));
        ShopTable titled = m_table;
        titled.rows.prepend(titled.header);
        titled.rows.prepend({});
        titled.header = {QStringLiteral("Sales report")};
        row("titles above the table",
            named("in.xlsx", workbookOf({{QStringLiteral("Sales"), titled}}, CellKinds::Texts)));
    }
    void workbooks() { check(); }

    void dates_data()
    {
        columns();
        const auto dated = [this](const char* name, const char* format, const char* suffix = "") {
            ShopTable table = withDates(m_table, QString::fromLatin1(format));
            table.map(QStringLiteral("InvoiceDate"),
                      [suffix](const QString& text) -> QString { return text + QLatin1StringView(suffix); });
            row(name, delimited(table));
        };
        dated("iso", "yyyy-MM-dd'T'HH:mm:ss");
        dated("utc", "yyyy-MM-dd'T'HH:mm:ss", "Z");
        dated("one offset", "yyyy-MM-dd HH:mm:ss", "+02:00");
        dated("milliseconds", "yyyy-MM-dd'T'HH:mm:ss.zzz");
        dated("day first", "dd/MM/yyyy HH:mm");
        dated("day first with points", "d.M.yyyy HH:mm:ss");
        dated("month first", "MM/dd/yyyy HH:mm");
        dated("month first, half days", "M/d/yyyy h:mm AP");
        dated("year first", "yyyy/MM/dd HH:mm");
        dated("two-digit years", "dd.MM.yy HH:mm");
        dated("two-digit years, month first", "M/d/yy H:mm");
        dated("two-digit years first", "yy-MM-dd HH:mm");
        dated("month names", "d MMM yyyy HH:mm");
        dated("month names first", "MMMM d, yyyy h:mm ap");
        dated("days of the week", "ddd, dd MMM yyyy HH:mm:ss", " GMT");
        dated("eight digits", "yyyyMMdd'T'HHmmss");
        ShopTable serial = m_table;
        serial.map(QStringLiteral("InvoiceDate"), [](const QString& text) { return serialDate(text); });
        row("serial numbers", delimited(serial));
        serial.map(QStringLiteral("InvoiceDate"), withComma);
        row("serial numbers with comma", delimited(serial, ';'));
    }
    void dates() { check(); }

    void thousands_data()
    {
        columns();
        const auto thousands = [](const char* mark) {
            return [mark](const QString& text) -> QString {
                return QString(text).replace(QStringLiteral("1234"), u'1' + QString::fromUtf8(mark) + u"234");
            };
        };
        priced("comma of thousands", thousands(","));
        priced("blank of thousands", thousands(" "));
        priced("no-break space of thousands", thousands("\u00A0"));
        priced("thin no-break space of thousands", thousands("\u202F"));
        priced("apostrophe of thousands", thousands("'"));
        priced(
            "point of thousands",
            [](const QString& text) {
                return withComma(text).replace(QStringLiteral("1234"), QStringLiteral("1.234"));
            },
            ';');
    }
    void thousands() { check(); }

    void numbers_data()
    {
        columns();
        priced("decimal comma", withComma, ';');
        priced("decimal comma in quotes", withComma);
        priced("pounds", [](const QString& text) -> QString { return QString::fromUtf8("£") + text; });
        priced(
            "euros behind", [](const QString& text) -> QString { return withComma(text) + QString::fromUtf8(" €"); },
            ';');
        priced("code before", [](const QString& text) -> QString { return QStringLiteral("USD ") + text; });
        ShopTable pounds = m_table;
        pounds.map(kPrice, [](const QString& t) -> QString {
            return QString::fromUtf8("£") + QString(t).replace(QStringLiteral("1234"), QString::fromUtf8("1\u00A0234"));
        });
        row("pounds and no-break spaces in windows-1252", windows1252(delimited(pounds)));
        row("pounds in windows-1252 by profile", named("in.csv", windows1252(delimited(pounds))), kWindows1252);
        priced("exponents", [](const QString& text) -> QString { return text + QStringLiteral("e0"); });
        priced("signs", [](const QString& text) -> QString { return QStringLiteral("+") + text; });
        ShopTable table = m_table;
        table.map(QStringLiteral("Quantity"), [](QString text) -> QString {
            return text.startsWith(u'-') ? QStringLiteral("(%1)").arg(text.mid(1)) : text + QStringLiteral(".0");
        });
        row("quantities with parentheses and .0", delimited(table));
    }
    void numbers() { check(); }

    void columnsAndIds_data()
    {
        columns();
        row("german names, other order, time apart", delimited(rearranged(m_table), ';'));
        ShopTable floats = m_table;
        floats.map(kCustomer,
                   [](const QString& id) -> QString { return id.startsWith(u'1') ? id + QStringLiteral(".0") : id; });
        row("customer ids as 10001.0", delimited(floats));
        row("decomposed characters", QString::fromUtf8(m_csv).normalized(QString::NormalizationForm_D).toUtf8());
        ShopTable shouting = m_table;
        for (QString& name : shouting.header)
            name = name.toUpper().replace(u' ', u'_');
        row("header in capitals", delimited(shouting));
        ShopTable nulls = m_table;
        nulls.map(kCustomer, [](const QString& id) { return id.isEmpty() ? QStringLiteral("NULL") : id; });
        row("NULL for no customer", delimited(nulls));
        row("no header", named("in.csv", m_csv.mid(m_csv.indexOf('\n') + 1)),
            R"({"schema":"churnlens.profile/1","name":"p","header":false,"columns":{"invoice":1,"stock_code":2,
               "description":3,"quantity":4,"invoiced_at":5,"unit_price":6,"customer_id":7,"country":8},
               "cancellation":{"invoice_prefix":"C"},"service_codes":["POST"]})");
    }
    void columnsAndIds() { check(); }
};

QTEST_GUILESS_MAIN(TestFileForms)
#include "tst_fileforms.moc"
