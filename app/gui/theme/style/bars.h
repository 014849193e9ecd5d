// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/style/drawing.h"

#include <optional>

namespace churnlens::gui::look {

/// Scroll bars without buttons, and sliders.

[[nodiscard]] bool drawBar(QStyle::ComplexControl control, const Drawing& drawing);
[[nodiscard]] std::optional<QRect> barRect(QStyle::ComplexControl control, QStyle::SubControl part,
                                           const QStyleOptionComplex& option);

inline constexpr int kScrollBar = 12; ///< across
inline constexpr int kLeastScrollHandle = 32; ///< along
inline constexpr int kSliderHandle = 16;

} // namespace churnlens::gui::look
