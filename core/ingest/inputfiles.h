// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tablelayout.h"

namespace churnlens::ingest {

/// The files to load, and what was passed over.
struct InputFiles
{
    QStringList files;
    QStringList passedOver;
    QStringList warnings; ///< why, for each of passedOver
};

/// Replaces each folder by the files in it, by name, without hidden ones. What clearly holds no transactions (empty
/// files, images, texts with few of the columns) and folders below are passed over with a warning; a file of a kind
/// that cannot be read and may hold transactions (.xls, Parquet ...) is an error.
/// Errors: InputUnusable, also for a folder with nothing to load; Interrupted.
Result<InputFiles> expandFolders(const QStringList& inputs, const ReaderOptions& options, const Progress& progress);

} // namespace churnlens::ingest
