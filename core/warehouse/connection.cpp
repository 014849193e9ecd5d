// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/connection.h"

#include "core/common/logging.h"

#include <libpq-fe.h>
#include <sys/socket.h>

namespace churnlens::warehouse {

namespace {

constexpr int kOldestServer = 140000;

QString firstLine(const char* text)
{
    return QString::fromUtf8(text).trimmed().section(u'\n', 0, 0);
}

Error unavailable(const QString& reason, const QString& detail)
{
    return {ErrorCode::DatabaseUnavailable, maskSecrets(reason), maskSecrets(detail), {}};
}

/// What the user can do, by the class of the SQLSTATE.
struct Diagnosis
{
    ErrorCode code;
    QString remedy;
};

Diagnosis diagnose(const QString& state)
{
    if (state == QStringLiteral("53100"))
        return {ErrorCode::DatabaseUnavailable,
                QStringLiteral("The database's disk is full; free some space and run again")};
    if (state.startsWith(QStringLiteral("53")))
        return {ErrorCode::DatabaseUnavailable,
                QStringLiteral("The database server is short of resources; run again later")};
    if (state.startsWith(QStringLiteral("08")) || state.startsWith(QStringLiteral("57P"))
        || state.startsWith(QStringLiteral("58")))
        return {ErrorCode::DatabaseUnavailable,
                QStringLiteral("The connection to the database was lost; nothing half-done was kept, run again")};
    if (state == QStringLiteral("25006"))
        return {ErrorCode::DatabaseUnavailable, QStringLiteral("The database is read-only; use its primary server")};
    if (state == QStringLiteral("42501"))
        return {ErrorCode::DatabaseUnavailable,
                QStringLiteral("The database user lacks a right; grant it or use another user")};
    return {ErrorCode::Internal, QStringLiteral("The database refused a statement")};
}

/// Whether libpq can read it; a plain database name and nothing at all are fine.
bool isConninfo(const QByteArray& info)
{
    if (!info.contains('=') && !info.startsWith("postgres://") && !info.startsWith("postgresql://"))
        return true;
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> parsed(
        PQconninfoParse(info.constData(), nullptr), PQconninfoFree);
    return parsed != nullptr;
}

} // namespace

Connection::Connection(pg_conn* connection, std::stop_token stop, StopBy stopBy)
    : m_connection(connection)
    , m_stop(std::move(stop))
    , m_stopBy(stopBy)
{
    PQsetNoticeProcessor(
        m_connection,
        [](void*, const char* message) {
            qCDebug(lcChurnlens, "%s", qPrintable(QString::fromUtf8(message).trimmed()));
        },
        nullptr);
}

Connection::~Connection()
{
    PQfinish(m_connection);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& conninfo, std::stop_token stop, StopBy stopBy)
{
    const QByteArray info = conninfo.toUtf8();
    if (!isConninfo(info)) // libpq's own words may quote a piece of the password
        return unavailable(
            QStringLiteral("The database address is not valid. Check --database: quote values that hold blanks, and "
                           "percent-encode the special characters of a password in a URI."),
            {});
    const char* const keywords[] = {"connect_timeout", "fallback_application_name", "dbname", "client_encoding",
                                    nullptr};
    const char* const values[] = {"10", "churnlens", info.constData(), "UTF8", nullptr};
    return accept(PQconnectdbParams(keywords, values, /*expand_dbname=*/1), std::move(stop), stopBy);
}

Result<std::unique_ptr<Connection>> Connection::openAnother() const
{
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options(PQconninfo(m_connection),
                                                                                 PQconninfoFree);
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option) {
        if (option->val) {
            keywords.push_back(option->keyword);
            values.push_back(option->val);
        }
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    return accept(PQconnectdbParams(keywords.data(), values.data(), /*expand_dbname=*/0), m_stop, m_stopBy);
}

/// Takes over what PQconnectdbParams() gave, if it is of use.
Result<std::unique_ptr<Connection>> Connection::accept(pg_conn* raw, std::stop_token stop, StopBy stopBy)
{
    std::unique_ptr<Connection> connection(new Connection(raw, std::move(stop), stopBy));
    if (PQstatus(raw) != CONNECTION_OK)
        return unavailable(
            QStringLiteral("Cannot connect to the database: %1. Check --database and that the server runs.")
                .arg(firstLine(PQerrorMessage(raw))),
            QString::fromUtf8(PQerrorMessage(raw)));
    if (PQserverVersion(raw) < kOldestServer)
        return unavailable(QStringLiteral("The database server has version %1; version 14 or newer is needed.")
                               .arg(QString::fromLatin1(PQparameterStatus(raw, "server_version"))),
                           {});
    // Results are read as text: the server's or the user's own settings must not change their form.
    if (const Result<void> set = connection->execute("SET datestyle = 'ISO, YMD'; SET extra_float_digits = 1");
        !set.ok())
        return set.error();
    return connection;
}

Error Connection::lastError(pg_result* result) const
{
    const QString state = result ? QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE)) : QString();
    if (m_stop.stop_requested() && (state == QStringLiteral("57014") || state.isEmpty()))
        return interruptedError();
    const bool lost = PQstatus(m_connection) != CONNECTION_OK;
    const Diagnosis diagnosis = diagnose(lost ? QStringLiteral("08006") : state);
    const QString text =
        QString::fromUtf8(result ? PQresultErrorMessage(result) : PQerrorMessage(m_connection)).trimmed();
    return {diagnosis.code, maskSecrets(diagnosis.remedy + QStringLiteral(" (%1).").arg(text.section(u'\n', 0, 0))),
            maskSecrets(text), state};
}

