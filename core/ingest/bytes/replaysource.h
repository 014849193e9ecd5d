// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"

#include <string_view>
#include <vector>

namespace churnlens::ingest {

/// Reads a source's first bytes ahead, so that they can be looked at before they are read.
class ReplaySource : public ByteSource
{
public:
    /// Takes up to `count` bytes ahead. Errors: those of the source.
    static Result<std::unique_ptr<ReplaySource>> open(std::unique_ptr<ByteSource> source, size_t count);

    /// The bytes that were taken ahead, fewer than asked for only where the source has no more.
    [[nodiscard]] std::string_view start() const { return {m_start.data(), m_start.size()}; }
    Result<size_t> read(std::span<char> buffer) override;
    [[nodiscard]] double fractionRead() const override { return m_source->fractionRead(); }

private:
    explicit ReplaySource(std::unique_ptr<ByteSource> source)
        : m_source(std::move(source))
    {
    }

    std::unique_ptr<ByteSource> m_source;
    std::vector<char> m_start;
    size_t m_replayed = 0;
};

/// Bytes in memory as a source.
class MemorySource : public ByteSource
{
public:
    /// bytes must outlive the source.
    explicit MemorySource(std::string_view bytes)
        : m_left(bytes)
    {
    }
    Result<size_t> read(std::span<char> buffer) override;
    [[nodiscard]] double fractionRead() const override { return m_left.empty() ? 1 : 0; }

private:
    std::string_view m_left;
};

} // namespace churnlens::ingest
