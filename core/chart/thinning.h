// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <vector>

namespace churnlens::chart {

/// Indices, ascending, of at most `most` (>= 4) of the points, which are sorted by x: the first and the last, and of
/// each of equally many stretches the lowest and the highest. The drawn line looks the same; no peak is lost.
[[nodiscard]] std::vector<size_t> thinned(const std::vector<QPointF>& points, size_t most);

} // namespace churnlens::chart
