// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/package.h"

#include "core/ingest/xlsx/xmlparser.h"

#include <QUrl>

namespace churnlens::ingest {

Package::Package(std::shared_ptr<const ZipArchive> archive, QString path)
    : m_archive(std::move(archive))
    , m_path(std::move(path))
{
    for (size_t i = 0; i < m_archive->entries().size(); ++i)
        m_parts.insert(m_archive->entries()[i].name.toLower(), i);
}

std::optional<size_t> Package::find(const QString& part) const
{
    auto at = m_parts.constFind(part.toLower());
    if (at == m_parts.constEnd())
        at = m_parts.constFind(QUrl::fromPercentEncoding(part.toUtf8()).toLower());
    if (at == m_parts.constEnd())
        return std::nullopt;
    return *at;
}

Result<std::unique_ptr<ByteSource>> Package::open(const QString& part) const
{
    const std::optional<size_t> entry = find(part);
    if (!entry)
        return damagedWorkbook(where(part), QStringLiteral("the workbook needs this part and does not hold it"));
    return m_archive->openEntry(*entry);
}

Result<Relationships> Package::relationships(const QString& basePart) const
{
    const QString part = Relationships::partOf(basePart);
    if (!has(part))
        return Relationships();
    const Result<std::unique_ptr<ByteSource>> source = open(part);
    if (!source.ok())
        return source.error();
    return Relationships::read(**source, basePart, where(part));
}

QString Package::where(const QString& part) const
{
    return QStringLiteral("%1 (%2 in it)").arg(m_path, part.left(120));
}

} // namespace churnlens::ingest
