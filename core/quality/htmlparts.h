// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/qualityreport.h"

namespace churnlens::quality {

/// The sign of a level: a form of its own, so that colour is never alone.
[[nodiscard]] QString levelIcon(Level level);
/// "Enough", "Thin", "Not enough".
[[nodiscard]] QString levelWord(Level level);
/// The CSS class of a level's colour.
[[nodiscard]] QString levelClass(Level level);
/// An item of the list of checks; plain texts.
[[nodiscard]] QString checkItem(Level level, const QString& title, const QString& sentence);
/// The file's name without its folder; the whole path as a tooltip.
[[nodiscard]] QString fileName(const QString& path);

} // namespace churnlens::quality
