// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/loadjob.h"
#include "core/pipeline/loadremoval.h"
#include "core/warehouse/transaction.h"

#include "tests/core/pipeline/removalmodel.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QTest>

#include <thread>

using namespace churnlens;
using namespace churnlens::pipeline;
using tests::kHeader;

namespace {

const QByteArray kA = kHeader
    + "1,A,THING A,2,2010-01-01 10:00:00,1.5,77,France\n"
      "2,A,THING A,3,2010-01-09 10:00:00,2,78,EIRE\n"
      "2,B,THING B,4,2010-01-09 10:00:00,2,78,EIRE\n"
      "x,A,THING A,q,2010-01-09 10:00:00,2,78,EIRE\n";
const QByteArray kB = kHeader
    + "2,A,THING A,5,2009-12-30 10:00:00,2,78,EIRE\n"
      "3,C,THING C,1,2010-02-01 10:00:00,2,79,EIRE\n"
      "x,A,THING A,q,2010-01-09 10:00:00,2,78,EIRE\n";
const QByteArray kC = kHeader + "2,A,THING A,6,2010-01-11 10:00:00,2,78,EIRE\n";

/// The warehouse without the numbers that tell in which order it came about.
const QByteArray kDigest =
    "SELECT concat_ws(' ', (SELECT md5(string_agg(concat_ws('|', customer_id, stock_code, invoice_no, invoiced_at, "
    "quantity, unit_price, line_kind, line_no), ';' ORDER BY invoice_no, line_no, stock_code, quantity)) FROM "
    "warehouse.transaction_line LEFT JOIN warehouse.customer USING (customer_key) JOIN warehouse.product USING "
    "(product_key)), (SELECT md5(string_agg(concat_ws('|', customer_id, first_seen), ';' ORDER BY customer_id)) FROM "
    "warehouse.customer), (SELECT md5(string_agg(concat_ws('|', stock_code, description), ';' ORDER BY stock_code)) "
    "FROM "
    "warehouse.product), (SELECT md5(string_agg(concat_ws('|', sha256, last_line, replaced_lines), ';' ORDER BY "
    "load_id)) FROM warehouse.load), (SELECT count(*) FROM warehouse.replaced_line), (SELECT count(*) FROM "
    "warehouse.rejected_line))";

} // namespace

