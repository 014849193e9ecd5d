// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/operations/archivereader.h"
#include "core/operations/backupmanifest.h"

namespace churnlens::operations {

/// A backup whose every byte has been checked.
struct CheckedBackup
{
    ArchiveReader archive;
    BackupManifest manifest;
};

/// Opens a backup and reads it through: a known format, a schema of this program or an older one, and every entry there
/// and as its checksum says. Changes nothing. Errors: InputUnusable, naming the file and what is wrong; Interrupted.
Result<CheckedBackup> checkBackup(const QString& file, const Progress& progress);

} // namespace churnlens::operations
