// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/customerexplanation.h"

namespace churnlens::batch {

/// A customer's risk and the reasons for it, in lines for a person; ends with a line feed. Points are percentage points
/// of the probability.
[[nodiscard]] QString explanationText(const scoring::CustomerExplanation& customer);

} // namespace churnlens::batch
