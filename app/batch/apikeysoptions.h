// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/apikeys/apikeys.h"

#include <QCommandLineParser>

#include <optional>

namespace churnlens::batch {

/// What is to be done with the keys of the REST API.
struct ApiKeysRequest
{
    enum class Action { Create, List, Revoke };

    Action action = Action::List;
    QString name; ///< of Create and Revoke
    apikeys::Scope scope = apikeys::Scope::Read; ///< of Create
};

/// The options about the keys of the REST API.
struct ApiKeysOptions
{
    QCommandLineOption createApiKey{
        QStringLiteral("create-api-key"),
        QStringLiteral("Make a key for the REST API and print it, this once, on standard output."),
        QStringLiteral("NAME")};
    QCommandLineOption scope{
        QStringLiteral("scope"),
        QStringLiteral("With --create-api-key: read (look and score, the default), or admin (also start runs)."),
        QStringLiteral("read|admin"), QStringLiteral("read")};
    QCommandLineOption listApiKeys{QStringLiteral("list-api-keys"),
                                   QStringLiteral("List the keys of the REST API, revoked ones too.")};
    QCommandLineOption revokeApiKey{QStringLiteral("revoke-api-key"),
                                    QStringLiteral("End the key of this name; it cannot be brought back."),
                                    QStringLiteral("NAME")};

    void addTo(QCommandLineParser& parser) const;
};

/// What these options ask for; nothing when none is given. Errors: Usage, naming the option.
Result<std::optional<ApiKeysRequest>> readApiKeysRequest(const QCommandLineParser& parser,
                                                         const ApiKeysOptions& options);

} // namespace churnlens::batch
