// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/style/drawing.h"

#include <optional>

namespace churnlens::gui::look {

/// Tabs: words with a line of the accent below the chosen one, and a hairline above the page.

[[nodiscard]] bool drawTab(QStyle::PrimitiveElement element, const Drawing& drawing);
[[nodiscard]] bool drawTab(QStyle::ControlElement element, const Drawing& drawing);
[[nodiscard]] std::optional<QRect> tabRect(QStyle::SubElement element, const QStyleOption& option,
                                           const QWidget* widget, const QStyle& base);

inline constexpr int kTabPaddingX = 12;
inline constexpr int kTabPaddingY = 6;
inline constexpr int kTabLine = 2;

} // namespace churnlens::gui::look
