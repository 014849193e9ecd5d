// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/qualityreport.h"

namespace churnlens::gui {

class FactGrid;

/// Link of the fact that leads to the rejected lines.
inline const QString kRejectedLink = QStringLiteral("rejected");

/// The parts of the quality report as lines of facts; each replaces what the grid holds.

/// What the lines of all files became; they add up to the lines read.
void showLines(FactGrid& grid, const quality::QualityReport& report);
/// Rejected lines by reason, of all loads; the links are the reasons.
void showRejected(FactGrid& grid, const quality::QualityReport& report);
void showAnonymous(FactGrid& grid, const quality::QualityReport& report);
/// Of all loads.
void showCancellations(FactGrid& grid, const quality::QualityReport& report);
void showLargeOrders(FactGrid& grid, const quality::QualityReport& report);
/// Gaps, a last month that is not whole, lines far from all others, order numbers of several customers.
void showDates(FactGrid& grid, const quality::QualityReport& report);
void showCustomers(FactGrid& grid, const quality::QualityReport& report);

/// Lines that were left out, of all loads.
[[nodiscard]] qint64 rejectedLines(const quality::QualityReport& report);

} // namespace churnlens::gui
