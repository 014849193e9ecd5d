// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tablelayout.h"

namespace churnlens::ingest {

/// How sure the place of a role's column is, 0..1; 0 where there is none. A name from the profile counts 1 (its
/// preferred one) or 0.9, times the share of the sampled values that the role can read.
using Confidence = std::array<double, kColumnRoles>;

/// For the roles that a layout maps.
[[nodiscard]] Confidence mappingConfidence(const TableLayout& layout);

/// A suggestion for columns whose name says nothing, by their values: dates, numbers with and without decimals, codes
/// that repeat from line to line (orders), words of a small set (countries) and so on. Adds to the mapping only roles
/// that have no column, and only columns that have no role; never more than half sure. For suggestions to a person, not
/// for loading.
void guessColumns(TableLayout& layout, Confidence& confidence);

} // namespace churnlens::ingest
