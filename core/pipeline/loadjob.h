// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/transactionreader.h"
#include "core/warehouse/connection.h"

#include <QMap>
#include <QStringList>

namespace churnlens::pipeline {

/// What a load did; the sums over its files. Keys of the report's "load" object.
struct LoadReport
{
    QStringList files;
    int unchangedFiles = 0; ///< had been loaded before, byte for byte
    qint64 rowsRead = 0;
    qint64 rowsLoaded = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
    QMap<QString, qint64> rejectedByReason;
    qint64 withoutCustomer = 0;
    qint64 cancelled = 0;
    qint64 serviceLines = 0;
    qint64 purchaseLines = 0;
    qint64 customers = 0; ///< with a purchase line; of several files the sum
    qint64 invoices = 0; ///< with a purchase line
    qint64 replacedLines = 0;
    QString first; ///< time of the first purchase line, ISO without zone; empty when there is none
    QString last;
    QStringList warnings;
};

/// Loads the files, in one transaction all together: they are there whole or not at all. A file that was loaded before
/// is recognised by its SHA-256 and passed over; an invoice that a file holds replaces the one of an earlier load.
/// Errors: InputUnusable with the file and line; those of the connection; Interrupted.
Result<LoadReport> loadFiles(warehouse::Connection& connection, const QStringList& files,
                             const ingest::ReaderOptions& options, const Progress& progress);

} // namespace churnlens::pipeline
