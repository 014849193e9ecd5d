// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/apiclient.h"

#include <QJsonObject>
#include <QSet>

#include <map>
#include <memory>
#include <mutex>

namespace churnlens::tests {

/// Compares answers with resources/api/openapi.json: the status, the media type, the fields, the body. Any thread.
class OpenApiValidator
{
public:
    /// Reads the document; fails the program without it.
    OpenApiValidator();
    ~OpenApiValidator();
    Q_DISABLE_COPY_MOVE(OpenApiValidator)

    /// What is wrong with the answer, in words; empty: nothing.
    [[nodiscard]] QString check(const HttpRequest& request, const ApiAnswer& answer);

    [[nodiscard]] const QJsonObject& document() const { return m_document; }
    /// The path of the document that a request's path falls under; empty: none.
    [[nodiscard]] QString templateOf(const QByteArray& target) const;
    /// The object itself, or what its $ref stands for.
    [[nodiscard]] QJsonObject resolved(const QJsonObject& object) const;
    /// "GET /health/live 200" for everything that was checked and found right.
    [[nodiscard]] QSet<QString> seen() const;

private:
    struct Compiled;

    [[nodiscard]] QString checkDocumented(const QString& key, const QJsonObject& response, const ApiAnswer& answer);
    [[nodiscard]] QString checkHeaders(const QJsonObject& response, const ApiAnswer& answer) const;
    [[nodiscard]] QString checkBody(const QString& key, const QJsonObject& response, const ApiAnswer& answer);
    [[nodiscard]] QString validate(const QString& key, const QJsonObject& schema, const QJsonValue& value);

    QJsonObject m_document;
    mutable std::mutex m_mutex; ///< guards what follows
    std::map<QString, std::unique_ptr<Compiled>> m_schemas; ///< by where they stand; compiling is slow
    QSet<QString> m_seen;
};

} // namespace churnlens::tests