class TestLoadRemoval : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    tests::TestFiles m_files;

    Result<LoadReport> load(warehouse::Connection& connection, const QByteArray& content)
    {
        return loadFiles(connection, {m_files.write(QStringLiteral("a.csv"), content)}, {}, {});
    }
    Result<LoadReport> load(const QByteArray& content) { return load(*m_connection, content); }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }
    int newestLoad() { return scalar("SELECT max(load_id) FROM warehouse.load").toInt(); }

    /// Loads the file and tells the model; the test has failed when the job differs from it.
    void loadBoth(tests::RemovalModel& model, const std::vector<tests::ModelLine>& file)
    {
        const bool unchanged = model.isUnchanged(file);
        const Result<LoadReport> report = load(tests::csvOf(file));
        QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().message));
        QCOMPARE(report->unchangedFiles, unchanged ? 1 : 0);
        if (unchanged)
            return;
        model.add(newestLoad(), file);
        QCOMPARE(report->replacedLines, model.linesReplacedBy(newestLoad()));
    }

    void removeBoth(tests::RemovalModel& model, int loadId)
    {
        const int lines = model.linesOf(loadId);
        const auto standing = [&] { return scalar("SELECT count(*) FROM warehouse.transaction_line").toInt(); };
        const QByteArray own = "SELECT count(*) FROM warehouse.transaction_line WHERE load_id = ";
        const int expected = standing() - scalar(own + QByteArray::number(loadId)).toInt();
        const Result<RemovalReport> report = removeLoad(*m_connection, loadId);
        QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().message + report.error().detail));
        model.remove(loadId);
        QCOMPARE(report->linesRemoved, lines);
        QCOMPARE(report->linesRestored, standing() - expected);
        QCOMPARE(report->linesLost, 0);
    }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(QStringLiteral("r")); }

    void theOnlyLoadLeavesNothing()
    {
        QVERIFY(load(kA).ok());
        const Result<RemovalReport> report = removeLoad(*m_connection, 1);
        QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().message + report.error().detail));
        QCOMPARE(report->loadId, 1);
        QCOMPARE(report->fileName, m_files.path(QStringLiteral("a.csv")));
        QCOMPARE(report->linesRemoved, 3);
        QCOMPARE(report->linesRestored, 0);
        QCOMPARE(report->customersRemoved, 2);
        for (const char* table : {"transaction_line", "replaced_line", "customer", "product", "load", "rejected_line"})
            QCOMPARE(scalar(QByteArray("SELECT count(*) FROM warehouse.") + table), QStringLiteral("0"));
        const Result<LoadReport> again = load(kA);
        QVERIFY(again.ok());
        QCOMPARE(again->unchangedFiles, 0);
        QCOMPARE(again->rowsLoaded, 3);
    }

    void replacedLinesComeBack()
    {
        QVERIFY(load(kA).ok());
        const QString before = scalar(kDigest);
        QVERIFY(load(kB).ok());
        QCOMPARE(scalar("SELECT last_line FROM warehouse.load WHERE load_id = 1"),
                 QStringLiteral("2010-01-01 10:00:00"));
        QVERIFY(m_connection->execute("UPDATE mart.state SET is_current = true").ok());
        const Result<RemovalReport> report = removeLoad(*m_connection, 2);
        QVERIFY(report.ok());
        QCOMPARE(report->linesRemoved, 2);
        QCOMPARE(report->linesRestored, 2);
        QCOMPARE(report->customersRemoved, 1); // 79
        QCOMPARE(scalar(kDigest), before);
        QCOMPARE(scalar("SELECT last_line FROM warehouse.load"), QStringLiteral("2010-01-09 10:00:00"));
        QCOMPARE(scalar("SELECT first_seen FROM warehouse.customer WHERE customer_id = '78'"),
                 QStringLiteral("2010-01-09 10:00:00"));
        QCOMPARE(scalar("SELECT is_current FROM mart.state"), QStringLiteral("f"));
        QCOMPARE(load(kA)->unchangedFiles, 1);
    }

    void aStillLaterLoadTakesOver()
    {
        QVERIFY(load(kA).ok());
        QVERIFY(load(kB).ok());
        QVERIFY(load(kC).ok());
        const Result<RemovalReport> report = removeLoad(*m_connection, 2);
        QVERIFY(report.ok());
        QCOMPARE(report->linesRemoved, 2);
        QCOMPARE(report->linesRestored, 0);
        QCOMPARE(scalar("SELECT string_agg(concat_ws('|', load_id, replaced_by, quantity), ',' ORDER BY line_no) FROM "
                        "warehouse.replaced_line"),
                 QStringLiteral("1|3|3,1|3|4"));
        QCOMPARE(scalar("SELECT replaced_lines FROM warehouse.load WHERE load_id = 3"), QStringLiteral("2"));
        QCOMPARE(removeLoad(*m_connection, 3)->linesRestored, 2);
    }

    void scoredCustomersStay()
    {
        QVERIFY(load(kA).ok());
        QVERIFY(load(kB).ok());
        QVERIFY(m_connection
                    ->execute("INSERT INTO ml.churn_score SELECT 1, customer_key, 0.5, 'Low', true, 0, now() FROM "
                              "warehouse.customer WHERE customer_id = '79'; INSERT INTO mart.customer_feature SELECT "
                              "'2010-03-01', customer_key, 1, 1, 1, 1, 1, 1, 1, 1, now(), 1, 1, 1, 1, 1, 1, 1, 1 FROM "
                              "warehouse.customer")
                    .ok());
        QCOMPARE(removeLoad(*m_connection, 2)->customersRemoved, 0);
        QCOMPARE(scalar("SELECT first_seen FROM warehouse.customer WHERE customer_id = '79'"),
                 QStringLiteral("infinity"));
        QCOMPARE(removeLoad(*m_connection, 1)->customersRemoved, 2);
        QCOMPARE(scalar("SELECT count(*) FROM mart.customer_feature"), QStringLiteral("1"));
        QVERIFY(load(kB).ok());
        QCOMPARE(scalar("SELECT first_seen FROM warehouse.customer WHERE customer_id = '79'"),
                 QStringLiteral("2010-02-01 10:00:00"));
    }

    void aMissingLoadIsNamed()
    {
        const auto message = [&](qint64 id) {
            const Result<RemovalReport> report = removeLoad(*m_connection, id);
            return report.ok() || report.error().code != ErrorCode::Usage ? QStringLiteral("?")
                                                                          : report.error().message;
        };
        QCOMPARE(message(1), QStringLiteral("There is no load 1 to remove. Nothing has been loaded."));
        for (const QByteArray& file : {kA, kB, kC, kA, kB, kC})
            QVERIFY(load(file).ok());
        QVERIFY(removeLoad(*m_connection, 4).ok());
        QVERIFY2(message(4).contains(QStringLiteral(" 1 to 3, 5, 6 (")), qPrintable(message(4)));
        QVERIFY(message(1'000'000'000'000).contains(QStringLiteral("1000000000000")));
        QVERIFY(message(-1).contains(QStringLiteral("-1")));
    }

    void stoppingChangesNothing()
    {
        QVERIFY(load(kA).ok());
        QVERIFY(load(kB).ok());
        const QString before = scalar(kDigest);
        std::stop_source stop;
        const auto connection = m_database.connect(QStringLiteral("r"), stop.get_token());
        QVERIFY(m_connection->execute("BEGIN; SELECT FROM warehouse.load WHERE load_id = 2 FOR UPDATE").ok());
        std::thread stopper([&] { // when the removal waits for the row
            while (scalar("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                   == QStringLiteral("0"))
                std::this_thread::yield();
            stop.request_stop();
        });
        const Result<RemovalReport> report = removeLoad(*connection, 2);
        stopper.join();
        QVERIFY(m_connection->execute("ROLLBACK").ok());
        QVERIFY(!report.ok());
        QVERIFY(report.error().code == ErrorCode::Interrupted);
        QCOMPARE(scalar(kDigest), before);
    }

    void asIfNeverLoaded_data()
    {
        QTest::addColumn<QList<int>>("removed");
        for (const QList<int>& removed : {QList<int>{1}, {2}, {3}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 3}, {3, 2}})
            QTest::addRow("%d then %d", removed.first(), removed.size() > 1 ? removed.last() : 0) << removed;
    }
    void asIfNeverLoaded()
    {
        QFETCH(QList<int>, removed);
        const QByteArray shop = tests::smallShop(60);
        const qsizetype third = shop.size() / 3;
        const auto lineEnd = [&](qsizetype from) { return shop.indexOf('\n', from) + 1; };
        QByteArray corrected = kHeader + shop.mid(lineEnd(third / 2), lineEnd(third * 2) - lineEnd(third / 2));
        const QList<QByteArray> files{shop.left(lineEnd(third)), corrected.replace(",1,20", ",7,20"),
                                      kHeader + shop.mid(lineEnd(third - 2000))};
        const auto other = m_database.fresh(QStringLiteral("never"));
        for (int i = 0; i < files.size(); ++i) {
            QVERIFY(load(files[i]).ok());
            if (!removed.contains(i + 1))
                QVERIFY(load(*other, files[i]).ok());
        }
        for (const int id : removed)
            QVERIFY(removeLoad(*m_connection, id).ok());
        QCOMPARE(scalar(kDigest), tests::scalar(*other, kDigest));
    }

    void everySequenceFollowsTheModel()
    {
        std::mt19937 random(20'111'209);
        const auto below = [&](size_t end) { return std::uniform_int_distribution<size_t>(0, end - 1)(random); };
        for (int sequence = 0; sequence < 200; ++sequence) {
            const auto transaction = warehouse::Transaction::begin(*m_connection); // rolled back: no waiting for disks
            QVERIFY(transaction.ok());
            tests::RemovalModel model;
            std::vector<std::vector<tests::ModelLine>> files;
            for (int step = 0; step < 6 || !model.ids().empty(); ++step) {
                const std::vector<int> ids = model.ids();
                const size_t dice = step < 6 ? below(10) : 9; // at last everything goes
                if (dice >= 7 && ids.empty())
                    continue;
                if (dice < 5 || files.empty())
                    files.push_back(tests::randomFile(random));
                if (dice < 7)
                    loadBoth(model, dice < 5 ? files.back() : files[below(files.size())]);
                else
                    removeBoth(model, ids[below(ids.size())]);
                if (QTest::currentTestFailed())
                    return;
                QCOMPARE(scalar(tests::kStateQuery).split(u'\n'), model.state().split(u'\n'));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLoadRemoval)
#include "tst_loadremoval.moc"
