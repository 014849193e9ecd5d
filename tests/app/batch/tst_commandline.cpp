// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/commandline.h"

#include <QDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::batch;

namespace {

Result<CommandLine> parse(const QString& arguments)
{
    return parseCommandLine(QStringLiteral("churnlens ").append(arguments).split(u' ', Qt::SkipEmptyParts));
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything()
    {
        const Result<CommandLine> line =
            parse(QStringLiteral(
                      "--batch --input a.csv --input b.csv.gz --profile generic --as-of 2011-12-10 --train never "
                      "--export %1/h.xlsx "
                      "--report %1/r.json --dry-run --database host=x --data-dir /d --log-level debug --quiet --json")
                      .arg(QDir::tempPath()));
        QVERIFY2(line.ok(), qPrintable(line.ok() ? QString() : line.error().message));
        QCOMPARE(line->batch.inputs, QStringList({QStringLiteral("a.csv"), QStringLiteral("b.csv.gz")}));
        QCOMPARE(line->batch.reader.profile->name, QStringLiteral("generic"));
        QCOMPARE(line->batch.asOf, QDate(2011, 12, 10));
        QVERIFY(line->batch.train == pipeline::TrainMode::Never);
        QVERIFY(line->batch.dryRun && line->quiet && line->jsonToStdout);
        QCOMPARE(line->batch.database.conninfo, QStringLiteral("host=x"));
        QCOMPARE(line->batch.database.dataDir, QStringLiteral("/d"));
        QVERIFY(line->logLevel == LogLevel::Debug);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing to do") << ""
                                       << "--batch";
        QTest::newRow("unknown option") << "--batch --fast"
                                        << "fast";
        QTest::newRow("train mode") << "--batch --train often"
                                    << "--train must be auto, always or never";
        QTest::newRow("date") << "--batch --as-of 10/12/2011"
                              << "--as-of must be a date";
        QTest::newRow("no such day") << "--batch --as-of 2011-02-30"
                                     << "--as-of must be a date";
        QTest::newRow("rows without demo") << "--batch --rows 5"
                                           << "--rows goes with --demo";
        QTest::newRow("rows") << "--demo --rows many"
                              << "--rows goes with --demo";
        QTest::newRow("profile") << "--batch --profile amazon"
                                 << "no source profile \"amazon\"";
        QTest::newRow("export ending") << "--batch --export list.txt"
                                       << "must end in .csv or .xlsx";
        QTest::newRow("log level") << "--batch --log-level loud"
                                   << "--log-level must be";
    }
    void refuses()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, reason);
        const Result<CommandLine> line = parse(arguments);
        QVERIFY(!line.ok());
        QVERIFY(line.error().code == ErrorCode::Usage);
        QVERIFY2(line.error().message.contains(reason), qPrintable(line.error().message));
    }

    void refusesOutputsIntoNowhere()
    {
        for (const char* option : {"--export", "--report"}) {
            const Result<CommandLine> line =
                parse(QStringLiteral("--batch %1 /nowhere/at/all/x.csv").arg(QLatin1StringView(option)));
            QVERIFY(!line.ok());
            QVERIFY(line.error().code == ErrorCode::Io);
        }
    }

    void printsHelpAndVersion()
    {
        const Result<CommandLine> help = parse(QStringLiteral("--help"));
        QVERIFY(help->printAndExit.contains(QStringLiteral("Exit codes:")));
        for (const char* option : {"--batch", "--input", "--dry-run", "--database"})
            QVERIFY(help->printAndExit.contains(QLatin1StringView(option)));
        QVERIFY(parse(QStringLiteral("--version"))->printAndExit.startsWith(QStringLiteral("churnlens ")));
    }

    void demoKeepsToItself()
    {
        const QString demo = parse(QStringLiteral("--demo --rows 5000"))->batch.database.dataDir;
        QVERIFY2(demo.endsWith(QStringLiteral("/churnlens/demo-5000")), qPrintable(demo));
        qputenv("CHURNLENS_DATABASE", "dbname=real");
        qputenv("PGHOST", "real");
        const pipeline::DatabaseChoice choice = parse(QStringLiteral("--demo"))->batch.database;
        QVERIFY(choice.conninfo.isEmpty() && !choice.useEnvironment);
        QCOMPARE(parse(QStringLiteral("--demo --database dbname=mine"))->batch.database.conninfo,
                 QStringLiteral("dbname=mine"));
        QVERIFY(parse(QStringLiteral("--demo real.csv")).error().code == ErrorCode::Usage);
        qunsetenv("CHURNLENS_DATABASE");
        qunsetenv("PGHOST");
        QVERIFY(demo.startsWith(parse(QStringLiteral("--batch"))->batch.database.dataDir));
        QVERIFY(QDir::isAbsolutePath(parse(QStringLiteral("--batch --data-dir here"))->batch.database.dataDir));
    }

    void choosesTheDatabase()
    {
        for (const char* variable : {"CHURNLENS_DATABASE", "PGHOST", "PGHOSTADDR", "PGSERVICE", "PGDATABASE"})
            qunsetenv(variable);
        const auto choose = [](const QString& option) {
            return pipeline::chooseDatabase(option, QStringLiteral("/d"));
        };
        QVERIFY(choose({}).conninfo.isEmpty() && !choose({}).useEnvironment);
        qputenv("PGHOST", "h");
        QVERIFY(choose({}).useEnvironment);
        qputenv("CHURNLENS_DATABASE", "dbname=e");
        QCOMPARE(choose({}).conninfo, QStringLiteral("dbname=e"));
        QCOMPARE(choose(QStringLiteral("dbname=o")).conninfo, QStringLiteral("dbname=o"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
