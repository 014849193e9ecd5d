// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace churnlens::model {

/// 1 / (1 + exp(-x)) with x held within +-700, where exp() neither overflows nor underflows. The same formula as in
/// probabilitySql(), so C++ and SQL agree. NaN stays NaN.
[[nodiscard]] double sigmoid(double logOdds);

} // namespace churnlens::model
