// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/thinning.h"

#include <algorithm>
#include <numeric>

namespace churnlens::chart {

std::vector<size_t> thinned(const std::vector<QPointF>& points, size_t most)
{
    if (points.size() <= most) {
        std::vector<size_t> every(points.size());
        std::iota(every.begin(), every.end(), size_t{0});
        return every;
    }
    std::vector<size_t> kept{0};
    const size_t stretches = (most - 2) / 2;
    const size_t inner = points.size() - 2;
    const auto lower = [&points](size_t a, size_t b) { return points[a].y() < points[b].y(); };
    for (size_t i = 0; i < stretches; ++i) {
        std::vector<size_t> stretch((i + 1) * inner / stretches - i * inner / stretches);
        std::iota(stretch.begin(), stretch.end(), 1 + i * inner / stretches);
        const auto [lowest, highest] = std::minmax_element(stretch.begin(), stretch.end(), lower);
        kept.push_back(std::min(*lowest, *highest));
        if (*lowest != *highest)
            kept.push_back(std::max(*lowest, *highest));
    }
    kept.push_back(points.size() - 1);
    return kept;
}

} // namespace churnlens::chart
