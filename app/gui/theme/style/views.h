// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/style/drawing.h"

#include <optional>

namespace churnlens::gui::look {

/// Headers, rows and cells of tables, lists and trees. Cells of tables begin below the titles of their columns; a
/// selected row keeps the colour of its text.

[[nodiscard]] bool drawView(QStyle::PrimitiveElement element, const Drawing& drawing);
[[nodiscard]] bool drawView(QStyle::ControlElement element, const Drawing& drawing);
[[nodiscard]] std::optional<QSize> viewSize(QStyle::ContentsType type, const QStyleOption& option,
                                            const QSize& contents, const QWidget* widget, const QStyle& base);
[[nodiscard]] std::optional<QRect> viewRect(QStyle::SubElement element, const QStyleOption& option,
                                            const QWidget* widget, const QStyle& base);

} // namespace churnlens::gui::look
