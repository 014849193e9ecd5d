// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainingsource.h"

#include <QFile>

#include <memory>
#include <vector>

namespace churnlens::model {

/// Training rows that are filled in once and read many times: in memory up to a budget, beyond it in a temporary file
/// without a name, which goes away with the spool or with the process. Memory: budget + O(block).
class RowSpool final : public TrainingSource
{
public:
    static constexpr qint64 kDefaultBudget = 128LL * 1024 * 1024;

    /// folder: where the file goes once it is needed; must exist then.
    RowSpool(QStringList featureNames, QStringList groupNames, qint64 memoryBudgetBytes, QString folder);
    ~RowSpool() override;

    /// Adds rows after those that are there, in blocks of any size. Either all rows come with clusters or none.
    /// Errors: those of checkBlock(); Io when the file cannot be made or written, such as on a full disk. After an
    /// Io error the spool is unusable.
    Result<void> append(const RowBlock& block);

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] bool usesFile() const { return m_fileBlocks > 0; }

    [[nodiscard]] const QStringList& featureNames() const override { return m_featureNames; }
    [[nodiscard]] const QStringList& groupNames() const override { return m_groupNames; }
    [[nodiscard]] bool keepsBlocks() const override { return !usesFile(); }
    /// Errors: the visitor's; Io when the file cannot be read.
    Result<void> forEachBlock(const BlockVisitor& visit) override;

private:
    Result<void> closeBlock();
    Result<void> openFile();
    Result<void> writeBlock(const RowBlock& block);
    Result<void> readBlock(RowBlock& block);

    QStringList m_featureNames;
    QStringList m_groupNames;
    qint64 m_memoryBudget;
    QString m_folder;
    std::vector<RowBlock> m_blocks; ///< full ones, in memory; those of the file come after them
    RowBlock m_open; ///< being filled; the last rows
    Eigen::Index m_openRows = 0; ///< rows in use of m_open
    RowBlock m_last; ///< those rows alone, as a visit shows them
    std::unique_ptr<QFile> m_file;
    qint64 m_fileBlocks = 0;
    qint64 m_rows = 0;
    bool m_clustered = false;
};

} // namespace churnlens::model
