// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/dossier/dossier.h"
#include "core/notes/customernotes.h"
#include "core/whatif/scenario.h"

#include <memory>

namespace churnlens::gui {

/// Everything that the pane shows of a customer; immutable, shared with the parts that show it.
struct LoadedCustomer
{
    dossier::Dossier dossier;
    std::vector<notes::CustomerNote> notes; ///< newest first
    std::shared_ptr<const whatif::ScenarioScorer> scenarios; ///< null: no model here, or nothing in the marts
    bool isOutdated = false; ///< the orders have changed since the run: scenarios would not start from its score
    std::optional<whatif::Crossing> crossing; ///< when silence alone moves the customer up
    std::vector<double> silence; ///< probability by days of silence, 0 to kSilenceDays
};

inline constexpr int kSilenceDays = 180;

/// Reads it, and computes what takes longer than a moment. Not on the main thread. Errors: as dossier::readDossier().
Result<std::shared_ptr<const LoadedCustomer>> loadCustomer(warehouse::Connection& connection, const Progress& progress,
                                                           const std::shared_ptr<const model::ModelScorer>& scorer,
                                                           const scoring::ScoringRun& run, const QString& customerId);

} // namespace churnlens::gui
