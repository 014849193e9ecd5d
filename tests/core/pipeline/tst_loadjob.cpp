// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/loadjob.h"

#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::pipeline;
using tests::kHeader;

namespace {

const QByteArray kFirst = kHeader
    + "1,A,THING A,2,2010-01-01 10:00:00,1.5,77.0,France\n"
      "1,B1,THING B,1,2010-01-01 10:00:00,0.0375,77,France\n"
      "2,A,,3,2010-01-02 10:00:00,2,78,EIRE\n"
      "3,A,THING A,3,2010-01-03 10:00:00,2,,France\n"
      "C4,A,THING A,-3,2010-01-04 10:00:00,2,78,EIRE\n"
      "5,A,THING A,x,2010-01-04 10:00:00,2,78,EIRE\n"
      "2,A,,3,2010-01-02 10:00:00,2,78,EIRE\n";

const QByteArray kLineDigest =
    "SELECT md5(string_agg(concat_ws('|', c.customer_id, p.stock_code, l.invoice_no, l.invoiced_at, l.quantity, "
    "l.unit_price, l.line_kind), ';' ORDER BY l.invoice_no, p.stock_code, l.quantity)) FROM warehouse.transaction_line "
    "l "
    "LEFT JOIN warehouse.customer c USING (customer_key) JOIN warehouse.product p USING (product_key)";

} // namespace

