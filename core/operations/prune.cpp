// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/prune.h"

#include "core/operations/modelstage.h"
#include "core/operations/storedtables.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <QFileInfo>

namespace churnlens::operations {

namespace {

using warehouse::Connection;
using warehouse::Parameter;
using warehouse::QueryResult;
using warehouse::sqlText;

Parameter numberOrNull(const std::optional<int>& number)
{
    return number ? Parameter(QByteArray::number(*number)) : Parameter();
}

std::vector<PrunedRun> selectRuns(Connection& connection, const Retention& retention)
{
    const QueryResult rows = orThrow(connection.query(sqlText("operations/select_prunable_runs"),
                                                      {numberOrNull(retention.keep), numberOrNull(retention.days)}));
    std::vector<PrunedRun> runs;
    for (int row = 0; row < rows.rows(); ++row)
        runs.push_back({rows.integer(row, 0), QDate::fromString(rows.text(row, 1), Qt::ISODate), rows.text(row, 2),
                        rows.integer(row, 3)});
    return runs;
}

QByteArray idsOf(const std::vector<PrunedRun>& runs)
{
    std::vector<QByteArray> ids;
    for (const PrunedRun& run : runs)
        ids.push_back(QByteArray::number(run.runId));
    return warehouse::arrayLiteral(ids);
}

/// Those whose folder is there.
QStringList selectModels(Connection& connection, const QByteArray& runIds, const QString& dataDir)
{
    const QueryResult rows = orThrow(connection.query(sqlText("operations/select_unused_models"), {runIds}));
    QStringList models;
    for (int row = 0; row < rows.rows(); ++row) {
        const QString id = rows.text(row, 0);
        if (QFileInfo(dataDir + QStringLiteral("/models/") + id).isDir())
            models.append(id);
    }
    return models;
}

/// A dry run must not leave a million dead rows behind, so it counts instead of deleting and rolling back.
void countRuns(Connection& connection, const QByteArray& runIds, PruneReport& report)
{
    for (const PrunedRun& run : report.runs)
        report.scores += run.scores;
    report.featureRows = orThrow(connection.query(sqlText("operations/count_unused_features"), {runIds})).integer(0, 0);
}

/// In the caller's transaction.
void deleteRuns(Connection& connection, const QByteArray& runIds, PruneReport& report)
{
    report.scores = orThrow(connection.query(sqlText("operations/delete_scores_of_runs"), {runIds})).affectedRows();
    for (const char* const name : {"operations/delete_standardized_features_of_runs",
                                   "operations/delete_outcomes_of_runs", "operations/delete_runs"})
        orThrow(connection.query(sqlText(name), {runIds}));
    orThrow(connection.query(sqlText("operations/delete_unused_groups")));
    report.featureRows = orThrow(connection.query(sqlText("operations/delete_unused_features"))).affectedRows();
}

} // namespace

Result<PruneReport> pruneRuns(pipeline::Session& session, const Retention& retention, bool dryRun,
                              const Progress& progress)
{
    Connection& connection = session.connection();
    PruneReport report;
    report.dryRun = dryRun;
    try {
        orThrow(session.lockRuns());
        progress.update(0, QStringLiteral("Removing old runs"));
        const auto transaction = orThrow(warehouse::Transaction::begin(connection));
        orThrow(connection.execute("SET LOCAL citus.multi_shard_modify_mode = 'sequential'")); // elsewhere a no-op
        report.runs = selectRuns(connection, retention);
        const QByteArray runIds = idsOf(report.runs);
        report.models = selectModels(connection, runIds, session.dataDir());
        if (dryRun) {
            countRuns(connection, runIds, report);
            return report;
        }
        deleteRuns(connection, runIds, report);
        orThrow(transaction->commit());
        for (const QString& modelId : std::as_const(report.models))
            orThrow(removeModelFolder(session.dataDir(), modelId));
        progress.update(0.5, QStringLiteral("Making room"));
        orThrow(executeAnswer(connection, "operations/select_vacuums"));
    } catch (const JobFailure& failure) {
        return failure.error;
    }
    return report;
}

} // namespace churnlens::operations
