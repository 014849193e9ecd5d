// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/privatefolder.h"

#include "core/warehouse/server/filedescriptor.h"
#include "core/warehouse/server/servererror.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace churnlens::warehouse {

namespace {

Error cannotMake(const QString& path)
{
    return unavailable(
        QStringLiteral(
            "Cannot make the folder %1: %2. Check the free space and the permissions of the folder above, or "
            "choose another --data-dir.")
            .arg(path, systemReason()));
}

Error foreign(const QString& path, const Account& account)
{
    return unavailable(
        QStringLiteral(
            "%1 is not a folder of user %2's own, so somebody else could pose as the database there. Remove it, or "
            "choose another --data-dir.")
            .arg(path, account.name()));
}

} // namespace

Result<void> ensurePrivateFolder(const QString& path, const Account& account)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return cannotMake(path);
    const FileDescriptor folder(::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!folder || ::fstat(folder.get(), &status) != 0)
        return errno == ENOTDIR || errno == ELOOP || errno == EACCES ? foreign(path, account) : cannotMake(path);
    if (status.st_uid != account.uid() && status.st_uid != ::geteuid())
        return foreign(path, account);
    if (status.st_uid != account.uid() && ::fchown(folder.get(), account.uid(), account.gid()) != 0)
        return cannotMake(path);
    if ((status.st_mode & 07777) != 0700 && ::fchmod(folder.get(), 0700) != 0)
        return cannotMake(path);
    return {};
}

Result<void> checkPrivateFolder(const QString& path, const Account& account)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return errno == ENOENT ? Result<void>() : Result<void>(foreign(path, account));
    if (!S_ISDIR(status.st_mode) || status.st_uid != account.uid() || (status.st_mode & 0077) != 0)
        return foreign(path, account);
    return {};
}

} // namespace churnlens::warehouse
