// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/style/drawing.h"

#include <optional>

namespace churnlens::gui::look {

/// Menus, menu bars, and the lists of combo boxes, which are drawn as menus.

[[nodiscard]] bool drawMenu(QStyle::PrimitiveElement element, const Drawing& drawing);
[[nodiscard]] bool drawMenu(QStyle::ControlElement element, const Drawing& drawing);
[[nodiscard]] std::optional<QSize> menuSize(QStyle::ContentsType type, const QStyleOption& option,
                                            const QSize& contents, const QWidget* widget);

inline constexpr int kMenuMargin = 4; ///< between the frame and the entries

} // namespace churnlens::gui::look
