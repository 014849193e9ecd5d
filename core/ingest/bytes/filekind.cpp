// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/filekind.h"

#include <vector>

namespace churnlens::ingest {

namespace {

using Form = FileKind::Form;

const QString& exportAsCsv()
{
    static const QString advice = QStringLiteral("Export the transactions as CSV (UTF-8) or .xlsx and load that.");
    return advice;
}

const QString& unpackFirst()
{
    static const QString advice = QStringLiteral("Unpack it, or pack the file as .zip or .gz.");
    return advice;
}

struct Magic
{
    qsizetype offset;
    QByteArray bytes;
    FileKind kind;
};

const std::vector<Magic>& knownMagics()
{
    const auto refused = [](const char* name, const QString& advice, bool data) {
        return FileKind{Form::Refused, QString::fromLatin1(name), advice, data};
    };
    static const std::vector<Magic> magics{
        {0, QByteArrayLiteral("\x1F\x8B"), {Form::Gzip, {}, {}, true}},
        {0, QByteArrayLiteral("PK\x03\x04"), {Form::Zip, {}, {}, true}},
        {0, QByteArrayLiteral("PK\x05\x06"), refused("an empty zip archive", exportAsCsv(), true)},
        {0, QByteArrayLiteral("\xD0\xCF\x11\xE0"),
         refused("an old Office document (.xls), or a workbook with a password",
                 QStringLiteral("Save it in a spreadsheet as .xlsx without a password, or as CSV (UTF-8), and load "
                                "that."),
                 true)},
        {0, QByteArrayLiteral("PAR1"),
         refused("a Parquet file",
                 QStringLiteral("Export it as CSV, for instance with DuckDB: COPY (FROM "
                                "'sales.parquet') TO 'sales.csv'."),
                 true)},
        {0, QByteArrayLiteral("version https://git-lfs"),
         refused("a git-LFS pointer and not the file itself", QStringLiteral("Fetch the file with git lfs pull."),
                 true)},
        {0, QByteArrayLiteral("SQLite format 3"), refused("an SQLite database", exportAsCsv(), true)},
        {0, QByteArrayLiteral("ARROW1"), refused("an Arrow file", exportAsCsv(), true)},
        {0, QByteArrayLiteral("\x89PNG"), refused("a PNG image", exportAsCsv(), false)},
        {0, QByteArrayLiteral("\xFF\xD8\xFF"), refused("a JPEG image", exportAsCsv(), false)},
        {0, QByteArrayLiteral("GIF8"), refused("a GIF image", exportAsCsv(), false)},
        {0, QByteArrayLiteral("RIFF"), refused("a media file", exportAsCsv(), false)},
        {0, QByteArrayLiteral("%PDF"), refused("a PDF document", exportAsCsv(), false)},
        {0,
         QByteArrayLiteral("\x7F"
                           "ELF"),
         refused("a program", exportAsCsv(), false)},
        {0, QByteArrayLiteral("BZh"), refused("a bzip2 archive", unpackFirst(), true)},
        {0,
         QByteArrayLiteral("\xFD"
                           "7zXZ"),
         refused("an xz archive", unpackFirst(), true)},
        {0, QByteArrayLiteral("\x28\xB5\x2F\xFD"), refused("a Zstandard archive", unpackFirst(), true)},
        {0, QByteArrayLiteral("7z\xBC\xAF\x27\x1C"), refused("a 7-Zip archive", unpackFirst(), true)},
        {0, QByteArrayLiteral("Rar!"), refused("a RAR archive", unpackFirst(), true)},
        {257, QByteArrayLiteral("ustar"), refused("a tar archive", unpackFirst(), true)},
        {0, QByteArray("\xFF\xFE\0\0", 4), refused("text in UTF-32", exportAsCsv(), true)},
        {0, QByteArray("\0\0\xFE\xFF", 4), refused("text in UTF-32", exportAsCsv(), true)},
    };
    return magics;
}

/// True when the text begins with { or [{ as JSON has them, white space or not.
bool looksLikeJson(const QByteArray& text)
{
    const char open = text.isEmpty() ? '\0' : text.front();
    const QByteArray rest = text.mid(1).trimmed();
    if (open == '{')
        return rest.startsWith('"') || rest.startsWith('}') || rest.isEmpty();
    return open == '[' && (rest.startsWith('{') || rest.startsWith('['));
}

/// Markup and notations that are text, and yet no table.
FileKind textKind(const QByteArray& start)
{
    const QByteArray text = start.trimmed().toLower();
    for (const char* tag : {"<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<div", "<!--"}) {
        if (text.startsWith(tag))
            return {Form::Refused, QStringLiteral("an HTML page"),
                    QStringLiteral("If it came as a download, sign in to the shop system and export again; if it shows "
                                   "a table, open it in a spreadsheet and save it as .xlsx or CSV."),
                    true};
    }
    if (text.startsWith("<?xml") || text.startsWith("<!doctype"))
        return {Form::Refused, QStringLiteral("an XML document"), exportAsCsv(), true};
    if (looksLikeJson(text))
        return {Form::Refused, QStringLiteral("a JSON document"), exportAsCsv(), true};
    return {};
}

} // namespace

FileKind fileKind(const QByteArray& start)
{
    for (const Magic& magic : knownMagics()) {
        if (start.mid(magic.offset, magic.bytes.size()) == magic.bytes)
            return magic.kind;
    }
    const QByteArray mark("\xEF\xBB\xBF");
    return textKind(start.startsWith(mark) ? start.mid(mark.size()) : start);
}

Error refusedFile(const QString& path, const FileKind& kind)
{
    return {ErrorCode::InputUnusable,
            QStringLiteral("%1 is %2, not a table of transactions. %3").arg(path, kind.name, kind.advice),
            path,
            {}};
}

} // namespace churnlens::ingest
