// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/style/drawing.h"

#include <optional>

namespace churnlens::gui::look {

/// Grounds and lines of what holds other things. A frame asks for a look by the property "role": card, sidebar, header,
/// separator or notice (with "kind": info, warning, error); a card that is "clickable" answers the pointer. Other
/// frames keep their shape; scroll areas have a ground and a hairline, but QScrollArea has neither.

[[nodiscard]] bool drawFrame(QStyle::PrimitiveElement element, const Drawing& drawing);
[[nodiscard]] bool drawFrame(QStyle::ControlElement element, const Drawing& drawing);
[[nodiscard]] bool drawFrame(QStyle::ComplexControl control, const Drawing& drawing);
/// What a frame leaves to its contents.
[[nodiscard]] std::optional<QRect> frameRect(QStyle::SubElement element, const QStyleOption& option,
                                             const QWidget* widget);
[[nodiscard]] std::optional<QRect> frameRect(QStyle::ComplexControl control, QStyle::SubControl part,
                                             const QStyleOptionComplex& option);

} // namespace churnlens::gui::look
