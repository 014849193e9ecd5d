// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"
#include "core/training/targetfit.h"

namespace churnlens::training {

/// The model to store and to score with: the fit, its seasonal intercept, and the profile of the customers at its
/// latest training date. Errors: those of reading the examples.
Result<model::TrainedModel> assembleModel(RecipeFitter& fitter, TargetFit& fitted, const Settings& settings);

} // namespace churnlens::training
