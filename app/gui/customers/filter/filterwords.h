// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/populationfilter.h"

#include <array>

namespace churnlens::gui {

/// The conditions of a PopulationFilter as people set them.
enum class FilterKind { Bucket, Segment, Country, Value, Probability, Flags, Top, Search };
inline constexpr std::array kFilterKinds{FilterKind::Bucket, FilterKind::Segment,     FilterKind::Country,
                                         FilterKind::Value,  FilterKind::Probability, FilterKind::Flags,
                                         FilterKind::Top,    FilterKind::Search};

[[nodiscard]] bool isSet(const population::PopulationFilter& filter, FilterKind kind);
/// The filter with that condition dropped.
[[nodiscard]] population::PopulationFilter without(population::PopulationFilter filter, FilterKind kind);
/// "Bucket", "Value at risk": for menus and popups.
[[nodiscard]] QString filterTitle(FilterKind kind);
/// What the condition asks, for tooltips.
[[nodiscard]] QString filterMeaning(FilterKind kind);
/// A condition that is set, in words: "Bucket: High, Medium", "Value ≥ £500".
[[nodiscard]] QString filterText(const population::PopulationFilter& filter, FilterKind kind);
/// All of them, for tooltips and captions: "High, active, Germany"; empty: none is set.
[[nodiscard]] QString filterText(const population::PopulationFilter& filter);
/// "Unknown" for the empty one.
[[nodiscard]] QString countryText(const QString& country);

} // namespace churnlens::gui
