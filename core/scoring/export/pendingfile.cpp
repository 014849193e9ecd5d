// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/export/pendingfile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace churnlens::scoring {

namespace {

constexpr int kAttempts = 16;

Error ioError(const QString& target, const QString& reason)
{
    return {ErrorCode::Io,
            QStringLiteral("Cannot write %1: %2. Check the folder, its permissions and the free space.")
                .arg(target, reason),
            target,
            {}};
}

QString reasonOf(int number)
{
    return qt_error_string(number);
}

/// 0, or the system's error number.
int syncPath(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

/// The file behind a link; a target that does not exist yet stays itself.
QString resolved(const QString& target)
{
    const QString canonical = QFileInfo(target).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(target).absoluteFilePath() : canonical;
}

} // namespace

PendingFile::PendingFile(QString target, QString path)
    : m_target(std::move(target))
    , m_path(std::move(path))
{
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_path(std::exchange(other.m_path, {}))
{
}

PendingFile::~PendingFile()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Result<PendingFile> PendingFile::create(const QString& target)
{
    const QString real = resolved(target);
    const QFileInfo info(real);
    if (info.isDir())
        return ioError(target, QStringLiteral("it is a directory"));
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const QString suffix = QString::number(QRandomGenerator::global()->generate64(), 36);
        const QString path = info.path() + QStringLiteral("/.churnlens-") + suffix + QStringLiteral(".part");
        const int descriptor =
            ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor < 0 && errno == EEXIST)
            continue;
        if (descriptor < 0)
            return ioError(target, reasonOf(errno));
        struct stat older = {};
        if (::stat(QFile::encodeName(real).constData(), &older) == 0)
            ::fchmod(descriptor, older.st_mode & 0777);
        ::close(descriptor);
        return PendingFile(real, path);
    }
    return ioError(target, QStringLiteral("no free temporary name beside it"));
}

Result<void> PendingFile::commit()
{
    if (const int error = syncPath(m_path, O_WRONLY); error != 0)
        return failure(reasonOf(error));
    if (std::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(m_target).constData()) != 0)
        return failure(reasonOf(errno));
    m_path.clear();
    // Some file systems cannot sync a folder; the file itself is safe by now.
    static_cast<void>(syncPath(QFileInfo(m_target).path(), O_RDONLY | O_DIRECTORY));
    return {};
}

Error PendingFile::failure(const QString& reason) const
{
    return ioError(m_target, reason);
}

} // namespace churnlens::scoring
