// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelreport/coefficients.h"
#include "core/modelreport/populationreport.h"

namespace churnlens::modelreport {

/// The recipe at one past date.
struct OriginReport
{
    QDate asOf;
    bool isHeldOut = false; ///< the last one: the test that the model is judged by
    PopulationScores all;
    PopulationScores active;
};

/// One condition of publication.
struct GateResult
{
    QString check; ///< "enough_data", "no_leak", "calibration", "not_worse_than_champion"
    bool passed = false;
    QString detail; ///< a sentence with the numbers
};

/// The intercept that scores, and how it was chosen.
struct SeasonReport
{
    QString rule; ///< "last", "mean", "year_ago", "last_and_year_ago", "year_over_year"; empty: unknown
    Number error; ///< of the rule in backtests, on the log-odds
    QStringList backtestAsOf; ///< ISO dates
};

/// A model as people read it: what went in, how well it did, what it says. A value.
struct ModelReport
{
    QString modelId;
    QString createdAt; ///< RFC 3339, UTC
    QString featureSet;
    QString programVersion;
    Settings settings; ///< horizon, active days, thresholds, ridge
    QStringList trainAsOf; ///< ISO dates that the model was fitted on
    QDate testAsOf; ///< the held-out date; invalid: unknown
    double intercept = 0; ///< on the log-odds
    std::vector<Coefficient> coefficients;
    bool approximate = false; ///< a ridge penalty: intervals ignore its bias
    bool clustered = false; ///< errors allow for several rows of one customer
    double rows = 0; ///< training rows; 0: unknown
    PopulationReport all; ///< at the held-out date
    PopulationReport active;
    std::vector<OriginReport> origins; ///< by date, the held-out test last
    std::vector<GateResult> gate;
    SeasonReport season;
};

/// Reads what the model and its metadata hold; what is missing stays empty. Never fails.
[[nodiscard]] ModelReport readModelReport(const model::TrainedModel& model);

} // namespace churnlens::modelreport
