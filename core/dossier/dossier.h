// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/customerexplanation.h"
#include "core/scoring/runhistory.h"
#include "core/whatif/purchasehistory.h"

#include <optional>

namespace churnlens::dossier {

/// A customer's score in one run.
struct PastScore
{
    qint64 runId = 0;
    QDate asOf;
    QString scoredAt; ///< RFC 3339, UTC
    QString modelId;
    double probability = 0;
    QString bucket;
};

/// A measured column of the customer beside the typical one.
struct Comparison
{
    QString column; ///< name in features::columns()
    QString label;
    QString unit;
    double value = 0;
    double typical = 0; ///< median of the model's training profile; NaN: unknown
};

/// Everything that the customer pane shows of one customer of the published run.
struct Dossier
{
    scoring::CustomerExplanation score; ///< without its explanation where there is noReasons
    std::optional<Error> noReasons; ///< why there is none: no model here, or the features are gone
    /// Thresholds of the run, as they are for this customer (scoring::edgesFor).
    double mediumFrom = 0;
    double highFrom = 0;
    std::optional<int> capacity; ///< of the run: High are the so many active customers most at risk
    whatif::PurchaseHistory history; ///< everything in the marts, also after the as-of date
    double usualGapDays = 0; ///< median gap between purchase days before the as-of date; NaN: one day only
    std::vector<Comparison> comparisons; ///< in the order of features::columns(); empty when the features are gone
    std::vector<PastScore> scores; ///< finished runs, oldest first
};

/// Reads it all in one read-only snapshot, four statements. scorer: of the run's model; null: there is none on this
/// machine. Errors: Usage when the run does not have the customer, or another run was published meanwhile; those of the
/// connection.
Result<Dossier> readDossier(warehouse::Connection& connection, const model::ModelScorer* scorer,
                            const scoring::ScoringRun& run, const QString& customerId);

/// Whether readDossier() failed because another run was published meanwhile: read the published run, and ask again.
[[nodiscard]] bool isOutdated(const Error& error);

/// The customer's orders, cancellations and products, as the marts have them; empty for an unknown customer. Errors:
/// those of the connection.
Result<whatif::PurchaseHistory> readHistory(warehouse::Connection& connection, const QString& customerId);

} // namespace churnlens::dossier
