// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/blocksums.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace churnlens::model {

namespace {

constexpr Eigen::Index kRowsPerThread = 4096; // fewer are done before a thread has started

/// Blocks that wait to be worked on together.
class Batch
{
public:
    Batch(const BlockWork& task, bool copies)
        : m_task(task)
        , m_copies(copies ? kBatchBlocks : 0)
    {
    }

    Result<void> add(const RowBlock& block)
    {
        if (m_copies.empty()) {
            m_blocks.push_back(&block);
        } else {
            RowBlock& copy = m_copies[m_blocks.size()];
            copy = block;
            m_blocks.push_back(&copy);
        }
        m_rows += block.values.rows();
        return m_blocks.size() == kBatchBlocks ? finish() : Result<void>{};
    }

    Result<void> finish()
    {
        std::vector<Result<void>> results(m_blocks.size());
        std::atomic<std::size_t> next = 0;
        const auto run = [&] {
            for (std::size_t slot = next++; slot < m_blocks.size(); slot = next++)
                results[slot] = m_task.work(slot, *m_blocks[slot]);
        };
        {
            std::vector<std::jthread> helpers(helperCount());
            for (std::jthread& helper : helpers)
                helper = std::jthread(run);
            run();
        }
        for (std::size_t slot = 0; slot < m_blocks.size(); ++slot) {
            if (!results[slot])
                return results[slot];
            m_task.merge(slot, *m_blocks[slot]);
        }
        m_blocks.clear();
        m_rows = 0;
        return {};
    }

private:
    [[nodiscard]] std::size_t helperCount() const
    {
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        const auto useful = static_cast<std::size_t>(m_rows / kRowsPerThread);
        return std::min({cores, useful + 1, std::max<std::size_t>(m_blocks.size(), 1)}) - 1;
    }

    const BlockWork& m_task;
    std::vector<RowBlock> m_copies; ///< empty when the source keeps its blocks
    std::vector<const RowBlock*> m_blocks;
    Eigen::Index m_rows = 0;
};

} // namespace

Result<void> workOnBlocks(TrainingSource& source, const BlockWork& task, const Progress& progress)
{
    Batch batch(task, !source.keepsBlocks());
    const auto add = [&](const RowBlock& block) { return batch.add(block); };
    if (Result<void> read = visitBlocks(source, add, progress); !read)
        return read;
    return batch.finish();
}

} // namespace churnlens::model
