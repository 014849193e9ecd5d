// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/settings.h"
#include "core/pipeline/coverage.h"

namespace churnlens::modelreport {

/// Which dates a training would use.
struct TrainingPreview
{
    QDate scoreAsOf; ///< customers are scored as of here
    QDate testAsOf; ///< held out
    std::vector<QDate> testTrainAsOf; ///< the tested model is fitted on these, ascending
    std::vector<QDate> finalTrainAsOf; ///< the model that scores is fitted on these, ascending
    std::vector<QDate> backtestAsOf; ///< further past dates that the recipe is judged at
    qint64 customers = 0; ///< with a purchase, in all the data
};

/// Chooses them as a run does; touches no database. asOf: invalid for the end of the data. Errors: NotEnoughData with
/// the numbers; Usage for an unknown feature set, a horizon below 1, or a date after the end of the data.
Result<TrainingPreview> previewTraining(const pipeline::Coverage& coverage, const QDate& asOf,
                                        const QString& featureSet, const Settings& settings);

} // namespace churnlens::modelreport
