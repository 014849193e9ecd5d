// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

namespace churnlens::training {

/// The challenger against the champion on the challenger's held-out test.
struct ChampionComparison
{
    QString championId;
    evaluation::AucDifference lead; ///< of the challenger, on all customers
    bool asStored = false; ///< the champion itself was scored; false: its recipe, fitted as the challenger's was
};

/// A champion whose training labels end by the test date is scored as it is. One that has seen later labels would be
/// flattered, so its recipe is fitted anew with what was known at the test date; the same recipe as the challenger's
/// makes no difference, and then the lead is 0.
/// Errors: those of fitting; Usage when the champion needs columns that there are not.
Result<ChampionComparison> compareWithChampion(ExampleSet& examples, const TrainingRequest& request,
                                               const OriginScores& challenger, const model::TrainedModel& champion,
                                               const Progress& progress);

} // namespace churnlens::training
