// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace churnlens::operations {

/// What an entry of an archive consists of.
struct EntryFacts
{
    qint64 bytes = 0; ///< unpacked
    QByteArray sha256; ///< of the unpacked bytes, lower-case hex
};

/// The next piece of an entry; empty at its end.
using EntrySource = std::function<Result<QByteArray>()>;

/// Writes a zip archive whose entries are produced while it is written, so that neither memory nor disk ever hold them
/// unpacked. The file appears whole or not at all, and only its owner may read it.
class ArchiveWriter
{
public:
    explicit ArchiveWriter(const QString& path);
    ~ArchiveWriter();
    Q_DISABLE_COPY_MOVE(ArchiveWriter)

    /// Entries are written in the order of these calls; a source is asked only after all earlier ones have ended.
    void add(const QString& name, EntrySource source);
    /// Writes, syncs, and renames over what was at the path. Errors: Io; Interrupted; those of the sources.
    Result<void> write(const std::stop_token& stop);

    /// Of the entries that have been written so far, by name.
    [[nodiscard]] const QHash<QString, EntryFacts>& facts() const { return m_facts; }

    struct Entry; ///< of the implementation

private:
    Result<void> createFile();
    Result<void> pack(const std::stop_token& stop);
    Result<void> putInPlace();
    void removeLeftovers() const;
    [[nodiscard]] Error failure(const QString& reason) const;

    QString m_path;
    QString m_partial; ///< beside it, while it is written
    std::vector<std::unique_ptr<Entry>> m_entries;
    QHash<QString, EntryFacts> m_facts;
};

} // namespace churnlens::operations
