// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/filelock.h"

#include "core/warehouse/server/servererror.h"

#include <QThread>

#include <fcntl.h>
#include <sys/file.h>

namespace churnlens::warehouse {

namespace {

constexpr unsigned long kLockPollMs = 10;

} // namespace

FileLock::FileLock(FileDescriptor file)
    : m_file(std::move(file))
{
}

Result<FileLock> FileLock::open(const QString& path)
{
    const FileDescriptor opened(
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!opened) {
        return unavailable(QStringLiteral("Cannot open the lock file %1: %2. Check the folder's owner and permissions.")
                               .arg(path, systemReason()));
    }
    // Above the standard three, which a child replaces.
    FileLock lock(FileDescriptor(::fcntl(opened.get(), F_DUPFD_CLOEXEC, 3)));
    if (!lock.tryShared() && errno != EWOULDBLOCK) {
        return unavailable(
            QStringLiteral("Cannot lock %1: %2. Choose a --data-dir on a file system that supports locks.")
                .arg(path, systemReason()));
    }
    lock.unlock();
    return lock;
}

bool FileLock::tryExclusive()
{
    return ::flock(m_file.get(), LOCK_EX | LOCK_NB) == 0;
}

bool FileLock::tryShared()
{
    return ::flock(m_file.get(), LOCK_SH | LOCK_NB) == 0;
}

Result<void> FileLock::waitExclusive(const Progress& progress, QDeadlineTimer deadline, const QString& busy)
{
    while (!tryExclusive()) {
        if (progress.stopped())
            return interruptedError();
        if (deadline.hasExpired())
            return unavailable(busy);
        QThread::msleep(kLockPollMs);
    }
    return {};
}

void FileLock::unlock()
{
    ::flock(m_file.get(), LOCK_UN);
}

} // namespace churnlens::warehouse
