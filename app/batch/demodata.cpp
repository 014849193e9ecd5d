// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/demodata.h"

#include "core/synthetic/generator.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

namespace churnlens::batch {

namespace {

/// As the private server makes it: the owner's alone, or passable for the server's account when root is the owner.
bool makeDataDir(const QString& path)
{
    if (QFileInfo::exists(path))
        return true;
    QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (::geteuid() == 0)
        permissions |= QFile::ExeGroup | QFile::ExeOther;
    return QDir().mkpath(path) && QFile::setPermissions(path, permissions);
}

} // namespace

Result<QString> provideDemoData(const QString& dataDir, qint64 rows, const Progress& progress)
{
    const QString path = dataDir + QStringLiteral("/demo-transactions-%1.csv").arg(rows);
    if (QFileInfo::exists(path))
        return path;
    progress.update(0, QStringLiteral("Generating demo data"));
    QSaveFile file(path);
    if (!makeDataDir(dataDir) || !file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Io,
                     QStringLiteral("Cannot write the demo data %1: %2.").arg(path, file.errorString()),
                     path,
                     {}};
    synthetic::GeneratorOptions options;
    options.rows = rows;
    const Result<synthetic::GeneratedSummary> generated = synthetic::generateTransactions(options, file, progress);
    if (!generated.ok())
        return generated.error();
    if (!file.commit())
        return Error{ErrorCode::Io,
                     QStringLiteral("Cannot write the demo data %1: %2.").arg(path, file.errorString()),
                     path,
                     {}};
    return path;
}

} // namespace churnlens::batch
