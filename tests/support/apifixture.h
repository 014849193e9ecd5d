// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/server/apiserver.h"
#include "tests/support/openapivalidator.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

namespace churnlens::tests {

/// A scored and published small shop, and the API that serves it. One a test executable: it takes seconds to make.
class ApiFixture
{
public:
    /// customers: of the shop. Fails the program when the scores cannot be made.
    explicit ApiFixture(int customers = 300);

    /// Serves the database on a free port, for defaults to be changed.
    [[nodiscard]] api::ApiOptions options() const;
    /// Of the database `name` on the same PostgreSQL, which fresh() made.
    [[nodiscard]] api::ApiOptions optionsOf(const QString& name) const;
    /// A further server; fails the program when it does not start.
    [[nodiscard]] static std::unique_ptr<api::ApiServer> serve(const api::ApiOptions& options);

    /// The server with the options above, from the first call on.
    [[nodiscard]] api::ApiServer& server();
    /// Asks it, or the server at another port, and compares the answer with the document: a difference fails the test.
    [[nodiscard]] ApiAnswer call(const HttpRequest& request, quint16 port = 0);
    [[nodiscard]] ApiAnswer get(const QByteArray& target, const HttpFields& headers = {}, quint16 port = 0);
    /// With a body of type application/json.
    [[nodiscard]] ApiAnswer post(const QByteArray& target, const QByteArray& body, HttpFields headers = {},
                                 quint16 port = 0);

    /// Scores again with the same model as of another day, and publishes; the run's id.
    qint64 publish(const QDate& asOf);

    [[nodiscard]] warehouse::Connection& connection() { return *m_connection; }
    [[nodiscard]] TestDatabase& database() { return m_database; }
    [[nodiscard]] OpenApiValidator& validator() { return m_validator; }
    [[nodiscard]] QString modelsFolder() const { return m_dataDir.filePath(QStringLiteral("models")); }
    [[nodiscard]] QString dataDir() const { return m_dataDir.path(); }

private:
    OpenApiValidator m_validator;
    TestDatabase m_database;
    TestFiles m_files;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;
    std::unique_ptr<api::ApiServer> m_server;
};

} // namespace churnlens::tests
