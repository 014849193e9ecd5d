// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/backupmanifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace churnlens::operations {

namespace {

const QString kKind = QStringLiteral("churnlens-backup");
const QString kModels = QStringLiteral("models/");

Error wrong(const QString& what)
{
    return {ErrorCode::InputUnusable, what, {}, {}};
}

qint64 wholeNumber(const QJsonValue& value)
{
    return value.toInteger(-1);
}

/// An id of a model and one of its files, and nothing that leads out of the folder.
bool isModelEntry(const QString& name)
{
    static const QRegularExpression form(
        QStringLiteral("^models/[A-Za-z0-9][A-Za-z0-9_.-]*/[A-Za-z0-9][A-Za-z0-9_.-]*$"));
    return form.match(name).hasMatch();
}

Result<void> readTables(const QJsonArray& list, BackupManifest& manifest)
{
    for (const QJsonValue& value : list) {
        BackedUpTable table{value[u"name"].toString(), value[u"columns"].toString(), wholeNumber(value[u"rows"])};
        if (table.name.isEmpty() || table.columns.isEmpty() || table.rows < 0)
            return wrong(QStringLiteral("its manifest names a table without columns or rows"));
        manifest.tables.push_back(std::move(table));
    }
    return {};
}

Result<void> readEntries(const QJsonObject& list, BackupManifest& manifest)
{
    for (auto entry = list.begin(); entry != list.end(); ++entry) {
        EntryFacts facts{wholeNumber(entry.value()[u"bytes"]), entry.value()[u"sha256"].toString().toLatin1()};
        const bool isTable = std::any_of(manifest.tables.begin(), manifest.tables.end(),
                                         [&entry](const auto& table) { return tableEntry(table.name) == entry.key(); });
        if (facts.bytes < 0 || facts.sha256.size() != 64 || (!isTable && !isModelEntry(entry.key())))
            return wrong(QStringLiteral("its manifest has an entry that no backup has, \"%1\"").arg(entry.key()));
        manifest.entries.insert(entry.key(), facts);
    }
    for (const BackedUpTable& table : manifest.tables) {
        if (!manifest.entries.contains(tableEntry(table.name)))
            return wrong(QStringLiteral("its manifest has no checksum of the table %1").arg(table.name));
    }
    return {};
}

} // namespace

QStringList BackupManifest::modelEntries() const
{
    QStringList names = entries.keys();
    names.removeIf([](const QString& name) { return !name.startsWith(kModels); });
    names.sort();
    return names;
}

qint64 BackupManifest::rows() const
{
    qint64 count = 0;
    for (const BackedUpTable& table : tables)
        count += table.rows;
    return count;
}

QString tableEntry(const QString& table)
{
    return QStringLiteral("tables/%1.copy").arg(table);
}

QString migrationLine(const warehouse::Migration& migration)
{
    return migration.name + u' ' + QString::fromLatin1(migration.checksum);
}

QByteArray toJson(const BackupManifest& manifest)
{
    QJsonArray tables;
    for (const BackedUpTable& table : manifest.tables)
        tables.append(QJsonObject{{QStringLiteral("name"), table.name},
                                  {QStringLiteral("columns"), table.columns},
                                  {QStringLiteral("rows"), table.rows}});
    QJsonArray sequences;
    for (const StoredSequence& sequence : manifest.sequences)
        sequences.append(QJsonObject{{QStringLiteral("table"), sequence.table},
                                     {QStringLiteral("column"), sequence.column},
                                     {QStringLiteral("last_value"), sequence.lastValue}});
    QJsonObject entries;
    for (auto entry = manifest.entries.begin(); entry != manifest.entries.end(); ++entry)
        entries.insert(entry.key(),
                       QJsonObject{{QStringLiteral("bytes"), entry->bytes},
                                   {QStringLiteral("sha256"), QString::fromLatin1(entry->sha256)}});
    return QJsonDocument(QJsonObject{{QStringLiteral("kind"), kKind},
                                     {QStringLiteral("format"), BackupManifest::kFormat},
                                     {QStringLiteral("created_at"), manifest.createdAt},
                                     {QStringLiteral("program"), manifest.programVersion},
                                     {QStringLiteral("postgresql"), manifest.serverVersion},
                                     {QStringLiteral("schema_version"), manifest.schemaVersion()},
                                     {QStringLiteral("migrations"), QJsonArray::fromStringList(manifest.migrations)},
                                     {QStringLiteral("tables"), tables},
                                     {QStringLiteral("sequences"), sequences},
                                     {QStringLiteral("entries"), entries}})
        .toJson();
}

Result<BackupManifest> readManifest(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[u"kind"].toString() != kKind)
        return wrong(QStringLiteral("its manifest is not one of Churnlens"));
    if (const int format = object[u"format"].toInt(); format < 1 || format > BackupManifest::kFormat)
        return wrong(QStringLiteral("it has format %1, and this program reads up to %2; use the newer Churnlens that "
                                    "wrote it")
                         .arg(format)
                         .arg(BackupManifest::kFormat));
    BackupManifest manifest;
    manifest.createdAt = object[u"created_at"].toString();
    manifest.programVersion = object[u"program"].toString();
    manifest.serverVersion = object[u"postgresql"].toString();
    for (const QJsonValue& migration : object[u"migrations"].toArray())
        manifest.migrations.append(migration.toString());
    if (manifest.migrations.isEmpty())
        return wrong(QStringLiteral("its manifest names no schema"));
    for (const QJsonValue& value : object[u"sequences"].toArray())
        manifest.sequences.push_back(
            {value[u"table"].toString(), value[u"column"].toString(), wholeNumber(value[u"last_value"])});
    if (const Result<void> read = readTables(object[u"tables"].toArray(), manifest); !read.ok())
        return read.error();
    if (const Result<void> read = readEntries(object[u"entries"].toObject(), manifest); !read.ok())
        return read.error();
    return manifest;
}

} // namespace churnlens::operations
