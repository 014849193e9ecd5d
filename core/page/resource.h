// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens::page {

/// The text of a resource that is compiled in, such as ":/quality/report.html"; ends the program when there is none,
/// which only a wrong build can cause.
[[nodiscard]] QString resourceText(const QString& path);

/// What all pages look like: colours by prefers-color-scheme, cards, figures, tables, checks, charts, print.
[[nodiscard]] QString baseStyle();

} // namespace churnlens::page