Result<QueryResult> Connection::finish(pg_result* result)
{
    QueryResult owned(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_COPY_IN || status == PGRES_COPY_OUT)
        return owned;
    return lastError(result);
}

namespace {

void cancelStatement(pg_conn* connection)
{
    const std::unique_ptr<PGcancel, void (*)(PGcancel*)> cancel(PQgetCancel(connection), PQfreeCancel);
    char reason[256];
    if (PQcancel(cancel.get(), reason, sizeof reason) == 0)
        qCWarning(lcChurnlens, "cannot cancel the running statement: %s", reason);
}

/// While it lives, a stop request ends the connection's running statement.
class CancelOnStop
{
public:
    CancelOnStop(pg_conn* connection, const std::stop_token& stop, Connection::StopBy stopBy)
        : m_cancel(stop.stop_possible() && stopBy == Connection::StopBy::Cancel ? PQgetCancel(connection) : nullptr,
                   PQfreeCancel)
        , m_callback(stop, Request{connection, m_cancel.get()})
    {
    }

private:
    struct Request
    {
        pg_conn* connection;
        PGcancel* cancel; ///< nullptr: hang up
        void operator()() const
        {
            char reason[256];
            if (!cancel)
                ::shutdown(PQsocket(connection), SHUT_RDWR); // libpq then sees the end of the connection
            else if (PQcancel(cancel, reason, sizeof reason) == 0)
                qCWarning(lcChurnlens, "cannot cancel the running statement: %s", reason);
        }
    };
    std::unique_ptr<PGcancel, void (*)(PGcancel*)> m_cancel;
    std::stop_callback<Request> m_callback;
};

} // namespace

Result<void> Connection::execute(const QByteArray& sql)
{
    if (m_stop.stop_requested())
        return interruptedError();
    const CancelOnStop guard(m_connection, m_stop, m_stopBy);
    const Result<QueryResult> result = finish(PQexec(m_connection, sql.constData()));
    if (!result.ok())
        return result.error();
    return {};
}

Result<QueryResult> Connection::query(const QByteArray& sql, const std::vector<Parameter>& parameters)
{
    return run(sql, parameters, 0);
}

Result<QueryResult> Connection::queryBinary(const QByteArray& sql, const std::vector<Parameter>& parameters)
{
    return run(sql, parameters, 1);
}

namespace {

std::vector<const char*> valuesOf(const std::vector<Parameter>& parameters)
{
    std::vector<const char*> values;
    values.reserve(parameters.size());
    for (const Parameter& parameter : parameters)
        values.push_back(parameter ? parameter->constData() : nullptr);
    return values;
}

} // namespace

