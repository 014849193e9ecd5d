// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainingsource.h"

#include <vector>

namespace churnlens::model {

inline constexpr std::size_t kBatchBlocks = 32; ///< blocks that are worked on between two merges

/// What is done with the blocks of a pass. `work` runs on any thread, for several slots at once; `merge` runs on the
/// caller's thread, in the order of the blocks.
struct BlockWork
{
    std::function<Result<void>(std::size_t slot, const RowBlock& block)> work; ///< slot < kBatchBlocks
    std::function<void(std::size_t slot, const RowBlock& block)> merge;
};

/// One pass over the source on all cores. Partial sums per block that are merged in block order do not depend, to the
/// last bit, on the number of threads. Memory: kBatchBlocks blocks, unless source.keepsBlocks().
/// Errors: the first, in block order, of work; Interrupted; the source's own.
Result<void> workOnBlocks(TrainingSource& source, const BlockWork& task, const Progress& progress);

/// Adds all blocks to `total`. Sums is copyable and has Result<void> add(const RowBlock&) and
/// void merge(const Sums& later, const RowBlock& block); a copy of the total as given is what each block starts from.
template <typename Sums>
Result<void> sumBlocks(TrainingSource& source, Sums& total, const Progress& progress)
{
    const Sums empty = total;
    std::vector<Sums> parts(kBatchBlocks, empty);
    return workOnBlocks(source,
                        {[&](std::size_t slot, const RowBlock& block) {
                             parts[slot] = empty;
                             return parts[slot].add(block);
                         },
                         [&](std::size_t slot, const RowBlock& block) { total.merge(parts[slot], block); }},
                        progress);
}

} // namespace churnlens::model
