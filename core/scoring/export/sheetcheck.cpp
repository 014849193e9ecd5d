// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/export/sheetcheck.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <optional>

#include <zlib.h>

namespace churnlens::scoring {

namespace {

// Offsets within the records of a ZIP archive (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16).
constexpr qsizetype kEndSize = 22;
constexpr qsizetype kEndDirectorySize = 12;
constexpr qsizetype kEndDirectoryOffset = 16;
constexpr qsizetype kEntrySize = 46;
constexpr qsizetype kEntryPackedSize = 20;
constexpr qsizetype kEntryNameLength = 28;
constexpr qsizetype kEntryExtraLength = 30;
constexpr qsizetype kEntryCommentLength = 32;
constexpr qsizetype kEntryLocalOffset = 42;
constexpr qsizetype kLocalSize = 30;
constexpr qsizetype kLocalNameLength = 26;
constexpr qsizetype kLocalExtraLength = 28;

constexpr QByteArrayView kSheet = "xl/worksheets/sheet1.xml";
constexpr QByteArrayView kEndTag = "</worksheet>";
constexpr qsizetype kChunk = 1 << 16;

template <typename T>
T read(const QByteArray& bytes, qsizetype offset)
{
    return qFromLittleEndian<T>(bytes.constData() + offset);
}

struct Packed
{
    qint64 offset; ///< of the compressed bytes in the file
    qint64 size;
};

QByteArray bytesAt(QFile& file, qint64 offset, qint64 size)
{
    return file.seek(offset) ? file.read(size) : QByteArray();
}

std::optional<Packed> findSheet(QFile& file)
{
    // Our archives have no comment, so that the end record is the file's last 22 bytes.
    const QByteArray end = bytesAt(file, file.size() - kEndSize, kEndSize);
    if (end.size() != kEndSize || !end.startsWith("PK\x05\x06"))
        return {};
    const QByteArray directory =
        bytesAt(file, read<quint32>(end, kEndDirectoryOffset), read<quint32>(end, kEndDirectorySize));
    for (qsizetype at = 0; at + kEntrySize <= directory.size();) {
        const auto nameLength = read<quint16>(directory, at + kEntryNameLength);
        if (directory.mid(at + kEntrySize, nameLength) == kSheet) {
            const qint64 local = read<quint32>(directory, at + kEntryLocalOffset);
            const QByteArray header = bytesAt(file, local, kLocalSize);
            if (header.size() != kLocalSize)
                return {};
            const qint64 skipped =
                kLocalSize + read<quint16>(header, kLocalNameLength) + read<quint16>(header, kLocalExtraLength);
            return Packed{local + skipped, read<quint32>(directory, at + kEntryPackedSize)};
        }
        at += kEntrySize + nameLength + read<quint16>(directory, at + kEntryExtraLength)
            + read<quint16>(directory, at + kEntryCommentLength);
    }
    return {};
}

/// Unpacks without keeping; true when the stream is complete, long enough, and ends with the closing tag.
bool unpacksWhole(QFile& file, qint64 packedSize, qint64 leastBytes, z_stream& stream)
{
    QByteArray in;
    QByteArray out(kChunk, Qt::Uninitialized);
    QByteArray tail;
    qint64 total = 0;
    int status = Z_OK;
    while (status == Z_OK) {
        if (stream.avail_in == 0) {
            in = file.read(std::min<qint64>(kChunk, packedSize));
            packedSize -= in.size();
            stream.next_in = reinterpret_cast<Bytef*>(in.data());
            stream.avail_in = static_cast<uInt>(in.size());
        }
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(kChunk);
        status = inflate(&stream, Z_NO_FLUSH);
        const qsizetype made = kChunk - static_cast<qsizetype>(stream.avail_out);
        total += made;
        tail += QByteArrayView(out).first(made).last(std::min(made, kEndTag.size())).toByteArray();
        tail = tail.right(kEndTag.size());
    }
    return status == Z_STREAM_END && total >= leastBytes && tail == kEndTag;
}

} // namespace

bool sheetIsWhole(const QString& path, qint64 leastBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const auto packed = findSheet(file);
    z_stream stream = {};
    if (!packed || !file.seek(packed->offset) || inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return false;
    const bool whole = unpacksWhole(file, packed->size, leastBytes, stream);
    inflateEnd(&stream);
    return whole;
}

} // namespace churnlens::scoring
