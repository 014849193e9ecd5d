// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/apikeysoptions.h"
#include "app/batch/modelsoptions.h"
#include "app/batch/operationsoptions.h"
#include "app/batch/serveoptions.h"
#include "app/batch/windowoptions.h"
#include "core/common/logging.h"
#include "core/pipeline/batchrun.h"

namespace churnlens::batch {

/// What the program is to do.
enum class Command {
    Print, ///< the text of --help or --version
    Window, ///< without any of the options below
    Batch, ///< --batch
    Serve, ///< --serve or --demo
    Inspect, ///< --inspect: what a file is, and a profile to edit
    Explain, ///< --explain: why customers have their scores
    ListLoads, ///< --list-loads
    Models, ///< --models, --live-on, --promote, --rollback, or --export-model without --batch
    ApiKeys, ///< --create-api-key, --list-api-keys or --revoke-api-key
    RemoveLoads, ///< --remove-load without --batch
    Operations, ///< --backup, --restore, --copy-to, --prune or --grant-reader
};

/// What the user asked for.
struct CommandLine
{
    Command command = Command::Batch;
    QString text; ///< of Command::Print
    QString inspectFile;
    QString saveProfile; ///< where --inspect writes the profile; empty: beside the current folder's other files
    QStringList explainCustomers; ///< ids, as in the files
    QString qualityReport; ///< page for a browser; empty: none
    ModelsRequest models; ///< of Command::Models
    ApiKeysRequest apiKeys; ///< of Command::ApiKeys
    OperationsRequest operations; ///< of Command::Operations
    ServeRequest serve; ///< of Command::Serve
    bool runsFirst = false; ///< of Command::Serve: the main job comes before
    bool windowServes = false; ///< of Command::Window: it starts the REST API
    QString screenshotsDir; ///< of Command::Window; empty: none
    bool isDatabaseChosen = false; ///< by the command line or the environment, or by --demo
    QString exportModel; ///< .sql, .json or .pmml; empty: none
    QString modelCard; ///< page for a browser; empty: none
    pipeline::BatchOptions batch; ///< its inputs are those of Command::Window too
    bool demo = false; ///< generate the demo data and run on them
    qint64 demoRows = 0;
    QString reportFile; ///< JSON report; empty: none
    bool jsonToStdout = false;
    bool quiet = false;
    LogLevel logLevel = LogLevel::Warning;
};

/// Reads the arguments (the program's name first). Errors: Usage, naming the argument and what it should be;
/// InputUnusable for an unreadable profile; Io when an output's folder does not exist.
Result<CommandLine> parseCommandLine(const QStringList& arguments);

} // namespace churnlens::batch
