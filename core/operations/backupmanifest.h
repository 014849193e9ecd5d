// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/archivewriter.h"
#include "core/operations/storedtables.h"
#include "core/warehouse/migrator.h"

#include <QJsonObject>
#include <QStringList>

namespace churnlens::operations {

/// A table in a backup.
struct BackedUpTable
{
    QString name;
    QString columns; ///< in the order of the text
    qint64 rows = 0;
};

/// What is in a backup, and who wrote it.
struct BackupManifest
{
    static constexpr int kFormat = 1; ///< raised when an older program would misread a backup

    QString createdAt; ///< RFC 3339, UTC
    QString programVersion;
    QString serverVersion; ///< of PostgreSQL
    QStringList migrations; ///< "name checksum", in order: the schema of the rows
    std::vector<BackedUpTable> tables; ///< in an order in which they can be filled
    std::vector<StoredSequence> sequences;
    QHash<QString, EntryFacts> entries; ///< every other entry of the archive

    [[nodiscard]] int schemaVersion() const { return static_cast<int>(migrations.size()); }
    /// The files of models among the entries: "models/<id>/<file>".
    [[nodiscard]] QStringList modelEntries() const;
    [[nodiscard]] qint64 rows() const;
};

inline const QString kManifestEntry = QStringLiteral("manifest.json");

/// The entry of a table's rows.
[[nodiscard]] QString tableEntry(const QString& table);

/// A migration as a manifest names it.
[[nodiscard]] QString migrationLine(const warehouse::Migration& migration);

[[nodiscard]] QByteArray toJson(const BackupManifest& manifest);

/// Errors: InputUnusable with what is wrong, without the name of the file; also for a newer format.
Result<BackupManifest> readManifest(const QByteArray& json);

} // namespace churnlens::operations
