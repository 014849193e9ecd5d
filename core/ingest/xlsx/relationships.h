// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"

#include <QHash>

#include <optional>
#include <vector>

namespace churnlens::ingest {

/// One link from a part of a package to another.
struct Relationship
{
    QString id; ///< "rId1"
    QString type; ///< last segment of the type's address, the same in the strict and transitional form: "worksheet"
    QString part; ///< name of the part it leads to, without leading slash; empty for targets outside the package
};

/// The links of one part (*.rels) of a package. Constant once read.
class Relationships
{
public:
    static constexpr size_t kMaxCount = 100'000;

    Relationships() = default;
    /// Reads a .rels part. basePart is the part that it belongs to (empty: the package); targets are relative to it.
    /// where names the .rels part in messages. Errors: InputUnusable when it is damaged.
    static Result<Relationships> read(ByteSource& source, const QString& basePart, const QString& where);

    /// The link with this id.
    [[nodiscard]] const Relationship* byId(const QString& id) const;
    /// The first link of this type that leads into the package.
    [[nodiscard]] const Relationship* ofType(QStringView type) const;

    /// Name of the part that holds the links of another ("xl/workbook.xml": "xl/_rels/workbook.xml.rels").
    [[nodiscard]] static QString partOf(const QString& basePart);

private:
    class Handler;

    std::vector<Relationship> m_all;
    QHash<QString, size_t> m_byId;
};

} // namespace churnlens::ingest
