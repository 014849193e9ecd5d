// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/populationsummary.h"
#include "core/scoring/runhistory.h"

#include <optional>

namespace churnlens::overview {

/// An AUC at the held-out date, with its 95 % interval.
struct AucFigure
{
    double auc = 0;
    std::optional<double> low;
    std::optional<double> high;
};

/// The model behind the scores.
struct ModelFacts
{
    QString modelId;
    QString trainedAt; ///< RFC 3339, UTC; empty: unknown
    QDate testAsOf;
    std::optional<AucFigure> all;
    std::optional<AucFigure> active;

    [[nodiscard]] const std::optional<AucFigure>& of(population::Segment segment) const;
};

/// The loads together, as they were counted when they were loaded.
struct LoadFacts
{
    qint64 loads = 0;
    qint64 lines = 0; ///< accepted
    qint64 withoutCustomer = 0; ///< of them
    QDate firstDay; ///< with a line; invalid: no load
    QDate lastDay;
    QString loadedAt; ///< of the latest, RFC 3339, UTC; empty: none
};

/// The latest training.
struct TrainingFacts
{
    QString modelId; ///< empty: none
    QString trainedAt;
    bool accepted = true;
    QStringList failedChecks; ///< of the gate
};

/// What the overview needs beside the customers.
struct OverviewFacts
{
    scoring::ScoringRun run; ///< the published one
    std::vector<scoring::ScoringRun> history; ///< the last published run of each date, by date
    std::optional<scoring::ScoringRun> assessed; ///< the latest whose outcome is known
    ModelFacts model;
    LoadFacts loads;
    TrainingFacts lastTraining;
};

/// Errors: those of the connection.
Result<OverviewFacts> readOverview(warehouse::Connection& connection, const scoring::ScoringRun& published);

/// Of the runs that were published, the last of each date, by date; at most `most`, the latest. runs: newest first.
[[nodiscard]] std::vector<scoring::ScoringRun> historyOf(const std::vector<scoring::ScoringRun>& runs, size_t most);

/// The groups with the most customers, at most `most`, highest mean probability first; what is left over is one
/// last group, whose `name` is empty, and `others` says how many it holds.
struct LargestGroups
{
    std::vector<population::GroupSummary> groups;
    std::optional<population::GroupSummary> rest;
    int others = 0;
};
/// groups: most customers first.
[[nodiscard]] LargestGroups largestGroups(const std::vector<population::GroupSummary>& groups, size_t most);

} // namespace churnlens::overview
