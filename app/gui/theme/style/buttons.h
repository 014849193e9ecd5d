// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/style/drawing.h"

#include <optional>

namespace churnlens::gui::look {

/// Push buttons and tool buttons. A widget asks for a look by a property: "primary", "flat" or "link" (true), or the
/// role "nav"; buttons that Qt knows as flat or raised by the pointer are flat.

/// Whether the element is one of these and is drawn.
[[nodiscard]] bool drawButton(QStyle::ControlElement element, const Drawing& drawing);
[[nodiscard]] bool drawButton(QStyle::ComplexControl control, const Drawing& drawing);
/// With room around contents of a size; nothing for other controls.
[[nodiscard]] std::optional<QSize> buttonSize(QStyle::ContentsType type, const QStyleOption& option,
                                              const QSize& contents, const QWidget* widget);

} // namespace churnlens::gui::look
