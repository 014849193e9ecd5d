// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/compression/gzip.h"

#include <zlib.h>

#include <new>

namespace churnlens::api {

namespace {

constexpr int kGzip = 15 + 16; // window bits; + 16: with a gzip header
constexpr int kMemoryLevel = 8;
constexpr int kFast = 1;
constexpr int kBalanced = 4;
constexpr uInt kPiece = 64 * 1024;

} // namespace

struct GzipStream::State
{
    z_stream stream{};
    explicit State(int level)
    {
        if (deflateInit2(&stream, level, Z_DEFLATED, kGzip, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc(); // the only way it can fail with these constants
    }
    ~State() { deflateEnd(&stream); }
    Q_DISABLE_COPY_MOVE(State)

    QByteArray run(const QByteArray& input, int flush)
    {
        QByteArray bytes = input; // zlib's interface is not const
        stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
        stream.avail_in = static_cast<uInt>(bytes.size());
        QByteArray out;
        do {
            const qsizetype at = out.size();
            out.resize(at + kPiece);
            stream.next_out = reinterpret_cast<Bytef*>(out.data() + at);
            stream.avail_out = kPiece;
            deflate(&stream, flush);
            out.resize(at + static_cast<qsizetype>(kPiece - stream.avail_out));
        } while (stream.avail_out == 0);
        return out;
    }
};

GzipStream::GzipStream()
    : m_state(std::make_unique<State>(kFast))
{
}

GzipStream::~GzipStream() = default;

QByteArray GzipStream::add(const QByteArray& block)
{
    return m_state->run(block, Z_NO_FLUSH);
}

QByteArray GzipStream::end()
{
    return m_state->run({}, Z_FINISH);
}

QByteArray gzip(const QByteArray& bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, kBalanced, Z_DEFLATED, kGzip, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    QByteArray input = bytes;
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH); // whole: the bound was asked for
    out.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace churnlens::api
