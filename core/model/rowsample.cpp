// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rowsample.h"

namespace churnlens::model {

namespace {

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014). Every n-th row would not do: the rows of a customer come
/// in as many dates as there are, so a step could meet the same date each time.
quint64 hashOf(quint64 position)
{
    quint64 z = (position + 1) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

RowSample::RowSample(Eigen::Index capacity)
    : m_capacity(capacity)
{
}

void RowSample::add(const RowBlock& block)
{
    for (Eigen::Index row = 0; row < block.values.rows(); ++row) {
        const quint64 hash = hashOf(m_position++);
        if ((hash & m_mask) != 0)
            continue;
        if (static_cast<Eigen::Index>(m_hashes.size()) == m_capacity)
            thinOut();
        if ((hash & m_mask) != 0)
            continue;
        const auto at = static_cast<Eigen::Index>(m_hashes.size());
        if (m_rows.values.rows() == 0)
            m_rows = {RowMatrix(m_capacity, block.values.cols()), Eigen::VectorXi(m_capacity),
                      Eigen::VectorXi(m_capacity)};
        m_rows.values.row(at) = block.values.row(row);
        m_rows.labels(at) = block.labels(row);
        m_rows.groups(at) = block.groups(row);
        m_hashes.push_back(hash);
    }
}

void RowSample::thinOut()
{
    m_mask = 2 * m_mask + 1;
    std::size_t kept = 0;
    for (std::size_t row = 0; row < m_hashes.size(); ++row) {
        if ((m_hashes[row] & m_mask) != 0)
            continue;
        const auto from = static_cast<Eigen::Index>(row);
        const auto to = static_cast<Eigen::Index>(kept);
        m_rows.values.row(to) = m_rows.values.row(from);
        m_rows.labels(to) = m_rows.labels(from);
        m_rows.groups(to) = m_rows.groups(from);
        m_hashes[kept++] = m_hashes[row];
    }
    m_hashes.resize(kept);
}

RowBlock RowSample::rows() const
{
    const auto count = static_cast<Eigen::Index>(m_hashes.size());
    return {m_rows.values.topRows(count), m_rows.labels.head(count), m_rows.groups.head(count)};
}

} // namespace churnlens::model
