// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/demodata.h"

#include "core/synthetic/generator.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <unistd.h>

namespace churnlens::synthetic {

namespace {

/// An empty file that says whose folder it is.
const QString kMark = QStringLiteral("/churnlens-demo");

QString transactionsFile(const QString& dataDir, qint64 rows)
{
    return dataDir + QStringLiteral("/demo-transactions-%1.csv").arg(rows);
}

Error folderError(const QString& dataDir)
{
    return {ErrorCode::Io,
            QStringLiteral("Cannot make the folder %1. Check its rights and the free space.").arg(dataDir),
            dataDir,
            {}};
}

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

QString demoDataDir(const QString& programDataDir, qint64 rows)
{
    return QStringLiteral("%1/demo-%2").arg(programDataDir).arg(rows);
}

bool isDemoDataDir(const QString& dataDir)
{
    static const QRegularExpression name(QStringLiteral("/demo-([0-9]+)/?$"));
    const QRegularExpressionMatch match = name.match(dataDir);
    return match.hasMatch()
        && (QFileInfo::exists(dataDir + kMark)
            || QFileInfo::exists(transactionsFile(dataDir, match.captured(1).toLongLong())));
}

Result<void> markDemoDataDir(const QString& dataDir)
{
    QFile mark(dataDir + kMark);
    if (!makeDataDir(dataDir) || !mark.open(QIODevice::WriteOnly))
        return folderError(dataDir);
    return {};
}

QString programDataDir(const QString& dataDir)
{
    return isDemoDataDir(dataDir) ? dataDir.left(dataDir.lastIndexOf(QStringLiteral("/demo-"))) : dataDir;
}

Result<QString> provideDemoData(const QString& dataDir, qint64 rows, const Progress& progress)
{
    const QString path = transactionsFile(dataDir, rows);
    if (QFileInfo::exists(path))
        return path;
    progress.update(0, QStringLiteral("Generating demo data"));
    if (!makeDataDir(dataDir))
        return folderError(dataDir);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Io,
                     QStringLiteral("Cannot write the demo data %1: %2.").arg(path, file.errorString()),
                     path,
                     {}};
    GeneratorOptions options;
    options.rows = rows;
    const Result<GeneratedSummary> generated = generateTransactions(options, file, progress);
    if (!generated.ok())
        return generated.error();
    if (!file.commit())
        return Error{ErrorCode::Io,
                     QStringLiteral("Cannot write the demo data %1: %2.").arg(path, file.errorString()),
                     path,
                     {}};
    return path;
}

} // namespace churnlens::synthetic
