// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QMap>
#include <QStringList>

#include <vector>

namespace churnlens::pipeline {

/// One file of a load, as it was read.
struct LoadedFile
{
    QString file;
    bool unchanged = false; ///< had been loaded before, byte for byte; the rest is then empty
    qint64 loadId = 0; ///< warehouse.load.load_id
    QString form; ///< "text", "gzip", "zip archive", "Excel workbook"
    QJsonArray parts; ///< as in warehouse.load.parts: name, format, profile, counts of each table
    QStringList absentColumns; ///< roles without a column
};

/// What a load did; the sums over its files. Keys of the report's "load" object.
struct LoadReport
{
    QStringList files;
    std::vector<LoadedFile> loads; ///< in the order of files
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
    QStringList passedOver; ///< what lies in the folders given and holds no transactions
    QStringList warnings; ///< why, for each of passedOver; then those of the files
};

} // namespace churnlens::pipeline
