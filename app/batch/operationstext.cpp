// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/operationstext.h"

#include "core/common/logging.h"

#include <QJsonArray>

namespace churnlens::batch {

namespace {

QJsonObject rowsByTable(const std::vector<operations::BackedUpTable>& tables)
{
    QJsonObject rows;
    for (const operations::BackedUpTable& table : tables)
        rows.insert(table.name, table.rows);
    return rows;
}

QString megabytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / 1e6, 'f', 1);
}

} // namespace

QString textOf(const operations::BackupReport& report)
{
    return QStringLiteral("%1: %2 rows in %3 tables and the files of %4 models, %5 MB. It holds customers' data; only "
                          "its owner may read it.")
        .arg(report.file)
        .arg(report.manifest.rows())
        .arg(report.manifest.tables.size())
        .arg(report.models)
        .arg(megabytes(report.bytes));
}

QJsonObject toJson(const operations::BackupReport& report)
{
    return {{QStringLiteral("file"), report.file},
            {QStringLiteral("bytes"), report.bytes},
            {QStringLiteral("schema_version"), report.manifest.schemaVersion()},
            {QStringLiteral("rows"), rowsByTable(report.manifest.tables)},
            {QStringLiteral("models"), report.models}};
}

QString textOf(const operations::RestoreReport& report)
{
    QString text = QStringLiteral("Restored the backup of %1: %2 rows and the files of %3 models.")
                       .arg(report.manifest.createdAt)
                       .arg(report.manifest.rows())
                       .arg(report.models);
    if (report.migratedTo > report.manifest.schemaVersion())
        text += QStringLiteral(" The schema was brought from version %1 to %2.")
                    .arg(report.manifest.schemaVersion())
                    .arg(report.migratedTo);
    if (report.replaced)
        text += QStringLiteral(" What was there before is gone.");
    if (!report.readers.isEmpty())
        text += QStringLiteral(" As before, it may be read by: %1.").arg(report.readers.join(QStringLiteral(", ")));
    return text;
}

QJsonObject toJson(const operations::RestoreReport& report)
{
    return {{QStringLiteral("created_at"), report.manifest.createdAt},
            {QStringLiteral("schema_version"), report.migratedTo},
            {QStringLiteral("backup_schema_version"), report.manifest.schemaVersion()},
            {QStringLiteral("rows"), rowsByTable(report.manifest.tables)},
            {QStringLiteral("models"), report.models},
            {QStringLiteral("replaced"), report.replaced},
            {QStringLiteral("readers"), QJsonArray::fromStringList(report.readers)}};
}

QString textOf(const operations::CopyReport& report, const QString& target)
{
    return QStringLiteral("Copied and counted %1 rows in %2 tables. From now on give --database \"%3\" or set "
                          "CHURNLENS_DATABASE to it, and keep --data-dir: the models stay there. What was copied is "
                          "still here, untouched.")
        .arg(report.allRows())
        .arg(report.tables.size())
        .arg(maskSecrets(target));
}

QJsonObject toJson(const operations::CopyReport& report)
{
    QJsonObject rows;
    for (size_t i = 0; i < report.tables.size(); ++i)
        rows.insert(report.tables[i].name, report.rows[i]);
    return {{QStringLiteral("rows"), rows}};
}

QString textOf(const operations::PruneReport& report)
{
    if (report.runs.empty() && report.models.isEmpty() && report.featureRows == 0)
        return QStringLiteral("There is nothing to remove.");
    QStringList runs;
    for (const operations::PrunedRun& run : report.runs)
        runs.append(QStringLiteral("%1 (as of %2)").arg(run.runId).arg(run.asOf.toString(Qt::ISODate)));
    const QString what =
        QStringLiteral("%1 runs with %2 scores%3; %4 rows of features; the files of %5 models%6.")
            .arg(report.runs.size())
            .arg(report.scores)
            .arg(runs.isEmpty() ? QString() : QStringLiteral(": ") + runs.join(QStringLiteral(", ")))
            .arg(report.featureRows)
            .arg(report.models.size())
            .arg(report.models.isEmpty() ? QString() : QStringLiteral(": ") + report.models.join(QStringLiteral(", ")));
    return (report.dryRun ? QStringLiteral("This would remove ") : QStringLiteral("Removed ")) + what
        + (report.dryRun ? QStringLiteral(" This was a dry run: nothing was removed.") : QString());
}

QJsonObject toJson(const operations::PruneReport& report)
{
    QJsonArray runs;
    for (const operations::PrunedRun& run : report.runs)
        runs.append(QJsonObject{{QStringLiteral("run_id"), run.runId},
                                {QStringLiteral("as_of"), run.asOf.toString(Qt::ISODate)},
                                {QStringLiteral("scored_at"), run.scoredAt},
                                {QStringLiteral("scores"), run.scores}});
    return {{QStringLiteral("dry_run"), report.dryRun},
            {QStringLiteral("runs"), runs},
            {QStringLiteral("scores"), report.scores},
            {QStringLiteral("feature_rows"), report.featureRows},
            {QStringLiteral("models"), QJsonArray::fromStringList(report.models)}};
}

} // namespace churnlens::batch
