// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/fileload.h"

#include "core/pipeline/batchrun.h"
#include "core/pipeline/loadjob.h"
#include "core/pipeline/reportjson.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"
#include "tests/support/zippackage.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace churnlens;
using namespace churnlens::pipeline;
using tests::kHeader;
using tests::zipOf;

namespace {

/// Sales 3.00 + 4.00 + 6.00 (nobody's) + 0.50 = 13.50; cancelled -4.00; a fee, a gift, a rejected line, a duplicate.
const QByteArray kLines = kHeader
    + "1,A,THING A,2,2010-01-01 10:00:00,1.5,77,France\n"
      "2,A,THING A,2,2010-01-02 11:00:00,2,78,EIRE\n"
      "3,B1,THING B,3,2010-01-02 12:00:00,2,,France\n"
      "4,B1,THING B,1,2010-01-04 12:00:00,0.5,77,France\n"
      "C5,A,THING A,-2,2010-01-05 09:00:00,2,78,EIRE\n"
      "6,POST,POSTAGE,1,2010-01-05 10:00:00,18,78,EIRE\n"
      "7,A,THING A,1,2009-12-31 10:00:00,0,78,EIRE\n"
      "8,A,THING A,x,2010-01-04 10:00:00,2,78,EIRE\n"
      "2,A,THING A,2,2010-01-02 11:00:00,2,78,EIRE\n";

QJsonObject loadJson(const LoadReport& load)
{
    BatchReport report;
    report.load = load;
    return toJson(report)[QStringLiteral("load")].toObject();
}

QJsonArray arrayOf(const char* json)
{
    return QJsonDocument::fromJson(json).array();
}

} // namespace

