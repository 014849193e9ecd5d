// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/bytesource.h"

#include "core/ingest/bytes/filekind.h"

#include <QFileInfo>

#include <openssl/evp.h>

#include <vector>

namespace churnlens::ingest {

namespace {

constexpr size_t kHashBytes = 1024 * 1024;

Error unreadable(const QString& path, const QString& reason)
{
    return {ErrorCode::InputUnusable, QStringLiteral("Cannot read %1: %2.").arg(path, reason), path, {}};
}

} // namespace

FileSource::FileSource(const QString& path)
    : m_file(path)
{
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
    m_read += got;
    return static_cast<size_t>(got);
}

double FileSource::fractionRead() const
{
    return m_size > 0 ? static_cast<double>(m_read) / static_cast<double>(m_size) : 1.0;
}

Result<QByteArray> fileStart(const QString& path)
{
    const Result<std::unique_ptr<FileSource>> file = FileSource::open(path);
    if (!file.ok())
        return file.error();
    QByteArray start(kSniffBytes, '\0');
    const Result<size_t> got = (*file)->read({start.data(), static_cast<size_t>(start.size())});
    if (!got.ok())
        return got.error();
    if (*got == 0)
        return Error{ErrorCode::InputUnusable,
                     QStringLiteral("%1 is empty. Export it again from the shop system.").arg(path),
                     path,
                     {}};
    start.truncate(static_cast<qsizetype>(*got));
    return start;
}

Result<QByteArray> fileSha256(const QString& path)
{
    const Result<std::unique_ptr<FileSource>> file = FileSource::open(path);
    if (!file.ok())
        return file.error();
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr);
    std::vector<char> buffer(kHashBytes);
    while (true) {
        const Result<size_t> got = (*file)->read(buffer);
        if (!got.ok())
            return got.error();
        if (*got == 0)
            break;
        EVP_DigestUpdate(hash.get(), buffer.data(), *got);
    }
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(hash.get(), digest, &size) != 1)
        return unreadable(path, QStringLiteral("SHA-256 is not available in this system's OpenSSL"));
    return QByteArray(reinterpret_cast<const char*>(digest), static_cast<qsizetype>(size)).toHex();
}

} // namespace churnlens::ingest
