// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synthetic/random.h"

#include <vector>

namespace churnlens::synthetic {

/// Draws 0 .. n-1 with given weights in constant time (Walker's alias method, in Vose's form).
class AliasTable
{
public:
    /// Weights: non-negative, at least one positive.
    explicit AliasTable(const std::vector<double>& weights);
    [[nodiscard]] quint32 draw(Random& random) const;

private:
    struct Slot
    {
        double own; ///< probability of the slot's own index
        quint32 other;
    };
    std::vector<Slot> m_slots;
};

} // namespace churnlens::synthetic
