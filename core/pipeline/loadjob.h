// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tablelayout.h"
#include "core/pipeline/loadreport.h"
#include "core/warehouse/connection.h"

#include <QHash>

namespace churnlens::pipeline {

/// Profiles of single files, by their path as given.
using FileProfiles = QHash<QString, ingest::SourceProfile>;

/// Loads the files, and those in folders among them, in one transaction all together: they are there whole or not at
/// all. A file that was loaded before is recognised by its SHA-256 and passed over; an invoice that a file holds
/// replaces the one of an earlier load. profiles: for files that are read in another way than options says.
/// Errors: InputUnusable with the file and line; those of the connection; Interrupted.
Result<LoadReport> loadFiles(warehouse::Connection& connection, const QStringList& inputs,
                             const ingest::ReaderOptions& options, const Progress& progress,
                             const FileProfiles& profiles = {});

} // namespace churnlens::pipeline
