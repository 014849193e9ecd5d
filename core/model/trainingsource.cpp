// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/trainingsource.h"

#include <algorithm>
#include <cmath>

namespace churnlens::model {

namespace {

bool shapesMatch(const RowBlock& block, const TrainingSource& source)
{
    const Eigen::Index rows = block.values.rows();
    return block.values.cols() == source.featureNames().size() && block.labels.size() == rows
        && block.groups.size() == rows;
}

Error notFiniteError(const RowBlock& block, const TrainingSource& source)
{
    for (Eigen::Index row = 0; row < block.values.rows(); ++row) {
        for (Eigen::Index column = 0; column < block.values.cols(); ++column) {
            if (!std::isfinite(block.values(row, column))) {
                return {ErrorCode::Internal,
                        QStringLiteral("Cannot train: feature %1 is not a finite number for a customer at %2. "
                                       "Check the amounts and quantities of the loaded lines.")
                            .arg(source.featureNames().at(column), source.groupNames().at(block.groups(row))),
                        {},
                        {}};
            }
        }
    }
    return {ErrorCode::Internal, QStringLiteral("Cannot train: the sum of the feature values overflows."), {}, {}};
}

} // namespace

InMemoryTrainingSource::InMemoryTrainingSource(QStringList featureNames, QStringList groupNames, RowBlock rows,
                                               Eigen::Index blockRows)
    : m_featureNames(std::move(featureNames))
    , m_groupNames(std::move(groupNames))
    , m_rows(std::move(rows))
    , m_blockRows(blockRows)
{
}

Result<void> InMemoryTrainingSource::forEachBlock(const BlockVisitor& visit)
{
    RowBlock block;
    for (Eigen::Index first = 0; first < m_rows.values.rows(); first += m_blockRows) {
        const Eigen::Index count = std::min(m_blockRows, m_rows.values.rows() - first);
        block.values = m_rows.values.middleRows(first, count);
        block.labels = m_rows.labels.segment(first, count);
        block.groups = m_rows.groups.segment(first, count);
        if (Result<void> seen = visit(block); !seen)
            return seen;
    }
    return {};
}

Result<void> visitBlocks(TrainingSource& source, const BlockVisitor& visit, const Progress& progress)
{
    return source.forEachBlock([&](const RowBlock& block) -> Result<void> {
        if (progress.stopped())
            return interruptedError();
        return visit(block);
    });
}

Result<void> checkBlock(const RowBlock& block, const TrainingSource& source)
{
    if (!shapesMatch(block, source)) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("Cannot train: a block of %1 x %2 values came with %3 labels and %4 as-of indexes, "
                                    "for %5 features.")
                         .arg(block.values.rows())
                         .arg(block.values.cols())
                         .arg(block.labels.size())
                         .arg(block.groups.size())
                         .arg(source.featureNames().size()),
                     {},
                     {}};
    }
    if ((block.labels.array() != 0 && block.labels.array() != 1).any())
        return Error{ErrorCode::Internal, QStringLiteral("Cannot train: a label is neither 0 nor 1."), {}, {}};
    if ((block.groups.array() < 0 || block.groups.array() >= static_cast<int>(source.groupNames().size())).any())
        return Error{ErrorCode::Internal, QStringLiteral("Cannot train: a row belongs to no as-of date."), {}, {}};
    if (!block.values.allFinite())
        return notFiniteError(block, source);
    return {};
}

} // namespace churnlens::model
