// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/style/drawing.h"

namespace churnlens::gui::look {

/// Indicators of check boxes, radio buttons and checkable cells. The labels beside them are Qt's.
[[nodiscard]] bool drawCheck(QStyle::PrimitiveElement element, const Drawing& drawing);

inline constexpr int kIndicator = 16;

} // namespace churnlens::gui::look
