// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace churnlens::operations {

/// The models of a backup on their way into the data directory: written beside it first, then moved into place folder
/// by folder, and taken back unless kept. A folder that is there with the same content stays.
class ModelStage
{
public:
    explicit ModelStage(const QString& dataDir);
    ~ModelStage();
    Q_DISABLE_COPY_MOVE(ModelStage)

    /// Writes one file of a model beside its place. Errors: Io.
    Result<void> add(const QString& modelId, const QString& fileName, const QByteArray& content);
    /// Moves what was added into place. Errors: Io; what was moved is taken back.
    Result<void> putInPlace();
    /// Makes it final, and removes these models of before, which no row points at any more. Errors: Io; the others are
    /// in place all the same.
    Result<void> keep(const QStringList& obsolete);

    /// The models that were added.
    [[nodiscard]] const QStringList& modelIds() const { return m_modelIds; }

private:
    struct Move
    {
        QString from;
        QString to;
    };

    [[nodiscard]] bool isThere(const QString& modelId) const;
    Result<void> move(const QString& from, const QString& to);
    void takeBack();

    QString m_stage; ///< <data-dir>/.restoring
    QString m_models; ///< <data-dir>/models
    QStringList m_modelIds;
    std::vector<Move> m_moves; ///< done, to be undone in reverse
};

/// Removes the folder of a model: out of the way at once, then file by file. Fine when there is none. Errors: Io.
Result<void> removeModelFolder(const QString& dataDir, const QString& modelId);

} // namespace churnlens::operations
