// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/sigmoid.h"

#include <algorithm>
#include <cmath>

namespace churnlens::model {

double sigmoid(double logOdds)
{
    return 1.0 / (1.0 + std::exp(-std::clamp(logOdds, -700.0, 700.0)));
}

} // namespace churnlens::model
