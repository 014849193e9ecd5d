// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/whatif/historysums.h"

#include <memory>
#include <optional>
#include <vector>

namespace churnlens::model {
class ModelScorer;
}

namespace churnlens::whatif {

/// What could happen to a customer from the as-of date on.
struct Scenario
{
    int silentDays = 0; ///< days that pass without an order before the score is made anew
    /// An order as the as-of date begins, before the silence, of the usual size times basketFactor. It counts at once.
    bool ordersFirst = false;
    double basketFactor = 1; ///< amount, items, lines and new products of that order, against the customer's mean order
};

struct ScenarioScore
{
    QDate asOf; ///< the run's plus the silent days
    std::vector<double> columns; ///< as measure()
    double probability = 0;
    double low = 0;
    double high = 0;
    QString bucket;
};

/// When silence alone moves a customer into another bucket.
struct Crossing
{
    QString bucket; ///< the next higher one that is reached
    QDate on;
    int days = 0; ///< of silence from the as-of date on
    double probability = 0; ///< on that day
};

/// Scores a history under scenarios with the model and thresholds of a run. The seasonal intercept stays that of the
/// run's date. Cheap enough for the main thread: well below a millisecond a score. Errors of the functions:
/// NotEnoughData when the history has no purchase before the as-of date.
class ScenarioScorer
{
public:
    /// history: what lies at or behind the as-of date is left out. scorer: compiled for features::columnNames().
    ScenarioScorer(std::shared_ptr<const model::ModelScorer> scorer, const PurchaseHistory& history, QDate asOf,
                   double mediumFrom, double highFrom);

    Result<ScenarioScore> score(const Scenario& scenario) const;
    /// The first day of silence, up to maxDays, on which the bucket is higher than now; none when it never is. "If
    /// nothing is ordered."
    Result<std::optional<Crossing>> nextBucket(int maxDays = 730) const;
    /// Probability by days of silence 0..days, for a curve.
    Result<std::vector<double>> silenceCurve(int days) const;

private:
    [[nodiscard]] ScenarioScore scoreOf(const HistorySums& sums, int silentDays) const;
    [[nodiscard]] QString bucketOf(double probability) const;

    std::shared_ptr<const model::ModelScorer> m_scorer;
    Result<HistorySums> m_history;
    QDate m_asOf;
    double m_mediumFrom;
    double m_highFrom;
};

} // namespace churnlens::whatif
