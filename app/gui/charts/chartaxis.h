// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/xychart.h"
#include "app/gui/theme/tokens.h"

namespace churnlens::gui {

/// The span of what is drawn along an axis.
struct DataRange
{
    double low = 0;
    double high = 0;
    bool isEmpty = true;

    void include(double value); ///< what is not finite is left out
};

struct AxisTick
{
    double value = 0;
    QString label;
};

/// An axis as it is drawn: its ends and labels.
struct ScaledAxis
{
    double low = 0;
    double high = 1; ///< above low
    AxisFormat format = AxisFormat::Number;
    std::vector<AxisTick> ticks; ///< ascending, within [low, high]

    /// 0 at low, 1 at high.
    [[nodiscard]] double share(double value) const { return (value - low) / (high - low); }
    [[nodiscard]] double at(double share) const { return low + share * (high - low); }
};

/// Ends as wished or, where none is, at round values around the data (tight: at the data). most: of the ticks.
[[nodiscard]] ScaledAxis scaledAxis(const ChartAxis& axis, const DataRange& data, int most, bool tight);

/// A value as tooltips and accessible texts have it.
[[nodiscard]] QString exactText(AxisFormat format, double value);
/// The same in few characters, beside a bar.
[[nodiscard]] QString shortText(AxisFormat format, double value);
/// For machines: '.', no separators, ISO dates; empty when it is not finite.
[[nodiscard]] QString plainText(AxisFormat format, double value);

[[nodiscard]] QColor colorOf(ChartColor color, const Tokens& tokens);

} // namespace churnlens::gui
