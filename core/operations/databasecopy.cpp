// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/databasecopy.h"

#include "core/operations/snapshot.h"
#include "core/operations/tablefiller.h"
#include "core/operations/tablereader.h"
#include "core/warehouse/migrator.h"
#include "core/warehouse/sqlcatalog.h"

#include <algorithm>
#include <numeric>

namespace churnlens::operations {

namespace {

using warehouse::Connection;
using warehouse::Transaction;

/// Makes the target the place of no other run until the connection ends.
void lock(Connection& target)
{
    if (!orThrow(target.query(warehouse::sqlText("queries/try_run_lock"))).boolean(0, 0))
        throw JobFailure{{ErrorCode::RunInProgress,
                          QStringLiteral("Another Churnlens run is working on the database to copy to. Wait until it "
                                         "ends, then copy again."),
                          {},
                          {}}};
}

/// One copy; unwinds with orThrow().
class DatabaseCopy
{
public:
    DatabaseCopy(Connection& source, Connection& target, const Progress& progress)
        : m_source(source)
        , m_target(target)
        , m_progress(progress)
    {
    }

    CopyReport run()
    {
        const Snapshot snapshot = orThrow(Snapshot::take(m_source));
        const std::unique_ptr<Transaction> transaction = orThrow(Transaction::begin(m_target));
        orThrow(m_target.execute("SET LOCAL citus.multi_shard_modify_mode = 'sequential'")); // elsewhere a no-op
        orThrow(useExactForms(m_target));
        orThrow(warehouse::migrate(m_target, warehouse::shippedMigrations()));
        const std::vector<StoredTable> tables = orThrow(storedTables(m_target));
        if (orThrow(holdsContent(m_target, tables)))
            throw JobFailure{{ErrorCode::Usage,
                              QStringLiteral("There are data in the database to copy to, so nothing is copied. Name "
                                             "an empty one."),
                              {},
                              {}}};
        for (size_t i = 0; i < snapshot.tables.size(); ++i)
            copy(snapshot, i, tables);
        orThrow(setSequences(m_target, snapshot.sequences));
        m_progress.update(1, QStringLiteral("Comparing the copy"));
        for (size_t i = 0; i < snapshot.tables.size(); ++i)
            compare(snapshot, i);
        orThrow(transaction->commit());
        return {snapshot.rows, snapshot.tables};
    }

private:
    void copy(const Snapshot& snapshot, size_t index, const std::vector<StoredTable>& tables)
    {
        const StoredTable& table = snapshot.tables[index];
        const auto same = std::find_if(tables.begin(), tables.end(), [&table](const StoredTable& other) {
            return other.name == table.name && other.columns == table.columns;
        });
        if (same == tables.end())
            throw JobFailure{{ErrorCode::Internal,
                              QStringLiteral("The table %1 is another one in the database to copy to.").arg(table.name),
                              {},
                              {}}};
        const auto feed = [&](const TextSink& sink) -> Result<void> {
            Result<TableReader> reader = TableReader::open(m_source, table);
            if (!reader.ok())
                return reader.error();
            while (true) {
                const Result<QByteArray> text = reader->next();
                if (!text.ok())
                    return text.error();
                if (text->isEmpty())
                    return {};
                m_progress.update(snapshot.fractionOf(m_rows + reader->rows()), QStringLiteral("Copying"));
                if (Result<void> taken = sink(*text); !taken.ok())
                    return taken;
            }
        };
        m_rows += orThrow(fillTable(m_target, *same, feed));
        orThrow(m_target.execute(same->analyzeSql));
    }

    void compare(const Snapshot& snapshot, size_t index)
    {
        const qint64 copied = orThrow(countRows(m_target, snapshot.tables[index]));
        if (copied != snapshot.rows[index])
            throw JobFailure{{ErrorCode::Internal,
                              QStringLiteral("%1 has %2 rows here and %3 in the copy, so nothing was kept there.")
                                  .arg(snapshot.tables[index].name)
                                  .arg(snapshot.rows[index])
                                  .arg(copied),
                              {},
                              {}}};
    }

    Connection& m_source;
    Connection& m_target;
    const Progress& m_progress;
    qint64 m_rows = 0;
};

} // namespace

qint64 CopyReport::allRows() const
{
    return std::accumulate(rows.begin(), rows.end(), qint64(0));
}

Result<CopyReport> copyDatabase(pipeline::Session& source, const QString& targetConninfo, const Progress& progress)
{
    if (const Result<void> locked = source.lockRuns(); !locked.ok())
        return locked.error();
    progress.update(0, QStringLiteral("Copying"));
    const Result<std::unique_ptr<Connection>> target = Connection::open(targetConninfo, progress.stop);
    if (!target.ok())
        return target.error();
    try {
        lock(**target);
        return DatabaseCopy(source.connection(), **target, progress).run();
    } catch (const JobFailure& failure) {
        return failure.error;
    }
}

} // namespace churnlens::operations