class TestFileLoad : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    tests::TestFiles m_files;

    Result<LoadReport> load(const QStringList& inputs) { return loadFiles(*m_connection, inputs, {}, {}); }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }
    QJsonArray jsonOf(const QByteArray& sql) { return QJsonDocument::fromJson(scalar(sql).toUtf8()).array(); }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(QStringLiteral("fl")); }

    void writesTheRowOfTheLoad()
    {
        const QString path = m_files.write(QStringLiteral("a.csv"), kLines);
        const Result<LoadReport> report = load({path});
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(scalar("SELECT concat_ws('|', sale_amount, anonymous_amount, cancelled_amount) FROM warehouse.load"),
                 QStringLiteral("13.5000|6.0000|-4.0000"));
        QCOMPARE(scalar("SELECT concat_ws('|', first_line, last_line, first_purchase, last_purchase) FROM "
                        "warehouse.load"),
                 QStringLiteral("2009-12-31 10:00:00|2010-01-05 10:00:00|2010-01-01 10:00:00|2010-01-04 12:00:00"));
        QCOMPARE(scalar("SELECT lines_by_day FROM warehouse.load"),
                 QStringLiteral("{\"2009-12-31\": 1, \"2010-01-01\": 1, \"2010-01-02\": 2, \"2010-01-04\": 1, "
                                "\"2010-01-05\": 2}"));
        QCOMPARE(
            scalar("SELECT concat_ws('|', rows_read, rows_loaded, duplicates, rejected, without_customer, cancelled, "
                   "service_lines, purchase_lines, customers, invoices) FROM warehouse.load"),
            QStringLiteral("9|7|1|1|1|1|1|3|2|3"));
        QCOMPARE(scalar("SELECT rejected_by_reason FROM warehouse.load"), QStringLiteral("{\"bad_quantity\": 1}"));
        QCOMPARE(scalar("SELECT array_length(absent_columns, 1) IS NULL AND warnings = '[]' FROM warehouse.load"),
                 QStringLiteral("t"));
        QCOMPARE(jsonOf("SELECT parts FROM warehouse.load"),
                 arrayOf(R"([{"name":"","format":"text in utf-8, separated by commas","profile":"online-retail-ii",
                     "header_line":1,"encoding":"utf-8","delimiter":",","date_form":"YYYY-MM-DD hh:mm:ss",
                     "decimal_mark":".","columns":{"invoice":"Invoice","stock_code":"StockCode",
                     "description":"Description","quantity":"Quantity","invoiced_at":"InvoiceDate",
                     "unit_price":"Price","customer_id":"Customer ID","country":"Country"},
                     "rows_read":9,"rows_loaded":7,"duplicates":1,"rejected":1}])"));
    }

    void reportsEachFile()
    {
        const QString one = m_files.write(QStringLiteral("a.csv"), kLines);
        const QString two = m_files.write(QStringLiteral("b.csv"), "Date,Customer,Amount\n13/2/2010,79,2.50\n");
        QVERIFY(load({one}).ok());
        const Result<LoadReport> report = load({one, two});
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(report->unchangedFiles, 1);
        const QJsonArray loads = loadJson(*report)[QStringLiteral("loads")].toArray();
        QCOMPARE(loads.size(), 2);
        const QJsonObject first = loads[0].toObject();
        QCOMPARE(first[QStringLiteral("file")].toString(), one);
        QVERIFY(first[QStringLiteral("unchanged")].toBool() && first[QStringLiteral("load_id")].isNull());
        QCOMPARE(first[QStringLiteral("parts")].toArray().size(), 0);
        const QJsonObject second = loads[1].toObject();
        QCOMPARE(second[QStringLiteral("file")].toString(), two);
        QVERIFY(!second[QStringLiteral("unchanged")].toBool(true));
        QCOMPARE(second[QStringLiteral("load_id")].toInt(), 2);
        QCOMPARE(second[QStringLiteral("form")].toString(), QStringLiteral("text"));
        QCOMPARE(second[QStringLiteral("absent_columns")].toArray(),
                 arrayOf(R"(["invoice","stock_code","quantity","country"])"));
        QCOMPARE(second[QStringLiteral("parts")].toArray(),
                 jsonOf("SELECT parts FROM warehouse.load WHERE load_id = 2"));
        QCOMPARE(scalar("SELECT absent_columns FROM warehouse.load WHERE load_id = 2"),
                 QStringLiteral("{invoice,stock_code,quantity,country}"));
        QCOMPARE(scalar("SELECT concat_ws('|', invoice_no, quantity, unit_price, stock_code) FROM "
                        "warehouse.transaction_line JOIN warehouse.product USING (product_key) WHERE load_id = 2"),
                 QStringLiteral("79@2010-02-13T00:00:00|1|2.5000|(unknown)"));
    }

    void keepsThePartsOfAnArchiveApart()
    {
        const QByteArray head("Order No;Qty;Date;Price;Customer;Country;SKU\n");
        const QString path = m_files.write(
            QStringLiteral("a.zip"),
            zipOf({{QStringLiteral("jan.csv"), head + "1;2;13/1/2010;2,50;7;Peru;A\n2;x;14/1/2010;2;7;Peru;A\n"},
                   {QStringLiteral("readme.txt"), "Exported by the till\n"},
                   {QStringLiteral("feb.csv"),
                    head
                        + "3;1;13/2/2010;4;8;Peru;A\n1;2;13/1/2010;2,50;7;Peru;A\n"
                          "4;y;14/2/2010;2;7;Peru;A\n"}}));
        const Result<LoadReport> report = load({path});
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(
            scalar("SELECT string_agg(concat_ws('|', part, line_no, reason, raw_text), ',' ORDER BY part DESC) FROM "
                   "warehouse.rejected_line"),
            QStringLiteral("jan.csv|3|bad_quantity|2;x;14/1/2010;2;7;Peru;A,"
                           "feb.csv|4|bad_quantity|4;y;14/2/2010;2;7;Peru;A"));
        QCOMPARE(scalar("SELECT string_agg(concat_ws('|', p->>'name', p->>'rows_read', p->>'rows_loaded', "
                        "p->>'duplicates', p->>'rejected'), ',') FROM warehouse.load, jsonb_array_elements(parts) p"),
                 QStringLiteral("jan.csv|2|1|0|1,feb.csv|3|1|1|1")); // duplicates across the parts
        QCOMPARE(scalar("SELECT sale_amount FROM warehouse.load"), QStringLiteral("9.0000"));
        QCOMPARE(report->warnings.size(), 1);
        QVERIFY2(report->warnings[0].contains(QStringLiteral("readme.txt")), qPrintable(report->warnings[0]));
        QCOMPARE(jsonOf("SELECT warnings FROM warehouse.load"), QJsonArray::fromStringList(report->warnings));
    }

    void strayDatesDoNotMoveTheEnd()
    {
        QByteArray csv("Date,Customer,Price\n");
        for (int i = 0; i < 1'500; ++i)
            csv += "2010-03-" + QByteArray::number(10 + i % 20) + ",C" + QByteArray::number(i) + ",2\n";
        csv += "2019-03-01,C1,2\n";
        const Result<LoadReport> report = load({m_files.write(QStringLiteral("a.csv"), csv)});
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(scalar("SELECT last_line FROM warehouse.load"), QStringLiteral("2010-03-29 23:59:59"));
        QVERIFY2(report->warnings.last().contains(QStringLiteral("the lines after 2010-03-29 (up to 2019-03-01)")),
                 qPrintable(report->warnings.join(u'\n')));
    }

    void foldersAreLoadedWhole()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const char* name, const QByteArray& content) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(write("2011.csv", "Date,Customer,Price\n2011-01-01,7,2\n") && write("2010.csv", kLines)
                && write("logo.png", "\x89PNG\r\n\x1A\n"));
        const Result<LoadReport> report = load({folder.path()});
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(
            report->files,
            QStringList({folder.filePath(QStringLiteral("2010.csv")), folder.filePath(QStringLiteral("2011.csv"))}));
        QCOMPARE(report->rowsLoaded, 8);
        QCOMPARE(report->warnings.first(),
                 QStringLiteral("Not loaded: %1/logo.png is a PNG image.").arg(folder.path()));
        QCOMPARE(load({folder.path()})->unchangedFiles, 2);
    }

    void nothingUsableIsRefused()
    {
        const QString path = m_files.write(QStringLiteral("a.csv"), "Date,Customer,Price\n2011-01-01,7,free\n");
        const Result<LoadReport> report = load({path});
        QVERIFY(!report.ok());
        QCOMPARE(report.error().message,
                 QStringLiteral("None of the 1 lines of %1 can be used; the first is line 2 (bad_price). Check the "
                                "columns and formats with --inspect, or give a profile with --profile.")
                     .arg(path));
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.load"), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(TestFileLoad)
#include "tst_fileload.moc"
