// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/archivewriter.h"
#include "core/operations/tablefiller.h"

struct zip;

namespace churnlens::operations {

/// Reads a zip archive that ArchiveWriter wrote. One thread.
class ArchiveReader
{
public:
    /// Errors: InputUnusable, naming the file.
    static Result<ArchiveReader> open(const QString& path);

    /// The names of all entries.
    [[nodiscard]] QStringList names() const;
    /// Hands the unpacked bytes of an entry on. Errors: InputUnusable when it is missing or damaged; Interrupted; those
    /// of the sink.
    Result<void> read(const QString& name, const TextSink& sink, const std::stop_token& stop) const;
    /// A small entry whole. Errors: InputUnusable, also when it is longer than `most` bytes.
    [[nodiscard]] Result<QByteArray> readWhole(const QString& name, qint64 most) const;
    /// InputUnusable, with the file and the reason.
    [[nodiscard]] Error damaged(const QString& reason) const;

private:
    using Archive = std::unique_ptr<zip, void (*)(zip*)>;
    ArchiveReader(QString path, Archive archive);

    QString m_path;
    Archive m_archive;
};

} // namespace churnlens::operations
