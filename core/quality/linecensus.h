// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/qualityreport.h"
#include "core/warehouse/connection.h"

namespace churnlens::quality {

/// The lines that stand in the fact, counted in one pass over it.
struct LineCensus
{
    LinesByDay byDay;
    QMap<qint64, LinesByDay> byLoad;
    QMap<qint64, qint64> knownCancellations; ///< by load: cancellations of known customers
    LineComposition composition; ///< the kinds of line; read, duplicates, rejected and replaced are 0
};

/// Errors: those of the connection.
Result<LineCensus> countLines(warehouse::Connection& connection);

} // namespace churnlens::quality
