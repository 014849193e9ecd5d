// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/filekind.h"

#include <array>

namespace churnlens::ingest {

namespace {

struct Magic
{
    QByteArray bytes;
    QString kind;
};

const std::array<Magic, 12>& knownMagics()
{
    static const std::array<Magic, 12> magics{{
        {QByteArrayLiteral("\x89PNG"), QStringLiteral("a PNG image")},
        {QByteArrayLiteral("\xFF\xD8\xFF"), QStringLiteral("a JPEG image")},
        {QByteArrayLiteral("GIF8"), QStringLiteral("a GIF image")},
        {QByteArrayLiteral("%PDF"), QStringLiteral("a PDF document")},
        {QByteArrayLiteral("PK\x03\x04"), QStringLiteral("a zip archive or Excel workbook")},
        {QByteArrayLiteral("\xD0\xCF\x11\xE0"), QStringLiteral("an old Office document (.xls)")},
        {QByteArrayLiteral("PAR1"), QStringLiteral("a Parquet file")},
        {QByteArrayLiteral("SQLite format 3"), QStringLiteral("an SQLite database")},
        {QByteArrayLiteral("\x7F"
                           "ELF"),
         QStringLiteral("a program")},
        {QByteArrayLiteral("BZh"), QStringLiteral("a bzip2 archive")},
        {QByteArrayLiteral("\xFD"
                           "7zXZ"),
         QStringLiteral("an xz archive")},
        {QByteArrayLiteral("version https://git-lfs"), QStringLiteral("a git-LFS pointer")},
    }};
    return magics;
}

} // namespace

bool isGzip(const QByteArray& start)
{
    return start.startsWith("\x1F\x8B");
}

QString refusedKind(const QByteArray& start)
{
    for (const Magic& magic : knownMagics()) {
        if (start.startsWith(magic.bytes))
            return magic.kind;
    }
    const QByteArray text = start.trimmed().toLower();
    if (text.startsWith("<!doctype") || text.startsWith("<html"))
        return QStringLiteral("an HTML page");
    if (text.startsWith("<?xml"))
        return QStringLiteral("an XML document");
    if (start.contains('\0'))
        return QStringLiteral("binary data or UTF-16 text");
    return {};
}

Error notATextTable(const QString& path, const QString& kind)
{
    return {ErrorCode::InputUnusable,
            QStringLiteral("%1 is %2, not a table of text. Export the transactions as CSV (UTF-8) and load that.")
                .arg(path, kind),
            path,
            {}};
}

} // namespace churnlens::ingest
