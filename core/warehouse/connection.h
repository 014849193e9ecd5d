// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/warehouse/queryresult.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

struct pg_conn;

namespace churnlens::warehouse {

/// A parameter in text form; nothing is NULL.
using Parameter = std::optional<QByteArray>;

/// One session with PostgreSQL, used from one thread. A stop request cancels the running statement on the server too;
/// the statement then fails with Interrupted. Losing the server fails every later call with DatabaseUnavailable.
class Connection
{
public:
    /// How a stop request ends the running statement.
    enum class StopBy {
        Cancel, ///< the server is asked to; waits for as long as it is stuck
        HangUp ///< the connection is cut at once and is of no use afterwards; the server ends the statement by itself
    };

    /// Connects by a libpq conninfo string or URI; empty: libpq's defaults and the PG* variables. Times out after 10 s
    /// unless the conninfo says otherwise. Errors: DatabaseUnavailable (also for servers older than 14), never with the
    /// password.
    static Result<std::unique_ptr<Connection>> open(const QString& conninfo, std::stop_token stop = {},
                                                    StopBy stopBy = StopBy::Cancel);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Runs one or several statements without parameters.
    Result<void> execute(const QByteArray& sql);
    /// Runs one statement with parameters , , ...
    Result<QueryResult> query(const QByteArray& sql, const std::vector<Parameter>& parameters = {});
    /// The same for a statement that comes again and again: planned once a connection, and kept.
    Result<QueryResult> queryPrepared(const QByteArray& sql, const std::vector<Parameter>& parameters = {});
    /// The same as query(), with the rows in binary form: for many double precision columns, read with binaryReal().
    Result<QueryResult> queryBinary(const QByteArray& sql, const std::vector<Parameter>& parameters = {});

    /// Starts a COPY ... FROM STDIN; then copyData() any number of times; then copyEnd(), which returns the rows
    /// copied. copyData() may run on another thread meanwhile, alone. After a failed call the transaction must be
    /// rolled back.
    Result<void> copyBegin(const QByteArray& sql);
    Result<void> copyData(const char* bytes, size_t size);
    Result<qint64> copyEnd();
    /// Ends the COPY as failed; call before rolling back.
    void copyAbort();

    /// Runs a COPY ... TO STDOUT and hands over its messages, a row each, as they come, while the server already makes
    /// the next; visitCopied() reads them. `take` answers whether it wants more; false ends the COPY on
    /// the server and gives Interrupted. The connection stays usable.
    Result<void> copyOut(const QByteArray& sql, const std::function<bool(std::string_view)>& take);
    /// A second session with the same server, database and user, that the same stop request ends. Errors: as open().
    [[nodiscard]] Result<std::unique_ptr<Connection>> openAnother() const;

    /// Depth of open transactions: 0 none, 1 a transaction, more: savepoints in it. Kept by Transaction.
    [[nodiscard]] int transactionDepth() const { return m_depth; }
    void setTransactionDepth(int depth) { m_depth = depth; }
    /// Lets statements run to their end although a stop was requested; for rolling back.
    void ignoreStop() { m_stop = {}; }
    [[nodiscard]] const std::stop_token& stopToken() const { return m_stop; }
    /// For a connection that serves one task after the other.
    void setStop(std::stop_token stop) { m_stop = std::move(stop); }

private:
    Connection(pg_conn* connection, std::stop_token stop, StopBy stopBy);

    static Result<std::unique_ptr<Connection>> accept(pg_conn* raw, std::stop_token stop, StopBy stopBy);
    [[nodiscard]] Error lastError(pg_result* result) const;
    Result<QueryResult> run(const QByteArray& sql, const std::vector<Parameter>& parameters, int resultFormat);
    Result<QueryResult> finish(pg_result* result);
    Result<QByteArray> prepare(const QByteArray& sql);

    pg_conn* m_connection;
    std::stop_token m_stop;
    StopBy m_stopBy;
    int m_depth = 0;
    QHash<QByteArray, QByteArray> m_prepared; ///< statement -> its name on the server
};

/// Writes an SQL array literal of dates or numbers for an ANY($1) parameter: {a,b,c}. Items must not need quoting.
[[nodiscard]] QByteArray arrayLiteral(const std::vector<QByteArray>& items);
/// The same for texts, which are quoted: {"a \\"b\\"",""}.
[[nodiscard]] QByteArray textArrayLiteral(const std::vector<QString>& items);

} // namespace churnlens::warehouse
