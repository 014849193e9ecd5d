// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/postmaster.h"

#include "core/warehouse/server/socketfolder.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

namespace churnlens::warehouse {

namespace {

// Lines of postmaster.pid, from 0 (src/include/utils/pidfile.h); the status comes last and is padded with spaces.
constexpr int kPidLine = 0;
constexpr int kPortLine = 3;
constexpr int kSocketFolderLine = 4;
constexpr int kStatusLine = 7;

QString processEntry(pid_t pid, const char* name)
{
    return QStringLiteral("/proc/%1/%2").arg(QString::number(pid), QString::fromLatin1(name));
}

QList<QByteArray> linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
}

Postmaster::State stateOf(const QByteArray& status)
{
    if (status == "ready")
        return Postmaster::State::Ready;
    return status == "stopping" ? Postmaster::State::Stopping : Postmaster::State::Starting;
}

} // namespace

Postmaster::Postmaster(ClusterLayout layout)
    : m_layout(std::move(layout))
{
}

Postmaster::View Postmaster::look() const
{
    // /proc tells of a process only to its own user (or to root with rights that containers withhold).
    const auto identity = m_layout.asServer();
    const QList<QByteArray> lines = linesOf(pidFile());
    View view;
    view.pid = lines.value(kPidLine).toInt();
    if (view.pid <= 0 || !isServerProcess(view.pid)) {
        view.state = anyProcessLives() ? State::Leftover : State::Stopped;
        return view;
    }
    view.port = lines.value(kPortLine).toInt();
    view.socketFolder = QFile::decodeName(lines.value(kSocketFolderLine));
    view.state = stateOf(lines.value(kStatusLine).trimmed());
    return view;
}

bool Postmaster::hidesSocket(const View& view) const
{
    const auto identity = m_layout.asServer();
    return QFileInfo::exists(processEntry(view.pid, "root") + socketPath(view.socketFolder, view.port));
}

void Postmaster::requestStop(const View& view) const
{
    ::kill(view.pid, SIGINT);
}

void Postmaster::discardStalePidFile() const
{
    const auto identity = m_layout.asServer();
    const pid_t pid = linesOf(pidFile()).value(kPidLine).toInt();
    if (pid > 0 && ::kill(pid, 0) == 0 && !isServerProcess(pid))
        QFile::remove(pidFile());
}

QString Postmaster::pidFile() const
{
    return m_layout.clusterDir() + QStringLiteral("/postmaster.pid");
}

bool Postmaster::isServerProcess(pid_t pid) const
{
    struct stat folder = {};
    struct stat cluster = {};
    return linesOf(processEntry(pid, "comm")).value(0) == "postgres"
        && ::stat(processEntry(pid, "cwd").toLatin1().constData(), &folder) == 0
        && ::stat(QFile::encodeName(m_layout.clusterDir()).constData(), &cluster) == 0
        && folder.st_ino == cluster.st_ino && folder.st_dev == cluster.st_dev;
}

bool Postmaster::anyProcessLives() const
{
    auto lock = m_layout.openLock(ClusterLayout::Lock::Running);
    return !lock || !lock->tryExclusive();
}

} // namespace churnlens::warehouse
