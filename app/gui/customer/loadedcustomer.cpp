// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/loadedcustomer.h"

#include "core/model/modelscorer.h"

#include <cmath>

namespace churnlens::gui {

namespace {

/// Scores of the same values differ by rounding alone.
constexpr double kSameScore = 1e-6;

/// Leaves out what cannot be computed: the pane shows the rest.
void addScenarios(LoadedCustomer& customer, const std::shared_ptr<const model::ModelScorer>& scorer,
                  const scoring::ScoringRun& run)
{
    if (!scorer || scorer->model().modelId != run.modelId)
        return;
    auto scenarios = std::make_shared<const whatif::ScenarioScorer>(
        scorer, customer.dossier.history, run.asOf, customer.dossier.mediumFrom, customer.dossier.highFrom);
    const Result<whatif::ScenarioScore> now = scenarios->score({});
    customer.isOutdated = now.ok() && std::abs(now->probability - customer.dossier.score.probability) > kSameScore;
    if (customer.isOutdated)
        return;
    Result<std::vector<double>> silence = scenarios->silenceCurve(kSilenceDays);
    const Result<std::optional<whatif::Crossing>> crossing = scenarios->nextBucket();
    if (!silence.ok() || !crossing.ok())
        return;
    customer.silence = std::move(silence).value();
    customer.crossing = *crossing;
    customer.scenarios = std::move(scenarios);
}

} // namespace

Result<std::shared_ptr<const LoadedCustomer>> loadCustomer(warehouse::Connection& connection, const Progress& progress,
                                                           const std::shared_ptr<const model::ModelScorer>& scorer,
                                                           const scoring::ScoringRun& run, const QString& customerId)
{
    Result<dossier::Dossier> dossier = dossier::readDossier(connection, scorer.get(), run, customerId);
    if (!dossier.ok())
        return dossier.error();
    if (progress.stopped())
        return interruptedError();
    Result<std::vector<notes::CustomerNote>> entries = notes::readNotes(connection, customerId);
    if (!entries.ok())
        return entries.error();
    auto customer = std::make_shared<LoadedCustomer>();
    customer->dossier = std::move(dossier).value();
    customer->notes = std::move(entries).value();
    addScenarios(*customer, scorer, run);
    return std::shared_ptr<const LoadedCustomer>(std::move(customer));
}

} // namespace churnlens::gui
