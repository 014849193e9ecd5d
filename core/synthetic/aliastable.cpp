// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/aliastable.h"

#include <numeric>

namespace churnlens::synthetic {

AliasTable::AliasTable(const std::vector<double>& weights)
    : m_slots(weights.size())
{
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> share(weights.size());
    std::vector<quint32> small;
    std::vector<quint32> large;
    for (quint32 i = 0; i < weights.size(); ++i) {
        share[i] = weights[i] / total * static_cast<double>(weights.size());
        m_slots[i] = {1, i};
        (share[i] < 1 ? small : large).push_back(i);
    }
    while (!small.empty() && !large.empty()) {
        const quint32 poor = small.back();
        const quint32 rich = large.back();
        small.pop_back();
        m_slots[poor] = {share[poor], rich};
        share[rich] -= 1 - share[poor];
        if (share[rich] < 1) {
            large.pop_back();
            small.push_back(rich);
        }
    }
}

quint32 AliasTable::draw(Random& random) const
{
    const quint32 index = random.below(static_cast<quint32>(m_slots.size()));
    const Slot& slot = m_slots[index];
    return random.chance(slot.own) ? index : slot.other;
}

} // namespace churnlens::synthetic