class TestLoadJob : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    tests::TestFiles m_files;

    Result<LoadReport> load(const QByteArray& content, const QString& name = QStringLiteral("a.csv"))
    {
        return loadFiles(*m_connection, {m_files.write(name, content)}, {}, {});
    }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(QStringLiteral("l")); }

    void loadsTypedLines()
    {
        const Result<LoadReport> report = load(kFirst);
        QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().message));
        QCOMPARE(report->rowsRead, 7);
        QCOMPARE(report->rowsLoaded, 5);
        QCOMPARE(report->duplicates, 1);
        QCOMPARE(report->rejected, 1);
        QCOMPARE(report->rejectedByReason.value(QStringLiteral("bad_quantity")), 1);
        QCOMPARE(report->withoutCustomer, 1);
        QCOMPARE(report->cancelled, 1);
        QCOMPARE(report->purchaseLines, 3);
        QCOMPARE(report->customers, 2);
        QCOMPARE(report->invoices, 2);
        QCOMPARE(report->first, QStringLiteral("2010-01-01T10:00:00"));
        QCOMPARE(report->last, QStringLiteral("2010-01-02T10:00:00"));
        QCOMPARE(scalar("SELECT string_agg(concat_ws('|', customer_id, country, first_seen), ';' ORDER BY customer_id) "
                        "FROM warehouse.customer"),
                 QStringLiteral("77|France|2010-01-01 10:00:00;78|EIRE|2010-01-02 10:00:00"));
        QCOMPARE(
            scalar(
                "SELECT string_agg(stock_code || '=' || description, ',' ORDER BY stock_code) FROM warehouse.product"),
            QStringLiteral("A=THING A,B1=THING B"));
        QCOMPARE(scalar("SELECT sum(quantity * unit_price) FROM warehouse.transaction_line WHERE line_kind = 'p' AND "
                        "customer_key <> 0"),
                 QStringLiteral("9.0375"));
        QCOMPARE(scalar("SELECT concat_ws('|', line_no, reason, raw_text) FROM warehouse.rejected_line"),
                 QStringLiteral("7|bad_quantity|5,A,THING A,x,2010-01-04 10:00:00,2,78,EIRE"));
        QCOMPARE(scalar("SELECT is_current FROM mart.state"), QStringLiteral("f"));
    }

    void theSameFileChangesNothing()
    {
        QVERIFY(load(kFirst).ok());
        QVERIFY(m_connection->execute("UPDATE mart.state SET is_current = true").ok());
        const QString before = scalar(kLineDigest);
        const Result<LoadReport> again = load(kFirst, QStringLiteral("other-name.csv"));
        QVERIFY(again.ok());
        QCOMPARE(again->unchangedFiles, 1);
        QCOMPARE(scalar(kLineDigest), before);
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.load"), QStringLiteral("1"));
        QCOMPARE(scalar("SELECT is_current FROM mart.state"), QStringLiteral("t"));
    }

    void keepingDuplicatesIsAnotherLoad()
    {
        QVERIFY(load(kFirst).ok());
        ingest::ReaderOptions keep;
        keep.keepDuplicates = true;
        const Result<LoadReport> kept = loadFiles(*m_connection, {m_files.path(QStringLiteral("a.csv"))}, keep, {});
        QVERIFY(kept.ok());
        QCOMPARE(kept->unchangedFiles, 0);
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.transaction_line"), QStringLiteral("6"));
    }

    void anInvoiceReplacesTheEarlierOne()
    {
        QVERIFY(load(kFirst).ok());
        const Result<LoadReport> second = load(kHeader
                                               + "2,A,,5,2010-01-02 11:00:00,2,78,\n"
                                                 "9,C9,NEW,1,2009-12-31 10:00:00,2,77,Spain\n");
        QVERIFY(second.ok());
        QCOMPARE(second->replacedLines, 1);
        QCOMPARE(
            scalar("SELECT string_agg(quantity::text, ',') FROM warehouse.transaction_line WHERE invoice_no = '2'"),
            QStringLiteral("5"));
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.transaction_line"), QStringLiteral("6"));
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.customer"), QStringLiteral("2"));
        QCOMPARE(scalar("SELECT concat_ws('|', country, first_seen) FROM warehouse.customer WHERE customer_id = '77'"),
                 QStringLiteral("Spain|2009-12-31 10:00:00"));
        QCOMPARE(scalar("SELECT country FROM warehouse.customer WHERE customer_id = '78'"), QStringLiteral("EIRE"));
        const Result<LoadReport> third = load(kFirst); // its invoice 2 was replaced since: it is not "unchanged"
        QVERIFY(third.ok());
        QCOMPARE(third->unchangedFiles, 0);
        QCOMPARE(
            scalar("SELECT string_agg(quantity::text, ',') FROM warehouse.transaction_line WHERE invoice_no = '2'"),
            QStringLiteral("3"));
    }

    void overlappingFilesOfOneRunDoNotDouble()
    {
        const QStringList files{
            m_files.write(QStringLiteral("1.csv"), kFirst),
            m_files.write(QStringLiteral("2.csv"),
                          kHeader + "2,A,,3,2010-01-02 10:00:00,2,78,EIRE\n7,A,,1,2010-02-01,1,79,EIRE\n")};
        const Result<LoadReport> report = loadFiles(*m_connection, files, {}, {});
        QVERIFY(report.ok());
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.transaction_line WHERE invoice_no = '2'"), QStringLiteral("1"));
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.load"), QStringLiteral("2"));
        const Result<LoadReport> again = loadFiles(*m_connection, files, {}, {});
        QVERIFY(again.ok());
        QCOMPARE(again->unchangedFiles, 2); // though the second had replaced lines of the first
    }

    void aCorrectedFileMovesTheEndBack()
    {
        QVERIFY(load(kHeader + "1,A,x,2,2011-12-09 10:00:00,1.5,77,France\n").ok());
        QVERIFY(load(kHeader + "1,A,x,2,2011-09-12 10:00:00,1.5,77,France\n").ok());
        QCOMPARE(scalar("SELECT max(last_line) FROM warehouse.load"), QStringLiteral("2011-09-12 10:00:00"));
    }

    void anEditedProfileReadsAnew()
    {
        QVERIFY(load(kFirst).ok());
        QByteArray json(
            "{\"schema\":\"churnlens.profile/1\",\"name\":\"online-retail-ii\",\"columns\":{\"invoice\":[\"Invoice\"],"
            "\"stock_code\":[\"StockCode\"],\"quantity\":[\"Quantity\"],\"invoiced_at\":[\"InvoiceDate\"],"
            "\"unit_price\":[\"Price\"],\"customer_id\":[\"Customer ID\"]},\"service_codes\":[\"A\"]}");
        ingest::ReaderOptions options;
        options.profile = *ingest::SourceProfile::load(m_files.write(QStringLiteral("p.json"), json));
        const Result<LoadReport> report =
            loadFiles(*m_connection, {m_files.path(QStringLiteral("a.csv"))}, options, {});
        QVERIFY(report.ok());
        QCOMPARE(report->unchangedFiles, 0);
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.transaction_line WHERE line_kind = 's'"), QStringLiteral("4"));
    }

    void aBadFileKeepsAllOut_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("header only") << kHeader << "has a header and no lines";
        QTest::newRow("nothing usable") << kHeader + "1,A,x,q,2010-01-01,1,2,F\n"
                                        << "None of the 1 lines";
        QTest::newRow("a line without end") << kFirst + "9,\"" + QByteArray(17 * 1024 * 1024, 'A') << "Line 9 of";
        QTest::newRow("truncated late in the file") << tests::gzipped(tests::smallShop(300)).chopped(40) << "truncated";
        QTest::newRow("dates the other way round late in the file")
            << kHeader + QByteArray("1,A,x,1,13/1/2010,1,2,F\n").repeated(2'100)
                + QByteArray("1,A,x,1,1/13/2010,1,2,F\n").repeated(200)
            << "200 lines have day and month the other way round";
    }
    void aBadFileKeepsAllOut()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QStringList files{m_files.write(QStringLiteral("good.csv"), kFirst),
                                m_files.write(QStringLiteral("bad.csv"), content)};
        const Result<LoadReport> report = loadFiles(*m_connection, files, {}, {});
        QVERIFY(!report.ok());
        QVERIFY(report.error().code == ErrorCode::InputUnusable);
        QVERIFY2(report.error().message.contains(reason), qPrintable(report.error().message));
        for (const char* table : {"transaction_line", "customer", "product", "load", "rejected_line"})
            QCOMPARE(scalar(QByteArray("SELECT count(*) FROM warehouse.") + table), QStringLiteral("0"));
        QVERIFY(load(kFirst).ok()); // and the connection is in order
    }

    void aStrayQuoteCostsItsLine()
    {
        const Result<LoadReport> report = load(kFirst + "9,\"A\n");
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(report->rowsLoaded, 5);
        QCOMPARE(report->rejectedByReason.value(QStringLiteral("unclosed_quote")), 1);
        QCOMPARE(scalar("SELECT raw_text FROM warehouse.rejected_line WHERE line_no = 9"), QStringLiteral("9,\"A"));
    }

    void stoppingKeepsAllOut()
    {
        QByteArray content = kHeader;
        for (int i = 0; i < 60'000; ++i)
            content += QByteArray::number(i) + ",A,x,2,2010-01-01 10:00:00,1.5,77,France\n";
        std::stop_source stop;
        const auto connection = m_database.connect(QStringLiteral("l"), stop.get_token());
        const Progress progress{stop.get_token(), [&](double, const QString&) { stop.request_stop(); }};
        const Result<LoadReport> report =
            loadFiles(*connection, {m_files.write(QStringLiteral("long.csv"), content)}, {}, progress);
        QVERIFY(!report.ok());
        QVERIFY(report.error().code == ErrorCode::Interrupted);
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.transaction_line"), QStringLiteral("0"));
    }

    void losingTheServerIsNamed()
    {
        QByteArray content = kHeader;
        for (int i = 0; i < 200'000; ++i)
            content += QByteArray::number(i) + ",A,x,2,2010-01-01 10:00:00,1.5,77,France\n";
        const auto connection = m_database.connect(QStringLiteral("l"));
        const QByteArray pid = tests::scalar(*connection, "SELECT pg_backend_pid()").toUtf8();
        bool killed = false;
        const Progress progress{{}, [&](double, const QString&) {
                                    if (!killed)
                                        killed =
                                            m_connection->query("SELECT pg_terminate_backend(" + pid + ", 10000)").ok();
                                }};
        const Result<LoadReport> report =
            loadFiles(*connection, {m_files.write(QStringLiteral("long.csv"), content)}, {}, progress);
        QVERIFY(killed);
        QVERIFY(!report.ok());
        QVERIFY(report.error().code == ErrorCode::DatabaseUnavailable);
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.transaction_line"), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(TestLoadJob)
#include "tst_loadjob.moc"
