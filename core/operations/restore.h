// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/backupcheck.h"
#include "core/pipeline/session.h"

namespace churnlens::operations {

/// What a restore came to.
struct RestoreReport
{
    BackupManifest manifest;
    int migratedTo = 0; ///< the schema version now
    int models = 0;
    bool replaced = false; ///< whether there was something before
    QStringList readers; ///< roles that may read again, as they did before
};

/// Puts a backup in place of what the session's database holds, in one transaction: readers see the old content until
/// the new is complete, and a failure or an interruption leaves the old. The rows enter the schema that they come from,
/// which is then migrated. replace: also when somebody has worked in the database; else that is refused.
/// Errors: RunInProgress; Usage when there is content; InputUnusable; Io; Interrupted; those of the connection.
Result<RestoreReport> restoreBackup(pipeline::Session& session, const CheckedBackup& backup, bool replace,
                                    const Progress& progress);

} // namespace churnlens::operations
