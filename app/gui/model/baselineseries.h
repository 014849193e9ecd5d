// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/xychart.h"
#include "core/modelreport/populationreport.h"

namespace churnlens::gui {

enum class CurveKind { Roc, PrecisionRecall, Calibration, Gain, Lift };

/// The simpler ways as thin broken lines, each with a dash and a colour of its own that are the same in every drawing;
/// without those that have no such curve.
[[nodiscard]] std::vector<ChartSeries> baselineSeries(const std::vector<modelreport::ContenderCurves>& baselines,
                                                      CurveKind kind);

/// The colour and the dash of a way, by its key; the dash tells them apart in grey.
[[nodiscard]] ChartColor baselineColor(const QString& key);
[[nodiscard]] ChartSeries::Style baselineStyle(const QString& key);

} // namespace churnlens::gui
