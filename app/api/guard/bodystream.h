// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace churnlens::guard {

/// A body made on one thread and sent on another, a few blocks at a time: the maker waits for a slow reader, so memory
/// does not grow with the body.
class BodyStream
{
public:
    /// For the maker. Waits while the queue is full; false once the reader has gone: stop then.
    [[nodiscard]] bool write(QByteArray block);
    /// For the maker: the end. whole: everything was written; false makes the reader break the connection off, so that
    /// no client takes a part for the whole. The first call counts.
    void finish(bool whole);

    /// For the reader: called (on the maker's thread) when there is something to take or the end was reached.
    void onReady(std::function<void()> callback);
    /// For the reader: the next block; none when there is none yet or no more.
    [[nodiscard]] std::optional<QByteArray> take();
    /// For the reader, when take() gave nothing: none while more may come; else whether the body is whole.
    [[nodiscard]] std::optional<bool> ended() const;
    /// For the reader: no more will be taken.
    void abandon();

private:
    void notify();

    mutable std::mutex m_mutex;
    std::condition_variable m_room;
    std::deque<QByteArray> m_blocks;
    std::function<void()> m_ready;
    std::optional<bool> m_whole;
    bool m_abandoned = false;
};

/// Streams on their way from a handler to the guard: the handler's answer can only carry their key. Any thread.
class StreamTable
{
public:
    [[nodiscard]] QByteArray add(const std::shared_ptr<BodyStream>& stream);
    /// Takes the stream out; nullptr for an unknown key.
    [[nodiscard]] std::shared_ptr<BodyStream> take(const QByteArray& key);
    /// Takes it out, if it is there, and abandons it.
    void drop(const QByteArray& key);

private:
    std::mutex m_mutex;
    QHash<QByteArray, std::shared_ptr<BodyStream>> m_streams;
    quint64 m_next = 1;
};

} // namespace churnlens::guard
