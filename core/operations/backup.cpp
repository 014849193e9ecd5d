// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/backup.h"

#include "core/common/atomicfile.h"
#include "core/common/logging.h"
#include "core/common/version.h"
#include "core/operations/snapshot.h"
#include "core/operations/tablereader.h"
#include "core/registry/modelregistry.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace churnlens::operations {

namespace {

using warehouse::Connection;

/// The backup of one session while it is written.
class Backup
{
public:
    Backup(pipeline::Session& session, const QString& file, const Progress& progress)
        : m_connection(session.connection())
        , m_dataDir(session.dataDir())
        , m_progress(progress)
        , m_writer(file)
    {
    }

    Result<BackupReport> write(const QString& file)
    {
        Result<Snapshot> snapshot = Snapshot::take(m_connection);
        if (!snapshot.ok())
            return snapshot.error();
        m_snapshot = std::move(snapshot).value();
        describe();
        for (size_t i = 0; i < m_snapshot.tables.size(); ++i)
            m_writer.add(tableEntry(m_snapshot.tables[i].name), [this, i] { return nextRows(i); });
        const Result<int> models = addModels();
        if (!models.ok())
            return models.error();
        m_writer.add(kManifestEntry, [this] { return nextOfManifest(); });
        if (const Result<void> written = m_writer.write(m_progress.stop); !written.ok())
            return written.error();
        return BackupReport{file, QFileInfo(file).size(), m_manifest, *models};
    }

private:
    void describe()
    {
        m_manifest.createdAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        m_manifest.programVersion = QString::fromLatin1(kVersion);
        m_manifest.serverVersion = m_snapshot.serverVersion;
        for (const warehouse::Migration& migration : warehouse::shippedMigrations())
            m_manifest.migrations.append(migrationLine(migration));
        m_manifest.sequences = m_snapshot.sequences;
        for (const StoredTable& table : m_snapshot.tables)
            m_manifest.tables.push_back({table.name, table.columns, 0});
    }

    Result<QByteArray> nextRows(size_t index)
    {
        const StoredTable& table = m_snapshot.tables[index];
        if (!m_reader) {
            Result<TableReader> reader = TableReader::open(m_connection, table);
            if (!reader.ok())
                return reader.error();
            m_reader = std::move(reader).value();
        }
        Result<QByteArray> text = m_reader->next();
        m_progress.update(m_snapshot.fractionOf(m_done + m_reader->rows()), QStringLiteral("Backing up"));
        if (text.ok() && text->isEmpty()) {
            m_manifest.tables[index].rows = m_reader->rows();
            m_done += m_reader->rows();
            m_reader.reset();
        }
        return text;
    }

    /// Only those of the registry: the folder may hold models of another database too.
    Result<int> addModels()
    {
        const Result<std::vector<registry::RegisteredModel>> models = registry::listModels(m_connection);
        if (!models.ok())
            return models.error();
        int count = 0;
        for (const registry::RegisteredModel& model : *models) {
            const QDir folder(m_dataDir + QStringLiteral("/models/") + model.modelId);
            const QStringList names = folder.entryList(QDir::Files, QDir::Name);
            if (names.isEmpty() && model.isChampion)
                qCWarning(lcChurnlens, "The files of the champion, %s, are missing; the backup is without them.",
                          qPrintable(folder.path()));
            for (const QString& name : names)
                m_writer.add(QStringLiteral("models/%1/%2").arg(model.modelId, name),
                             [path = folder.filePath(name), isRead = false]() mutable -> Result<QByteArray> {
                                 return std::exchange(isRead, true) ? Result<QByteArray>(QByteArray())
                                                                    : readWholeFile(path);
                             });
            count += names.isEmpty() ? 0 : 1;
        }
        return count;
    }

    /// Last, because it holds the checksums of all others.
    Result<QByteArray> nextOfManifest()
    {
        if (std::exchange(m_isManifestWritten, true))
            return QByteArray();
        m_manifest.entries = m_writer.facts();
        return toJson(m_manifest);
    }

    Connection& m_connection;
    QString m_dataDir;
    const Progress& m_progress;
    ArchiveWriter m_writer;
    Snapshot m_snapshot;
    BackupManifest m_manifest;
    std::optional<TableReader> m_reader; ///< of the table under way
    qint64 m_done = 0; ///< rows of the tables before
    bool m_isManifestWritten = false;
};

} // namespace

Result<BackupReport> writeBackup(pipeline::Session& session, const QString& file, const Progress& progress)
{
    if (const Result<void> locked = session.lockRuns(); !locked.ok())
        return locked.error();
    progress.update(0, QStringLiteral("Backing up"));
    return Backup(session, file, progress).write(file);
}

} // namespace churnlens::operations
