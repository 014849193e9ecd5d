// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/apikeyscommand.h"
#include "app/batch/batchcommand.h"
#include "app/batch/commandline.h"
#include "app/batch/explaincommand.h"
#include "app/batch/inspectcommand.h"
#include "app/batch/loadscommand.h"
#include "app/batch/modelscommand.h"
#include "app/batch/operationscommand.h"
#include "app/desktop/desktop.h"
#include "app/serve/servecommand.h"
#include "core/common/logging.h"
#include "core/common/version.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <memory>

using churnlens::ErrorCode;
using churnlens::batch::Command;
using churnlens::batch::CommandLine;

namespace {

int refuse(const churnlens::Error& error)
{
    std::fprintf(stderr, "churnlens: %s\n", qPrintable(error.message));
    return churnlens::exitCode(error.code);
}

int run(const CommandLine& line)
{
    switch (line.command) {
    case Command::Print:
        std::fputs(qPrintable(line.text), stdout);
        return 0;
    case Command::Inspect:
        return churnlens::batch::runInspectCommand(line);
    case Command::Explain:
        return churnlens::batch::runExplainCommand(line);
    case Command::Models:
        return churnlens::batch::runModelsCommand(line);
    case Command::ApiKeys:
        return churnlens::batch::runApiKeysCommand(line);
    case Command::Operations:
        return churnlens::batch::runOperationsCommand(line);
    case Command::ListLoads:
    case Command::RemoveLoads:
        return churnlens::batch::runLoadsCommand(line);
    case Command::Serve:
        return churnlens::serve::runServeCommand(line);
    case Command::Window:
        return refuse({ErrorCode::Usage, churnlens::desktop::whyNoWindow(), {}, {}});
    case Command::Batch:
        break;
    }
    return churnlens::batch::runBatchCommand(line);
}

/// argv as text, before there is an application to ask.
QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, [](int) {}); // a reader that leaves must not end a run; SIG_IGN would be inherited
    const bool opensWindow = churnlens::desktop::opensWindow(argumentsOf(argc, argv));
    if (!opensWindow)
        qputenv("QT_NO_GLIB", "1"); // Qt's own event loop serves a sixth more requests a second than glib's
    QCoreApplication::setApplicationName(QStringLiteral("churnlens"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(churnlens::kVersion));
    const std::unique_ptr<QCoreApplication> application =
        opensWindow ? churnlens::desktop::makeApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    const churnlens::Result<CommandLine> parsed = churnlens::batch::parseCommandLine(QCoreApplication::arguments());
    if (!parsed.ok())
        return refuse(parsed.error());
    churnlens::installLogging(parsed->logLevel);
    return opensWindow ? churnlens::desktop::runWindow(*application, *parsed) : run(*parsed);
}
