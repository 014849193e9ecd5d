// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/common/result.h"

#include <Eigen/Core>

#include <QStringList>

#include <functional>
#include <vector>

namespace churnlens::model {

using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Some training rows: one customer at one as-of date each.
struct RowBlock
{
    RowMatrix values; ///< raw feature values: n_rows x n_features
    Eigen::VectorXi labels; ///< n_rows: 1 = churned, 0 = retained
    Eigen::VectorXi groups; ///< n_rows: which as-of date, an index into TrainingSource::groupNames()
    /// n_rows: which customer; the rows of one customer are adjacent in the source; empty: every row is its own.
    Eigen::VectorXi clusters = {};
};

using BlockVisitor = std::function<Result<void>(const RowBlock&)>;

/// Training rows that are read block by block, so that memory does not grow with the number of customers.
/// Fitting reads them several times (once for the scaler, once for the design, once per Newton step).
/// Used by one thread at a time.
class TrainingSource
{
public:
    virtual ~TrainingSource() = default;

    /// Names of the columns of RowBlock::values, in order.
    [[nodiscard]] virtual const QStringList& featureNames() const = 0;
    /// Names of the as-of dates (ISO dates), in the order of the group indexes. Each has its own intercept.
    [[nodiscard]] virtual const QStringList& groupNames() const = 0;
    /// True when the blocks of a visit stay in place until the next visit, so that readers need not copy them.
    [[nodiscard]] virtual bool keepsBlocks() const { return false; }
    /// Visits all rows once, in the same order and with the same values at every call.
    /// Ends early with the visitor's error, or with its own when the rows cannot be read.
    virtual Result<void> forEachBlock(const BlockVisitor& visit) = 0;
};

/// Rows held in memory, for small data and for tests.
class InMemoryTrainingSource final : public TrainingSource
{
public:
    /// rows must have as many columns as featureNames has names. blockRows: how many rows a visit shows at
    /// once, >= 1; the rows are cut into such blocks here, once, which takes their memory twice for a moment.
    InMemoryTrainingSource(QStringList featureNames, QStringList groupNames, RowBlock rows,
                           Eigen::Index blockRows = 4096);

    [[nodiscard]] const QStringList& featureNames() const override { return m_featureNames; }
    [[nodiscard]] const QStringList& groupNames() const override { return m_groupNames; }
    [[nodiscard]] bool keepsBlocks() const override { return true; }
    Result<void> forEachBlock(const BlockVisitor& visit) override;

private:
    QStringList m_featureNames;
    QStringList m_groupNames;
    std::vector<RowBlock> m_blocks;
};

/// source.forEachBlock(visit), ending with Interrupted when progress asks to stop between two blocks.
Result<void> visitBlocks(TrainingSource& source, const BlockVisitor& visit, const Progress& progress);

/// Checks what a source delivered: matching sizes (clusters may be empty), labels 0 or 1, known groups, finite values.
/// Errors: Internal; a value that is not finite is named by its feature and as-of date.
Result<void> checkBlock(const RowBlock& block, const TrainingSource& source);

} // namespace churnlens::model
