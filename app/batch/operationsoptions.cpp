// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/operationsoptions.h"

#include "app/batch/usageerror.h"

#include <QDir>
#include <QFileInfo>

namespace churnlens::batch {

namespace {

using Action = OperationsRequest::Action;

/// One a use of an option, so that an option given twice does not pass as one.
std::vector<OperationsRequest> requestsOf(const QCommandLineParser& parser, const OperationsOptions& options)
{
    std::vector<OperationsRequest> requests;
    for (const auto& [option, action] :
         {std::pair{&options.backup, Action::Backup}, std::pair{&options.restore, Action::Restore},
          std::pair{&options.copyTo, Action::CopyTo}, std::pair{&options.grantReader, Action::GrantReader}}) {
        const QStringList targets = parser.values(*option);
        for (const QString& target : targets)
            requests.push_back({action, target, false, {}});
    }
    if (parser.isSet(options.prune))
        requests.push_back({Action::Prune, {}, false, {}});
    return requests;
}

/// The first option that goes neither with every command nor with this one; empty without one.
QString strangerAmong(const QCommandLineParser& parser, Action action)
{
    QStringList known{QStringLiteral("backup"),       QStringLiteral("restore"),  QStringLiteral("copy-to"),
                      QStringLiteral("prune"),        QStringLiteral("database"), QStringLiteral("data-dir"),
                      QStringLiteral("grant-reader"), QStringLiteral("quiet"),    QStringLiteral("log-level"),
                      QStringLiteral("json")};
    if (action == Action::Restore)
        known.append(QStringLiteral("force"));
    if (action == Action::Prune)
        known.append({QStringLiteral("keep"), QStringLiteral("older-than"), QStringLiteral("dry-run")});
    const QStringList given = parser.optionNames();
    for (const QString& name : given) {
        if (!known.contains(name))
            return name;
    }
    return {};
}

Result<std::optional<int>> readCount(const QCommandLineParser& parser, const QCommandLineOption& option)
{
    if (!parser.isSet(option))
        return std::optional<int>();
    bool isNumber = false;
    const int count = parser.value(option).toInt(&isNumber);
    if (isNumber && count >= 1)
        return std::optional(count);
    return usage(
        QStringLiteral("--%1 takes a number from 1 on, not \"%2\".").arg(option.names().front(), parser.value(option)));
}

Result<void> readRetention(const QCommandLineParser& parser, const OperationsOptions& options,
                           operations::Retention& retention)
{
    const Result<std::optional<int>> keep = readCount(parser, options.keep);
    if (!keep.ok())
        return keep.error();
    const Result<std::optional<int>> days = readCount(parser, options.olderThan);
    if (!days.ok())
        return days.error();
    retention.keep = *keep;
    retention.days = *days;
    if (!retention.keep && !retention.days)
        retention.keep = operations::Retention::kDefaultKeep;
    return {};
}

} // namespace

void OperationsOptions::addTo(QCommandLineParser& parser) const
{
    parser.addOptions({backup, restore, copyTo, prune, keep, olderThan, grantReader});
}

Result<std::optional<OperationsRequest>> readOperationsRequest(const QCommandLineParser& parser,
                                                               const OperationsOptions& options)
{
    std::vector<OperationsRequest> requests = requestsOf(parser, options);
    if ((parser.isSet(options.keep) || parser.isSet(options.olderThan)) && !parser.isSet(options.prune))
        return usage(QStringLiteral("--keep and --older-than go with --prune."));
    if (requests.empty())
        return std::optional<OperationsRequest>();
    if (requests.size() > 1)
        return usage(
            QStringLiteral("--backup, --restore, --copy-to, --prune and --grant-reader do one thing at a time: "
                           "give one of them, once."));
    OperationsRequest& request = requests.front();
    if (const QString stranger = strangerAmong(parser, request.action); !stranger.isEmpty())
        return usage(
            QStringLiteral("--backup, --restore, --copy-to, --prune and --grant-reader stand alone, without --%1.")
                .arg(stranger));
    if (request.action != Action::Prune && request.target.isEmpty())
        return usage(QStringLiteral("--backup, --restore, --copy-to and --grant-reader each take a value."));
    if (request.action == Action::Backup && !QFileInfo(request.target).absoluteDir().exists())
        return Error{
            ErrorCode::Io, QStringLiteral("Cannot write %1: its folder does not exist.").arg(request.target), {}, {}};
    request.force = parser.isSet(QStringLiteral("force"));
    if (const Result<void> read = readRetention(parser, options, request.retention); !read.ok())
        return read.error();
    return std::optional(request);
}

} // namespace churnlens::batch
