// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/servercontrol.h"

#include "core/common/atomicfile.h"
#include "core/warehouse/server/childprogram.h"
#include "core/warehouse/server/clusterinitialiser.h"
#include "core/warehouse/server/privatedatabase.h"
#include "core/warehouse/server/privatefolder.h"
#include "core/warehouse/server/servererror.h"
#include "core/warehouse/server/serverlog.h"
#include "core/warehouse/server/serversettings.h"
#include "core/warehouse/server/socketfolder.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QThread>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

namespace churnlens::warehouse {

using State = Postmaster::State;

namespace {

constexpr unsigned long kPollMs = 5;
constexpr int kMaxRefusals = 40;
constexpr std::chrono::seconds kReadyTimeout{60};
constexpr std::chrono::seconds kStopTimeout{60};

QString phaseOf(State state)
{
    switch (state) {
    case State::Leftover:
        return QStringLiteral("Waiting for the database server's processes");
    case State::Stopping:
        return QStringLiteral("Waiting for the database server to stop");
    case State::Stopped:
    case State::Starting:
    case State::Ready:
        break;
    }
    return QStringLiteral("Starting the database server");
}

Error lateError(State state, const QString& clusterDir, const QString& log)
{
    if (state == State::Leftover) {
        return unavailable(
            QStringLiteral(
                "Processes of a PostgreSQL server that was killed still work on %1. Wait for them to end or end "
                "them, then try again.")
                .arg(clusterDir),
            log);
    }
    return unavailable(
        QStringLiteral(
            "The PostgreSQL server of %1 is still %2 after %3 s. It goes on by itself; try again in a minute.")
            .arg(clusterDir, state == State::Stopping ? QStringLiteral("stopping") : QStringLiteral("recovering"),
                 QString::number(kReadyTimeout.count())),
        log);
}

} // namespace

ServerControl::ServerControl(ClusterLayout layout, QStringList searchFolders)
    : m_layout(layout)
    , m_searchFolders(std::move(searchFolders))
    , m_postmaster(std::move(layout))
{
}

Result<QString> ServerControl::bringUp(const Progress& progress)
{
    bool started = false;
    int refusals = 0;
    QDeadlineTimer deadline(kReadyTimeout);
    for (;;) {
        if (progress.stopped())
            return interruptedError();
        const auto view = m_postmaster.look();
        if (view.state == State::Ready) {
            const auto conninfo = join(view, &refusals);
            if (!conninfo)
                return conninfo.error();
            if (conninfo->has_value())
                return **conninfo;
        } else if (view.state == State::Stopped) {
            if (started)
                return startError();
            if (const auto result = start(progress); !result)
                return result.error();
            started = true;
            deadline = QDeadlineTimer(kReadyTimeout);
        } else {
            if (deadline.hasExpired())
                return lateError(view.state, m_layout.clusterDir(), logTail());
            progress.update(0.5, phaseOf(view.state));
            QThread::msleep(kPollMs);
        }
    }
}

Result<std::optional<QString>> ServerControl::join(const Postmaster::View& view, int* refusals)
{
    const auto reachable = isReachable(view);
    if (!reachable)
        return reachable.error();
    if (!*reachable) {
        const auto stopped = stop();
        return stopped ? Result<std::optional<QString>>(std::nullopt) : Result<std::optional<QString>>(stopped.error());
    }
    const PrivateDatabase database(view.socketFolder, view.port, m_layout.account());
    const auto ensured = database.ensure();
    if (ensured)
        return std::optional<QString>(database.conninfo());
    // A server that was killed this moment looks ready until the kernel has taken it away.
    if (++*refusals > kMaxRefusals)
        return ensured.error();
    QThread::msleep(kPollMs);
    return std::optional<QString>();
}

Result<void> ServerControl::stop()
{
    const QDeadlineTimer deadline(kStopTimeout);
    pid_t asked = 0;
    QString socketFolder;
    for (auto view = m_postmaster.look(); view.state != State::Stopped; view = m_postmaster.look()) {
        if (view.state != State::Leftover && view.pid != asked) {
            asked = view.pid;
            socketFolder = view.socketFolder;
            m_postmaster.requestStop(view);
        }
        if (deadline.hasExpired()) {
            return unavailable(
                QStringLiteral("The PostgreSQL server of %1 has not stopped after %2 s; it goes on stopping by itself.")
                    .arg(m_layout.clusterDir(), QString::number(kStopTimeout.count())),
                logTail());
        }
        QThread::msleep(kPollMs);
    }
    if (!socketFolder.isEmpty()) {
        const auto identity = m_layout.asHomeOwner();
        ::rmdir(QFile::encodeName(socketFolder).constData());
    }
    return {};
}

Result<bool> ServerControl::isReachable(const Postmaster::View& view) const
{
    if (const auto own = checkPrivateFolder(view.socketFolder, m_layout.account()); !own)
        return own.error();
    const QString socket = socketPath(view.socketFolder, view.port);
    if (QFileInfo::exists(socket))
        return true;
    if (!m_postmaster.hidesSocket(view))
        return false;
    return unavailable(
        QStringLiteral(
            "The PostgreSQL server of %1 was started where %2 means another folder than here (a service with a "
            "private /tmp, or a container). Stop that Churnlens first, or use another --data-dir.")
            .arg(m_layout.clusterDir(), view.socketFolder));
}

Result<void> ServerControl::start(const Progress& progress)
{
    const auto installation = prepareCluster(progress);
    if (!installation)
        return installation.error();
    progress.update(0.4, phaseOf(State::Starting));
    const QString socketFolder = chooseSocketFolder(m_layout);
    if (auto prepared = prepareSocketFolder(socketFolder); !prepared)
        return prepared;
    if (auto written = writeSettings(socketFolder); !written)
        return written;
    return launch(*installation);
}

Result<ServerInstallation> ServerControl::prepareCluster(const Progress& progress)
{
    ClusterInitialiser initialiser(m_layout);
    const auto version = initialiser.clusterVersion();
    if (!version)
        return version.error();
    const InstallationFinder finder(m_searchFolders.isEmpty() ? InstallationFinder::usualFolders() : m_searchFolders);
    if (version->has_value())
        return finder.forCluster(**version, m_layout.clusterDir());
    auto installation = finder.newest();
    if (!installation)
        return installation;
    const auto initialised = initialiser.initialise(*installation, progress);
    return initialised ? installation : Result<ServerInstallation>(initialised.error());
}

Result<void> ServerControl::prepareSocketFolder(const QString& folder) const
{
    {
        const auto identity = m_layout.asHomeOwner();
        if (auto made = ensurePrivateFolder(folder, m_layout.account()); !made)
            return made;
    }
    // No process of the cluster lives, so these are left from a crash; their process number may mean somebody else by
    // now.
    const auto identity = m_layout.asServer();
    QFile::remove(socketPath(folder));
    QFile::remove(socketPath(folder) + QStringLiteral(".lock"));
    m_postmaster.discardStalePidFile();
    return {};
}

Result<void> ServerControl::writeSettings(const QString& socketFolder) const
{
    const auto identity = m_layout.asServer();
    const QString path = m_layout.clusterDir() + QStringLiteral("/churnlens.conf");
    const QByteArray settings = serverSettings(availableMemory(), sharedMemoryRoom(), socketFolder);
    if (const auto present = readWholeFile(path); present && *present == settings)
        return {};
    const auto written = writeFileAtomically(path, settings);
    return written ? Result<void>() : Result<void>(unavailable(written.error().message));
}

Result<void> ServerControl::launch(const ServerInstallation& installation)
{
    auto lock = m_layout.openLock(ClusterLayout::Lock::Running);
    if (!lock)
        return lock.error();
    if (!lock->tryExclusive())
        return lateError(State::Leftover, m_layout.clusterDir(), logTail());
    const auto identity = m_layout.asServer();
    const QByteArray log = QFile::encodeName(m_layout.logFile());
    const QByteArray previousLog = log + ".1";
    std::rename(log.constData(), previousLog.constData());
    const FileDescriptor output(::open(log.constData(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!output) {
        return unavailable(
            QStringLiteral("Cannot write the server's log %1: %2. Check the free space and the folder's owner.")
                .arg(m_layout.logFile(), systemReason()));
    }
    ChildProgram postgres(installation.postgres(), {QStringLiteral("-D"), m_layout.clusterDir()}, m_layout.account());
    postgres.setFolder(m_layout.clusterDir());
    postgres.setInherited(lock->descriptor());
    return postgres.start(output.get());
}

Error ServerControl::startError() const
{
    const QString log = logTail();
    return unavailable(QStringLiteral("The PostgreSQL server of %1 did not start: %2. Its log is %3.")
                           .arg(m_layout.clusterDir(), reasonIn(log), m_layout.logFile()),
                       log);
}

QString ServerControl::logTail() const
{
    const auto identity = m_layout.asServer();
    return lastLines(m_layout.logFile());
}

} // namespace churnlens::warehouse
