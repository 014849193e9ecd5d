// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/commandline.h"

#include "app/batch/usageerror.h"
#include "app/batch/versiontext.h"
#include "core/scoring/highrisklist.h"
#include "core/synthetic/demodata.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace churnlens::batch {

namespace {

constexpr qint64 kMaxDemoRows = 1'000'000'000;

/// The options, declared once for parsing and for --help.
struct Options
{
    QCommandLineOption batch{QStringLiteral("batch"),
                             QStringLiteral("Load, train, score and publish without a display, then exit.")};
    QCommandLineOption demo{
        QStringLiteral("demo"),
        QStringLiteral("Generate the seeded demo data, run on them, serve, and open the window if there is a "
                       "display; with --batch: the run alone.")};
    QCommandLineOption rows{QStringLiteral("rows"), QStringLiteral("Lines of demo data (default 200000)."),
                            QStringLiteral("N")};
    QCommandLineOption input{QStringLiteral("input"),
                             QStringLiteral("File to load, or a folder of files; may be repeated."),
                             QStringLiteral("FILE")};
    QCommandLineOption inspect{QStringLiteral("inspect"),
                               QStringLiteral("Say what a file is and how it would be read, write a profile to edit, "
                                              "and load nothing."),
                               QStringLiteral("FILE")};
    QCommandLineOption saveProfile{QStringLiteral("save-profile"),
                                   QStringLiteral("Where --inspect writes the profile (default: NAME.profile.json in "
                                                  "the current folder, if there is none yet)."),
                                   QStringLiteral("FILE.json")};
    QCommandLineOption qualityReport{QStringLiteral("quality-report"),
                                     QStringLiteral("Write the data quality report, a page for a browser."),
                                     QStringLiteral("FILE.html")};
    QCommandLineOption explain{QStringLiteral("explain"),
                               QStringLiteral("Say why a customer has its score; may be repeated. Loads nothing."),
                               QStringLiteral("CUSTOMER_ID")};
    QCommandLineOption listLoads{QStringLiteral("list-loads"),
                                 QStringLiteral("List what has been loaded, with the numbers for --remove-load.")};
    QCommandLineOption removeLoad{
        QStringLiteral("remove-load"),
        QStringLiteral("Take a load back out; may be repeated. With --batch, before loading."), QStringLiteral("ID")};
    QCommandLineOption profile{
        QStringLiteral("profile"),
        QStringLiteral("Source profile: online-retail-ii, online-retail-i, generic, or a .json file."),
        QStringLiteral("P")};
    QCommandLineOption keepDuplicates{QStringLiteral("keep-duplicates"), QStringLiteral("Load repeated lines too.")};
    QCommandLineOption asOf{QStringLiteral("as-of"),
                            QStringLiteral("Score as of this midnight (default: the day after the last line)."),
                            QStringLiteral("YYYY-MM-DD")};
    QCommandLineOption train{QStringLiteral("train"),
                             QStringLiteral("Train a model: auto (when data or definitions changed), always, never."),
                             QStringLiteral("MODE"), QStringLiteral("auto")};
    QCommandLineOption featureSet{QStringLiteral("feature-set"),
                                  QStringLiteral("Features to train on: behavioural, or baseline (the seven)."),
                                  QStringLiteral("SET"), features::kBehaviouralSet};
    QCommandLineOption capacity{QStringLiteral("capacity"),
                                QStringLiteral("High are the N active customers most at risk: as many as the retention "
                                               "team can take on (default: by thresholds)."),
                                QStringLiteral("N")};
    QCommandLineOption exportFile{QStringLiteral("export"), QStringLiteral("Write the high-risk list."),
                                  QStringLiteral("FILE.csv|.xlsx")};
    QCommandLineOption report{QStringLiteral("report"), QStringLiteral("Write the JSON report."),
                              QStringLiteral("FILE.json")};
    ModelsOptions models;
    ApiKeysOptions apiKeys;
    OperationsOptions operations;
    ServeOptions serve;
    WindowOptions window;
    QCommandLineOption dryRun{QStringLiteral("dry-run"), QStringLiteral("Do everything and keep nothing.")};
    QCommandLineOption database{
        QStringLiteral("database"),
        QStringLiteral("PostgreSQL to use instead of the private one (also: CHURNLENS_DATABASE, PG* variables)."),
        QStringLiteral("CONNINFO")};
    QCommandLineOption dataDir{QStringLiteral("data-dir"),
                               QStringLiteral("Folder of the private database and the models."), QStringLiteral("DIR")};
    QCommandLineOption logLevel{QStringLiteral("log-level"), QStringLiteral("debug, info, warning or error."),
                                QStringLiteral("L"), QStringLiteral("warning")};
    QCommandLineOption quiet{QStringLiteral("quiet"), QStringLiteral("No progress and no summary.")};
    QCommandLineOption json{
        QStringLiteral("json"),
        QStringLiteral("Print JSON on standard output: the report, or what --inspect, --explain, --list-loads, "
                       "--remove-load or the options about models, API keys, backups and old runs found and did.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
                               QStringLiteral("Print the version and how it was built; with --json too.")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Print this help.")};

    void addTo(QCommandLineParser& parser) const
    {
        parser.setApplicationDescription(QStringLiteral(
            "Churnlens finds the customers a retailer is about to lose. Without options it opens its window."));
        parser.addPositionalArgument(
            QStringLiteral("FILE"),
            QStringLiteral("Transactions to load: CSV, Excel (.xlsx), also in .gz or .zip, or a folder."),
            QStringLiteral("[FILE...]"));
        models.addTo(parser);
        apiKeys.addTo(parser);
        operations.addTo(parser);
        serve.addTo(parser);
        window.addTo(parser);
        parser.addOptions({batch,   demo,     rows,       input,    inspect,       saveProfile, profile,
                           asOf,    train,    exportFile, report,   qualityReport, listLoads,   removeLoad,
                           dryRun,  database, dataDir,    logLevel, quiet,         json,        keepDuplicates,
                           version, help,     featureSet, explain,  capacity});
    }
};

QString helpText(const QCommandLineParser& parser)
{
    return parser.helpText()
        + QStringLiteral("\nExit codes: 0 done, 1 internal error, 2 usage, 3 input unusable, 4 database unavailable,\n"
                         "5 not enough data to train, 6 gate failed (the last good scores stay), 7 another run is in\n"
                         "progress, 130 interrupted.\n");
}

Result<void> readModes(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    const QString train = parser.value(options.train);
    if (train == QStringLiteral("always"))
        line.batch.train = pipeline::TrainMode::Always;
    else if (train == QStringLiteral("never"))
        line.batch.train = pipeline::TrainMode::Never;
    else if (train != QStringLiteral("auto"))
        return usage(QStringLiteral("--train must be auto, always or never, not \"%1\".").arg(train));
    line.batch.featureSet = parser.value(options.featureSet);
    if (line.batch.featureSet != features::kBehaviouralSet && line.batch.featureSet != features::kBaselineSet)
        return usage(
            QStringLiteral("--feature-set must be behavioural or baseline, not \"%1\".").arg(line.batch.featureSet));
    if (!parseLogLevel(parser.value(options.logLevel), &line.logLevel))
        return usage(QStringLiteral("--log-level must be debug, info, warning or error, not \"%1\".")
                         .arg(parser.value(options.logLevel)));
    if (parser.isSet(options.asOf)) {
        line.batch.asOf = QDate::fromString(parser.value(options.asOf), Qt::ISODate);
        if (!line.batch.asOf.isValid())
            return usage(
                QStringLiteral("--as-of must be a date like 2011-12-10, not \"%1\".").arg(parser.value(options.asOf)));
    }
    return {};
}

/// How the runs fill their buckets, also those that clients of the REST API start.
Result<void> readCapacity(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    if (!parser.isSet(options.capacity))
        return {};
    const Result<int> capacity =
        countOf(parser.value(options.capacity), QStringLiteral("--capacity takes a number of customers"));
    if (!capacity.ok())
        return capacity.error();
    if (line.command != Command::Batch && line.command != Command::Serve)
        return usage(QStringLiteral("--capacity goes with --batch, --demo or --serve."));
    line.batch.settings.capacity = *capacity;
    return {};
}

Result<void> readDemo(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    line.demo = parser.isSet(options.demo);
    line.demoRows = synthetic::kDemoRows;
    if (!parser.isSet(options.rows))
        return {};
    bool isNumber = false;
    line.demoRows = parser.value(options.rows).toLongLong(&isNumber);
    if (!line.demo || !isNumber || line.demoRows < 1 || line.demoRows > kMaxDemoRows)
        return usage(QStringLiteral("--rows goes with --demo and takes a number from 1 to 1000000000, not \"%1\".")
                         .arg(parser.value(options.rows)));
    return {};
}

Result<void> readFiles(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    line.batch.inputs = parser.values(options.input) + parser.positionalArguments();
    const bool takesFiles = line.command == Command::Batch || line.command == Command::Window
        || (line.command == Command::Serve && line.runsFirst);
    if (!takesFiles && !line.batch.inputs.isEmpty())
        return usage(QStringLiteral("Files are loaded with --batch, as in: churnlens --batch %1.")
                         .arg(line.batch.inputs.front()));
    if (parser.isSet(options.profile)) {
        Result<ingest::SourceProfile> profile = ingest::SourceProfile::load(parser.value(options.profile));
        if (!profile.ok())
            return profile.error();
        line.batch.reader.profile = std::move(profile).value();
    }
    line.batch.reader.keepDuplicates = parser.isSet(options.keepDuplicates);
    line.batch.exportFile = parser.value(options.exportFile);
    if (!line.batch.exportFile.isEmpty()) {
        if (Result<void> checked = scoring::checkExportPath(line.batch.exportFile); !checked.ok())
            return checked;
    }
    line.reportFile = parser.value(options.report);
    line.qualityReport = parser.value(options.qualityReport);
    for (const QString& file : {line.reportFile, line.qualityReport, parser.value(options.saveProfile)}) {
        if (!file.isEmpty() && !QFileInfo(file).absoluteDir().exists())
            return Error{
                ErrorCode::Io, QStringLiteral("Cannot write %1: its folder does not exist.").arg(file), {}, {}};
    }
    return {};
}

/// Commands that load nothing stand alone.
Result<void> checkTogether(const QCommandLineParser& parser, const Options& options)
{
    QStringList alone;
    for (const QCommandLineOption* const option : {&options.inspect, &options.explain, &options.listLoads}) {
        if (parser.isSet(*option))
            alone.append(QStringLiteral("--") + option->names().front());
    }
    if (!alone.isEmpty()
        && (parser.isSet(options.batch) || parser.isSet(options.demo) || parser.isSet(options.serve.serve)))
        return usage(
            QStringLiteral("--inspect, --explain and --list-loads load nothing, so they do not go with --batch, "
                           "--demo or --serve."));
    if (alone.size() > 1)
        return usage(QStringLiteral("%1 do not go together.").arg(alone.join(QStringLiteral(" and "))));
    if (!alone.isEmpty() && parser.isSet(options.removeLoad))
        return usage(QStringLiteral("--remove-load goes with --batch or stands alone."));
    return {};
}

/// What is asked about trained models; sets the command when that is all.
Result<void> readModels(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    const bool runs = parser.isSet(options.batch) || parser.isSet(options.demo);
    const Result<std::optional<ModelsRequest>> models = readModelsRequest(parser, options.models, runs);
    if (!models.ok())
        return models.error();
    line.exportModel = parser.value(options.models.exportModel);
    line.modelCard = parser.value(options.models.modelCard);
    if (!*models)
        return {};
    if (parser.isSet(options.inspect) || parser.isSet(options.explain) || parser.isSet(options.listLoads)
        || parser.isSet(options.removeLoad))
        return usage(
            QStringLiteral("--models, --live-on, --promote, --rollback, --export-model and --model-card do not go with "
                           "--inspect, --explain, --list-loads or --remove-load."));
    line.command = Command::Models;
    line.models = **models;
    return {};
}

/// What is asked about the keys of the REST API, which sets the command.
Result<void> readApiKeys(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    const Result<std::optional<ApiKeysRequest>> apiKeys = readApiKeysRequest(parser, options.apiKeys);
    if (!apiKeys.ok())
        return apiKeys.error();
    if (*apiKeys) {
        line.command = Command::ApiKeys;
        line.apiKeys = **apiKeys;
    }
    return {};
}

/// What is asked by the keeper of the installation, which sets the command.
Result<void> readOperations(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    const Result<std::optional<OperationsRequest>> operations = readOperationsRequest(parser, options.operations);
    if (!operations.ok())
        return operations.error();
    if (*operations) {
        line.command = Command::Operations;
        line.operations = **operations;
    }
    return {};
}

/// Whether and how to serve; sets the command when it is to.
Result<void> readServe(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    const bool runs = parser.isSet(options.batch) || parser.isSet(options.demo);
    const bool serves =
        parser.isSet(options.serve.serve) || (parser.isSet(options.demo) && !parser.isSet(options.batch));
    const Result<ServeRequest> request = readServeRequest(parser, options.serve, serves);
    if (!request.ok())
        return request.error();
    if (!serves)
        return {};
    if (!runs && parser.isSet(options.removeLoad))
        return usage(QStringLiteral("--remove-load goes with --batch or stands alone."));
    if (parser.isSet(options.dryRun))
        return usage(
            QStringLiteral("A dry run keeps nothing that could be served: --dry-run does not go with --serve."));
    line.command = Command::Serve;
    line.serve = *request;
    line.runsFirst = runs;
    return {};
}

/// Nothing else was asked for: the window.
Result<void> readWindow(const QCommandLineParser& parser, CommandLine& line)
{
    line.command = Command::Window;
    return checkWindowOptions(parser);
}

/// Which of the commands the options ask for, and the rest that goes with it.
Result<void> readCommand(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    if (const Result<void> read = readApiKeys(parser, options, line); !read.ok() || line.command == Command::ApiKeys)
        return read;
    if (const Result<void> read = readOperations(parser, options, line);
        !read.ok() || line.command == Command::Operations)
        return read;
    for (const QString& id : parser.values(options.removeLoad)) {
        bool isNumber = false;
        line.batch.removeLoads.push_back(id.toLongLong(&isNumber));
        if (!isNumber || line.batch.removeLoads.back() < 1)
            return usage(QStringLiteral("--remove-load takes the number of a load, as --list-loads gives it, not "
                                        "\"%1\".")
                             .arg(id));
    }
    line.inspectFile = parser.value(options.inspect);
    line.saveProfile = parser.value(options.saveProfile);
    if (parser.isSet(options.saveProfile) && !parser.isSet(options.inspect))
        return usage(QStringLiteral("--save-profile goes with --inspect."));
    if (const Result<void> fits = checkTogether(parser, options); !fits.ok())
        return fits;
    line.explainCustomers = parser.values(options.explain);
    const bool runs = parser.isSet(options.batch) || parser.isSet(options.demo);
    if (const Result<void> read = readModels(parser, options, line); !read.ok() || line.command == Command::Models)
        return read;
    if (const Result<void> read = readServe(parser, options, line); !read.ok() || line.command == Command::Serve)
        return read;
    if (parser.isSet(options.inspect))
        line.command = Command::Inspect;
    else if (parser.isSet(options.explain))
        line.command = Command::Explain;
    else if (parser.isSet(options.listLoads))
        line.command = Command::ListLoads;
    else if (!runs && parser.isSet(options.removeLoad))
        line.command = Command::RemoveLoads;
    else if (!runs)
        return readWindow(parser, line);
    return {};
}

/// Demo customers must never mix with real ones, nor those of one size with another: unless the command line itself
/// names a database or a folder, they get a private one, whatever the environment says.
pipeline::DatabaseChoice chooseDatabase(const QString& database, const QString& dataDir, const CommandLine& line)
{
    if (!line.demo)
        return pipeline::chooseDatabase(database, dataDir);
    pipeline::DatabaseChoice choice = pipeline::chooseDatabase(
        database, dataDir.isEmpty() ? synthetic::demoDataDir(pipeline::defaultDataDir(), line.demoRows) : dataDir);
    choice.conninfo = database;
    choice.useEnvironment = false;
    return choice;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    const Options options;
    options.addTo(parser);
    CommandLine line;
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(options.help))
        line.text = helpText(parser);
    else if (parser.isSet(options.version))
        line.text =
            parser.isSet(options.json) ? QString::fromUtf8(QJsonDocument(versionFacts()).toJson()) : versionText();
    if (!line.text.isEmpty()) {
        line.command = Command::Print;
        return line;
    }
    for (const auto& read : {readCommand, readModes, readCapacity, readDemo, readFiles}) {
        if (const Result<void> done = read(parser, options, line); !done.ok())
            return done.error();
    }
    line.windowServes = parser.isSet(options.window.withApi);
    line.screenshotsDir = parser.value(options.window.screenshots);
    if ((line.windowServes || !line.screenshotsDir.isEmpty()) && line.command != Command::Window
        && !(line.command == Command::Serve && line.demo))
        return usage(QStringLiteral("--with-api and --screenshots go with the window."));
    line.batch.dryRun = parser.isSet(options.dryRun);
    line.quiet = parser.isSet(options.quiet);
    line.jsonToStdout = parser.isSet(options.json);
    if (line.demo && !line.batch.inputs.isEmpty())
        return usage(QStringLiteral("--demo generates its own data and takes no files."));
    line.batch.database = chooseDatabase(parser.value(options.database), parser.value(options.dataDir), line);
    line.isDatabaseChosen = line.demo || parser.isSet(options.dataDir) || line.batch.database.useEnvironment
        || !line.batch.database.conninfo.isEmpty();
    return line;
}

} // namespace churnlens::batch
