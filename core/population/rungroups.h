// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/populationsummary.h"

namespace churnlens::population {

/// A run as the overview shows it: everybody, and the active ones alone.
struct RunSummary
{
    PopulationSummary all;
    PopulationSummary active;
};

/// Both by summarize(), from customers in memory. Any thread.
[[nodiscard]] RunSummary summarizeRun(const Population& population);

/// Sums a run up in ml.run_group, so that readRunSummary() costs the same for any number of customers. Doing it again
/// changes nothing. Errors: those of the connection.
Result<void> storeRunGroups(warehouse::Connection& connection, qint64 runId);

/// The figures of summarizeRun() without reading the customers; sums of many doubles may differ in their last digits,
/// countries are those of the time when the run was made. From ml.run_group, or by one pass over the scores when the
/// run is not summed up there. Errors: those of the connection.
Result<RunSummary> readRunSummary(warehouse::Connection& connection, qint64 runId);

} // namespace churnlens::population
