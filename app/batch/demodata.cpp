// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/demodata.h"

#include "core/synthetic/generator.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace churnlens::batch {

Result<QString> provideDemoData(const QString& dataDir, qint64 rows, const Progress& progress)
{
    const QString folder = dataDir + QStringLiteral("/demo");
    const QString path = folder + QStringLiteral("/transactions-%1.csv").arg(rows);
    if (QFileInfo::exists(path))
        return path;
    progress.update(0, QStringLiteral("Generating demo data"));
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly))
        return Error {ErrorCode::Io, QStringLiteral("Cannot write the demo data %1: %2.").arg(path, file.errorString()), path, {}};
    synthetic::GeneratorOptions options;
    options.rows = rows;
    const Result<synthetic::GeneratedSummary> generated = synthetic::generateTransactions(options, file, progress);
    if (!generated.ok())
        return generated.error();
    if (!file.commit())
        return Error {ErrorCode::Io, QStringLiteral("Cannot write the demo data %1: %2.").arg(path, file.errorString()), path, {}};
    return path;
}

} // namespace churnlens::batch
