// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/populationparts.h"

namespace churnlens::population {

/// Joins the parts by customer key and puts them into the order of the ranks. Customers who were deleted between the
/// statements are left out. Used once.
class PopulationBuilder
{
public:
    explicit PopulationBuilder(const scoring::ScoringRun& run);

    [[nodiscard]] std::shared_ptr<const Population> build(PopulationParts parts);
    /// The parts are those of queries/copy_run_head, with `most` of each group.
    [[nodiscard]] std::shared_ptr<const Population> buildHead(PopulationParts parts, qint64 most);

private:
    void join(PopulationParts parts);
    void takeScores(ScorePart& scores, const std::vector<quint32>& order);
    void takePersons(CustomerPart& customers, const std::vector<quint32>& persons);
    void takeFeatures(const FeaturePart& features, const std::vector<quint32>& rows);
    void takeChanges(const EarlierPart& earlier, const std::vector<quint32>& rows);

    std::shared_ptr<Population> m_population;
    Population::Columns& m_columns;
};

} // namespace churnlens::population
