// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table/delimitedtable.h"

#include "core/ingest/bytes/filekind.h"
#include "core/ingest/bytes/gzipsource.h"
#include "core/ingest/bytes/readahead.h"
#include "core/ingest/bytes/replaysource.h"
#include "core/ingest/bytes/utf16source.h"
#include "core/ingest/table/delimiter.h"

#include <algorithm>

namespace churnlens::ingest {

namespace {

constexpr size_t kStartBytes = 128 * 1024;

QByteArray firstBytes(std::string_view start)
{
    return {start.data(), std::min<qsizetype>(kSniffBytes, static_cast<qsizetype>(start.size()))};
}

bool isUtf16(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16LittleEndian || encoding == TextEncoding::Utf16BigEndian;
}

/// A text that is mostly control characters and bytes without meaning is none.
bool looksBinary(std::string_view start)
{
    const auto strange = std::count_if(start.begin(), start.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    });
    return static_cast<size_t>(strange) * 10 > start.size();
}

} // namespace

DelimitedTable::DelimitedTable(std::unique_ptr<ByteSource> bytes, const QString& name)
    : m_bytes(std::make_unique<ReadAhead>(std::move(bytes)))
    , m_csv(*m_bytes, name)
{
}

Result<std::unique_ptr<DelimitedTable>> DelimitedTable::open(std::unique_ptr<ByteSource> bytes, const QString& name,
                                                             const TextFormatChoice& choice)
{
    Result<std::unique_ptr<ReplaySource>> source = ReplaySource::open(std::move(bytes), kStartBytes);
    if (!source.ok())
        return source.error();
    FileKind kind = fileKind(firstBytes((*source)->start()));
    const QString outer = kind.form == FileKind::Form::Gzip ? QStringLiteral("gzip") : QStringLiteral("zip");
    if (kind.form == FileKind::Form::Gzip) {
        source = ReplaySource::open(std::make_unique<GzipSource>(std::move(*source), name), kStartBytes);
        if (!source.ok())
            return source.error();
        kind = fileKind(firstBytes((*source)->start()));
    }
    if (kind.form == FileKind::Form::Zip || kind.form == FileKind::Form::Gzip)
        kind = {FileKind::Form::Refused, QStringLiteral("an archive in a %1 file").arg(outer),
                QStringLiteral("Unpack it once and load what is in it."), true};
    const TextEncoding encoding = choice.encoding.value_or(detectEncoding((*source)->start()));
    if (kind.form == FileKind::Form::Text && !isUtf16(encoding) && looksBinary((*source)->start()))
        kind = {FileKind::Form::Refused, QStringLiteral("binary data"),
                QStringLiteral("Export the transactions as CSV (UTF-8) or .xlsx and load that."), true};
    if (kind.form != FileKind::Form::Text)
        return refusedFile(name, kind);
    std::unique_ptr<ByteSource> text = std::move(*source);
    if (isUtf16(encoding))
        text = std::make_unique<Utf16Source>(std::move(text), encoding);
    std::unique_ptr<DelimitedTable> table(new DelimitedTable(std::move(text), name));
    const Result<std::string_view> start = table->m_csv.peek(kStartBytes);
    if (!start.ok())
        return start.error();
    if (kind = fileKind(firstBytes(*start)); isUtf16(encoding) && kind.form == FileKind::Form::Refused)
        return refusedFile(name, kind); // a page in UTF-16
    table->m_format = {encoding, choice.delimiter ? *choice.delimiter : detectDelimiter(*start)};
    table->m_csv.setDelimiter(table->m_format.delimiter);
    return table;
}

} // namespace churnlens::ingest
