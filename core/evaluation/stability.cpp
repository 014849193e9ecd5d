// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/stability.h"

#include "core/evaluation/chisquare.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace churnlens::evaluation {

namespace {

constexpr double kLeastThreshold = 0.1; // below it a shift is of no consequence, however certain
constexpr double kConfidence = 0.999;
constexpr double kEmptyCell = 0.5;

struct Cell
{
    double last = 0; ///< greatest value
    qint64 values = 0;
    bool heavy = false; ///< one value alone
};

/// Collects distinct values, ascending, into cells of about size / count values.
class CellBuilder
{
public:
    CellBuilder(std::size_t size, int count)
        : m_size(static_cast<qint64>(size))
        , m_count(count)
    {
    }

    void add(double value, qint64 times)
    {
        if (times * m_count >= m_size) {
            close();
            // So that nothing between the value before and this one falls into its bin later on.
            if (!m_cells.empty())
                m_cells.back().last = std::nextafter(value, -std::numeric_limits<double>::infinity());
            m_seen += times;
            m_cells.push_back({value, times, true});
            return;
        }
        m_open.last = value;
        m_open.values += times;
        const qint64 before = m_seen;
        m_seen += times;
        if (m_seen * m_count / m_size > before * m_count / m_size && !small(m_open))
            close();
    }

    std::vector<Cell> finish()
    {
        close();
        return m_cells;
    }

private:
    [[nodiscard]] bool small(const Cell& cell) const { return 2 * cell.values * m_count < m_size; }

    void close()
    {
        if (m_open.values == 0)
            return;
        if (small(m_open) && !m_cells.empty() && !m_cells.back().heavy) {
            m_cells.back().last = m_open.last;
            m_cells.back().values += m_open.values;
        } else {
            m_cells.push_back(m_open);
        }
        m_open = {};
    }

    qint64 m_size;
    qint64 m_count;
    qint64 m_seen = 0;
    Cell m_open;
    std::vector<Cell> m_cells;
};

double cellCount(double count)
{
    return count > 0.0 ? count : kEmptyCell;
}

double populationIndex(std::span<const double> trainingShares, double trainingN, std::span<const qint64> counts)
{
    double trainingTotal = 0;
    double total = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        trainingTotal += cellCount(trainingShares[i] * trainingN);
        total += cellCount(static_cast<double>(counts[i]));
    }
    double index = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double p = cellCount(trainingShares[i] * trainingN) / trainingTotal;
        const double q = cellCount(static_cast<double>(counts[i])) / total;
        index += (q - p) * std::log(q / p);
    }
    return index;
}

} // namespace

Result<Bins> makeBins(std::span<const double> sample, int count)
{
    if (count < 1)
        return Error{ErrorCode::Usage, QStringLiteral("A distribution needs at least one bin."), {}, {}};
    if (sample.empty())
        return Error{ErrorCode::NotEnoughData, QStringLiteral("Cannot bin: there are no values."), {}, {}};
    if (!std::all_of(sample.begin(), sample.end(), [](double value) { return std::isfinite(value); }))
        return Error{ErrorCode::Internal, QStringLiteral("Cannot bin: a value is not a finite number."), {}, {}};
    std::vector<double> sorted(sample.begin(), sample.end());
    std::sort(sorted.begin(), sorted.end());
    CellBuilder builder(sorted.size(), count);
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto end = std::upper_bound(first, sorted.end(), *first);
        builder.add(*first, end - first);
        first = end;
    }
    Bins bins;
    for (const Cell& cell : builder.finish()) {
        bins.edges.push_back(cell.last);
        bins.shares.push_back(static_cast<double>(cell.values) / static_cast<double>(sorted.size()));
    }
    bins.edges.pop_back(); // the last bin is open
    return bins;
}

std::vector<qint64> countInBins(const Bins& bins, std::span<const double> values)
{
    std::vector<qint64> counts(bins.edges.size() + 1, 0);
    for (const double value : values) {
        const auto edge = std::lower_bound(bins.edges.begin(), bins.edges.end(), value);
        counts[static_cast<std::size_t>(edge - bins.edges.begin())] += 1;
    }
    return counts;
}

Result<Stability> stability(std::span<const double> trainingShares, qint64 trainingN, std::span<const qint64> counts)
{
    const auto negative = [](auto number) { return !(number >= 0); };
    if (trainingShares.size() != counts.size() || std::any_of(counts.begin(), counts.end(), negative)
        || std::any_of(trainingShares.begin(), trainingShares.end(), negative)) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("Cannot compare distributions: %1 bins in training, %2 now, or a negative number.")
                         .arg(trainingShares.size())
                         .arg(counts.size()),
                     {},
                     {}};
    }
    const auto n = static_cast<double>(trainingN);
    const auto m = static_cast<double>(std::accumulate(counts.begin(), counts.end(), qint64{0}));
    if (!(n > 0.0 && m > 0.0)) {
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("Cannot compare distributions: a sample is empty (%1 customers in training, %2 "
                                    "now).")
                         .arg(trainingN)
                         .arg(m),
                     {},
                     {}};
    }
    Stability result;
    result.psi = populationIndex(trainingShares, n, counts);
    if (counts.size() > 1) {
        const double chance =
            chiSquareQuantile(kConfidence, static_cast<double>(counts.size() - 1)) * (1.0 / n + 1.0 / m);
        result.threshold = std::max(kLeastThreshold, chance);
    }
    result.drifted = result.psi > result.threshold;
    return result;
}

} // namespace churnlens::evaluation
