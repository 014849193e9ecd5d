// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace churnlens::gui {

/// A drawing of resources/icons/<name>.svg in the text colour of the application's palette (muted when disabled, the
/// accent's contrast when `onAccent`), sharp at every scale; follows the theme by itself. An unknown name asserts.
[[nodiscard]] QIcon icon(const QString& name, bool onAccent = false);

} // namespace churnlens::gui
