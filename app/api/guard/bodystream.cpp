// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/bodystream.h"

namespace churnlens::guard {

namespace {

constexpr size_t kMaxBlocks = 4;

} // namespace

bool BodyStream::write(QByteArray block)
{
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_abandoned || m_blocks.size() < kMaxBlocks; });
        if (m_abandoned)
            return false;
        if (!block.isEmpty()) // as a chunk, it would be the end
            m_blocks.push_back(std::move(block));
    }
    notify();
    return true;
}

void BodyStream::finish(bool whole)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_whole)
            return;
        m_whole = whole;
    }
    notify();
}

void BodyStream::onReady(std::function<void()> callback)
{
    {
        const std::lock_guard lock(m_mutex);
        m_ready = std::move(callback);
    }
    notify();
}

/// Under the lock, so that after abandon() the callback cannot be running any more.
void BodyStream::notify()
{
    const std::lock_guard lock(m_mutex);
    if (m_ready && (!m_blocks.empty() || m_whole))
        m_ready();
}

std::optional<QByteArray> BodyStream::take()
{
    std::optional<QByteArray> block;
    {
        const std::lock_guard lock(m_mutex);
        if (m_blocks.empty())
            return {};
        block = std::move(m_blocks.front());
        m_blocks.pop_front();
    }
    m_room.notify_one();
    return block;
}

std::optional<bool> BodyStream::ended() const
{
    const std::lock_guard lock(m_mutex);
    return m_blocks.empty() ? m_whole : std::nullopt;
}

void BodyStream::abandon()
{
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
        m_ready = {};
        m_blocks.clear();
    }
    m_room.notify_all();
}

QByteArray StreamTable::add(const std::shared_ptr<BodyStream>& stream)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray key = QByteArray::number(m_next++);
    m_streams.insert(key, stream);
    return key;
}

std::shared_ptr<BodyStream> StreamTable::take(const QByteArray& key)
{
    const std::lock_guard lock(m_mutex);
    return m_streams.take(key);
}

void StreamTable::drop(const QByteArray& key)
{
    if (const std::shared_ptr<BodyStream> stream = take(key))
        stream->abandon();
}

} // namespace churnlens::guard
