// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace churnlens::ingest {

/// Reads and unpacks a source on a thread of its own, a few blocks ahead of the parser.
/// read() and fractionRead() belong to the consuming thread; memory is bounded by kBlocks blocks.
class ReadAhead : public ByteSource
{
public:
    explicit ReadAhead(std::unique_ptr<ByteSource> source);
    ~ReadAhead() override; ///< stops the thread, however far it is
    Q_DISABLE_COPY_MOVE(ReadAhead)

    Result<size_t> read(std::span<char> buffer) override;
    [[nodiscard]] double fractionRead() const override { return m_fraction; }

private:
    struct Block
    {
        std::vector<char> bytes;
        size_t used = 0;
        size_t taken = 0;
        double fraction = 0;
        std::optional<Error> error;
    };

    void run(const std::stop_token& stop);
    std::optional<Block> waitForFreeBlock(const std::stop_token& stop);
    void publish(Block block);
    void waitForFilledBlock();
    void recycle();

    std::unique_ptr<ByteSource> m_source;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Block> m_filled;
    std::vector<Block> m_free;
    Block m_current;
    bool m_haveCurrent = false;
    bool m_ended = false;
    double m_fraction = 0;
    std::jthread m_thread; // last: joined before the rest goes
};

} // namespace churnlens::ingest
