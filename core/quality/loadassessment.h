// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/linecensus.h"

namespace churnlens::quality {

/// The loads and their sums.
struct LoadsAssessment
{
    std::vector<LoadQuality> loads;
    double saleAmount = 0; ///< of sale lines of all loads; 0 where it was not counted
    double anonymousAmount = 0;
};

/// Reads the report of every load that has one, makes it for those that have none, and stores it in
/// warehouse.load.quality, in one transaction (a savepoint, when one is open). Errors: those of the connection.
Result<LoadsAssessment> assessLoads(warehouse::Connection& connection, const LineCensus& census);

} // namespace churnlens::quality