Result<QByteArray> Connection::prepare(const QByteArray& sql)
{
    if (const auto known = m_prepared.constFind(sql); known != m_prepared.constEnd())
        return *known;
    const QByteArray name = "s" + QByteArray::number(m_prepared.size());
    const Result<QueryResult> prepared = finish(PQprepare(m_connection, name.constData(), sql.constData(), 0, nullptr));
    if (!prepared.ok())
        return prepared.error();
    m_prepared.insert(sql, name);
    return name;
}

Result<QueryResult> Connection::queryPrepared(const QByteArray& sql, const std::vector<Parameter>& parameters)
{
    if (m_stop.stop_requested())
        return interruptedError();
    const CancelOnStop guard(m_connection, m_stop, m_stopBy);
    const Result<QByteArray> name = prepare(sql);
    if (!name.ok())
        return name.error();
    const std::vector<const char*> values = valuesOf(parameters);
    return finish(PQexecPrepared(m_connection, name->constData(), static_cast<int>(values.size()), values.data(),
                                 nullptr, nullptr, 0));
}

Result<QueryResult> Connection::run(const QByteArray& sql, const std::vector<Parameter>& parameters, int resultFormat)
{
    if (m_stop.stop_requested())
        return interruptedError();
    const std::vector<const char*> values = valuesOf(parameters);
    const CancelOnStop guard(m_connection, m_stop, m_stopBy);
    return finish(PQexecParams(m_connection, sql.constData(), static_cast<int>(values.size()), nullptr, values.data(),
                               nullptr, nullptr, resultFormat));
}

Result<void> Connection::copyBegin(const QByteArray& sql)
{
    return execute(sql);
}

Result<void> Connection::copyData(const char* bytes, size_t size)
{
    if (m_stop.stop_requested())
        return interruptedError();
    if (PQputCopyData(m_connection, bytes, static_cast<int>(size)) == 1)
        return {};
    return lastError(nullptr);
}

Result<qint64> Connection::copyEnd()
{
    const CancelOnStop guard(m_connection, m_stop, m_stopBy);
    if (PQputCopyEnd(m_connection, nullptr) != 1)
        return lastError(nullptr);
    Result<QueryResult> result = finish(PQgetResult(m_connection));
    while (pg_result* const extra = PQgetResult(m_connection))
        PQclear(extra);
    if (!result.ok())
        return result.error();
    return result->affectedRows();
}

void Connection::copyAbort()
{
    PQputCopyEnd(m_connection, "the load was given up");
    while (pg_result* const extra = PQgetResult(m_connection)) {
        const bool stillCopying = PQresultStatus(extra) == PGRES_COPY_IN;
        PQclear(extra);
        if (stillCopying)
            break;
    }
}

Result<void> Connection::copyOut(const QByteArray& sql, const std::function<bool(std::string_view)>& take)
{
    if (m_stop.stop_requested())
        return interruptedError();
    const CancelOnStop guard(m_connection, m_stop, m_stopBy);
    if (const Result<QueryResult> begun = finish(PQexec(m_connection, sql.constData())); !begun.ok())
        return begun.error();
    char* message = nullptr;
    int size = 0;
    bool wanted = true;
    while ((size = PQgetCopyData(m_connection, &message, /*async=*/0)) > 0) {
        const std::unique_ptr<char, void (*)(void*)> owned(message, PQfreemem);
        if (wanted && !take({message, static_cast<size_t>(size)})) {
            wanted = false;
            cancelStatement(m_connection);
        }
    }
    const Result<QueryResult> ended = finish(PQgetResult(m_connection));
    while (pg_result* const extra = PQgetResult(m_connection))
        PQclear(extra);
    if (!wanted)
        return interruptedError();
    if (!ended.ok())
        return ended.error();
    return {};
}

QByteArray textArrayLiteral(const std::vector<QString>& items)
{
    std::vector<QByteArray> quoted;
    for (QString item : items) {
        item.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        quoted.push_back('"' + item.toUtf8() + '"');
    }
    return arrayLiteral(quoted);
}

QByteArray arrayLiteral(const std::vector<QByteArray>& items)
{
    QByteArray out("{");
    for (const QByteArray& item : items) {
        if (out.size() > 1)
            out.append(',');
        out.append(item);
    }
    return out.append('}');
}

} // namespace churnlens::warehouse
