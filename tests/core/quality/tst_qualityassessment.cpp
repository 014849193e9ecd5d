// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/qualityassessment.h"

#include "core/features/martbuilder.h"
#include "core/pipeline/loadjob.h"
#include "core/quality/qualityjson.h"
#include "core/warehouse/transaction.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QTest>

#include <algorithm>

using namespace churnlens;
using namespace churnlens::quality;
using namespace Qt::StringLiterals;
using tests::kHeader;

namespace {

const QByteArray kShop = kHeader
    + "1,A,x,2,2010-01-05 10:00:00,5,77,F\n"
      "1,K,x,10,2010-01-05 10:00:00,1,77,F\n"
      "2,A,x,3,2010-02-10 10:00:00,5,78,F\n"
      "3,A,x,4,2010-02-11 10:00:00,5,,F\n"
      "C4,A,x,-2,2010-01-06 10:00:00,5,77,F\n" // exactly
      "C5,K,x,-4,2010-01-07 10:00:00,1,77,F\n" // partly
      "C6,A,x,-3,2010-02-09 10:00:00,5,78,F\n" // before the sale: unmatched
      "C7,A,x,-1,2010-02-12 10:00:00,5,,F\n"
      "8,POST,x,1,2010-02-10 10:00:00,7,78,F\n"
      "9,A,x,1,2010-02-10 10:00:00,0,78,F\n"
      "10,A,x,q,2010-02-10 10:00:00,5,78,F\n"
      "2,A,x,3,2010-02-10 10:00:00,5,78,F\n"
      "11,A,x,1,2010-03-15 10:00:00,5,77,F\n";

QByteArray line(const QByteArray& invoice, const QByteArray& day, int customer, const QByteArray& quantity, int price)
{
    return invoice + ",A,x," + quantity + "," + day + " 10:00:00," + QByteArray::number(price) + ","
        + QByteArray::number(customer) + ",F\n";
}

} // namespace

