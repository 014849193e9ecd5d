// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/profile/sourceprofile.h"

namespace churnlens::ingest {

/// Where each role's column stands in a record; -1: absent.
struct ColumnMapping
{
    std::array<int, kColumnRoles> index{};

    ColumnMapping() { index.fill(-1); }
    [[nodiscard]] int operator[](ColumnRole role) const { return index[static_cast<size_t>(role)]; }
    [[nodiscard]] bool has(ColumnRole role) const { return (*this)[role] >= 0; }
    /// Date, customer, and a price of either kind are there.
    [[nodiscard]] bool isComplete() const;
    /// How many roles have a column.
    [[nodiscard]] int count() const;
};

/// Finds the profile's columns in a header; names are compared without case, accents' composition, blanks and
/// punctuation. Needed columns may be missing in the result: see isComplete().
[[nodiscard]] ColumnMapping mapColumns(const SourceProfile& profile, const QStringList& header);

/// The mapping by the profile's positions alone, for a file without a header.
[[nodiscard]] ColumnMapping mapPositions(const SourceProfile& profile);

/// What is wrong with a mapping: the first needed column that is missing, with the names looked for and the header
/// found, or a name that two columns have. Nothing: it can be used. Errors: InputUnusable.
Result<void> checkMapping(const SourceProfile& profile, const ColumnMapping& mapping, const QStringList& header,
                          const QString& file);

/// The first shipped profile whose preferred names are all in the header, else generic.
[[nodiscard]] SourceProfile detectProfile(const QStringList& header);

} // namespace churnlens::ingest
