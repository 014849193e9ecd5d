// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/population.h"

#include <array>

namespace churnlens::gui {

/// How a column of the list looks before the user changes it.
struct CustomerField
{
    population::Column column;
    int width; ///< logical pixels
    bool isNumber; ///< right-aligned
    bool isDescendingFirst; ///< by the first click on the header
    bool isVisible;
};

/// In the order of population::Column, which is the order on the screen too.
[[nodiscard]] const std::array<CustomerField, population::kColumnCount>& customerFields();
[[nodiscard]] QString fieldTitle(population::Column column);
/// The definition, for the tooltip of the header.
[[nodiscard]] QString fieldMeaning(population::Column column);
[[nodiscard]] QString fieldText(const population::Customer& customer, population::Column column);
/// What there is to say beyond the text; empty: nothing.
[[nodiscard]] QString fieldDetail(const population::Customer& customer, population::Column column);

} // namespace churnlens::gui
