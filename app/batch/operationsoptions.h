// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/prune.h"

#include <QCommandLineParser>

#include <optional>

namespace churnlens::batch {

/// What is to be done for the keeper of an installation.
struct OperationsRequest
{
    enum class Action { Backup, Restore, CopyTo, Prune, GrantReader };

    Action action = Action::Backup;
    QString target; ///< the file, the conninfo, or the role
    bool force = false; ///< of Restore: also over data
    operations::Retention retention; ///< of Prune
};

/// The options for the keeper of an installation.
struct OperationsOptions
{
    QCommandLineOption backup{QStringLiteral("backup"),
                              QStringLiteral("Write the whole installation, database and models, into one file."),
                              QStringLiteral("FILE.zip")};
    QCommandLineOption restore{QStringLiteral("restore"),
                               QStringLiteral("Put a backup in place; with --force, over what is there."),
                               QStringLiteral("FILE.zip")};
    QCommandLineOption copyTo{QStringLiteral("copy-to"),
                              QStringLiteral("Copy the database into another, empty one, to work there from then on."),
                              QStringLiteral("CONNINFO")};
    QCommandLineOption prune{
        QStringLiteral("prune"),
        QStringLiteral("Remove old scoring runs, and models that no run needs; with --dry-run, say "
                       "which.")};
    QCommandLineOption keep{QStringLiteral("keep"),
                            QStringLiteral("With --prune: so many of the newest runs stay (default 10)."),
                            QStringLiteral("N")};
    QCommandLineOption olderThan{QStringLiteral("older-than"),
                                 QStringLiteral("With --prune: only runs scored longer ago go."),
                                 QStringLiteral("DAYS")};
    QCommandLineOption grantReader{
        QStringLiteral("grant-reader"),
        QStringLiteral("Let a role of the database read the scores and nothing else, as for --serve."),
        QStringLiteral("ROLE")};

    void addTo(QCommandLineParser& parser) const;
};

/// What these options ask for; nothing when none is given. Errors: Usage, naming the
/// option; Io when the folder of a backup does not exist.
Result<std::optional<OperationsRequest>> readOperationsRequest(const QCommandLineParser& parser,
                                                               const OperationsOptions& options);

} // namespace churnlens::batch
