// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/explanation.h"
#include "core/warehouse/connection.h"

#include <QDate>

namespace churnlens::scoring {

/// A run that readers see, and the model that it was scored with.
struct PublishedRun
{
    qint64 runId = 0;
    QDate asOf;
    QString modelId;
};

/// A customer of the published run: what was stored of it, and why.
struct CustomerExplanation
{
    PublishedRun run;
    int horizonDays = 0; ///< the probability is of churn within them
    qint64 customers = 0; ///< of the run
    QString customerId;
    QString country;
    double probability = 0; ///< as stored by the run
    double low = 0; ///< 95 % interval of it, as stored; NaN when the run has none
    double high = 0;
    QString bucket; ///< "Low", "Medium" or "High"
    bool isActive = false;
    double valueAtRisk = 0; ///< currency
    qint64 rank = 0; ///< 1: most at risk of all customers of the run
    double percentile = 0; ///< percent of the run's other customers with a lower probability
    QStringList flags; ///< as in ml.churn_score
    Explanation explanation; ///< from the features as they are now

    /// False when the features at the run's date have changed since it: the reasons then fit another probability.
    [[nodiscard]] bool isCurrent() const;
};

/// The published run. Errors: NotEnoughData before the first; those of the connection.
Result<PublishedRun> readPublishedRun(warehouse::Connection& connection);

/// Reads and explains a customer of the published run. scorer: of that run's model, compiled for
/// features::columnNames(). Errors: Usage for a customer that the run does not have (named) or when another model was
/// published meanwhile; NotEnoughData when the features of the run are gone; those of the connection.
Result<CustomerExplanation> explainCustomer(warehouse::Connection& connection, const model::ModelScorer& scorer,
                                            const QString& customerId);

} // namespace churnlens::scoring
