// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/loadjob.h"
#include "tests/support/testdatabase.h"

#include <QMetaType>

namespace churnlens::tests {

/// A file for a row of a test; a name with a slash lies in a folder.
struct NamedFile
{
    QString name;
    QByteArray content;
};
using FileSet = QList<NamedFile>;

/// What became of a load.
struct LoadOutcome
{
    QString counts; ///< "read 22, loaded 20, purchases 19, cancelled 1; bad_date 2": what is zero is left out
    QString lines; ///< digest of the accepted lines: customer, product, invoice, time, quantity, price, kind
    QString masters; ///< digest of customers with their countries and of products with their descriptions
    QString end; ///< first day that the data do not cover, the default of --as-of
    QStringList warnings;
    QString error; ///< empty: loaded
    ErrorCode code = ErrorCode::Internal;
};

/// A warehouse that files are loaded into, one set at a time.
class LoadBench
{
public:
    LoadBench();

    /// Loads the only file, or the folder of several, into the empty warehouse. profile: JSON, or nothing.
    LoadOutcome load(const FileSet& files, const QByteArray& profile = {});
    /// Loads a path that is there already, or not.
    LoadOutcome loadPath(const QString& path, const ingest::ReaderOptions& options = {});
    /// Rows in all tables of the warehouse.
    [[nodiscard]] QString rows();
    [[nodiscard]] QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }

private:
    void empty();

    TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
};

} // namespace churnlens::tests

Q_DECLARE_METATYPE(churnlens::tests::FileSet)
