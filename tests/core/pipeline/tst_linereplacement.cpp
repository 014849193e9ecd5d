// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/linereplacement.h"

#include "core/pipeline/loadjob.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::pipeline;
using tests::kHeader;

namespace {

const QByteArray kA = kHeader
    + "1,A,THING A,2,2010-01-01 10:00:00,1.5,77,France\n"
      "2,A,THING A,3,2010-01-09 10:00:00,0.0375,78,EIRE\n"
      "C3,A,THING A,-3,2010-01-04 10:00:00,2,78,EIRE\n";
const QByteArray kB = kHeader + "2,A,THING A,5,2010-01-09 10:00:00,2,78,EIRE\n";
const QByteArray kC = kHeader + "2,A,THING A,6,2010-01-09 10:00:00,2,78,EIRE\n";
const QByteArray kElse = kHeader + "9,A,THING A,6,2010-01-09 10:00:00,2,78,EIRE\n";

} // namespace

class TestLineReplacement : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    tests::TestFiles m_files;

    /// Loads files of these contents with one command; returns how many of them it passed over as unchanged, or -1.
    int unchangedOf(const QList<QByteArray>& contents)
    {
        QStringList files;
        for (const QByteArray& content : contents)
            files.append(m_files.write(QStringLiteral("%1.csv").arg(files.size()), content));
        const Result<LoadReport> report = loadFiles(*m_connection, files, {}, {});
        return report.ok() ? report->unchangedFiles : -1;
    }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }
    QString standing()
    {
        return scalar("SELECT string_agg(concat_ws('|', load_id, invoice_no, quantity), ',' ORDER BY load_id, line_no) "
                      "FROM warehouse.transaction_line");
    }
    QString replaced()
    {
        return scalar("SELECT string_agg(concat_ws('|', load_id, replaced_by, invoice_no, quantity), ',' ORDER BY "
                      "load_id, line_no) FROM warehouse.replaced_line");
    }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(QStringLiteral("p")); }

    void linesMoveAsTheyAre()
    {
        QCOMPARE(unchangedOf({kA}), 0);
        const QByteArray columns = "concat_ws('|', invoiced_at, customer_key, product_key, quantity, load_id, line_no, "
                                   "line_kind, invoice_no, unit_price) FROM warehouse.";
        const QString before = scalar("SELECT " + columns + "transaction_line WHERE invoice_no = '2'");
        QCOMPARE(unchangedOf({kB}), 0);
        QCOMPARE(scalar("SELECT " + columns + "replaced_line"), before);
        QCOMPARE(replaced(), QStringLiteral("1|2|2|3"));
        QCOMPARE(standing(), QStringLiteral("1|1|2,1|C3|-3,2|2|5"));
        QCOMPARE(scalar("SELECT string_agg(concat_ws('|', replaced_lines, last_line), ',' ORDER BY load_id) FROM "
                        "warehouse.load"),
                 QStringLiteral("0|2010-01-04 10:00:00,1|2010-01-09 10:00:00"));
    }

    void eachVersionIsReplacedByTheNext()
    {
        for (const QByteArray& file : {kA, kB, kC})
            QCOMPARE(unchangedOf({file}), 0);
        QCOMPARE(replaced(), QStringLiteral("1|2|2|3,2|3|2|5"));
        QCOMPARE(standing(), QStringLiteral("1|1|2,1|C3|-3,3|2|6"));
        QCOMPARE(scalar("SELECT last_line IS NULL FROM warehouse.load WHERE load_id = 2"), QStringLiteral("t"));
    }

    void withoutOverlapNothingMoves()
    {
        QCOMPARE(unchangedOf({kA}), 0);
        QCOMPARE(unchangedOf({kElse}), 0);
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.replaced_line"), QStringLiteral("0"));
        const Result<qint64> again = replaceEarlierLines(*m_connection, 99);
        QVERIFY(again.ok());
        QCOMPARE(*again, 0);
    }

    void unchangedWhileItsOwnLinesStand()
    {
        QCOMPARE(unchangedOf({kElse}), 0);
        QCOMPARE(unchangedOf({kA}), 0);
        QCOMPARE(unchangedOf({kB}), 0);
        QCOMPARE(unchangedOf({kElse}), 1); // a later load replaced lines, but none of this file
        QCOMPARE(unchangedOf({kB}), 1);
        QCOMPARE(unchangedOf({kA}), 0); // its invoice 2 comes back and replaces that of kB
        QCOMPARE(standing(), QStringLiteral("1|9|6,4|1|2,4|2|3,4|C3|-3"));
        QCOMPARE(unchangedOf({kA}), 1); // the newest load of these bytes counts
        QCOMPARE(unchangedOf({kB}), 0);
    }

    void whatFilesOfTheCommandReplacedIsUnchanged()
    {
        QCOMPARE(unchangedOf({kA, kB, kC}), 0);
        QCOMPARE(unchangedOf({kA, kB, kC}), 3);
        QCOMPARE(unchangedOf({kB, kC}), 2);
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.load"), QStringLiteral("3"));
        QCOMPARE(unchangedOf({kA, kC}), 0); // kB, which took invoice 2 from kA, does not follow
        QCOMPARE(standing(), QStringLiteral("4|1|2,4|C3|-3,5|2|6"));
    }
};

QTEST_GUILESS_MAIN(TestLineReplacement)
#include "tst_linereplacement.moc"
