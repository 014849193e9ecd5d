// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/openapivalidator.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#define VALIJSON_USE_EXCEPTIONS 1 // else it aborts
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace churnlens::tests {

namespace {

/// Fields that only some of the answers of a status have.
const QStringList kSometimes{QStringLiteral("Link"), QStringLiteral("Retry-After"), QStringLiteral("Allow"),
                             QStringLiteral("Content-Disposition")};

QStringList mediaParts(const QString& contentType)
{
    QStringList parts;
    for (const QString& part : contentType.toLower().split(u';'))
        parts.append(part.trimmed());
    return parts;
}

/// The documented media type with its parameters; further parameters do no harm.
bool isOfType(const QString& given, const QString& documented)
{
    const QStringList have = mediaParts(given);
    const QStringList want = mediaParts(documented);
    return have.front() == want.front()
        && std::all_of(want.begin(), want.end(), [&have](const QString& part) { return have.contains(part); });
}

bool fits(const QString& path, const QString& wanted)
{
    const QStringList names = path.split(u'/');
    const QStringList segments = wanted.split(u'/');
    if (names.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i].startsWith(u'{') ? segments[i].isEmpty() : names[i] != segments[i])
            return false;
    }
    return true;
}

/// valijson applies a format to null too, which a type of [T, "null"] lets pass: so it is taken apart into anyOf.
QJsonValue withoutNullFormats(const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray())
            array.append(withoutNullFormats(item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    const QJsonArray types = object.value(QStringLiteral("type")).toArray();
    if (object.contains(QStringLiteral("format")) && types.size() == 2 && types[1] == QStringLiteral("null")) {
        object.insert(QStringLiteral("type"), types[0]);
        return QJsonObject{
            {QStringLiteral("anyOf"), QJsonArray{object, QJsonObject{{QStringLiteral("type"), types[1]}}}}};
    }
    for (const QString& name : object.keys())
        object.insert(name, withoutNullFormats(object[name]));
    return object;
}

/// The response that every path may give, also one that there is not.
QJsonObject anyProblem()
{
    const QJsonObject schema{{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/Problem")}};
    const QJsonObject content{
        {QStringLiteral("application/problem+json"), QJsonObject{{QStringLiteral("schema"), schema}}}};
    return {{QStringLiteral("content"), content}};
}

QString wrongPart(const valijson::ValidationResults::Error& error)
{
    QString where;
    for (const std::string& step : error.context)
        where += QString::fromStdString(step);
    return where + QStringLiteral(": ") + QString::fromStdString(error.description) + QStringLiteral("; ");
}

} // namespace

struct OpenApiValidator::Compiled
{
    valijson::Schema schema;
};

OpenApiValidator::OpenApiValidator()
{
    QFile file(qEnvironmentVariable("CHURNLENS_SOURCE_DIR") + QStringLiteral("/resources/api/openapi.json"));
    if (file.open(QIODevice::ReadOnly))
        m_document = QJsonDocument::fromJson(file.readAll()).object();
    if (m_document.isEmpty())
        qFatal("%s cannot be read; ctest sets CHURNLENS_SOURCE_DIR", qPrintable(file.fileName()));
}

OpenApiValidator::~OpenApiValidator() = default;

QJsonObject OpenApiValidator::resolved(const QJsonObject& object) const
{
    const QString reference = object[QStringLiteral("$ref")].toString();
    if (reference.isEmpty())
        return object;
    QJsonObject found = m_document;
    for (const QString& step : reference.mid(2).split(u'/'))
        found = found.value(step).toObject();
    return found;
}

QString OpenApiValidator::templateOf(const QByteArray& target) const
{
    const QString path =
        QString::fromLatin1(target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')));
    const QJsonObject paths = m_document[QStringLiteral("paths")].toObject();
    if (paths.contains(path))
        return path;
    for (const QString& candidate : paths.keys()) {
        if (fits(candidate, path))
            return candidate;
    }
    return {};
}

QSet<QString> OpenApiValidator::seen() const
{
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

QString OpenApiValidator::check(const HttpRequest& request, const ApiAnswer& answer)
{
    if (!answer.isWhole)
        return QStringLiteral("no whole answer to %1").arg(QString::fromLatin1(request.target));
    const QString path = templateOf(request.target);
    const QJsonObject item = m_document[QStringLiteral("paths")].toObject()[path].toObject();
    const QString method = QString::fromLatin1(request.method == "HEAD" ? "get" : request.method.toLower());
    if (request.method == "OPTIONS" && answer.status == 204)
        return answer.body.isEmpty() ? QString() : QStringLiteral("204 with a body");
    // What no operation answers is a problem all the same.
    const QJsonObject operation = item.contains(method) ? item[method].toObject()
        : item.isEmpty()                                ? QJsonObject()
                                                        : item.begin().value().toObject();
    QJsonObject responses = operation[QStringLiteral("responses")].toObject();
    if (path.isEmpty())
        responses = {{QStringLiteral("default"), anyProblem()}};
    const QString status = QString::number(answer.status);
    const QString entry = responses.contains(status) ? status : QStringLiteral("default");
    if (entry != status && answer.status < 400)
        return QStringLiteral("status %1 is not documented").arg(status);
    const QString key = QString::fromLatin1(request.method) + u' ' + path + u' ' + status;
    QString wrong = checkDocumented(key, resolved(responses[entry].toObject()), answer);
    if (wrong.isEmpty() && answer.status >= 400 && request.method != "HEAD" && !answer.problem().isEmpty()
        && (answer.json()[QStringLiteral("status")].toInt() != answer.status
            || answer.json()[QStringLiteral("instance")].toString().toLatin1() != answer.header("x-request-id")))
        wrong = QStringLiteral("the problem is of another status or request");
    if (!wrong.isEmpty())
        return key + QStringLiteral(": ") + wrong + QString::fromUtf8(answer.content().left(600));
    const std::lock_guard lock(m_mutex);
    m_seen.insert(key);
    return {};
}

QString OpenApiValidator::checkDocumented(const QString& key, const QJsonObject& response, const ApiAnswer& answer)
{
    if (const QString wrong = checkHeaders(response, answer); !wrong.isEmpty())
        return wrong;
    if (!response.contains(QStringLiteral("content")))
        return answer.body.isEmpty() ? QString() : QStringLiteral("a body that is not documented; ");
    return checkBody(key, response, answer);
}

QString OpenApiValidator::checkHeaders(const QJsonObject& response, const ApiAnswer& answer) const
{
    if (!answer.has("x-request-id"))
        return QStringLiteral("no X-Request-Id; ");
    const bool isCsv = answer.header("content-type").startsWith("text/csv");
    const QJsonObject headers = response[QStringLiteral("headers")].toObject();
    for (const QString& name : headers.keys()) {
        const QByteArray value = answer.header(name.toLower().toLatin1());
        const bool mayMiss =
            kSometimes.contains(name) || (isCsv && (name == QStringLiteral("ETag") || name == QStringLiteral("Vary")));
        if (value.isEmpty() && !mayMiss)
            return QStringLiteral("no %1; ").arg(name);
        const QJsonValue wanted =
            resolved(headers[name].toObject())[QStringLiteral("schema")].toObject()[QStringLiteral("const")];
        if (!value.isEmpty() && wanted.isString() && wanted.toString() != QString::fromLatin1(value))
            return QStringLiteral("%1 is %2; ").arg(name, QString::fromLatin1(value));
    }
    return {};
}

QString OpenApiValidator::checkBody(const QString& key, const QJsonObject& response, const ApiAnswer& answer)
{
    const QString given = QString::fromLatin1(answer.header("content-type"));
    const QJsonObject content = response[QStringLiteral("content")].toObject();
    for (const QString& type : content.keys()) {
        if (!isOfType(given, type))
            continue;
        if (!type.contains(QStringLiteral("json")) || key.startsWith(QStringLiteral("HEAD")))
            return {};
        QJsonParseError error;
        const QJsonDocument body = QJsonDocument::fromJson(answer.content(), &error);
        if (error.error != QJsonParseError::NoError)
            return QStringLiteral("not JSON; ");
        return validate(key + type, content[type].toObject()[QStringLiteral("schema")].toObject(), body.object());
    }
    return QStringLiteral("the media type \"%1\" is not documented; ").arg(given);
}

QString OpenApiValidator::validate(const QString& key, const QJsonObject& schema, const QJsonValue& value)
{
    const std::lock_guard lock(m_mutex);
    try {
        std::unique_ptr<Compiled>& compiled = m_schemas[key];
        if (!compiled) {
            QJsonObject root = schema; // references begin at the root of the document that holds them
            root.insert(QStringLiteral("components"), m_document[QStringLiteral("components")]);
            const QJsonValue node = withoutNullFormats(root);
            auto made = std::make_unique<Compiled>();
            valijson::SchemaParser().populateSchema(valijson::adapters::QtJsonAdapter(node), made->schema);
            compiled = std::move(made);
        }
        valijson::ValidationResults results;
        valijson::Validator validator;
        if (validator.validate(compiled->schema, valijson::adapters::QtJsonAdapter(value), &results))
            return {};
        QString wrong;
        valijson::ValidationResults::Error error;
        while (results.popError(error))
            wrong += wrongPart(error);
        return wrong.isEmpty() ? QStringLiteral("the body does not fit its schema; ") : wrong;
    } catch (const std::exception& failure) { // valijson's way to say that it cannot read a schema
        return QStringLiteral("the schema cannot be used: %1; ").arg(QString::fromUtf8(failure.what()));
    }
}

} // namespace churnlens::tests
