// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/trainingsource.h"

#include <algorithm>
#include <cmath>

namespace churnlens::model {

namespace {

bool partsMatch(const RowBlock& block)
{
    const Eigen::Index rows = block.values.rows();
    return block.labels.size() == rows && block.groups.size() == rows
        && (block.clusters.size() == 0 || block.clusters.size() == rows);
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
{
    const Eigen::Index total = rows.values.rows();
    if (total <= blockRows || !partsMatch(rows)) { // what does not match is for checkBlock() to report
        m_blocks.push_back(std::move(rows));
        return;
    }
    for (Eigen::Index first = 0; first < total; first += blockRows) {
        const Eigen::Index count = std::min(blockRows, total - first);
        RowBlock block{rows.values.middleRows(first, count), rows.labels.segment(first, count),
                       rows.groups.segment(first, count)};
        if (rows.clusters.size() > 0)
            block.clusters = rows.clusters.segment(first, count);
        m_blocks.push_back(std::move(block));
    }
}

Result<void> InMemoryTrainingSource::forEachBlock(const BlockVisitor& visit)
{
    for (const RowBlock& block : m_blocks) {
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
    if (!partsMatch(block) || block.values.cols() != source.featureNames().size()) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("Cannot train: a block of %1 x %2 values came with %3 labels, %4 as-of indexes and "
                                    "%5 customers, for %6 features.")
                         .arg(block.values.rows())
                         .arg(block.values.cols())
                         .arg(block.labels.size())
                         .arg(block.groups.size())
                         .arg(block.clusters.size())
                         .arg(source.featureNames().size()),
                     {},
                     {}};
    }
    if ((block.labels.array() != 0 && block.labels.array() != 1).any())
        return Error{ErrorCode::Internal, QStringLiteral("Cannot train: a label is neither 0 nor 1."), {}, {}};
    if ((block.groups.array() < 0 || block.groups.array() >= static_cast<int>(source.groupNames().size())).any())
        return Error{ErrorCode::Internal, QStringLiteral("Cannot train: a row belongs to no as-of date."), {}, {}};
    if ((block.values.array() * 0.0).sum() != 0.0) // NaN times 0 and infinity times 0 are NaN
        return notFiniteError(block, source);
    return {};
}

} // namespace churnlens::model
