// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/dataassessment.h"

namespace churnlens::quality {

/// Whether the data suffice to train and test a model. Every check is listed whether it passes or not, always in the
/// same order; an empty warehouse has one check, "purchases". Thresholds: docs/quality-report.md.
[[nodiscard]] Verdict judge(const DataAssessment& assessment, const QualityOptions& options);

} // namespace churnlens::quality
