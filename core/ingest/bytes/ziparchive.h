// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"

#include <optional>
#include <vector>

namespace churnlens::ingest {

/// One file in a zip archive, as the archive's directory describes it.
struct ZipEntry
{
    QString name; ///< with folders, separated by slashes; never absolute, never with ".."
    qint64 packedBytes = 0;
    qint64 bytes = 0; ///< unpacked
    bool encrypted = false;
};

/// A zip archive that is read entry by entry, without unpacking anything to disk. After opening it is constant, so any
/// thread may use it.
class ZipArchive
{
public:
    static constexpr qint64 kMaxEntries = 10'000;

    /// Reads the archive's directory. Errors: InputUnusable when the file is missing, no zip archive, damaged or
    /// truncated, holds more than kMaxEntries entries, or an entry whose name leads out of the archive's folder.
    static Result<std::shared_ptr<ZipArchive>> open(const QString& path);
    /// The same for an archive in memory; name stands for the path in messages.
    static Result<std::shared_ptr<ZipArchive>> openBuffer(const QByteArray& bytes, const QString& name);

    /// The files in the archive's order; folders are left out.
    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return m_entries; }
    /// Index of the entry with exactly this name.
    [[nodiscard]] std::optional<size_t> find(const QString& name) const;
    /// A stream of the entry's unpacked bytes, independent of the archive and of other streams: each may be read on a
    /// thread of its own. Its fractionRead() counts unpacked bytes.
    /// Errors: InputUnusable when the entry is encrypted or packed by an unknown method; while reading also when it is
    /// damaged or expands beyond all measure.
    Result<std::unique_ptr<ByteSource>> openEntry(size_t index) const;
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    ZipArchive() = default;
    Result<void> readDirectory();

    QString m_path;
    std::optional<QByteArray> m_bytes; ///< the archive itself, when it is in memory
    qint64 m_archiveBytes = 0;
    std::vector<ZipEntry> m_entries;
    std::vector<quint64> m_indices; ///< of the entries, in the directory with the folders
};

} // namespace churnlens::ingest
