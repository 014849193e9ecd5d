// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/session.h"

#include <QDate>

#include <optional>
#include <vector>

namespace churnlens::operations {

/// Which runs stay; both conditions must be against a run for it to go.
struct Retention
{
    static constexpr int kDefaultKeep = 10;

    std::optional<int> keep; ///< so many of the newest
    std::optional<int> days; ///< those scored within so many days
};

/// A scoring run that goes.
struct PrunedRun
{
    qint64 runId = 0;
    QDate asOf;
    QString scoredAt; ///< RFC 3339, UTC
    qint64 scores = 0;
};

/// What a pruning removed, or would.
struct PruneReport
{
    std::vector<PrunedRun> runs;
    qint64 scores = 0;
    qint64 featureRows = 0; ///< of dates that no run refers to any more
    QStringList models; ///< whose files go; their rows in the registry stay
    bool dryRun = false;
};

/// Removes old scoring runs with their scores, sums and outcomes, features that nothing refers to any more, and the
/// files of models that none of the remaining runs needs. Always stay: the published run and the one that lists compare
/// it with, the champion and the model that a rollback would bring back, and all models trained since the oldest run
/// that stays. dryRun: only says what would go. Errors: RunInProgress; Io; Interrupted; those of the session.
Result<PruneReport> pruneRuns(pipeline::Session& session, const Retention& retention, bool dryRun,
                              const Progress& progress);

} // namespace churnlens::operations
