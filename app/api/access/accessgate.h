// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/access/corspolicy.h"
#include "app/api/access/keyring.h"
#include "app/api/access/ratelimiter.h"
#include "app/api/guard/gate.h"

#include <QElapsedTimer>

#include <mutex>

namespace churnlens::api {

/// Who may ask.
struct AccessOptions
{
    QByteArrayList hosts; ///< names that the Host field may have, lower case, without ports; empty: any
    bool keyRequired = false; ///< false: requests without a key may do everything; for loopback only
    double requestsPerSecond = 200; ///< of one key, on average; 0: no limit
    QByteArrayList origins; ///< of web pages that may read answers; empty: none
};

/// Decides on a request by its head: Host, CORS, key, rate. judge() belongs to the server's thread; the keys may be
/// changed from any.
class AccessGate
{
public:
    explicit AccessGate(AccessOptions options);

    [[nodiscard]] guard::Verdict judge(const guard::RequestHead& head, const QHostAddress& peer,
                                       const QByteArray& requestId);

    void addEnvironmentKey(QByteArrayView secret, apikeys::Scope scope);
    void setKeys(std::vector<apikeys::ApiKey> keys);
    [[nodiscard]] bool hasValidKey();
    /// Ids of keys that were used since the last call.
    [[nodiscard]] std::vector<int> takeUsed();

private:
    [[nodiscard]] std::optional<guard::Reply> refuseOrigin(const guard::RequestHead& head,
                                                           const QByteArray& requestId) const;
    [[nodiscard]] std::optional<guard::Reply> authenticate(const guard::RequestHead& head, const QByteArray& requestId,
                                                           guard::Verdict& verdict);
    [[nodiscard]] std::optional<guard::Reply> limit(const Identity& identity, const QByteArray& requestId);

    AccessOptions m_options;
    CorsPolicy m_cors;
    RateLimiter m_limiter;
    QElapsedTimer m_clock;
    std::mutex m_mutex; ///< guards m_keys
    KeyRing m_keys;
};

} // namespace churnlens::api
