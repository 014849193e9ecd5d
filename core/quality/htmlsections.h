// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/qualityreport.h"

namespace churnlens::quality {

/// The sections of the page, each of them HTML; nothing where there is nothing to say.
[[nodiscard]] QString verdictBanner(const Verdict& verdict);
[[nodiscard]] QString keyFigures(const DataQuality& data);
[[nodiscard]] QString checksSection(const Verdict& verdict);
[[nodiscard]] QString filesSection(const QualityReport& report);
[[nodiscard]] QString monthsSection(const DataQuality& data);
[[nodiscard]] QString linesSection(const DataQuality& data);
[[nodiscard]] QString customersSection(const DataQuality& data);
[[nodiscard]] QString cancellationsSection(const QualityReport& report);
[[nodiscard]] QString rejectedSection(const QualityReport& report);
[[nodiscard]] QString largeOrdersSection(const DataQuality& data);
/// Warnings of the loads, absent columns, isolated dates, order numbers that look reused.
[[nodiscard]] QString noticesSection(const QualityReport& report);

} // namespace churnlens::quality
