// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace churnlens::tests {

/// docs/data-dictionary.md as statements that can be compared with a database and with the catalogue of features.
/// Every statement is one line of text; what the document does not say well is in `faults`.
struct DictionaryDocument
{
    int migration = 0; ///< "The schema after migration N."
    QStringList relations; ///< "warehouse.load table", "ml.latest_churn_score view"
    QStringList columns; ///< "warehouse.load.load_id int not null", of a view "ml.latest_churn_score.run_id int"
    QStringList features; ///< "behavioural log_tenure | log days | Tenure", in the order of the document
    QStringList faults; ///< rows without a meaning, columns that are listed twice
};

/// Reads it: a section "## schema.name" or "## schema.name (view)" a relation, with a table whose first column is
/// "column"; in the section "## Features" a section "### name" a set, with a table whose first column is "feature".
[[nodiscard]] DictionaryDocument readDictionary(const QString& markdown);

} // namespace churnlens::tests
