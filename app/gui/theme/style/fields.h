// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/style/drawing.h"

#include <optional>

namespace churnlens::gui::look {

/// What is typed or chosen into: line edits, combo boxes, spin boxes, dates and times. The line edit inside of a combo
/// or spin box is bare: the box around it is the field.

[[nodiscard]] bool drawField(QStyle::PrimitiveElement element, const Drawing& drawing);
[[nodiscard]] bool drawField(QStyle::ControlElement element, const Drawing& drawing);
[[nodiscard]] bool drawField(QStyle::ComplexControl control, const Drawing& drawing);
[[nodiscard]] std::optional<QSize> fieldSize(QStyle::ContentsType type, const QStyleOption& option,
                                             const QSize& contents);
[[nodiscard]] std::optional<QRect> fieldRect(QStyle::SubElement element, const QStyleOption& option);
[[nodiscard]] std::optional<QRect> fieldRect(QStyle::ComplexControl control, QStyle::SubControl part,
                                             const QStyleOptionComplex& option);

} // namespace churnlens::gui::look
