// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace churnlens;
using tests::kHeader;
using tests::ProgramRun;
using tests::runProgram;

namespace {

const QByteArray kFirst = kHeader + "1,A,x,2,2010-01-01,1.5,77,France\n2,A,x,1,2010-01-02,2,78,France\n";
const QByteArray kSecond = kHeader + "2,A,x,5,2010-01-03,2,78,France\n3,A,x,1,2010-01-04,2,79,France\n";

} // namespace

/// --list-loads and --remove-load as their users run them.
class TestLoadsCommand : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;

    [[nodiscard]] ProgramRun run(const QStringList& arguments) const
    {
        return runProgram(arguments
                          + QStringList{QStringLiteral("--database"), m_database.conninfoOf(QStringLiteral("r")),
                                        QStringLiteral("--data-dir"), m_dataDir.path()});
    }
    /// Two loads, of which the second replaces an invoice of the first.
    void loadBoth()
    {
        const ProgramRun loaded =
            run({QStringLiteral("--batch"), QStringLiteral("--quiet"), m_files.write(QStringLiteral("1.csv"), kFirst),
                 m_files.write(QStringLiteral("2.csv"), kSecond)});
        QVERIFY2(loaded.exitCode == 5, qPrintable(loaded.standardError)); // too little to train; the load is kept
    }
    QString lines()
    {
        return tests::scalar(*m_connection,
                             "SELECT coalesce(string_agg(invoice_no || ':' || quantity, ',' ORDER BY invoice_no), '') "
                             "FROM warehouse.transaction_line");
    }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(QStringLiteral("r")); }

    void listsNothing()
    {
        const ProgramRun text = run({QStringLiteral("--list-loads")});
        QCOMPARE(text.exitCode, 0);
        QCOMPARE(text.standardOutput.count(u'\n'), 1);
        QVERIFY2(text.standardOutput.startsWith(QStringLiteral("Nothing has been loaded")),
                 qPrintable(text.standardOutput));
        QCOMPARE(run({QStringLiteral("--list-loads"), QStringLiteral("--json")}).standardOutput.simplified(),
                 QStringLiteral("[ ]"));
    }

    void listsLoads()
    {
        loadBoth();
        const ProgramRun text = run({QStringLiteral("--list-loads")});
        QCOMPARE(text.exitCode, 0);
        QCOMPARE(text.standardOutput.count(u'\n'), 3);
        QVERIFY2(text.standardOutput.contains(m_files.path(QStringLiteral("1.csv")))
                     && text.standardOutput.contains(m_files.path(QStringLiteral("2.csv"))),
                 qPrintable(text.standardOutput));
        const ProgramRun json = run({QStringLiteral("--list-loads"), QStringLiteral("--json")});
        const QJsonArray loads = QJsonDocument::fromJson(json.standardOutput.toUtf8()).array();
        QCOMPARE(loads.size(), 2);
        const QJsonObject first = loads[0].toObject();
        QCOMPARE(first[QStringLiteral("load_id")].toInt(), 1);
        QCOMPARE(first[QStringLiteral("rows_loaded")].toInt(), 2);
        QCOMPARE(first[QStringLiteral("lines_standing")].toInt(), 1);
        QCOMPARE(loads[1].toObject()[QStringLiteral("last")].toString(), QStringLiteral("2010-01-04T00:00:00"));
    }

    void removesALoadAlone()
    {
        loadBoth();
        QCOMPARE(lines(), QStringLiteral("1:2,2:5,3:1"));
        const ProgramRun removed = run({QStringLiteral("--remove-load"), QStringLiteral("2")});
        QVERIFY2(removed.exitCode == 0, qPrintable(removed.standardError));
        QVERIFY2(removed.standardError.contains(QStringLiteral("Load 2 (%1) was taken out: 2 lines removed, 1 lines of "
                                                               "earlier loads restored, 1 customers removed.")
                                                    .arg(m_files.path(QStringLiteral("2.csv")))),
                 qPrintable(removed.standardError));
        QCOMPARE(lines(), QStringLiteral("1:2,2:1"));
        QCOMPARE(tests::scalar(*m_connection, "SELECT is_current FROM mart.state"), QStringLiteral("f"));
    }

    void removesSeveralAsJson()
    {
        loadBoth();
        const ProgramRun removed =
            run({QStringLiteral("--remove-load"), QStringLiteral("2"), QStringLiteral("--remove-load"),
                 QStringLiteral("1"), QStringLiteral("--json")});
        QCOMPARE(removed.exitCode, 0);
        QVERIFY2(removed.standardError.isEmpty(), qPrintable(removed.standardError));
        const QJsonArray json = QJsonDocument::fromJson(removed.standardOutput.toUtf8()).array();
        QCOMPARE(json.size(), 2);
        QCOMPARE(json[0].toObject()[QStringLiteral("load_id")].toInt(), 2);
        QCOMPARE(json[1].toObject()[QStringLiteral("load_id")].toInt(), 1);
        QCOMPARE(lines(), QString());
    }

    void refusesWrongNumbers()
    {
        loadBoth();
        const ProgramRun alone = run({QStringLiteral("--remove-load"), QStringLiteral("9")});
        QCOMPARE(alone.exitCode, 2);
        QCOMPARE(alone.standardError.count(u'\n'), 1);
        QVERIFY2(alone.standardError.contains(u'9') && alone.standardError.contains(u'1')
                     && alone.standardError.contains(u'2'),
                 qPrintable(alone.standardError));
        const ProgramRun batch = run({QStringLiteral("--batch"), QStringLiteral("--remove-load"), QStringLiteral("9")});
        QCOMPARE(batch.exitCode, 2);
        QCOMPARE(run({QStringLiteral("--remove-load"), QStringLiteral("one")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("--remove-load"), QStringLiteral("-1")}).exitCode, 2);
        QCOMPARE(lines(), QStringLiteral("1:2,2:5,3:1"));
    }

    void waitsForNobody()
    {
        QVERIFY(m_connection->execute("SELECT pg_advisory_lock(7163386641386336622)").ok());
        QCOMPARE(run({QStringLiteral("--remove-load"), QStringLiteral("1")}).exitCode, 7);
        QCOMPARE(run({QStringLiteral("--list-loads")}).exitCode, 0); // looking is always possible
    }

    void removesBeforeABatch()
    {
        const QString big = m_files.write(QStringLiteral("big.csv"), tests::smallShop(200));
        loadBoth();
        const ProgramRun batch = run({QStringLiteral("--batch"), QStringLiteral("--remove-load"), QStringLiteral("1"),
                                      QStringLiteral("--remove-load"), QStringLiteral("2"), QStringLiteral("--json"),
                                      QStringLiteral("--quiet"), big});
        QVERIFY2(batch.exitCode == 0, qPrintable(batch.standardError));
        const QJsonObject json = QJsonDocument::fromJson(batch.standardOutput.toUtf8()).object();
        QCOMPARE(json[QStringLiteral("removed_loads")].toArray().size(), 2);
        QCOMPARE(json[QStringLiteral("scoring")].toObject()[QStringLiteral("customers")].toInt(), 200);
    }
};

QTEST_GUILESS_MAIN(TestLoadsCommand)
#include "tst_loadscommand.moc"
