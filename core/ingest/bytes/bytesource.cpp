// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/bytesource.h"

#include "core/ingest/bytes/filekind.h"
#include "core/ingest/bytes/gzipsource.h"

#include <QFileInfo>

#include <openssl/evp.h>

#include <vector>

namespace churnlens::ingest {

namespace {

Error unreadable(const QString& path, const QString& reason)
{
    return {ErrorCode::InputUnusable, QStringLiteral("Cannot read %1: %2.").arg(path, reason), path, {}};
}

} // namespace

FileSource::FileSource(const QString& path)
    : m_file(path)
    , m_hash(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_hash, EVP_sha256(), nullptr);
}

FileSource::~FileSource()
{
    EVP_MD_CTX_free(m_hash);
}

Result<std::unique_ptr<FileSource>> FileSource::open(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return unreadable(path, QStringLiteral("there is no such file. Check the path"));
    if (info.isDir())
        return unreadable(path, QStringLiteral("it is a folder. Name the file in it"));
    if (!info.isFile())
        return unreadable(path, QStringLiteral("it is a pipe or a device. Write it to a file first"));
    std::unique_ptr<FileSource> source(new FileSource(path));
    if (!source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(path, source->m_file.errorString());
    source->m_size = source->m_file.size();
    return source;
}

Result<size_t> FileSource::read(std::span<char> buffer)
{
    const qint64 got = m_file.read(buffer.data(), static_cast<qint64>(buffer.size()));
    if (got < 0)
        return unreadable(m_file.fileName(), m_file.errorString());
    EVP_DigestUpdate(m_hash, buffer.data(), static_cast<size_t>(got));
    m_read += got;
    return static_cast<size_t>(got);
}

double FileSource::fractionRead() const
{
    return m_size > 0 ? static_cast<double>(m_read) / static_cast<double>(m_size) : 1.0;
}

QByteArray FileSource::sha256() const
{
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> copy(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_MD_CTX_copy_ex(copy.get(), m_hash) != 1 || EVP_DigestFinal_ex(copy.get(), digest, &size) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char*>(digest), static_cast<int>(size)).toHex();
}

Result<std::unique_ptr<ByteSource>> openTextSource(const QString& path)
{
    Result<std::unique_ptr<FileSource>> file = FileSource::open(path);
    if (!file.ok())
        return file.error();
    QFile head(path);
    if (!head.open(QIODevice::ReadOnly))
        return unreadable(path, head.errorString());
    const QByteArray start = head.read(kSniffBytes);
    if (start.isEmpty())
        return Error{ErrorCode::InputUnusable,
                     QStringLiteral("%1 is empty. Export it again from the shop system.").arg(path),
                     path,
                     {}};
    if (isGzip(start))
        return std::unique_ptr<ByteSource>(std::make_unique<GzipSource>(std::move(file).value(), path));
    if (const QString kind = refusedKind(start); !kind.isEmpty())
        return notATextTable(path, kind);
    return std::unique_ptr<ByteSource>(std::move(file).value());
}

Result<QByteArray> fileSha256(const QString& path)
{
    Result<std::unique_ptr<FileSource>> file = FileSource::open(path);
    if (!file.ok())
        return file.error();
    std::vector<char> buffer(1 << 20);
    while (true) {
        const Result<size_t> got = file.value()->read(buffer);
        if (!got.ok())
            return got.error();
        if (*got == 0)
            return file.value()->sha256();
    }
}

} // namespace churnlens::ingest
