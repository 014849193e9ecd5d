// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/columnguess.h"

#include <QJsonObject>

namespace churnlens::ingest {

/// What was found in one table of a file.
struct InspectedTable
{
    TableLayout layout; ///< where it cannot be loaded as it is, with columns guessed by their values
    Confidence confidence{};
    QString problem; ///< why it cannot be loaded as it is; empty: it can
    QString name; ///< of the sheet or of the file in an archive, as in TablePart
    bool isHidden = false; ///< a sheet that is passed over unless a profile names it
};

/// What was found in a file: for a person who decides whether to load it, and how.
struct Inspection
{
    QString file;
    QString form; ///< TableFile::form()
    std::vector<InspectedTable> tables;
    QStringList warnings; ///< parts that cannot be read as tables

    /// The table that the suggested profile is made from: the first that can be loaded, else the one with most columns.
    [[nodiscard]] const InspectedTable& best() const;
};

/// Looks at every table of a file, also at those that cannot be loaded as they are. Errors: InputUnusable when nothing
/// in it is a table; Interrupted.
Result<Inspection> inspectFile(const QString& path, const ReaderOptions& options, const Progress& progress);

/// A profile that loads the file as it was found, to be edited: the columns by their name in the header (or their
/// number), and the formats that were detected; what the values leave open stays for the load to decide. The rules
/// about cancellations and services are those of the profile that was used.
[[nodiscard]] SourceProfile suggestedProfile(const Inspection& inspection);

/// For the terminal: format, columns with confidence and first values, date and number forms, warnings.
[[nodiscard]] QString inspectionText(const Inspection& inspection);
/// For programs; docs/inspect.md lists the keys.
[[nodiscard]] QJsonObject inspectionJson(const Inspection& inspection);

} // namespace churnlens::ingest
