// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/page.h"
#include "app/gui/widgets/notice.h"
#include "core/overview/findings.h"

namespace churnlens::gui {

/// One sentence, with the numbers.
[[nodiscard]] QString findingText(const overview::Finding& finding);
[[nodiscard]] Notice::Kind findingKind(const overview::Finding& finding);
/// The page that has more about it.
[[nodiscard]] PageId findingPage(const overview::Finding& finding);

} // namespace churnlens::gui
