// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/exampleset.h"

#include "core/features/featurecatalogue.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace churnlens::training {

namespace {

constexpr qint64 kMemoryBudget = qint64(128) << 20; // bytes; the rows beyond it are read from a file

QStringList toIso(const std::vector<Day>& dates)
{
    QStringList names;
    for (const Day date : dates)
        names.append(evaluation::isoDate(date));
    return names;
}

} // namespace

ExampleSet::ExampleSet(std::vector<Day> dates, const QString& folder)
    : m_dates(std::move(dates))
    , m_folder(folder)
    , m_rows(features::columnNames(), toIso(m_dates), kMemoryBudget, folder)
{
}

int ExampleSet::indexOf(Day date) const
{
    const auto found = std::lower_bound(m_dates.begin(), m_dates.end(), date);
    return found != m_dates.end() && *found == date ? static_cast<int>(found - m_dates.begin()) : -1;
}

Result<std::vector<bool>> ExampleSet::datesWithBothOutcomes()
{
    if (m_bothOutcomes)
        return *m_bothOutcomes;
    std::vector<std::array<bool, 2>> seen(m_dates.size());
    const auto note = [&seen](const model::RowBlock& block) -> Result<void> {
        for (Eigen::Index row = 0; row < block.labels.size(); ++row)
            seen[static_cast<size_t>(block.groups(row))][static_cast<size_t>(block.labels(row))] = true;
        return {};
    };
    if (const Result<void> read = m_rows.forEachBlock(note); !read.ok())
        return read.error();
    std::vector<bool> both;
    for (const std::array<bool, 2>& outcomes : seen)
        both.push_back(outcomes[0] && outcomes[1]);
    m_bothOutcomes = both;
    return both;
}

Result<std::vector<evaluation::PurchaseHistory>> ExampleSet::histories(int date)
{
    static const int recency = features::columnIndex(u"recency_days"_s);
    static const int tenure = features::columnIndex(u"tenure_days"_s);
    static const int activeDays = features::columnIndex(u"active_days"_s);
    std::vector<evaluation::PurchaseHistory> found;
    const auto add = [&](const model::RowBlock& block) -> Result<void> {
        for (Eigen::Index row = 0; row < block.labels.size(); ++row) {
            if (block.groups(row) != date)
                continue;
            const double age = block.values(row, tenure);
            const double repeats = block.values(row, activeDays) - 1;
            const double span = repeats > 0 ? std::max(age - block.values(row, recency), 0.0) : 0.0;
            found.push_back({repeats, span, age});
        }
        return {};
    };
    if (const Result<void> read = m_rows.forEachBlock(add); !read.ok())
        return read.error();
    return found;
}

} // namespace churnlens::training
