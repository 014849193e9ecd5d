// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/apikeyscommand.h"
#include "app/batch/batchcommand.h"
#include "app/batch/commandline.h"
#include "app/batch/explaincommand.h"
#include "app/batch/inspectcommand.h"
#include "app/batch/loadscommand.h"
#include "app/batch/modelscommand.h"
#include "app/serve/servecommand.h"
#include "core/common/logging.h"
#include "core/common/version.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

using churnlens::ErrorCode;

namespace {

int refuse(const churnlens::Error& error)
{
    std::fprintf(stderr, "churnlens: %s\n", qPrintable(error.message));
    return churnlens::exitCode(error.code);
}

int run(const churnlens::batch::CommandLine& line)
{
    using churnlens::batch::Command;
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
    case Command::ListLoads:
    case Command::RemoveLoads:
        return churnlens::batch::runLoadsCommand(line);
    case Command::Serve:
        return churnlens::serve::runServeCommand(line);
    case Command::Batch:
        break;
    }
    return churnlens::batch::runBatchCommand(line);
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, [](int) {}); // a reader that leaves must not end a run; SIG_IGN would be inherited
    qputenv("QT_NO_GLIB", "1"); // Qt's own event loop serves a sixth more requests a second than glib's
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("churnlens"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(churnlens::kVersion));
    const churnlens::Result<churnlens::batch::CommandLine> parsed =
        churnlens::batch::parseCommandLine(QCoreApplication::arguments());
    if (!parsed.ok())
        return refuse(parsed.error());
    churnlens::installLogging(parsed->logLevel);
    return run(*parsed);
}
