// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/championcomparison.h"

namespace churnlens::training {

/// One condition of publication.
struct GateCheck
{
    QString check; ///< "enough_data", "no_leak", "calibration", "not_worse_than_champion"
    bool passed = false;
    QString detail; ///< a sentence with the numbers
};

/// Whether a trained model may become the champion.
struct GateResult
{
    std::vector<GateCheck> checks;

    [[nodiscard]] bool passed() const;
    /// The details of the checks that failed, as one text.
    [[nodiscard]] QString reasons() const;
};

/// Judges a training: enough customers of each outcome in the test; no single column and no model that knows the future
/// (AUC above 0.9 among the active, or a purchase at or after the as-of date); predictions within bounds of what
/// happened; and not worse than the champion beyond the interval of the difference. champion: none on the first
/// training. Errors: those of reading the examples.
Result<GateResult> judge(ExampleSet& examples, const TrainingResult& training,
                         const std::optional<ChampionComparison>& champion);

} // namespace churnlens::training