class TestQualityAssessment : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    tests::TestFiles m_files;

    void execute(const QByteArray& sql)
    {
        const Result<void> done = m_connection->execute(sql);
        QVERIFY2(done.ok(), qPrintable(done.ok() ? QString() : done.error().message + done.error().detail));
    }
    void load(const QByteArray& content, const QString& name = u"a.csv"_s)
    {
        QVERIFY(pipeline::loadFiles(*m_connection, {m_files.write(name, content)}, {}, {}).ok());
        execute("UPDATE warehouse.load SET quality = NULL"); // whoever assessed it
        QVERIFY(features::refreshMarts(*m_connection, nullptr, {}).ok());
    }
    QualityReport assess(const QualityOptions& options = {})
    {
        Result<QualityReport> report = assessQuality(*m_connection, options, {});
        if (!report.ok())
            qFatal("%s", qPrintable(report.error().message + report.error().detail));
        return std::move(report).value();
    }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(u"q"_s); }

    void anEmptyWarehouseIsNotEnough()
    {
        QVERIFY(features::refreshMarts(*m_connection, nullptr, {}).ok());
        const QualityReport report = assess();
        QVERIFY(report.loads.empty());
        QVERIFY(report.verdict.level == Level::NotEnough);
        QCOMPARE(toJson(report)[u"data"_s][u"lines"_s][u"read"_s].toInteger(), 0);
    }

    void aLoadIsDescribed()
    {
        load(kShop);
        execute("UPDATE warehouse.load SET sale_amount = 60, anonymous_amount = 20, cancelled_amount = -34, "
                "absent_columns = '{country}', warnings = '[\"Dates: day first.\"]', "
                "lines_by_day = '{\"2010-01-05\": 6, \"2010-01-06\": 1, \"2010-01-07\": 1, \"2010-03-15\": 3}'");
        const LoadQuality quality = assess().loads.at(0);
        QCOMPARE(quality.rowsRead, 13);
        QCOMPARE(quality.duplicates, 1);
        QCOMPARE(quality.rejectedLines, 1);
        QCOMPARE(quality.rejected.at(0).reason, u"bad_quantity"_s);
        QCOMPARE(quality.rejected.at(0).meaning, u"a quantity that is no number"_s);
        QCOMPARE(quality.rejected.at(0).firstLines.at(0).line, 12);
        QCOMPARE(quality.rejected.at(0).samples, QStringList(u"10,A,x,q,2010-02-10 10:00:00,5,78,F"_s));
        QCOMPARE(quality.anonymous.lines, 2);
        QCOMPARE(*quality.anonymous.shareOfLines, 2.0 / 11);
        QCOMPARE(*quality.anonymous.shareOfRevenue, 1.0 / 3);
        QCOMPARE(quality.cancellations.lines, 4);
        QCOMPARE(quality.cancellations.amount, -34.0);
        QCOMPARE(quality.cancellations.exactly, 1);
        QCOMPARE(quality.cancellations.partly, 1);
        QCOMPARE(quality.cancellations.unmatched, 1);
        QCOMPARE(quality.serviceLines, 1);
        QCOMPARE(quality.absentColumns.at(0).meaning, u"Customers have no country; no feature uses it."_s);
        QCOMPARE(quality.warnings, QStringList(u"Dates: day first."_s));
        QCOMPARE(quality.dates.gaps.at(0).days, 66);
        QCOMPARE(quality.dates.partialLastMonth->daysCovered, 15);
    }

    void aReportIsKept()
    {
        load(kShop);
        assess();
        QCOMPARE(scalar("SELECT (quality ->> 'rows_read') || ' ' || (quality -> 'cancellations' ->> 'matched_exactly') "
                        "FROM warehouse.load"),
                 u"13 1"_s);
        execute("UPDATE warehouse.load SET rows_read = 99");
        QCOMPARE(assess().loads.at(0).rowsRead, 13); // as it was right after the load
        load(kHeader + line("20", "2010-03-16", 77, "1", 5), u"b.csv"_s);
        execute("UPDATE warehouse.load SET quality = '{\"load_id\": 1, \"rows_read\": 7}' WHERE load_id = 1");
        const QualityReport both = assess();
        QCOMPARE(both.loads.at(0).rowsRead, 7);
        QCOMPARE(both.loads.at(1).rowsRead, 1);
    }

    void aDryRunKeepsNothing()
    {
        load(kShop);
        {
            const auto outer = warehouse::Transaction::begin(*m_connection);
            QVERIFY(outer.ok());
            QCOMPARE(assess().loads.size(), size_t{1});
        }
        QCOMPARE(scalar("SELECT count(quality) FROM warehouse.load"), u"0"_s);
    }

    void theWarehouseIsDescribed()
    {
        load(kShop);
        execute("UPDATE warehouse.load SET sale_amount = 60, anonymous_amount = 20");
        const DataQuality data = assess({20, 30, 10, {}}).data;
        QCOMPARE(data.firstPurchase, QDate(2010, 1, 5));
        QCOMPARE(data.lastPurchase, QDate(2010, 3, 15));
        QCOMPARE(data.end, QDate(2010, 3, 16));
        QCOMPARE(data.historyDays, 70);
        QCOMPARE(data.customers, 2);
        QCOMPARE(data.orders, 3);
        QCOMPARE(data.revenue, 40.0);
        QCOMPARE(data.oneOrder, 1);
        QCOMPARE(data.twoOrders, 1);
        QCOMPARE(data.moreOrders, 0);
        QCOMPARE(data.onTwoDays, 1);
        QCOMPARE(data.activeCustomers, 1); // since 14 Feb
        QCOMPARE(data.lines.read, 13);
        QCOMPARE(data.lines.purchases, 4);
        QCOMPARE(data.lines.withoutCustomer, 1);
        QCOMPARE(data.lines.cancellations, 4);
        QCOMPARE(data.lines.services, 1);
        QCOMPARE(data.lines.noSale, 1);
        QCOMPARE(data.lines.replaced, 0);
        QCOMPARE(*data.anonymous.shareOfRevenue, 1.0 / 3);
        QCOMPARE(data.months.size(), size_t{3});
        QCOMPARE(data.months[0].revenue, 20.0);
        QVERIFY(std::abs(*data.largeOrders.threshold - 138.564) < 0.001); // of 5, 15, 20: sqrt(300) * 2^3
        QCOMPARE(data.largeOrders.orders, 0);
        QCOMPARE(data.dates.daysWithLines, 8);
    }

    void bothClassesAreCounted()
    {
        load(kShop);
        const Verdict verdict = assess({20, 365, 10, {}}).verdict;
        QCOMPARE(verdict.trainingDate, QDate(2010, 2, 4));
        QCOMPARE(verdict.testDate, QDate(2010, 2, 24));
        QVERIFY(verdict.checks[1].sentence.startsWith(u"1 customer bought before the training date, 4 Feb 2010;"_s));
        QVERIFY(verdict.checks[2].sentence.startsWith(
            u"After the training date, 4 Feb 2010, 0 customers bought again and 1 did not;"_s));
        QVERIFY(verdict.checks[3].sentence.startsWith(
            u"After the test date, 24 Feb 2010, 1 customer bought again and 1 did not;"_s));
        QVERIFY(verdict.level == Level::NotEnough);
        QCOMPARE(assess({20, 365, 10, QDate(2010, 3, 1)}).verdict.testDate, QDate(2010, 2, 9)); // by the as-of date
    }

    void largeOrdersAreListed()
    {
        QByteArray csv = kHeader;
        for (int i = 0; i < 20; ++i)
            csv += line("N" + QByteArray::number(i), "2010-01-01", 100 + i, "1", 5 + i);
        csv += line("W1", "2010-01-02", 100, "1", 90'000) + line("W2", "2010-01-02", 101, "1", 100'000);
        csv += line("CW1", "2010-01-09", 100, "-1", 90'000) + line("CW2", "2010-01-10", 101, "-1", 100'000);
        load(csv);
        const LargeOrders large = assess().data.largeOrders;
        QCOMPARE(large.orders, 2);
        QCOMPARE(large.customers, 2);
        QCOMPARE(large.amount, 190'000.0);
        QCOMPARE(*large.shareOfRevenue, 190'000.0 / 190'290);
        QCOMPARE(large.largest[0].invoiceNo, u"W2"_s);
        QCOMPARE(large.largest[0].customerId, u"101"_s);
        QVERIFY(!large.largest[0].cancelledSoon); // after 8 days
        QVERIFY(large.largest[1].cancelledSoon); // after 7
    }

    void reusedOrderNumbersAreFound()
    {
        load(kHeader + line("R1", "2010-01-01", 1, "1", 5) + line("R1", "2010-01-01", 2, "1", 5)
             + line("R2", "2010-01-01", 1, "1", 5) + line("R2", "2010-01-09", 1, "1", 5)
             + line("R3", "2010-01-01", 1, "1", 5) + line("R3", "2010-01-08", 1, "1", 5));
        const DataQuality data = assess().data;
        QCOMPARE(data.reusedInvoices, 2);
        QCOMPARE(data.reusedSamples.size(), size_t{2});
        QCOMPARE(data.reusedSamples[0].customers, 2);
        QCOMPARE(data.reusedSamples[1].invoiceNo, u"R2"_s);
        QCOMPARE(data.reusedSamples[1].last, QDate(2010, 1, 9));
    }

    void monthsWithoutOrdersAreZero()
    {
        load(kHeader + line("1", "2009-11-30", 1, "1", 5) + line("2", "2010-02-01", 1, "1", 5));
        const DataQuality data = assess().data;
        QCOMPARE(data.months.size(), size_t{4});
        QCOMPARE(data.months[1].month, QDate(2009, 12, 1));
        QCOMPARE(data.months[1].orders, 0);
    }

    void replacedLinesAddUp()
    {
        load(kShop);
        load(kHeader + "1,A,x,9,2010-01-05 10:00:00,5,77,F\n", u"b.csv"_s);
        const LineComposition lines = assess().data.lines;
        QCOMPARE(lines.read, 14);
        QCOMPARE(lines.replaced, 2);
        QCOMPARE(lines.purchases, 3);
    }

    void rejectedLinesComeInTheOrderOfTheParts()
    {
        load(kShop);
        execute(
            "DELETE FROM warehouse.rejected_line; UPDATE warehouse.load SET rejected_by_reason = "
            "'{\"bad_date\": 300, \"new_reason\": 301}', parts = '[{\"name\": \"Year 2\"}, {\"name\": \"Year 1\"}]'");
        execute("INSERT INTO warehouse.rejected_line (load_id, part, line_no, reason, raw_text) "
                "SELECT load_id, 'Year 1', n, 'bad_date', repeat(U&'\\+01F600', 101) FROM warehouse.load, "
                "generate_series(1, 9) n");
        execute("INSERT INTO warehouse.rejected_line (load_id, part, line_no, reason, raw_text) "
                "SELECT load_id, 'Year 2', 7, 'bad_date', 'short' FROM warehouse.load");
        const std::vector<RejectedReason> rejected = assess().loads.at(0).rejected;
        QCOMPARE(rejected.at(0).meaning, u"new reason"_s);
        QCOMPARE(rejected.at(1).firstLines.size(), size_t{5});
        QCOMPARE(rejected.at(1).firstLines[0].part, u"Year 2"_s);
        QCOMPARE(rejected.at(1).firstLines[1].line, 1);
        QCOMPARE(rejected.at(1).samples.size(), 3);
        QCOMPARE(rejected.at(1).samples[1].size(), 200); // of UTF-16, a hundred characters, none of them halved
    }

    void stoppingEndsIt()
    {
        load(kShop);
        std::stop_source stop;
        stop.request_stop();
        const Result<QualityReport> report = assessQuality(*m_connection, {}, {stop.get_token(), {}});
        QVERIFY(!report.ok());
        QVERIFY(report.error().code == ErrorCode::Interrupted);
    }
};

QTEST_GUILESS_MAIN(TestQualityAssessment)
#include "tst_qualityassessment.moc"
