// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/ziparchive.h"
#include "core/ingest/xlsx/relationships.h"

#include <QHash>

namespace churnlens::ingest {

/// The parts of an Office Open XML package in a zip archive. Constant; any thread may use it.
class Package
{
public:
    /// path stands for the archive in messages.
    Package(std::shared_ptr<const ZipArchive> archive, QString path);

    /// True when there is such a part; names differ neither by case nor by percent-encoding.
    [[nodiscard]] bool has(const QString& part) const { return find(part).has_value(); }
    /// The bytes of a part. Errors: InputUnusable when it is missing or cannot be unpacked.
    Result<std::unique_ptr<ByteSource>> open(const QString& part) const;
    /// The links of a part; none when it has no .rels part. Errors: InputUnusable when that is damaged.
    Result<Relationships> relationships(const QString& basePart) const;
    /// File and part, for messages.
    [[nodiscard]] QString where(const QString& part) const;

private:
    [[nodiscard]] std::optional<size_t> find(const QString& part) const;

    std::shared_ptr<const ZipArchive> m_archive;
    QString m_path;
    QHash<QString, size_t> m_parts; ///< in lower case
};

} // namespace churnlens::ingest
