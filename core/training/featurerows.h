// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/features/featurecatalogue.h"
#include "core/formula/evaluate.h"
#include "core/training/exampleset.h"

namespace churnlens::training {

/// The formulas of a feature set, ready for rows of features::columns().
class FeatureFormulas
{
public:
    /// Errors: Usage when a formula names an unknown column.
    static Result<FeatureFormulas> compile(const std::vector<features::Feature>& features);

    [[nodiscard]] const QStringList& names() const { return m_names; }
    /// rows x columns() in, rows x names() out (resized).
    void apply(const model::RowMatrix& raw, model::RowMatrix& out) const;

private:
    QStringList m_names;
    std::vector<formula::CompiledExpression> m_formulas;
};

/// The rows of a block at wanted dates. newGroup: by group of the block its new number, -1 where it is not wanted.
void selectRows(const model::RowBlock& block, const std::vector<int>& newGroup, model::RowBlock& out);

/// The examples of some dates (positions, ascending) as feature values: groups are positions in `dates`; order, labels
/// and clusters as in the set. Errors: those of the spools; Interrupted.
Result<std::unique_ptr<model::RowSpool>> featureRows(ExampleSet& examples, const std::vector<int>& dates,
                                                     const FeatureFormulas& formulas, const Progress& progress);

} // namespace churnlens::training
