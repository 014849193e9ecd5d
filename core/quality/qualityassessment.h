// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/qualityreport.h"
#include "core/warehouse/connection.h"

namespace churnlens::quality {

/// The definitions that the verdict is measured by.
struct QualityOptions
{
    int horizonDays = 90; ///< as in Settings
    int activeDays = 365; ///< as in Settings
    int minHistoryDays = 90; ///< of purchases that a training date needs before it
    QDate asOf; ///< the run scores as of here; invalid: the end of the data
};

/// Says what was loaded, what the warehouse holds, and whether that suffices to train. Call it after the marts are
/// refreshed; works with nothing loaded in this run and on an empty warehouse. Stores the report of loads that have
/// none in warehouse.load.quality, in one transaction; reads the others back. Errors: those of the connection;
/// Interrupted.
Result<QualityReport> assessQuality(warehouse::Connection& connection, const QualityOptions& options,
                                    const Progress& progress);

} // namespace churnlens::quality
