// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/restore.h"

#include "core/common/logging.h"
#include "core/operations/modelstage.h"
#include "core/operations/readerrole.h"
#include "core/operations/tablereader.h"
#include "core/registry/modelregistry.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <algorithm>

namespace churnlens::operations {

namespace {

using warehouse::Connection;
using warehouse::Transaction;

constexpr qint64 kLongestModelFile = 256 << 20;
const QByteArray kSetAside = QByteArrayLiteral("_before_restore");

Error alreadyUsed()
{
    return {ErrorCode::Usage,
            QStringLiteral("There are data in this database already, so the backup is not restored into it. Name "
                           "another place with --data-dir or --database, or replace what is there with --force."),
            {},
            {}};
}

/// One restore; unwinds with orThrow().
class Restore
{
public:
    Restore(pipeline::Session& session, const CheckedBackup& backup, const Progress& progress)
        : m_connection(session.connection())
        , m_dataDir(session.dataDir())
        , m_backup(backup)
        , m_progress(progress)
        , m_models(session.dataDir())
    {
    }

    RestoreReport run(bool replace)
    {
        lookAround(replace);
        stageModels();
        const std::unique_ptr<Transaction> transaction = orThrow(Transaction::begin(m_connection));
        orThrow(useExactForms(m_connection));
        orThrow(executeAnswer(m_connection, "operations/select_schema_renames", {ownSchemas(), kSetAside}));
        fill();
        finish();
        orThrow(m_models.putInPlace());
        commit(*transaction);
        return m_report;
    }

private:
    void lookAround(bool replace)
    {
        m_report.manifest = m_backup.manifest;
        m_report.replaced = orThrow(holdsContent(m_connection, orThrow(storedTables(m_connection))));
        if (m_report.replaced && !replace)
            throw JobFailure{alreadyUsed()};
        for (const registry::RegisteredModel& model : orThrow(registry::listModels(m_connection)))
            m_formerModels.append(model.modelId);
        m_report.readers = orThrow(readerRoles(m_connection));
    }

    void stageModels()
    {
        for (const QString& name : m_backup.manifest.modelEntries()) {
            const QByteArray content = orThrow(m_backup.archive.readWhole(name, kLongestModelFile));
            orThrow(m_models.add(name.section(u'/', 1, 1), name.section(u'/', 2), content));
        }
        m_report.models = static_cast<int>(m_models.modelIds().size());
    }

    /// The schema of the backup, empty, and the rows into it.
    void fill()
    {
        const QList<warehouse::Migration> migrations = warehouse::shippedMigrations();
        orThrow(warehouse::migrate(m_connection, migrations.mid(0, m_backup.manifest.schemaVersion())));
        const std::vector<StoredTable> tables = orThrow(storedTables(m_connection));
        if (tables.size() != m_backup.manifest.tables.size())
            throw JobFailure{m_backup.archive.damaged(QStringLiteral("its tables are not those of its schema"))};
        for (const StoredTable& table : tables)
            fill(table);
        orThrow(setSequences(m_connection, m_backup.manifest.sequences));
    }

    void fill(const StoredTable& table)
    {
        const auto& all = m_backup.manifest.tables;
        const auto stored = std::find_if(all.begin(), all.end(),
                                         [&table](const BackedUpTable& other) { return other.name == table.name; });
        if (stored == all.end() || stored->columns != table.columns)
            throw JobFailure{m_backup.archive.damaged(
                QStringLiteral("the table %1 in it is not that of its schema").arg(table.name))};
        const auto feed = [&](const TextSink& sink) {
            return m_backup.archive.read(
                tableEntry(table.name),
                [&](QByteArrayView piece) {
                    m_bytes += piece.size();
                    m_progress.update(fraction(), QStringLiteral("Restoring"));
                    return sink(piece);
                },
                m_progress.stop);
        };
        const qint64 rows = orThrow(fillTable(m_connection, table, feed));
        if (rows != stored->rows)
            throw JobFailure{m_backup.archive.damaged(
                QStringLiteral("the table %1 in it has %2 rows, not %3").arg(table.name).arg(rows).arg(stored->rows))};
    }

    [[nodiscard]] double fraction() const
    {
        qint64 all = 1;
        for (const BackedUpTable& table : m_backup.manifest.tables)
            all += m_backup.manifest.entries.value(tableEntry(table.name)).bytes;
        return static_cast<double>(m_bytes) / static_cast<double>(all);
    }

    /// Up to this program's schema, and the old content away.
    void finish()
    {
        m_progress.update(1, QStringLiteral("Putting it in place"));
        const QList<warehouse::Migration> migrations = warehouse::shippedMigrations();
        orThrow(warehouse::migrate(m_connection, migrations));
        m_report.migratedTo = static_cast<int>(migrations.size());
        const QByteArray folder = (m_dataDir + QStringLiteral("/models")).toUtf8();
        orThrow(m_connection.query(warehouse::sqlText("operations/update_artifact_paths"), {folder}));
        orThrow(executeAnswer(m_connection, "operations/select_schema_drops", {ownSchemas(), kSetAside}));
        for (const QString& role : m_report.readers)
            orThrow(grantReader(m_connection, role));
        for (const StoredTable& table : orThrow(storedTables(m_connection)))
            orThrow(m_connection.execute(table.analyzeSql));
        if (m_progress.stopped()) // the statements were too short to be cancelled
            orThrow(Result<void>(interruptedError()));
    }

    void commit(Transaction& transaction)
    {
        const Result<void> committed = transaction.commit();
        const bool mayHaveCommitted = !committed.ok() && committed.error().sqlState.isEmpty(); // the server was lost
        if (committed.ok() || mayHaveCommitted) {
            const Result<void> kept = m_models.keep(committed.ok() ? m_formerModels : QStringList());
            if (!kept.ok()) // nothing points at what could not be removed
                qCWarning(lcChurnlens, "%s", qPrintable(kept.error().message));
        }
        orThrow(committed);
    }

    Connection& m_connection;
    QString m_dataDir;
    const CheckedBackup& m_backup;
    const Progress& m_progress;
    ModelStage m_models;
    RestoreReport m_report;
    QStringList m_formerModels;
    qint64 m_bytes = 0; ///< of rows, so far
};

} // namespace

Result<RestoreReport> restoreBackup(pipeline::Session& session, const CheckedBackup& backup, bool replace,
                                    const Progress& progress)
{
    if (const Result<void> locked = session.lockRuns(); !locked.ok())
        return locked.error();
    try {
        return Restore(session, backup, progress).run(replace);
    } catch (const JobFailure& failure) {
        return failure.error;
    }
}

} // namespace churnlens::operations
