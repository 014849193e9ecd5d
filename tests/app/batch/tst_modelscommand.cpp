// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace churnlens;
using tests::ProgramRun;
using tests::runProgram;

/// --models, --live-on, --promote, --rollback and --export-model as their users run them.
class TestModelsCommand : public QObject
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
                          + QStringList{QStringLiteral("--database"), m_database.conninfoOf(QStringLiteral("m")),
                                        QStringLiteral("--data-dir"), m_dataDir.path()});
    }
    QString champion()
    {
        return tests::scalar(*m_connection, "SELECT model_id FROM ml.deployment ORDER BY deployment_id DESC LIMIT 1");
    }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(QStringLiteral("m")); }

    void withoutAModel()
    {
        QCOMPARE(run({QStringLiteral("--models")}).standardOutput, QStringLiteral("No model has been trained yet.\n"));
        const ProgramRun live = run({QStringLiteral("--live-on"), QStringLiteral("2011-12-10")});
        QCOMPARE(live.exitCode, 0);
        QCOMPARE(live.standardOutput, QStringLiteral("At the end of 2011-12-10 no model was live.\n"));
        QCOMPARE(run({QStringLiteral("--promote"), QStringLiteral("x")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("--rollback")}).exitCode, 5);
        const QString file = m_files.path(QStringLiteral("none.sql"));
        QCOMPARE(run({QStringLiteral("--export-model"), file}).exitCode, 5);
        QVERIFY(!QFile::exists(file));
    }

    void theWholeWay()
    {
        const QString pmml = m_files.path(QStringLiteral("m.pmml"));
        const ProgramRun first =
            run({QStringLiteral("--batch"), m_files.write(QStringLiteral("s.csv"), tests::smallShop(200)),
                 QStringLiteral("--export-model"), pmml});
        QVERIFY2(first.exitCode == 0, qPrintable(first.standardError));
        QVERIFY(QFile::exists(pmml) && first.standardError.contains(pmml));
        const QString firstId = champion();
        QCOMPARE(run({QStringLiteral("--batch"), QStringLiteral("--train"), QStringLiteral("always")}).exitCode, 0);
        const QString secondId = champion();
        QVERIFY(firstId != secondId);

        const ProgramRun dry = run({QStringLiteral("--promote"), firstId, QStringLiteral("--dry-run")});
        QVERIFY2(dry.exitCode == 0 && dry.standardError.contains(QStringLiteral("dry run")),
                 qPrintable(dry.standardError));
        QCOMPARE(champion(), secondId);
        const ProgramRun promoted = run({QStringLiteral("--promote"), firstId});
        QVERIFY2(promoted.exitCode == 0 && promoted.standardError.contains(QStringLiteral("--batch --train never")),
                 qPrintable(promoted.standardError));
        QCOMPARE(champion(), firstId);
        const ProgramRun json = run({QStringLiteral("--models"), QStringLiteral("--json")});
        const QJsonObject listed = QJsonDocument::fromJson(json.standardOutput.toUtf8()).object();
        QCOMPARE(listed[QStringLiteral("models")][1][QStringLiteral("champion")].toBool(), true);
        QCOMPARE(listed[QStringLiteral("models")][1][QStringLiteral("model_id")].toString(), firstId);
        QCOMPARE(run({QStringLiteral("--rollback"), QStringLiteral("--quiet")}).exitCode, 0);
        QCOMPARE(champion(), secondId);
        const QString today = tests::scalar(*m_connection, "SELECT (now() AT TIME ZONE 'UTC')::date + 1");
        QVERIFY(run({QStringLiteral("--live-on"), today}).standardOutput.contains(secondId));
    }

    void promotingWaitsForNoRun()
    {
        QCOMPARE(tests::scalar(*m_connection, "SELECT pg_try_advisory_lock(7163386641386336622)"), QStringLiteral("t"));
        QCOMPARE(run({QStringLiteral("--promote"), QStringLiteral("x")}).exitCode, 7);
        QCOMPARE(run({QStringLiteral("--rollback")}).exitCode, 7);
        QCOMPARE(run({QStringLiteral("--models")}).exitCode, 0);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char* arguments :
             {"--models --batch", "--models --rollback", "--promote a --list-loads", "--force --models",
              "--live-on 2011-13-01", "--export-model m.xml", "--export-model m.sql --models", "--models file.csv",
              "--batch --rollback", "--demo --export-model m"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
    void wrongUsage()
    {
        QFETCH(QString, arguments);
        const ProgramRun refused = run(arguments.split(u' '));
        QVERIFY2(refused.exitCode == 2, qPrintable(refused.standardError));
    }
};

QTEST_GUILESS_MAIN(TestModelsCommand)
#include "tst_modelscommand.moc"
