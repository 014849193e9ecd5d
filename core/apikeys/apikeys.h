// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <vector>

namespace churnlens::apikeys {

/// What a key lets its bearer do.
enum class Scope {
    Read, ///< every GET, and POST /score
    Admin, ///< also POST /runs
};

/// A key as the database keeps it: never the key itself.
struct ApiKey
{
    int keyId = 0; ///< 0: not from the database
    QString name;
    Scope scope = Scope::Read;
    QByteArray sha256; ///< 32 bytes
    QString createdAt; ///< RFC 3339, UTC
    QString lastUsedAt; ///< the same, to the minute or so; empty: never
    QString revokedAt; ///< the same; empty: valid

    [[nodiscard]] bool isRevoked() const { return !revokedAt.isEmpty(); }
};

/// A key that was made just now.
struct CreatedKey
{
    ApiKey key;
    QByteArray secret; ///< "cl_" and 43 characters of base64url (256 random bits); shown once, stored nowhere
};

/// SHA-256 of a key as a client presents it. A plain hash suffices: 256 random bits cannot be guessed.
[[nodiscard]] QByteArray hashOf(QByteArrayView secret);

/// "read" or "admin".
[[nodiscard]] QString scopeName(Scope scope);

/// Makes a key and stores its hash. name: 1 to 64 letters, digits, blanks, '.', '_', '-', '@'.
/// Errors: Usage for a bad name, or one that a valid key has; those of the connection.
Result<CreatedKey> createKey(warehouse::Connection& connection, const QString& name, Scope scope);

/// Every key, revoked ones too, the oldest first. Errors: those of the connection.
Result<std::vector<ApiKey>> listKeys(warehouse::Connection& connection);

/// Ends the valid key of this name. Errors: Usage when there is none (told apart: revoked already, or unknown); those
/// of the connection.
Result<void> revokeKey(warehouse::Connection& connection, const QString& name);

/// Notes that these keys were used now. Errors: those of the connection.
Result<void> recordUse(warehouse::Connection& connection, const std::vector<int>& keyIds);

} // namespace churnlens::apikeys
