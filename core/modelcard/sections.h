// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::modelcard {

/// The sections of the page, each of them HTML; nothing where the model does not hold what they show.
[[nodiscard]] QString keyFigures(const model::TrainedModel& model);
[[nodiscard]] QString predictsSection(const model::TrainedModel& model);
/// The metrics at the held-out date, with what they mean.
[[nodiscard]] QString headlineSection(const model::TrainedModel& model);
/// The metrics at every past date.
[[nodiscard]] QString originsSection(const model::TrainedModel& model);
/// The leads over the baselines, and where they are not beyond chance.
[[nodiscard]] QString baselinesSection(const model::TrainedModel& model);
/// Probabilities against what happened, by decile.
[[nodiscard]] QString reliabilitySection(const model::TrainedModel& model);
/// The same by risk group.
[[nodiscard]] QString bucketsSection(const model::TrainedModel& model);
/// ROC, precision and recall, gain.
[[nodiscard]] QString curvesSection(const model::TrainedModel& model);
/// The rules for the intercept, their backtests, and what the chosen one changed.
[[nodiscard]] QString seasonSection(const model::TrainedModel& model);
[[nodiscard]] QString ridgeSection(const model::TrainedModel& model);
[[nodiscard]] QString coefficientsSection(const model::TrainedModel& model);
[[nodiscard]] QString typicalValuesSection(const model::TrainedModel& model);
[[nodiscard]] QString gateSection(const model::TrainedModel& model);
[[nodiscard]] QString limitsSection(const model::TrainedModel& model);

} // namespace churnlens::modelcard
