// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/customerexplanation.h"

#include <QJsonObject>

namespace churnlens::scoring {

/// A customer and the reasons; the keys are a contract (docs/explanations.md). Probabilities and points are on the
/// scale of 0 to 1; an unknown interval is null.
[[nodiscard]] QJsonObject toJson(const CustomerExplanation& customer);

} // namespace churnlens::scoring
