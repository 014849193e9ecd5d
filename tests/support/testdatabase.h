// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"
#include "core/warehouse/server/privateserver.h"

#include <QTemporaryDir>

namespace churnlens::tests {

/// A private PostgreSQL of a test's own, removed with it. Fails the program when it cannot be had: a database test that
/// does not run is no test.
class TestDatabase
{
public:
    TestDatabase();

    [[nodiscard]] QString conninfo() const { return m_server->conninfo(); }
    [[nodiscard]] QString dataDir() const { return m_folder.path(); }
    /// A connection to the empty database `name`, made anew, with or without our schema.
    [[nodiscard]] std::unique_ptr<warehouse::Connection> fresh(const QString& name, bool migrated = true);
    /// Another connection to a database made by fresh().
    [[nodiscard]] std::unique_ptr<warehouse::Connection> connect(const QString& name, std::stop_token stop = {});
    [[nodiscard]] QString conninfoOf(const QString& name) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<warehouse::PrivateServer> m_server;
};

/// The single value of a query as text; fails the test (and returns "?") when the query fails.
[[nodiscard]] QString scalar(warehouse::Connection& connection, const QByteArray& sql);

} // namespace churnlens::tests
