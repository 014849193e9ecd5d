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
#include <QFile>

#include <cstdio>

namespace churnlens::serve {

namespace {

constexpr qsizetype kShortestKey = 20;
constexpr qint64 kMostKeyFile = 4096; ///< bytes

Error usage(const QString& message)
{
    return {ErrorCode::Usage, message, {}, {}};
}

/// CHURNLENS_API_KEY, or what the file that CHURNLENS_API_KEY_FILE names holds: a secret of a container or of systemd
/// comes as a file, which other processes cannot read as they could the environment. Empty: neither is set.
Result<QByteArray> readEnvironmentKey()
{
    const QByteArray key = qgetenv("CHURNLENS_API_KEY");
    const QString path = qEnvironmentVariable("CHURNLENS_API_KEY_FILE");
    if (!key.isEmpty() || path.isEmpty())
        return key;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return usage(
            QStringLiteral("CHURNLENS_API_KEY_FILE names %1, which cannot be read: %2. Let it name a file with "
                           "the key, readable for this user.")
                .arg(path, file.errorString()));
    const QByteArray content = file.read(kMostKeyFile).trimmed();
    if (content.isEmpty())
        return usage(QStringLiteral("CHURNLENS_API_KEY_FILE names %1, which is empty. Write a key into it.").arg(path));
    return content;
}

/// The key from the environment and its scope, for containers and services.
Result<void> readEnvironment(api::ApiOptions& options)
{
    const Result<QByteArray> key = readEnvironmentKey();
    if (!key.ok())
        return key.error();
    options.environmentKey = *key;
    if (!options.environmentKey.isEmpty() && options.environmentKey.size() < kShortestKey)
        return usage(QStringLiteral("The key in CHURNLENS_API_KEY or its file is shorter than %1 characters; "
                                    "take a long random text, such as openssl rand -hex 32 prints.")
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
    options.settings = line.batch.settings;
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
