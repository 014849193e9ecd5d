// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/overview/findings.h"
#include "core/population/rungroups.h"

namespace churnlens::gui {

/// Everything that the overview shows, read and summed up at once.
struct OverviewSnapshot
{
    overview::OverviewFacts facts;
    std::vector<overview::Finding> findings;
    population::RunSummary summary;

    [[nodiscard]] const population::PopulationSummary& of(population::Segment segment) const
    {
        return segment == population::Segment::Active ? summary.active : summary.all;
    }
};

/// "All 5,881 customers, 10 Dec 2011".
[[nodiscard]] QString populationText(const OverviewSnapshot& snapshot, population::Segment segment);

} // namespace churnlens::gui
