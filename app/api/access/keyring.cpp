// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/access/keyring.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace churnlens::api {

using apikeys::ApiKey;

namespace {

/// In a time that depends on the lengths only.
bool sameHash(const QByteArray& a, const QByteArray& b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

bool isValid(const ApiKey& key)
{
    return !key.isRevoked();
}

} // namespace

void KeyRing::setKeys(std::vector<ApiKey> keys)
{
    m_keys = std::move(keys);
}

void KeyRing::addEnvironmentKey(QByteArrayView secret, apikeys::Scope scope)
{
    if (secret.isEmpty()) // a variable that is set to nothing must not let everybody in
        return;
    m_environment.push_back({0, QStringLiteral("environment"), scope, apikeys::hashOf(secret), {}, {}, {}});
}

std::optional<Identity> KeyRing::verify(QByteArrayView secret)
{
    const QByteArray sha256 = apikeys::hashOf(secret);
    const ApiKey* found = nullptr;
    for (const std::vector<ApiKey>* const keys : {&m_environment, &m_keys}) {
        for (const ApiKey& key : *keys) {
            const bool same = sameHash(key.sha256, sha256);
            if (same && isValid(key))
                found = &key;
        }
    }
    if (!found)
        return {};
    if (found->keyId > 0)
        m_used.insert(found->keyId);
    return Identity{found->name, found->keyId, found->scope};
}

bool KeyRing::hasValidKey() const
{
    return !m_environment.empty() || std::any_of(m_keys.cbegin(), m_keys.cend(), isValid);
}

std::vector<int> KeyRing::takeUsed()
{
    std::vector<int> used(m_used.cbegin(), m_used.cend());
    m_used.clear();
    std::sort(used.begin(), used.end());
    return used;
}

} // namespace churnlens::api
