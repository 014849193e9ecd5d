// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/loadhistory.h"
#include "core/pipeline/loadjob.h"
#include "core/pipeline/loadremoval.h"
#include "core/warehouse/migrator.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QCryptographicHash>
#include <QTest>

using namespace churnlens;
using namespace churnlens::pipeline;
using tests::kHeader;

namespace {

const QByteArray kA = kHeader
    + "1,A,THING A,2,2010-01-01 10:00:00,1.5,77,France\n"
      "2,A,THING A,3,2010-01-09 10:00:00,2,78,EIRE\n";
const QByteArray kB = kHeader + "2,A,THING A,5,2010-01-10 10:00:00,2,78,EIRE\n";
const QByteArray kC = kHeader + "1,A,THING A,7,2010-01-11 10:00:00,1.5,77,France\n";

QByteArray sha(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

/// What the program of schema 4 left of kA and then kB: the line of invoice 2 that kB replaced is gone.
QByteArray oldRows()
{
    return "INSERT INTO warehouse.customer VALUES (1, '77', 'France', '2010-01-01 10:00'), (2, '78', 'EIRE', "
           "'2010-01-09 "
           "10:00'); INSERT INTO warehouse.product VALUES (1, 'A', 'THING A'); INSERT INTO warehouse.transaction_line "
           "VALUES ('2010-01-01 10:00', 1, 1, 2, 1, 2, 'p', '1', 1.5), ('2010-01-10 10:00', 2, 1, 5, 2, 2, 'p', '2', "
           "2); "
           "INSERT INTO warehouse.load (file_name, sha256, profile, kept_duplicates, rows_read, rows_loaded, "
           "duplicates, "
           "rejected, rejected_by_reason, without_customer, cancelled, service_lines, purchase_lines, customers, "
           "invoices, replaced_lines, first_purchase, last_purchase, last_line) SELECT f, s, 'online-retail-ii', "
           "false, "
           "n, n, 0, 1, '{}', 0, 0, 0, n, n, n, r, a, b, l::timestamp FROM (VALUES ('a.csv', '"
        + sha(kA)
        + "', 2, 0, '2010-01-01 10:00'::timestamp, '2010-01-09 10:00'::timestamp, '2010-01-01 10:00'), ('b.csv', '"
        + sha(kB)
        + "', 1, 1, '2010-01-10 10:00', '2010-01-10 10:00', '2010-01-10 10:00')) AS v (f, s, n, r, a, b, l); INSERT "
          "INTO "
          "warehouse.rejected_line VALUES (1, 4, 'bad_date', 'x'), (2, 3, 'bad_date', 'y')";
}

} // namespace

/// A database of the schema before lines were kept aside, brought up to date.
class TestUpgrade : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    tests::TestFiles m_files;

    int unchangedOf(const QList<QByteArray>& contents)
    {
        QStringList files;
        for (const QByteArray& content : contents)
            files.append(m_files.write(QStringLiteral("%1.csv").arg(files.size()), content));
        const Result<LoadReport> report = loadFiles(*m_connection, files, {}, {});
        return report.ok() ? report->unchangedFiles : -1;
    }
    QString standing()
    {
        return tests::scalar(*m_connection,
                             "SELECT string_agg(concat_ws('|', load_id, invoice_no, quantity), ',' ORDER BY load_id, "
                             "line_no) FROM warehouse.transaction_line");
    }

private Q_SLOTS:
    void init()
    {
        m_connection = m_database.fresh(QStringLiteral("u"), false);
        QCOMPARE(*warehouse::migrate(*m_connection, warehouse::shippedMigrations().mid(0, 4)), 4);
        const Result<void> inserted = m_connection->execute(oldRows());
        QVERIFY2(inserted.ok(), qPrintable(inserted.ok() ? QString() : inserted.error().message));
        QVERIFY(warehouse::migrate(*m_connection, warehouse::shippedMigrations()).ok());
    }

    void itsLoadsAreListed()
    {
        const Result<std::vector<LoadInfo>> loads = listLoads(*m_connection);
        QVERIFY(loads.ok());
        QCOMPARE(loads->size(), size_t(2));
        QCOMPARE(loads->front().rowsLoaded, 2);
        QCOMPARE(loads->front().linesStanding, 1);
    }

    void aLoadThatDeletedLinesMakesEarlierOnesDoubtful()
    {
        QCOMPARE(unchangedOf({kA, kB}), 2);
        QCOMPARE(unchangedOf({kB}), 1);
        QCOMPARE(unchangedOf({kA}), 0);
        QCOMPARE(standing(), QStringLiteral("3|1|2,3|2|3"));
        QCOMPARE(unchangedOf({kA}), 1);
        QCOMPARE(unchangedOf({kB}), 0); // now its line is replaced, and kept
    }

    void newReplacementsAreKept()
    {
        QCOMPARE(unchangedOf({kC}), 0);
        QCOMPARE(standing(), QStringLiteral("2|2|5,3|1|7"));
        const Result<RemovalReport> report = removeLoad(*m_connection, 3);
        QVERIFY(report.ok());
        QCOMPARE(report->linesRestored, 1);
        QCOMPARE(report->linesLost, 0);
        QCOMPARE(standing(), QStringLiteral("1|1|2,2|2|5"));
        QCOMPARE(unchangedOf({kA, kB}), 2);
    }

    void whatAnOldLoadDeletedCanBeLoadedAgain()
    {
        const Result<RemovalReport> report = removeLoad(*m_connection, 2);
        QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().message));
        QCOMPARE(report->fileName, QStringLiteral("b.csv"));
        QCOMPARE(report->linesRemoved, 1);
        QCOMPARE(report->linesRestored, 0);
        QCOMPARE(report->linesLost, 1);
        QCOMPARE(tests::scalar(*m_connection, "SELECT count(*) FROM warehouse.rejected_line"), QStringLiteral("1"));
        QCOMPARE(unchangedOf({kA}), 0); // else its invoice 2 could never come back
        QCOMPARE(standing(), QStringLiteral("3|1|2,3|2|3"));
        QCOMPARE(unchangedOf({kA}), 1);
    }

    void anOldLoadThatLostLinesCanBeRemoved()
    {
        QCOMPARE(removeLoad(*m_connection, 1)->linesRemoved, 1);
        QCOMPARE(standing(), QStringLiteral("2|2|5"));
        QCOMPARE(unchangedOf({kB}), 1);
        QCOMPARE(removeLoad(*m_connection, 2)->linesRemoved, 1);
        QCOMPARE(tests::scalar(*m_connection, "SELECT count(*) FROM warehouse.customer"), QStringLiteral("0"));
        QCOMPARE(unchangedOf({kA}), 0);
    }
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
