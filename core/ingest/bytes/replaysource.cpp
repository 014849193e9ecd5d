// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/replaysource.h"

#include <algorithm>
#include <cstring>

namespace churnlens::ingest {

Result<std::unique_ptr<ReplaySource>> ReplaySource::open(std::unique_ptr<ByteSource> source, size_t count)
{
    std::unique_ptr<ReplaySource> replay(new ReplaySource(std::move(source)));
    std::vector<char>& start = replay->m_start;
    start.resize(count);
    size_t filled = 0;
    while (filled < count) {
        const Result<size_t> got = replay->m_source->read({start.data() + filled, count - filled});
        if (!got.ok())
            return got.error();
        if (*got == 0)
            break;
        filled += *got;
    }
    start.resize(filled);
    return replay;
}

Result<size_t> ReplaySource::read(std::span<char> buffer)
{
    if (m_replayed == m_start.size())
        return m_source->read(buffer);
    const size_t count = std::min(buffer.size(), m_start.size() - m_replayed);
    std::memcpy(buffer.data(), m_start.data() + m_replayed, count);
    m_replayed += count;
    return count;
}

Result<size_t> MemorySource::read(std::span<char> buffer)
{
    const size_t count = std::min(buffer.size(), m_left.size());
    std::memcpy(buffer.data(), m_left.data(), count);
    m_left.remove_prefix(count);
    return count;
}

} // namespace churnlens::ingest
