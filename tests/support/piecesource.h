// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"

#include <algorithm>
#include <cstring>

namespace churnlens::tests {

/// Bytes in memory as a source that gives them in pieces of a set size, so that boundaries can fall everywhere.
class PieceSource : public ingest::ByteSource
{
public:
    explicit PieceSource(QByteArray bytes, size_t piece = size_t{64} * 1024)
        : m_bytes(std::move(bytes))
        , m_piece(piece)
    {
    }
    Result<size_t> read(std::span<char> buffer) override
    {
        const size_t count = std::min({buffer.size(), m_piece, static_cast<size_t>(m_bytes.size()) - m_at});
        if (count > 0)
            std::memcpy(buffer.data(), m_bytes.constData() + m_at, count);
        m_at += count;
        return count;
    }
    [[nodiscard]] double fractionRead() const override
    {
        return m_bytes.isEmpty() ? 1.0 : static_cast<double>(m_at) / static_cast<double>(m_bytes.size());
    }

private:
    QByteArray m_bytes;
    size_t m_piece;
    size_t m_at = 0;
};

} // namespace churnlens::tests
