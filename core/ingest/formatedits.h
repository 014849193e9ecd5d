// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspection.h"

namespace churnlens::ingest {

/// What a person changed in the way a file was found to be read; what is empty stays as it was detected.
struct FormatEdits
{
    std::optional<SourceProfile> base; ///< in place of the profile that was detected
    std::optional<TextEncoding> encoding;
    std::optional<char> delimiter;
    std::optional<bool> hasHeader;
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalMark> decimalMark;
    std::optional<OrderScope> orderScope;
    std::optional<ColumnMapping> columns; ///< all of them, by their place in the table that was looked at
    QStringList tables; ///< parts to load, by name; empty: every one with the columns

    /// The file is read as it was detected.
    [[nodiscard]] bool isEmpty() const;
    /// Nothing but the profile was changed, which is then used as it is.
    [[nodiscard]] bool hasOnlyBase() const;
};

/// The profile that reads a file with the edits; empty: the detection decides. table: of inspection, which the edits
/// were made on. An edited profile has a name with a digest of its content behind an @, as one from a file has, so that
/// a file that was loaded otherwise before is read anew.
[[nodiscard]] std::optional<SourceProfile> editedProfile(const Inspection& inspection, size_t table,
                                                         const FormatEdits& edits);

/// Makes the profile find the columns of a mapping: by their name in the header where that is theirs alone, else by
/// their number.
void setColumns(SourceProfile& profile, const QStringList& header, const ColumnMapping& mapping);

/// What keeps a mapping from being loaded, as a sentence: a needed column that is missing. Empty: nothing.
[[nodiscard]] QString missingColumns(const ColumnMapping& mapping);

} // namespace churnlens::ingest
