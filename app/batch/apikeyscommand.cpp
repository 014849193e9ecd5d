// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/apikeyscommand.h"

#include "app/batch/progressprinter.h"
#include "app/batch/stopsignals.h"
#include "core/warehouse/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace churnlens::batch {

namespace {

using apikeys::ApiKey;
using pipeline::Session;

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject toJson(const ApiKey& key)
{
    return {{QStringLiteral("key_id"), key.keyId},
            {QStringLiteral("name"), key.name},
            {QStringLiteral("scope"), apikeys::scopeName(key.scope)},
            {QStringLiteral("created_at"), key.createdAt},
            {QStringLiteral("last_used_at"), textOrNull(key.lastUsedAt)},
            {QStringLiteral("revoked_at"), textOrNull(key.revokedAt)}};
}

QByteArray textOf(const QJsonObject& json)
{
    return QJsonDocument(json).toJson();
}

QString spaced(QString time)
{
    return time.replace(u'T', u' ').remove(u'Z');
}

QByteArray tableText(const std::vector<ApiKey>& keys)
{
    if (keys.empty())
        return "There is no API key yet. --create-api-key NAME makes one.\n";
    std::vector<QStringList> rows{{QStringLiteral("name"), QStringLiteral("scope"), QStringLiteral("created (UTC)"),
                                   QStringLiteral("last used (UTC)"), QStringLiteral("state")}};
    for (const ApiKey& key : keys)
        rows.push_back(
            {key.name, apikeys::scopeName(key.scope), spaced(key.createdAt),
             key.lastUsedAt.isEmpty() ? QStringLiteral("never") : spaced(key.lastUsedAt),
             key.isRevoked() ? QStringLiteral("revoked ") + spaced(key.revokedAt) : QStringLiteral("valid")});
    QString text;
    std::vector<qsizetype> widths(static_cast<size_t>(rows.front().size()), 0);
    for (const QStringList& row : rows) {
        for (size_t column = 0; column + 1 < widths.size(); ++column) // the last is not filled up
            widths[column] = std::max(widths[column], row[static_cast<qsizetype>(column)].size() + 2);
    }
    for (const QStringList& row : rows) {
        for (size_t column = 0; column < widths.size(); ++column)
            text += row[static_cast<qsizetype>(column)].leftJustified(widths[column]);
        text += u'\n';
    }
    return text.toUtf8();
}

/// Whether standard output took it all.
bool print(const QByteArray& text)
{
    return std::fputs(text.constData(), stdout) >= 0 && std::fflush(stdout) == 0;
}

Result<void> createKey(Session& session, const CommandLine& line)
{
    const Result<std::unique_ptr<warehouse::Transaction>> transaction =
        warehouse::Transaction::begin(session.connection());
    if (!transaction.ok())
        return transaction.error();
    const Result<apikeys::CreatedKey> created =
        apikeys::createKey(session.connection(), line.apiKeys.name, line.apiKeys.scope);
    if (!created.ok())
        return created.error();
    QJsonObject json = toJson(created->key);
    json[QStringLiteral("key")] = QString::fromLatin1(created->secret);
    // Nobody could ever learn a key that was kept but not shown, so it is kept only once it has been shown.
    if (!print(line.jsonToStdout ? textOf(json) : created->secret + '\n'))
        return Error{ErrorCode::Io,
                     QStringLiteral("The new API key could not be written to standard output, so it was not kept."),
                     {},
                     {}};
    if (const Result<void> kept = (*transaction)->commit(); !kept.ok())
        return Error{kept.error().code,
                     QStringLiteral("The API key that was printed is not valid: %1").arg(kept.error().message),
                     kept.error().detail, kept.error().sqlState};
    if (!line.quiet && !line.jsonToStdout)
        std::fprintf(stderr, "This is the only time that the key \"%s\" (%s) is shown; keep it in a safe place.\n",
                     qPrintable(created->key.name), qPrintable(apikeys::scopeName(created->key.scope)));
    return {};
}

Result<void> listKeys(Session& session, const CommandLine& line)
{
    const Result<std::vector<ApiKey>> keys = apikeys::listKeys(session.connection());
    if (!keys.ok())
        return keys.error();
    QJsonArray list;
    for (const ApiKey& key : *keys)
        list.append(toJson(key));
    print(line.jsonToStdout ? textOf({{QStringLiteral("api_keys"), list}}) : tableText(*keys));
    return {};
}

Result<void> revokeKey(Session& session, const CommandLine& line)
{
    const QString name = line.apiKeys.name;
    if (Result<void> revoked = apikeys::revokeKey(session.connection(), name); !revoked.ok())
        return revoked;
    if (line.jsonToStdout)
        print(textOf({{QStringLiteral("name"), name}, {QStringLiteral("revoked"), true}}));
    else if (!line.quiet)
        std::fprintf(stderr, "The API key \"%s\" is revoked.\n", qPrintable(name));
    return {};
}

Result<void> runOnKeys(const CommandLine& line)
{
    StopSignals signalGuard;
    ProgressPrinter printer(stderr, line.quiet || line.jsonToStdout);
    const Progress progress{signalGuard.token(),
                            [&printer](double fraction, const QString& phase) { printer.update(fraction, phase); }};
    const Result<std::unique_ptr<Session>> session = Session::open(line.batch.database, progress);
    if (!session.ok())
        return session.error();
    switch (line.apiKeys.action) {
    case ApiKeysRequest::Action::Create:
        return createKey(**session, line);
    case ApiKeysRequest::Action::Revoke:
        return revokeKey(**session, line);
    case ApiKeysRequest::Action::List:
        break;
    }
    return listKeys(**session, line);
}

} // namespace

int runApiKeysCommand(const CommandLine& line)
{
    const Result<void> done = runOnKeys(line);
    if (done.ok())
        return 0;
    std::fprintf(stderr, "churnlens: %s\n", qPrintable(done.error().message));
    return exitCode(done.error().code);
}

} // namespace churnlens::batch
