// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/apikeys/apikeys.h"

#include <QSet>

#include <optional>

namespace churnlens::api {

/// Who makes a request.
struct Identity
{
    QString name; ///< of the key
    int keyId = 0; ///< 0: the environment's key
    apikeys::Scope scope = apikeys::Scope::Read;
};

/// The keys that the server accepts, held in memory so that a request needs no database. One thread.
class KeyRing
{
public:
    /// The keys of the database, in place of those before.
    void setKeys(std::vector<apikeys::ApiKey> keys);
    /// One more key, named "environment", that setKeys() leaves alone: CHURNLENS_API_KEY of a container.
    /// An empty secret adds none.
    void addEnvironmentKey(QByteArrayView secret, apikeys::Scope scope);

    /// Whose key this is; none for unknown and for revoked ones. Every key, revoked ones too, is compared over its
    /// whole hash, so the time tells nothing of which keys exist.
    [[nodiscard]] std::optional<Identity> verify(QByteArrayView secret);

    /// Whether any key would be accepted.
    [[nodiscard]] bool hasValidKey() const;
    /// Ids of database keys that verify() accepted since the last call.
    [[nodiscard]] std::vector<int> takeUsed();

private:
    std::vector<apikeys::ApiKey> m_keys;
    std::vector<apikeys::ApiKey> m_environment;
    QSet<int> m_used;
};

} // namespace churnlens::api
