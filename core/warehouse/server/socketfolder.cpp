// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/socketfolder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

#include <sys/stat.h>
#include <sys/un.h>

namespace churnlens::warehouse {

namespace {

bool isUsable(const QString& folder)
{
    // A comma separates hosts for libpq and folders for the server; quotes and others have a meaning to one of them.
    static const QRegularExpression plain(QStringLiteral(R"(^/[A-Za-z0-9/._+@~ -]+$)"));
    const auto room = static_cast<qsizetype>(sizeof(sockaddr_un::sun_path)) - 1;
    return plain.match(folder).hasMatch() && QFile::encodeName(socketPath(folder)).size() <= room;
}

/// The runtime directory, where it is really this user's own: a server of another account cannot use it.
QString runtimeDir(const Account& account)
{
    const QString path = qEnvironmentVariable("XDG_RUNTIME_DIR");
    struct stat status = {};
    const bool own = !path.isEmpty() && !account.isForeign()
        && ::stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISDIR(status.st_mode)
        && status.st_uid == account.uid() && (status.st_mode & 0077) == 0;
    return own ? path : QString();
}

} // namespace

QString socketPath(const QString& folder, int port)
{
    return folder + QStringLiteral("/.s.PGSQL.") + QString::number(port);
}

QString chooseSocketFolder(const ClusterLayout& layout)
{
    if (const QString natural = layout.home() + QStringLiteral("/socket"); isUsable(natural))
        return natural;
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(layout.clusterDir().toUtf8(), QCryptographicHash::Sha256).toHex().left(12));
    const QString runtime = runtimeDir(layout.account());
    const QString inRuntime = runtime + QStringLiteral("/churnlens-") + hash;
    if (!runtime.isEmpty() && isUsable(inRuntime))
        return inRuntime;
    return QStringLiteral("/tmp/churnlens-") + QString::number(layout.account().uid()) + QLatin1Char('-') + hash;
}

} // namespace churnlens::warehouse
