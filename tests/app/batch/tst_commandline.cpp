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

    void choosesTheCommand_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("command");
        const auto row = [](const char* arguments, Command command) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << static_cast<int>(command);
        };
        row("--batch", Command::Batch);
        row("--demo", Command::Serve);
        row("--batch --demo", Command::Batch);
        row("--serve", Command::Serve);
        row("--serve --batch a.csv", Command::Serve);
        row("--serve --demo --rows 5000 --listen 127.0.0.1:0", Command::Serve);
        row("--serve --batch --remove-load 3", Command::Serve);
        row("--batch --remove-load 3", Command::Batch);
        row("--remove-load 3", Command::RemoveLoads);
        row("--list-loads --json", Command::ListLoads);
        row("--explain 12347 --json", Command::Explain);
        row("--inspect a.csv --profile generic", Command::Inspect);
        row("--inspect a.csv --save-profile b.json", Command::Inspect);
        row("--create-api-key dash", Command::ApiKeys);
        row("--list-api-keys --json --quiet --log-level debug", Command::ApiKeys);
        row("--revoke-api-key dash --database host=x --data-dir /d", Command::ApiKeys);
        row("--backup b.zip --quiet", Command::Operations);
        row("--restore b.zip --force --data-dir /d", Command::Operations);
        row("--copy-to host=y --database host=x --json", Command::Operations);
        row("--prune --keep 3 --older-than 90 --dry-run", Command::Operations);
        row("--grant-reader dash", Command::Operations);
    }
    void choosesTheCommand()
    {
        QFETCH(QString, arguments);
        QFETCH(int, command);
        const Result<CommandLine> line = parse(arguments);
        QVERIFY2(line.ok(), line.ok() ? "" : qPrintable(line.error().message));
        QCOMPARE(static_cast<int>(line->command), command);
    }

    void readsTheNewOptions()
    {
        const Result<CommandLine> batch = parse(QStringLiteral(
            "--batch --remove-load 12 --remove-load 3 --quality-report q.html --keep-duplicates a.csv folder"));
        QVERIFY2(batch.ok(), batch.ok() ? "" : qPrintable(batch.error().message));
        QVERIFY(batch->batch.removeLoads == std::vector<qint64>({12, 3}));
        QCOMPARE(batch->qualityReport, QStringLiteral("q.html"));
        QVERIFY(batch->batch.reader.keepDuplicates);
        QCOMPARE(batch->batch.inputs, QStringList({QStringLiteral("a.csv"), QStringLiteral("folder")}));
        const Result<CommandLine> inspect = parse(QStringLiteral("--inspect a.csv --save-profile b.json --json"));
        QVERIFY(inspect.ok());
        QCOMPARE(inspect->inspectFile, QStringLiteral("a.csv"));
        QCOMPARE(inspect->saveProfile, QStringLiteral("b.json"));
        QVERIFY(inspect->jsonToStdout && inspect->batch.removeLoads.empty());
        const Result<CommandLine> explain = parse(QStringLiteral("--explain 12347 --explain A-1"));
        QVERIFY(explain.ok());
        QCOMPARE(explain->explainCustomers, QStringList({QStringLiteral("12347"), QStringLiteral("A-1")}));
    }

    void readsTheOptionsAboutApiKeys()
    {
        const ApiKeysRequest plain = parse(QStringLiteral("--create-api-key dash"))->apiKeys;
        QVERIFY(plain.action == ApiKeysRequest::Action::Create && plain.scope == apikeys::Scope::Read);
        QCOMPARE(plain.name, QStringLiteral("dash"));
        const ApiKeysRequest read = parse(QStringLiteral("--create-api-key dash --scope read"))->apiKeys;
        QVERIFY(read.scope == apikeys::Scope::Read);
        const ApiKeysRequest admin = parse(QStringLiteral("--scope admin --create-api-key ci"))->apiKeys;
        QVERIFY(admin.scope == apikeys::Scope::Admin);
        const ApiKeysRequest list = parse(QStringLiteral("--list-api-keys"))->apiKeys;
        QVERIFY(list.action == ApiKeysRequest::Action::List);
        const ApiKeysRequest revoke = parse(QStringLiteral("--revoke-api-key ci"))->apiKeys;
        QVERIFY(revoke.action == ApiKeysRequest::Action::Revoke);
        QCOMPARE(revoke.name, QStringLiteral("ci"));
    }

    void readsTheOptionsForTheKeeper()
    {
        const OperationsRequest restore = parse(QStringLiteral("--restore b.zip --force"))->operations;
        QVERIFY(restore.action == OperationsRequest::Action::Restore && restore.force);
        QCOMPARE(restore.target, QStringLiteral("b.zip"));
        QVERIFY(!parse(QStringLiteral("--restore b.zip"))->operations.force);
        const operations::Retention plain = parse(QStringLiteral("--prune"))->operations.retention;
        QVERIFY(plain.keep == operations::Retention::kDefaultKeep && !plain.days);
        const operations::Retention byAge = parse(QStringLiteral("--prune --older-than 90"))->operations.retention;
        QVERIFY(!byAge.keep && byAge.days == 90);
        const operations::Retention both =
            parse(QStringLiteral("--prune --older-than 90 --keep 3"))->operations.retention;
        QVERIFY(both.keep == 3 && both.days == 90);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("reason");
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
        for (const char* capacity : {"0", "-5", "many", "1.5", "3000000000"})
            QTest::addRow("capacity %s", capacity)
                << QStringLiteral("--batch --capacity=%1").arg(QLatin1StringView(capacity))
                << "--capacity takes a number of customers, 1 or more";
        QTest::newRow("capacity of the window") << "--capacity 5"
                                                << "--capacity does not go with the window";
        QTest::newRow("capacity of an inspection") << "--inspect a.csv --capacity 5"
                                                   << "--capacity goes with --batch, --demo or --serve";
        QTest::newRow("profile") << "--batch --profile amazon"
                                 << "no source profile \"amazon\"";
        QTest::newRow("export ending") << "--batch --export list.txt"
                                       << "must end in .csv or .xlsx";
        QTest::newRow("log level") << "--batch --log-level loud"
                                   << "--log-level must be";
        QTest::newRow("load that is no number") << "--remove-load sales.csv"
                                                << "--remove-load takes the number of a load";
        QTest::newRow("load 0") << "--batch --remove-load 0"
                                << "--remove-load takes the number of a load";
        QTest::newRow("scope") << "--create-api-key a --scope write"
                               << "--scope must be read or admin, not \"write\"";
        QTest::newRow("scope by number") << "--create-api-key a --scope=1"
                                         << "--scope must be read or admin";
        QTest::newRow("empty scope") << "--create-api-key a --scope="
                                     << "--scope must be read or admin";
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

    void refusesWhatDoesNotGoTogether_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("reason");
        QTest::newRow("profile without a file") << "--batch --save-profile p.json"
                                                << "--save-profile goes with --inspect";
        QTest::newRow("inspect and batch") << "--batch --inspect a.csv"
                                           << "do not go with --batch, --demo or --serve";
        QTest::newRow("list and demo") << "--demo --list-loads"
                                       << "do not go with --batch, --demo or --serve";
        QTest::newRow("list and remove") << "--list-loads --remove-load 3"
                                         << "--remove-load";
        QTest::newRow("inspect and remove") << "--inspect a.csv --remove-load 3"
                                            << "--remove-load";
        QTest::newRow("inspect and list") << "--inspect a.csv --list-loads"
                                          << "--list-loads";
        QTest::newRow("explain and batch") << "--batch --explain 12347"
                                           << "do not go with --batch, --demo or --serve";
        QTest::newRow("explain and demo") << "--demo --explain 12347"
                                          << "do not go with --batch, --demo or --serve";
        QTest::newRow("explain and list") << "--explain 12347 --list-loads"
                                          << "--explain and --list-loads do not go together";
        QTest::newRow("explain and remove") << "--explain 12347 --remove-load 3"
                                            << "--remove-load";
        QTest::newRow("explain and a file") << "--explain 12347 a.csv"
                                            << "--batch";
        QTest::newRow("remove and a file") << "--remove-load 3 a.csv"
                                           << "--batch";
        QTest::newRow("serve and list") << "--serve --list-loads"
                                        << "do not go with --batch, --demo or --serve";
        QTest::newRow("serve and a file") << "--serve a.csv"
                                          << "--batch";
        QTest::newRow("serve and remove") << "--serve --remove-load 3"
                                          << "--remove-load goes with --batch";
        QTest::newRow("serve and dry run") << "--serve --batch --dry-run"
                                           << "--dry-run does not go with --serve";
        for (const char* option :
             {"--listen 127.0.0.1:1", "--require-api-key", "--rate-limit 5", "--allow-host a",
              "--allow-origin http://a", "--tls-certificate a", "--tls-key a", "--max-score-age 5"})
            QTest::newRow(option) << QStringLiteral("--batch %1").arg(QLatin1StringView(option)) << "goes with --serve";
    }
    void refusesWhatDoesNotGoTogether() { refuses(); }

    void readsTheOptionsAboutServing()
    {
        const ServeRequest plain = parse(QStringLiteral("--serve"))->serve;
        QCOMPARE(plain.host, QStringLiteral("127.0.0.1"));
        QCOMPARE(plain.port, quint16(8080));
        QVERIFY(!plain.requireKey && plain.requestsPerSecond == 200 && plain.maxScoreAgeHours == 0);
        QVERIFY(!parse(QStringLiteral("--serve"))->runsFirst && parse(QStringLiteral("--demo"))->runsFirst);
        const Result<CommandLine> line = parse(QStringLiteral(
            "--serve --batch a.csv --listen [::1]:0 --require-api-key --rate-limit 0.5 --allow-host a --allow-host b "
            "--allow-origin https://a --tls-certificate c.pem --tls-key k.pem --max-score-age 36.5"));
        QVERIFY2(line.ok(), line.ok() ? "" : qPrintable(line.error().message));
        const ServeRequest& full = line->serve;
        QVERIFY(line->runsFirst && full.requireKey);
        QCOMPARE(full.host, QStringLiteral("::1"));
        QCOMPARE(full.port, quint16(0));
        QVERIFY(full.requestsPerSecond == 0.5 && full.maxScoreAgeHours == 36.5);
        QCOMPARE(full.hosts, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(full.origins, QStringList(QStringLiteral("https://a")));
        QCOMPARE(full.certificateFile, QStringLiteral("c.pem"));
        QCOMPARE(full.keyFile, QStringLiteral("k.pem"));
        QCOMPARE(line->batch.inputs, QStringList(QStringLiteral("a.csv")));
    }

    void takesACapacity()
    {
        for (const char* command : {"--batch", "--demo", "--serve", "--serve --batch"}) {
            const Result<CommandLine> line = parse(QStringLiteral("%1 --capacity 250").arg(QLatin1StringView(command)));
            QVERIFY2(line.ok(), command);
            QCOMPARE(line->batch.settings.capacity, std::optional(250));
        }
        QVERIFY(!parse(QStringLiteral("--batch"))->batch.settings.capacity);
    }

    void refusesToServeSo_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("reason");
        for (const char* address : {"8080", "127.0.0.1", ":8080", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1",
                                    "::1:80", "127.0.0.1:http", "[]:80"})
            QTest::newRow(address) << QStringLiteral("--serve --listen %1").arg(QLatin1StringView(address))
                                   << "--listen takes an address and a port";
        for (const char* number : {"-1", "nan", "inf", "many", "1e9"}) {
            QTest::addRow("rate %s", number) << QStringLiteral("--serve --rate-limit=%1").arg(QLatin1StringView(number))
                                             << "--rate-limit takes a number";
            QTest::addRow("age %s", number)
                << QStringLiteral("--serve --max-score-age=%1").arg(QLatin1StringView(number))
                << "--max-score-age takes a number";
        }
    }
    void refusesToServeSo() { refuses(); }

    void apiKeysStandAlone_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* arguments, const char* reason) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(reason);
        };
        for (const char* command : {"--create-api-key a", "--list-api-keys", "--revoke-api-key a"}) {
            for (const char* other :
                 {"--batch", "--serve", "--demo", "--inspect b.csv", "--explain 1", "--list-loads", "--remove-load 3",
                  "--models", "--rollback", "--dry-run", "--export-model m.sql", "--train never", "--keep-duplicates"})
                row(qPrintable(QStringLiteral("%1 %2").arg(QLatin1StringView(command), QLatin1StringView(other))),
                    "stand alone, without --");
        }
        row("--create-api-key a b.csv", "Files are loaded with --batch");
        row("--create-api-key a --create-api-key b", "give one of them, once");
        row("--create-api-key a --list-api-keys", "give one of them, once");
        row("--revoke-api-key a --list-api-keys", "give one of them, once");
        row("--create-api-key a --revoke-api-key a", "give one of them, once");
        row("--scope admin", "--scope goes with --create-api-key");
        row("--batch --scope admin", "--scope goes with --create-api-key");
        row("--revoke-api-key a --scope read", "--scope goes with --create-api-key");
        row("--list-api-keys --scope read", "--scope goes with --create-api-key");
    }
    void apiKeysStandAlone() { refuses(); }

    void refusesOutputsIntoNowhere()
    {
        for (const char* option :
             {"--batch --export", "--batch --report", "--batch --quality-report", "--inspect a.csv --save-profile"}) {
            const Result<CommandLine> line =
                parse(QStringLiteral("%1 /nowhere/at/all/x.csv").arg(QLatin1StringView(option)));
            QVERIFY(!line.ok());
            QVERIFY(line.error().code == ErrorCode::Io);
        }
    }

    void printsHelpAndVersion()
    {
        const Result<CommandLine> help = parse(QStringLiteral("--help"));
        QVERIFY(help->command == Command::Print);
        QVERIFY(help->text.contains(QStringLiteral("Exit codes:")));
        for (const char* option :
             {"--batch",        "--input",           "--dry-run",         "--database",       "--inspect",
              "--save-profile", "--list-loads",      "--remove-load",     "--quality-report", "--keep-duplicates",
              "--explain",      "--create-api-key",  "--scope",           "--list-api-keys",  "--revoke-api-key",
              "--serve",        "--listen",          "--require-api-key", "--rate-limit",     "--allow-host",
              "--allow-origin", "--tls-certificate", "--tls-key",         "--max-score-age"})
            QVERIFY2(help->text.contains(QLatin1StringView(option)), option);
        const Result<CommandLine> version = parse(QStringLiteral("--batch --version"));
        QVERIFY(version->command == Command::Print);
        QVERIFY(version->text.startsWith(QStringLiteral("churnlens ")));
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
