// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zippackage.h"

#include <QtEndian>

#include <zip.h>
#include <zlib.h>

namespace churnlens::tests {

namespace {

void addPart(zip_t* zip, const ZipPart& part)
{
    const QByteArray name = part.name.toUtf8();
    if (part.name.endsWith(u'/')) {
        if (zip_dir_add(zip, name.constData(), ZIP_FL_ENC_UTF_8) < 0)
            qFatal("libzip: %s", zip_strerror(zip));
        return;
    }
    zip_source_t* source =
        zip_source_buffer(zip, part.content.constData(), static_cast<zip_uint64_t>(part.content.size()), 0);
    const zip_int64_t index = zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0)
        qFatal("libzip: %s", zip_strerror(zip));
    if (!part.password.isEmpty())
        zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, part.password.constData());
}

template <typename Number>
void append(QByteArray& out, Number value)
{
    const Number little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

/// The content as deflate blocks that end at a byte and refer to nothing before them, so that they can be repeated.
QByteArray deflatedBlocks(QByteArray content)
{
    QByteArray out(64 * 1024, '\0');
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(content.data());
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FULL_FLUSH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

/// What the local header and the directory have in common: version needed to length of the extra field.
QByteArray entryFields(const QByteArray& name, qsizetype packed, qsizetype unpacked)
{
    QByteArray out;
    append(out, quint16{20});
    append(out, quint16{0});
    append(out, quint16{8}); // deflate
    append(out, quint32{0x21}); // 1 January 1980
    append(out, quint32{0}); // check sum: a bomb is refused long before it is looked at
    append(out, static_cast<quint32>(packed));
    append(out, static_cast<quint32>(unpacked));
    append(out, static_cast<quint16>(name.size()));
    append(out, quint16{0});
    return out;
}

} // namespace

QByteArray zipOf(const std::vector<ZipPart>& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (zip == nullptr)
        qFatal("libzip: %s", zip_error_strerror(&error));
    zip_source_keep(target); // outlives the archive
    for (const ZipPart& part : parts)
        addPart(zip, part);
    if (zip_close(zip) != 0)
        qFatal("libzip: %s", zip_strerror(zip));
    zip_stat_t stat;
    if (zip_source_stat(target, &stat) != 0 || zip_source_open(target) != 0)
        qFatal("libzip: cannot read the archive back");
    QByteArray out(static_cast<qsizetype>(stat.size), '\0');
    zip_source_read(target, out.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

QByteArray zipBomb(const QByteArray& name, const QByteArray& head, int mebibytes)
{
    constexpr qsizetype kMebibyte = qsizetype{1024} * 1024;
    const QByteArray blanks = deflatedBlocks(QByteArray(kMebibyte, ' ')).repeated(mebibytes);
    const QByteArray packed = deflatedBlocks(head) + blanks + QByteArray("\x03\x00", 2); // an empty last block
    const QByteArray fields = entryFields(name, packed.size(), head.size() + mebibytes * kMebibyte);
    QByteArray out = QByteArray("PK\x03\x04") + fields + name + packed;
    const auto directory = static_cast<quint32>(out.size());
    out += "PK\x01\x02";
    append(out, quint16{20});
    out += fields + QByteArray(14, '\0') + name; // comment, disk, attributes; the entry begins at 0
    const auto size = static_cast<quint32>(out.size()) - directory;
    out += "PK\x05\x06";
    append(out, quint32{0});
    append(out, quint16{1});
    append(out, quint16{1});
    append(out, size);
    append(out, directory);
    append(out, quint16{0});
    return out;
}

} // namespace churnlens::tests
