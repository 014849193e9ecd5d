// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/clusterlayout.h"

#include "core/common/atomicfile.h"
#include "core/warehouse/server/servererror.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <sys/stat.h>
#include <unistd.h>

#include <array>

namespace churnlens::warehouse {

namespace {

bool statusOf(const QString& path, struct stat* status)
{
    return ::stat(QFile::encodeName(path).constData(), status) == 0;
}

/// Makes a folder with exactly this mode, whatever the umask; one that exists stays as it is.
bool makeFolder(const QString& path, mode_t mode)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), mode) == 0)
        return ::chmod(name.constData(), mode) == 0;
    return errno == EEXIST && QFileInfo(path).isDir();
}

/// The data directory, made where missing and checked to be writable: its canonical path.
Result<QString> prepareDataDir(const QString& dataDir)
{
    const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(dataDir));
    const QByteArray name = QFile::encodeName(path);
    const bool made = QDir().mkpath(QFileInfo(path).path()) && makeFolder(path, ::geteuid() == 0 ? 0711 : 0700);
    if (!made || ::access(name.constData(), R_OK | W_OK | X_OK) != 0) {
        return unavailable(
            QStringLiteral("The data directory %1 cannot be written: %2. Choose another with --data-dir, or change its "
                           "permissions.")
                .arg(path, systemReason()));
    }
    return QFileInfo(path).canonicalFilePath();
}

QString recordFile(const QString& dataDir)
{
    return dataDir + QStringLiteral("/postgresql.location");
}

/// The home that the data directory's record names; empty without a record. Only a place of our own making is believed.
Result<QString> recordedHome(const QString& dataDir, const QString& stateDir)
{
    if (!QFileInfo::exists(recordFile(dataDir)))
        return QString();
    const auto content = readWholeFile(recordFile(dataDir));
    const QString home = content ? QString::fromUtf8(*content).trimmed() : QString();
    static const QRegularExpression name(QStringLiteral("^[0-9a-f]{12}$"));
    if (QFileInfo(home).path() == stateDir && name.match(QFileInfo(home).fileName()).hasMatch())
        return home;
    return unavailable(
        QStringLiteral(
            "%1 should hold the place of the database, a folder in %2, but says '%3'. Restore that line, or remove "
            "the file to begin with an empty database.")
            .arg(recordFile(dataDir), stateDir, home.left(200)));
}

/// A home outside the data directory, in a folder that only root may change, and the record of it.
Result<QString> relocate(const QString& dataDir, const QString& stateDir)
{
    struct stat status = {};
    const bool made = QDir().mkpath(QFileInfo(stateDir).path()) && makeFolder(stateDir, 0755);
    if (!made || !statusOf(stateDir, &status) || status.st_uid != 0 || (status.st_mode & 0022) != 0) {
        return unavailable(
            QStringLiteral(
                "The database cannot lie in %1, which the server's user cannot reach, nor in %2, which is not a "
                "folder of root's own. Choose a --data-dir that every user can pass into.")
                .arg(dataDir, stateDir));
    }
    const QByteArray hash = QCryptographicHash::hash(dataDir.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QString home = stateDir + QLatin1Char('/') + QString::fromLatin1(hash);
    if (!makeFolder(home, 0711))
        return unavailable(QStringLiteral("Cannot make the folder %1: %2.").arg(home, systemReason()));
    if (const auto written = writeFileAtomically(recordFile(dataDir), home.toUtf8() + '\n'); !written)
        return unavailable(written.error().message);
    return home;
}

} // namespace

ClusterLayout::ClusterLayout(QString home, Account account, uid_t homeUid, gid_t homeGid)
    : m_home(std::move(home))
    , m_account(std::move(account))
    , m_homeUid(homeUid)
    , m_homeGid(homeGid)
{
}

Result<ClusterLayout> ClusterLayout::at(const QString& home)
{
    struct stat folder = {};
    if (!statusOf(home, &folder)) {
        return unavailable(
            QStringLiteral("The folder of the database, %1, cannot be reached: %2. Restore it, or remove the file "
                           "postgresql.location from the data directory to begin with an empty database.")
                .arg(home, systemReason()));
    }
    struct stat cluster = {};
    const bool exists = statusOf(home + QStringLiteral("/postgresql"), &cluster);
    auto account = Account::forServer(exists ? cluster.st_uid : folder.st_uid);
    if (!account)
        return account.error();
    const ClusterLayout layout(home, *account, folder.st_uid, folder.st_gid);
    if (exists && cluster.st_uid != account->uid()) {
        return unavailable(
            QStringLiteral(
                "The database in %1 belongs to another user (id %2). Run Churnlens as that user or as root, or choose "
                "another --data-dir.")
                .arg(layout.clusterDir(), QString::number(cluster.st_uid)));
    }
    return layout;
}

Result<ClusterLayout> ClusterLayout::locate(const QString& dataDir, const QString& stateDir)
{
    const auto folder = prepareDataDir(dataDir);
    if (!folder)
        return folder.error();
    const auto recorded = recordedHome(*folder, stateDir);
    if (!recorded)
        return recorded.error();
    auto layout = at(recorded->isEmpty() ? *folder : *recorded);
    if (!layout || layout->account().canEnter(layout->home()))
        return layout;
    if (!recorded->isEmpty() || QFileInfo::exists(layout->clusterDir())) {
        return unavailable(
            QStringLiteral(
                "The database in %1 runs as user %2, who cannot reach that folder any more. Give every folder "
                "above it the permission to pass (chmod o+x).")
                .arg(layout->clusterDir(), layout->account().name()));
    }
    const auto home = relocate(*folder, stateDir);
    return home ? at(*home) : Result<ClusterLayout>(home.error());
}

Result<FileLock> ClusterLayout::openLock(Lock lock) const
{
    static constexpr std::array kNames{"start", "users", "running"};
    const auto identity = asHomeOwner();
    return FileLock::open(
        QStringLiteral("%1/postgresql.%2.lock").arg(m_home, QString::fromLatin1(kNames.at(static_cast<size_t>(lock)))));
}

} // namespace churnlens::warehouse
