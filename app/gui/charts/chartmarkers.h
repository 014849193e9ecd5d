// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/chartframe.h"

namespace churnlens::gui {

/// Height that the labels of the vertical markers need above the plot of a frame without it; 0 without labels.
[[nodiscard]] double markerRoom(const std::vector<ChartMarker>& markers, const ChartFrame& frame, const QFont& font);

/// Lines across the plot: vertical ones are labelled above it, in rows where they would overlap, horizontal ones at the
/// right end. What lies beyond the axes is left out.
void paintMarkers(QPainter& painter, const std::vector<ChartMarker>& markers, const ChartFrame& frame,
                  const QFont& font, const Tokens& colors);

/// The draggable marker within reach of a point; -1: none.
[[nodiscard]] int markerAt(const std::vector<ChartMarker>& markers, const ChartFrame& frame, const QPointF& at);

} // namespace churnlens::gui
