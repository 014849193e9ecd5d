// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/transactionreader.h"
#include "core/pipeline/loadreport.h"
#include "core/pipeline/transactionwriter.h"

#include <future>

namespace churnlens::pipeline {

/// One file on its way into the warehouse, inside the caller's transaction.
class FileLoad
{
public:
    /// following: the files that the same command loads after this one.
    FileLoad(warehouse::Connection& connection, const QString& path, QStringList following,
             const ingest::ReaderOptions& options, const Progress& progress);

    /// Loads the file, unless it is unchanged, and adds what it did to the report. Errors: as loadFiles().
    Result<void> run(LoadReport& report);

private:
    Result<bool> isUnchanged(bool firstLoad);
    Result<void> begin(bool firstLoad);
    Result<void> streamLines(bool firstLoad);
    Result<void> refuseEmpty() const;
    Result<void> replaceEarlier(bool firstLoad);
    Result<void> writeRejected();
    Result<void> writeLoadRow();
    [[nodiscard]] QJsonArray partsJson() const;
    void addTo(LoadReport& report) const;

    warehouse::Connection& m_connection;
    QString m_path;
    QStringList m_following;
    const ingest::ReaderOptions& m_options;
    const Progress& m_progress;
    TransactionWriter m_writer;
    std::unique_ptr<ingest::TransactionReader> m_reader;
    std::future<Result<QByteArray>> m_hashing; ///< of the file's bytes, beside the load
    QByteArray m_sha256;
    int m_loadId = 0;
    qint64 m_replaced = 0;
};

} // namespace churnlens::pipeline
