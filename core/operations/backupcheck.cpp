// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/backupcheck.h"

#include <QCryptographicHash>

namespace churnlens::operations {

namespace {

constexpr qint64 kLongestManifest = 64 << 20;

Error refused(const QString& file, const QString& why)
{
    return {ErrorCode::InputUnusable, QStringLiteral("%1: %2 Nothing was changed.").arg(file, why), file, {}};
}

/// The rows can be read by migrations alone, so those of the backup must be the first of ours.
Result<void> checkMigrations(const QString& file, const BackupManifest& manifest)
{
    const QList<warehouse::Migration> ours = warehouse::shippedMigrations();
    if (manifest.schemaVersion() > ours.size())
        return refused(file,
                       QStringLiteral("The backup has schema version %1, this program knows up to %2. Restore it with "
                                      "Churnlens %3 or newer.")
                           .arg(manifest.schemaVersion())
                           .arg(ours.size())
                           .arg(manifest.programVersion));
    for (int i = 0; i < manifest.schemaVersion(); ++i) {
        if (manifest.migrations[i] != migrationLine(ours[i]))
            return refused(file,
                           QStringLiteral("The backup was made with another migration %1 than this program's. Restore "
                                          "it with the Churnlens that wrote it, version %2.")
                               .arg(ours[i].name, manifest.programVersion));
    }
    return {};
}

Result<void> checkEntries(const CheckedBackup& backup, const Progress& progress)
{
    qint64 all = 1;
    for (const EntryFacts& facts : backup.manifest.entries)
        all += facts.bytes;
    qint64 done = 0;
    for (auto entry = backup.manifest.entries.begin(); entry != backup.manifest.entries.end(); ++entry) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const qint64 before = done;
        const auto take = [&](QByteArrayView piece) -> Result<void> {
            hash.addData(piece);
            done += piece.size();
            progress.update(static_cast<double>(done) / static_cast<double>(all),
                            QStringLiteral("Checking the backup"));
            return {};
        };
        if (Result<void> read = backup.archive.read(entry.key(), take, progress.stop); !read.ok())
            return read;
        if (done - before != entry->bytes || hash.result().toHex() != entry->sha256)
            return backup.archive.damaged(QStringLiteral("%1 in it is not what its checksum says").arg(entry.key()));
    }
    return {};
}

} // namespace

Result<CheckedBackup> checkBackup(const QString& file, const Progress& progress)
{
    progress.update(0, QStringLiteral("Checking the backup"));
    Result<ArchiveReader> archive = ArchiveReader::open(file);
    if (!archive.ok())
        return archive.error();
    const Result<QByteArray> json = archive->readWhole(kManifestEntry, kLongestManifest);
    if (!json.ok())
        return json.error();
    Result<BackupManifest> manifest = readManifest(*json);
    if (!manifest.ok())
        return archive->damaged(manifest.error().message);
    if (const Result<void> known = checkMigrations(file, *manifest); !known.ok())
        return known.error();
    CheckedBackup backup{std::move(archive).value(), std::move(manifest).value()};
    if (const Result<void> whole = checkEntries(backup, progress); !whole.ok())
        return whole.error();
    return backup;
}

} // namespace churnlens::operations
