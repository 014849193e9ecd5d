// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/warehouse/server/account.h"

#include <QString>

namespace churnlens::warehouse {

/// The database `churnlens` of a running private server.
class PrivateDatabase
{
public:
    /// socketFolder: where the server listens; account: who it runs as.
    PrivateDatabase(QString socketFolder, int port, Account account);

    /// For libpq, as `keyword='value'` pairs. It names the server's system user (requirepeer), so that no other user's
    /// server is ever talked to, and silences PGHOSTADDR.
    [[nodiscard]] QString conninfo() const;

    /// Connects once, and creates the database if the cluster does not have it yet. Errors: DatabaseUnavailable.
    Result<void> ensure() const;

private:
    [[nodiscard]] QString conninfoOf(const QString& database) const;

    QString m_socketFolder;
    int m_port;
    Account m_account;
};

} // namespace churnlens::warehouse
