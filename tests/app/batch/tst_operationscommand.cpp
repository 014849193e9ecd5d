// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace churnlens;
using tests::ProgramRun;
using tests::runProgram;
using tests::scalar;

/// --backup, --restore, --copy-to, --prune and --grant-reader as their users run them.
class TestOperationsCommand : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_folder;
    std::unique_ptr<warehouse::Connection> m_connection;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList where() const
    {
        return {QStringLiteral("--database"), m_database.conninfoOf(QStringLiteral("o")), QStringLiteral("--data-dir"),
                path(QStringLiteral("data"))};
    }
    [[nodiscard]] ProgramRun run(const QString& arguments) const { return runProgram(arguments.split(u' ') + where()); }
    static QJsonObject jsonOf(const ProgramRun& run)
    {
        return QJsonDocument::fromJson(run.standardOutput.toUtf8()).object();
    }
    /// What people look at, as text.
    static QString scores(warehouse::Connection& connection)
    {
        return scalar(connection,
                      "SELECT count(*) || ' ' || md5(string_agg(customer_id || ' ' || churn_probability, ',' "
                      "ORDER BY risk_rank)) FROM ml.latest_churn_score");
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Root's private server works as another user, who must reach the folder.
        QVERIFY(QFile::setPermissions(m_folder.path(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup
                                          | QFile::ExeOther));
        m_connection = m_database.fresh(QStringLiteral("o"));
        const ProgramRun made = runProgram(
            QStringList{QStringLiteral("--batch"), m_files.write(QStringLiteral("s.csv"), tests::smallShop(200))}
            + where());
        QVERIFY2(made.exitCode == 0, qPrintable(made.standardError));
    }

    void thereAndBackIntoAPrivateDatabase()
    {
        const QString file = path(QStringLiteral("b.zip"));
        const ProgramRun backup = run(QStringLiteral("--backup ") + file);
        QVERIFY2(backup.exitCode == 0 && backup.standardError.contains(file), qPrintable(backup.standardError));
        const QStringList there{QStringLiteral("--data-dir"), path(QStringLiteral("there"))};
        QProcessEnvironment plain = QProcessEnvironment::systemEnvironment();
        plain.remove(QStringLiteral("CHURNLENS_DATABASE"));
        const ProgramRun restored = runProgram(QStringList{QStringLiteral("--restore"), file} + there, plain);
        QVERIFY2(restored.exitCode == 0, qPrintable(restored.standardError));
        const ProgramRun again = runProgram(QStringList{QStringLiteral("--restore"), file} + there, plain);
        QVERIFY2(again.exitCode == 2 && again.standardError.contains(QStringLiteral("--force")),
                 qPrintable(again.standardError));
        const ProgramRun forced = runProgram(
            QStringList{QStringLiteral("--restore"), file, QStringLiteral("--force"), QStringLiteral("--json")} + there,
            plain);
        QVERIFY2(forced.exitCode == 0, qPrintable(forced.standardError));
        QCOMPARE(jsonOf(forced)[QStringLiteral("replaced")].toBool(), true);
        // The model that came along scores there as it did here.
        const ProgramRun scored = runProgram(QStringList{QStringLiteral("--batch"), QStringLiteral("--train"),
                                                         QStringLiteral("never"), QStringLiteral("--json")}
                                                 + there,
                                             plain);
        QVERIFY2(scored.exitCode == 0, qPrintable(scored.standardError));
        QCOMPARE(jsonOf(scored)[QStringLiteral("run_id")].toInt(), 2);
        QCOMPARE(jsonOf(scored)[QStringLiteral("scoring")][QStringLiteral("expected_churners")].toDouble(),
                 scalar(*m_connection, "SELECT expected_churners FROM ml.scoring_run WHERE run_id = 1").toDouble());
    }

    void damagedBackupsAreRefused()
    {
        const QString file = m_files.write(QStringLiteral("bad.zip"), "no zip at all");
        const QString nowhere = path(QStringLiteral("nowhere"));
        const ProgramRun refused =
            runProgram({QStringLiteral("--restore"), file, QStringLiteral("--data-dir"), nowhere});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.standardError.contains(file), qPrintable(refused.standardError));
        QVERIFY(!QFile::exists(nowhere)); // no database was made for it
        QCOMPARE(runProgram({QStringLiteral("--restore"), path(QStringLiteral("none.zip"))}).exitCode, 3);
    }

    void copiesToAnotherDatabase()
    {
        const auto target = m_database.fresh(QStringLiteral("t"), false);
        const QString conninfo = m_database.conninfoOf(QStringLiteral("t")) + QStringLiteral(" password='s3cret'");
        const ProgramRun copied = runProgram(QStringList{QStringLiteral("--copy-to"), conninfo} + where());
        QVERIFY2(copied.exitCode == 0, qPrintable(copied.standardError));
        QVERIFY2(copied.standardError.contains(QStringLiteral("CHURNLENS_DATABASE"))
                     && !copied.standardError.contains(QStringLiteral("s3cret")),
                 qPrintable(copied.standardError));
        QCOMPARE(scores(*target), scores(*m_connection));
        QCOMPARE(runProgram(QStringList{QStringLiteral("--copy-to"), conninfo} + where()).exitCode, 2);
        QCOMPARE(run(QStringLiteral("--copy-to host=/nonexistent")).exitCode, 4);
    }

    void prunes()
    {
        for (int i = 0; i < 2; ++i)
            QCOMPARE(run(QStringLiteral("--batch --train never --quiet")).exitCode, 0);
        const ProgramRun dry = run(QStringLiteral("--prune --keep 1 --dry-run --json"));
        QVERIFY2(dry.exitCode == 0, qPrintable(dry.standardError));
        QCOMPARE(jsonOf(dry)[QStringLiteral("runs")][0][QStringLiteral("run_id")].toInt(), 1);
        QCOMPARE(jsonOf(dry)[QStringLiteral("scores")].toInt(),
                 scalar(*m_connection, "SELECT count(*) FROM ml.churn_score WHERE run_id = 1").toInt());
        const ProgramRun pruned = run(QStringLiteral("--prune --keep 1"));
        QVERIFY2(pruned.exitCode == 0 && pruned.standardError.contains(QStringLiteral("Removed 1 runs")),
                 qPrintable(pruned.standardError));
        QCOMPARE(scalar(*m_connection, "SELECT string_agg(run_id::text, ' ' ORDER BY run_id) FROM ml.scoring_run"),
                 QStringLiteral("2 3"));
        QVERIFY(run(QStringLiteral("--prune")).standardError.endsWith(QStringLiteral("There is nothing to remove.\n")));
        QCOMPARE(run(QStringLiteral("--batch --train never --quiet")).exitCode, 0);
    }

    void letsARoleRead()
    {
        QVERIFY(m_connection->execute("CREATE ROLE dashboard LOGIN").ok());
        QCOMPARE(run(QStringLiteral("--grant-reader dashboard")).exitCode, 0);
        QCOMPARE(run(QStringLiteral("--grant-reader nobody-such")).exitCode, 2);
        const QStringList asReader{QStringLiteral("--database"),
                                   m_database.conninfoOf(QStringLiteral("o")) + QStringLiteral(" user='dashboard'"),
                                   QStringLiteral("--data-dir"), path(QStringLiteral("data"))};
        QCOMPARE(runProgram(QStringList{QStringLiteral("--models")} + asReader).exitCode, 0);
        const QString runs = scalar(*m_connection, "SELECT count(*) FROM ml.scoring_run");
        QCOMPARE(runProgram(QStringList{QStringLiteral("--batch")} + asReader).exitCode, 4);
        QCOMPARE(scalar(*m_connection, "SELECT count(*) FROM ml.scoring_run"), runs);
    }

    void aRunInProgressIsRespected()
    {
        const auto other = m_database.connect(QStringLiteral("o"));
        QCOMPARE(scalar(*other, "SELECT pg_try_advisory_lock(7163386641386336622)"), QStringLiteral("t"));
        for (const QString& command : QStringList{QStringLiteral("--backup ") + path(QStringLiteral("x.zip")),
                                                  QStringLiteral("--copy-to host=x"), QStringLiteral("--prune")})
            QCOMPARE(run(command).exitCode, 7);
        QVERIFY(!QFile::exists(path(QStringLiteral("x.zip"))));
    }

    /// Whenever it is killed: no backup, or a whole one.
    void aKilledRestoreLeavesWhatWasThere()
    {
        const QString file = path(QStringLiteral("k.zip"));
        QCOMPARE(run(QStringLiteral("--backup ") + file).exitCode, 0);
        const QString before = scores(*m_connection);
        for (const int afterMs : {30, 150, 300, 600}) {
            QProcess process;
            process.start(tests::programPath(),
                          QStringList{QStringLiteral("--restore"), file, QStringLiteral("--force")} + where());
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(afterMs)) { // a quick machine is through before
                process.kill();
                QVERIFY(process.waitForFinished());
            }
            QCOMPARE(scores(*m_connection), before); // of the old content or of the same one, restored
        }
        QTRY_COMPARE_WITH_TIMEOUT(run(QStringLiteral("--batch --train never --quiet")).exitCode, 0, 30'000);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char* arguments :
             {"--backup a.zip --batch", "--backup a.zip --restore b.zip", "--prune --keep 0", "--prune --keep x",
              "--prune --older-than -1", "--keep 3", "--older-than 3 --batch", "--backup a.zip --dry-run",
              "--restore a.zip --keep 2", "--prune --force", "--prune file.csv", "--backup a.zip --backup b.zip",
              "--copy-to x --serve", "--grant-reader x --profile generic"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
    void wrongUsage()
    {
        QFETCH(QString, arguments);
        const ProgramRun refused = run(arguments);
        QVERIFY2(refused.exitCode == 2 && refused.standardError.count(u'\n') == 1, qPrintable(refused.standardError));
    }

    void saysHowItWasBuilt()
    {
        const ProgramRun text = runProgram({QStringLiteral("--version")});
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.standardOutput.startsWith(QStringLiteral("churnlens 0.")));
        const QJsonObject facts = jsonOf(runProgram({QStringLiteral("--version"), QStringLiteral("--json")}));
        for (const char* name : {"version", "build_type", "compiler", "qt", "postgresql_client", "architecture"})
            QVERIFY2(!facts[QLatin1StringView(name)].toString().isEmpty(), name);
        QVERIFY(facts.contains(QStringLiteral("commit")));
        QCOMPARE(facts[QStringLiteral("schema_version")].toInt(),
                 scalar(*m_connection, "SELECT max(version) FROM warehouse.schema_migration").toInt());
        for (const char* name : {"artifact_version", "backup_format"})
            QVERIFY2(facts[QLatin1StringView(name)].toInt() >= 1, name);
    }
};

QTEST_GUILESS_MAIN(TestOperationsCommand)
#include "tst_operationscommand.moc"
