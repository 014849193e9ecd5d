// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serve/servecommand.h"

#include "app/api/access/corspolicy.h"
#include "app/api/server/apiserver.h"
#include "app/batch/batchcommand.h"
#include "app/batch/progressprinter.h"
#include "app/batch/stopsignals.h"
#include "app/serve/accesslog.h"

#include <QEventLoop>

#include <cstdio>

namespace churnlens::serve {

namespace {

constexpr qsizetype kShortestKey = 20;

Error usage(const QString& message)
{
    return {ErrorCode::Usage, message, {}, {}};
}

/// CHURNLENS_API_KEY and CHURNLENS_API_KEY_SCOPE, for containers.
Result<void> readEnvironment(api::ApiOptions& options)
{
    options.environmentKey = qgetenv("CHURNLENS_API_KEY");
    if (!options.environmentKey.isEmpty() && options.environmentKey.size() < kShortestKey)
        return usage(QStringLiteral("CHURNLENS_API_KEY is shorter than %1 characters; take a long random text, such as "
                                    "openssl rand -hex 32 prints.")
                         .arg(kShortestKey));
    const QString scope = qEnvironmentVariable("CHURNLENS_API_KEY_SCOPE", QStringLiteral("read"));
    if (scope == apikeys::scopeName(apikeys::Scope::Admin))
        options.environmentScope = apikeys::Scope::Admin;
    else if (scope != apikeys::scopeName(apikeys::Scope::Read))
        return usage(QStringLiteral("CHURNLENS_API_KEY_SCOPE must be read or admin, not \"%1\".").arg(scope));
    return {};
}

Result<api::ApiOptions> optionsOf(const batch::CommandLine& line)
{
    const batch::ServeRequest& request = line.serve;
    api::ApiOptions options;
    options.database = line.batch.database;
    options.address = request.host == QStringLiteral("localhost") ? QHostAddress(QHostAddress::LocalHost)
                                                                  : QHostAddress(request.host);
    if (options.address.isNull())
        return usage(QStringLiteral("--listen takes an IP address or localhost, not \"%1\".").arg(request.host));
    options.port = request.port;
    options.requireKey = request.requireKey;
    options.requestsPerSecond = request.requestsPerSecond;
    options.maxScoreAgeHours = request.maxScoreAgeHours;
    options.certificateFile = request.certificateFile;
    options.keyFile = request.keyFile;
    for (const QString& host : request.hosts)
        options.hosts.append(host.toLower().toLatin1());
    for (const QString& origin : request.origins) {
        if (!api::CorsPolicy::isOrigin(origin.toLatin1()))
            return usage(QStringLiteral("--allow-origin takes scheme and host, like https://dashboard.example, not "
                                        "\"%1\".")
                             .arg(origin));
        options.origins.append(origin.toLatin1());
    }
    if (const Result<void> read = readEnvironment(options); !read.ok())
        return read.error();
    return options;
}

int fail(const Error& error)
{
    std::fprintf(stderr, "churnlens: %s\n", qPrintable(error.message));
    return exitCode(error.code);
}

/// Serves until a signal asks to stop.
int serve(const api::ApiOptions& options, bool quiet)
{
    batch::StopSignals signalGuard;
    batch::ProgressPrinter printer(stderr, quiet);
    const Progress progress{signalGuard.token(),
                            [&printer](double fraction, const QString& phase) { printer.update(fraction, phase); }};
    const Result<std::unique_ptr<api::ApiServer>> server = api::ApiServer::start(options, progress, accessLog());
    if (!server.ok())
        return fail(server.error());
    const QString url = (*server)->url().toString();
    std::fprintf(stderr, "Serving on %s (documentation: %s/docs). Stop with Ctrl-C.\n", qPrintable(url),
                 qPrintable(url));
    QEventLoop loop;
    const std::stop_callback stop(
        signalGuard.token(), [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    loop.exec();
    return 0;
}

} // namespace

int runServeCommand(const batch::CommandLine& line)
{
    const Result<api::ApiOptions> options = optionsOf(line);
    if (!options.ok())
        return fail(options.error());
    if (line.runsFirst) {
        const int code = batch::runBatchCommand(line);
        if (code != 0 && code != exitCode(ErrorCode::GateFailed))
            return code;
    }
    return serve(*options, line.quiet);
}

} // namespace churnlens::serve
