// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/readahead.h"

#include <algorithm>
#include <cstring>

namespace churnlens::ingest {

namespace {

constexpr size_t kBlockBytes = 512 * 1024;
constexpr int kBlocks = 4;

} // namespace

ReadAhead::ReadAhead(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source))
{
    for (int i = 0; i < kBlocks; ++i) {
        Block block;
        block.bytes.resize(kBlockBytes);
        m_free.push_back(std::move(block));
    }
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

ReadAhead::~ReadAhead()
{
    m_thread.request_stop();
    m_changed.notify_all();
}

std::optional<ReadAhead::Block> ReadAhead::waitForFreeBlock(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return !m_free.empty(); }))
        return std::nullopt;
    Block block = std::move(m_free.back());
    m_free.pop_back();
    return block;
}

void ReadAhead::publish(Block block)
{
    {
        const std::lock_guard lock(m_mutex);
        m_filled.push_back(std::move(block));
    }
    m_changed.notify_all();
}

void ReadAhead::run(const std::stop_token& stop)
{
    bool more = true;
    while (more) {
        std::optional<Block> block = waitForFreeBlock(stop);
        if (!block)
            return;
        const Result<size_t> got = m_source->read(block->bytes);
        block->taken = 0;
        block->used = got.ok() ? *got : 0;
        block->fraction = m_source->fractionRead();
        if (!got.ok())
            block->error = got.error();
        more = block->used > 0;
        publish(std::move(*block));
    }
}

void ReadAhead::waitForFilledBlock()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_filled.empty(); });
    m_current = std::move(m_filled.front());
    m_filled.pop_front();
    m_haveCurrent = true;
}

void ReadAhead::recycle()
{
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(std::move(m_current));
    }
    m_haveCurrent = false;
    m_changed.notify_all();
}

Result<size_t> ReadAhead::read(std::span<char> buffer)
{
    if (m_ended)
        return size_t{0};
    if (!m_haveCurrent)
        waitForFilledBlock();
    if (m_current.error)
        return *m_current.error;
    m_fraction = m_current.fraction;
    if (m_current.used == 0) {
        m_ended = true;
        return size_t{0};
    }
    const size_t count = std::min(buffer.size(), m_current.used - m_current.taken);
    std::memcpy(buffer.data(), m_current.bytes.data() + m_current.taken, count);
    m_current.taken += count;
    if (m_current.taken == m_current.used)
        recycle();
    return count;
}

} // namespace churnlens::ingest
