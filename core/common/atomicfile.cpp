// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/atomicfile.h"

#include <QFile>
#include <QSaveFile>

#include <unistd.h>

namespace churnlens {

namespace {

Error writeError(const QString& path, const QString& reason)
{
    return {ErrorCode::Io,
            QStringLiteral("Cannot write %1: %2. Check the folder's permissions and free space.").arg(path, reason),
            path,
            {}};
}

} // namespace

Result<void> writeFileAtomically(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, file.errorString());
    if (file.write(content) != content.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return writeError(path, file.errorString());
    if (!file.commit())
        return writeError(path, file.errorString());
    return {};
}

Result<QByteArray> readWholeFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("Cannot read %1: %2.").arg(path, file.errorString()), path, {}};
    QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, QStringLiteral("Cannot read %1: %2.").arg(path, file.errorString()), path, {}};
    return content;
}

} // namespace churnlens
