// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/gzipsource.h"

#include "core/ingest/bytes/expansionlimit.h"

namespace churnlens::ingest {

namespace {

constexpr size_t kInputBytes = 256 * 1024;
constexpr int kGzipWindow = 15 + 16; // zlib: largest window, gzip framing

} // namespace

GzipSource::GzipSource(std::unique_ptr<ByteSource> packed, QString path)
    : m_packed(std::move(packed))
    , m_path(std::move(path))
    , m_input(kInputBytes)
{
    inflateInit2(&m_stream, kGzipWindow);
}

GzipSource::~GzipSource()
{
    inflateEnd(&m_stream);
}

Error GzipSource::damaged(const QString& reason) const
{
    return {ErrorCode::InputUnusable,
            QStringLiteral("%1: %2. Copy or export the file again.").arg(m_path, reason),
            m_path,
            {}};
}

Result<bool> GzipSource::refill()
{
    const Result<size_t> got = m_packed->read(m_input);
    if (!got.ok())
        return got.error();
    m_stream.next_in = reinterpret_cast<Bytef*>(m_input.data());
    m_stream.avail_in = static_cast<uInt>(*got);
    m_packedBytes += static_cast<qint64>(*got);
    return *got > 0;
}

Result<bool> GzipSource::beginNextMember()
{
    while (m_stream.avail_in == 0 || *m_stream.next_in == 0) { // zeros pad a file to whole blocks
        if (m_stream.avail_in > 0) {
            ++m_stream.next_in;
            --m_stream.avail_in;
            continue;
        }
        Result<bool> more = refill();
        if (!more.ok() || !*more)
            return more;
    }
    if (*m_stream.next_in != 0x1F)
        return damaged(QStringLiteral("other data follow the compressed data, so a part may be missing"));
    inflateReset2(&m_stream, kGzipWindow);
    m_memberOpen = true;
    return true;
}

Result<size_t> GzipSource::read(std::span<char> buffer)
{
    m_stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    m_stream.avail_out = static_cast<uInt>(buffer.size());
    while (!m_finished && m_stream.avail_out > 0) {
        if (!m_memberOpen) {
            const Result<bool> next = beginNextMember();
            if (!next.ok())
                return next.error();
            m_finished = !*next;
            continue;
        }
        if (m_stream.avail_in == 0) {
            const Result<bool> more = refill();
            if (!more.ok())
                return more.error();
            if (!*more)
                return damaged(QStringLiteral("the compressed data end in the middle, so the file is truncated"));
        }
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        if (status == Z_STREAM_END)
            m_memberOpen = false;
        else if (status != Z_OK && status != Z_BUF_ERROR)
            return damaged(QStringLiteral("the compressed data are damaged (%1)")
                               .arg(QLatin1StringView(m_stream.msg ? m_stream.msg : "zlib error")));
    }
    const size_t count = buffer.size() - m_stream.avail_out;
    m_unpackedBytes += static_cast<qint64>(count);
    const Result<void> sane = checkExpansion(m_packedBytes - m_stream.avail_in, m_unpackedBytes, m_path);
    if (!sane.ok())
        return sane.error();
    return count;
}

} // namespace churnlens::ingest
