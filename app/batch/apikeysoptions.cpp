// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/apikeysoptions.h"

#include "app/batch/usageerror.h"

#include <vector>

namespace churnlens::batch {

namespace {

/// One a use of an option, so that an option given twice does not pass as one.
std::vector<ApiKeysRequest> requestsOf(const QCommandLineParser& parser, const ApiKeysOptions& options)
{
    using Action = ApiKeysRequest::Action;
    std::vector<ApiKeysRequest> requests;
    const QStringList created = parser.values(options.createApiKey);
    for (const QString& name : created)
        requests.push_back({Action::Create, name});
    const QStringList revoked = parser.values(options.revokeApiKey);
    for (const QString& name : revoked)
        requests.push_back({Action::Revoke, name});
    if (parser.isSet(options.listApiKeys))
        requests.push_back({Action::List, {}});
    return requests;
}

/// The first option that is neither one of these nor one that goes with every command; empty without one.
QString strangerAmong(const QCommandLineParser& parser, const ApiKeysOptions& options)
{
    const QStringList known = QStringList{QStringLiteral("database"), QStringLiteral("data-dir"),
                                          QStringLiteral("log-level"), QStringLiteral("quiet"), QStringLiteral("json")}
        + options.createApiKey.names() + options.scope.names() + options.listApiKeys.names()
        + options.revokeApiKey.names();
    const QStringList given = parser.optionNames();
    for (const QString& name : given) {
        if (!known.contains(name))
            return name;
    }
    return {};
}

} // namespace

void ApiKeysOptions::addTo(QCommandLineParser& parser) const
{
    parser.addOptions({createApiKey, scope, listApiKeys, revokeApiKey});
}

Result<std::optional<ApiKeysRequest>> readApiKeysRequest(const QCommandLineParser& parser,
                                                         const ApiKeysOptions& options)
{
    std::vector<ApiKeysRequest> requests = requestsOf(parser, options);
    if (parser.isSet(options.scope) && !parser.isSet(options.createApiKey))
        return usage(QStringLiteral("--scope goes with --create-api-key."));
    if (requests.empty())
        return std::optional<ApiKeysRequest>();
    if (requests.size() > 1)
        return usage(QStringLiteral("--create-api-key, --list-api-keys and --revoke-api-key do one thing at a time: "
                                    "give one of them, once."));
    if (const QString stranger = strangerAmong(parser, options); !stranger.isEmpty())
        return usage(QStringLiteral("--create-api-key, --list-api-keys and --revoke-api-key stand alone, without --%1.")
                         .arg(stranger));
    const QString scope = parser.value(options.scope);
    if (scope == apikeys::scopeName(apikeys::Scope::Admin))
        requests.front().scope = apikeys::Scope::Admin;
    else if (scope != apikeys::scopeName(apikeys::Scope::Read))
        return usage(QStringLiteral("--scope must be read or admin, not \"%1\".").arg(scope));
    return std::optional(requests.front());
}

} // namespace churnlens::batch
