// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/installationfinder.h"

#include "core/warehouse/server/childprogram.h"
#include "core/warehouse/server/servererror.h"

#include <QDir>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace churnlens::warehouse {

namespace {

/// The `bin` folders under every folder of `parent` whose name matches.
QStringList binFolders(const QString& parent, const QString& pattern)
{
    QStringList result;
    const auto entries = QDir(parent).entryInfoList({pattern}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo& entry : entries)
        result.append(entry.filePath() + QStringLiteral("/bin"));
    return result;
}

QStringList folderOfPgConfig()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pg_config"));
    if (program.isEmpty())
        return {};
    const auto answer =
        ChildProgram(program, {QStringLiteral("--bindir")}, Account::current()).run({}, std::chrono::seconds(10));
    return answer && answer->exitCode == 0 ? QStringList{answer->output.trimmed()} : QStringList();
}

} // namespace

QStringList InstallationFinder::usualFolders()
{
    if (const QString chosen = qEnvironmentVariable("CHURNLENS_PG_BINDIR"); !chosen.isEmpty())
        return {chosen};
    return binFolders(QStringLiteral("/usr/lib/postgresql"), QStringLiteral("*"))
        + binFolders(QStringLiteral("/usr"), QStringLiteral("pgsql-*"))
        + QStringList{QStringLiteral("/usr/local/pgsql/bin")}
    + qEnvironmentVariable("PATH").split(QLatin1Char(':'), Qt::SkipEmptyParts) + folderOfPgConfig();
}

InstallationFinder::InstallationFinder(const QStringList& folders)
    : m_folders(folders)
{
    QSet<QString> seen;
    for (const QString& folder : folders) {
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        if (canonical.isEmpty() || seen.contains(canonical))
            continue;
        seen.insert(canonical);
        if (auto installation = ServerInstallation::at(canonical))
            m_installations.append(*installation);
    }
    std::stable_sort(
        m_installations.begin(), m_installations.end(),
        [](const ServerInstallation& a, const ServerInstallation& b) { return a.version() > b.version(); });
}

Result<ServerInstallation> InstallationFinder::newest() const
{
    if (!m_installations.isEmpty() && m_installations.first().majorVersion() >= kOldestMajor)
        return m_installations.first();
    const QString found = m_installations.isEmpty()
        ? QStringLiteral("No PostgreSQL server is installed; Churnlens needs version %1 or newer").arg(kOldestMajor)
        : QStringLiteral("The installed PostgreSQL (%1) is too old; Churnlens needs version %2 or newer")
              .arg(foundVersions(), QString::number(kOldestMajor));
    return unavailable(
        found
            + QStringLiteral(
                ". Install the package postgresql (Debian, Ubuntu) or postgresql-server (Fedora, RHEL), set "
                "CHURNLENS_PG_BINDIR to the folder of initdb and postgres, or name an existing database "
                "with --database."),
        QStringLiteral("Searched: ") + m_folders.join(QStringLiteral(", ")));
}

Result<ServerInstallation> InstallationFinder::forCluster(int majorVersion, const QString& clusterDir) const
{
    for (const ServerInstallation& installation : m_installations) {
        if (installation.majorVersion() == majorVersion)
            return installation;
    }
    const QString found = m_installations.isEmpty()
        ? QStringLiteral("no PostgreSQL server is installed")
        : QStringLiteral("only PostgreSQL %1 is installed").arg(foundVersions());
    return unavailable(
        QStringLiteral(
            "The data in %1 were made by PostgreSQL %2, and %3. Install the package postgresql-%2 (Debian, Ubuntu) or "
            "postgresql%2-server (Fedora, RHEL), beside any other. To move to a newer version, then take a backup with "
            "churnlens --backup FILE and put it into a new folder with churnlens --restore FILE --data-dir DIR. To "
            "begin afresh, point --data-dir at another folder.")
            .arg(clusterDir, QString::number(majorVersion), found),
        QStringLiteral("Searched: ") + m_folders.join(QStringLiteral(", ")));
}

QString InstallationFinder::foundVersions() const
{
    QStringList versions;
    for (const ServerInstallation& installation : m_installations)
        versions.append(installation.version().toString());
    return versions.join(QStringLiteral(", "));
}

} // namespace churnlens::warehouse
