// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/backupmanifest.h"
#include "core/pipeline/session.h"

namespace churnlens::operations {

/// What a backup came to.
struct BackupReport
{
    QString file;
    qint64 bytes = 0; ///< of the file
    BackupManifest manifest;
    int models = 0;
};

/// Writes everything that belongs to an installation into one file: every table as of one moment, and the files of the
/// registered models. Runs wait meanwhile, readers do not. Errors: RunInProgress; Io; Interrupted; those of the
/// session.
Result<BackupReport> writeBackup(pipeline::Session& session, const QString& file, const Progress& progress);

} // namespace churnlens::operations
