// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/clusterinitialiser.h"

#include "core/common/atomicfile.h"
#include "core/warehouse/server/childprogram.h"
#include "core/warehouse/server/privatefolder.h"
#include "core/warehouse/server/servererror.h"
#include "core/warehouse/server/serverlog.h"

#include <QDir>
#include <QFileInfo>

#include <fcntl.h>

#include <cstdio>

namespace churnlens::warehouse {

namespace {

constexpr std::chrono::seconds kInitTimeout{120};

Error initError(const ClusterLayout& layout, const QString& reason, const QString& detail = {})
{
    return unavailable(
        QStringLiteral(
            "Cannot make the database in %1: %2. Check the free space and the permissions, or choose another "
            "--data-dir.")
            .arg(layout.home(), reason),
        detail);
}

} // namespace

ClusterInitialiser::ClusterInitialiser(ClusterLayout layout)
    : m_layout(std::move(layout))
{
}

Result<std::optional<int>> ClusterInitialiser::clusterVersion() const
{
    const auto identity = m_layout.asServer();
    const QString dir = m_layout.clusterDir();
    if (!QFileInfo(dir).exists()
        || (QFileInfo(dir).isDir() && QDir(dir).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return std::optional<int>();
    const auto content = readWholeFile(dir + QStringLiteral("/PG_VERSION"));
    const int version = content ? QString::fromLatin1(*content).trimmed().toInt() : 0;
    if (version > 0)
        return std::optional<int>(version);
    return unavailable(
        QStringLiteral(
            "%1 exists and is no PostgreSQL cluster (it has no readable PG_VERSION). Move it away, or choose another "
            "--data-dir.")
            .arg(dir),
        content ? QString() : content.error().message);
}

Result<void> ClusterInitialiser::initialise(const ServerInstallation& installation, const Progress& progress)
{
    progress.update(0.0, QStringLiteral("Creating the database"));
    removeScratch();
    auto result = runInitdb(installation, progress);
    if (result)
        result = includeSettings();
    if (result)
        result = putInPlace();
    if (!result)
        removeScratch();
    return result;
}

Result<void> ClusterInitialiser::runInitdb(const ServerInstallation& installation, const Progress& progress)
{
    {
        const auto identity = m_layout.asHomeOwner();
        if (auto made = ensurePrivateFolder(m_layout.scratchDir(), m_layout.account()); !made)
            return made;
    }
    auto lock = m_layout.openLock(ClusterLayout::Lock::Running);
    if (!lock)
        return lock.error();
    if (!lock->tryExclusive())
        return initError(m_layout, QStringLiteral("another PostgreSQL program is at work there"));
    ChildProgram initdb(installation.initdb(),
                        {QStringLiteral("--pgdata"), m_layout.scratchDir(), QStringLiteral("--username=churnlens"),
                         QStringLiteral("--auth-local=trust"), QStringLiteral("--auth-host=reject"),
                         QStringLiteral("--locale=C"), QStringLiteral("--encoding=UTF8"),
                         QStringLiteral("--no-instructions")},
                        m_layout.account());
    initdb.setInherited(lock->descriptor());
    const auto outcome = initdb.run(progress, kInitTimeout);
    if (!outcome)
        return outcome.error();
    if (outcome->exitCode != 0)
        return initError(m_layout, reasonIn(outcome->output), outcome->output);
    return {};
}

Result<void> ClusterInitialiser::includeSettings()
{
    const auto identity = m_layout.asServer();
    const QString path = m_layout.scratchDir() + QStringLiteral("/postgresql.conf");
    auto content = readWholeFile(path);
    if (!content)
        return initError(m_layout, content.error().message);
    const auto written = writeFileAtomically(path, *content + "\ninclude_if_exists = 'churnlens.conf'\n");
    return written ? Result<void>() : Result<void>(initError(m_layout, written.error().message));
}

Result<void> ClusterInitialiser::putInPlace()
{
    const auto identity = m_layout.asHomeOwner();
    const QByteArray from = QFile::encodeName(m_layout.scratchDir());
    const QByteArray to = QFile::encodeName(m_layout.clusterDir());
    if (std::rename(from.constData(), to.constData()) != 0)
        return initError(m_layout, systemReason());
    const FileDescriptor home(
        ::open(QFile::encodeName(m_layout.home()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!home || ::fsync(home.get()) != 0)
        return initError(m_layout, systemReason());
    return {};
}

void ClusterInitialiser::removeScratch()
{
    {
        const auto identity = m_layout.asServer();
        QDir(m_layout.scratchDir()).removeRecursively();
    }
    const auto identity = m_layout.asHomeOwner();
    ::rmdir(QFile::encodeName(m_layout.scratchDir()).constData());
}

} // namespace churnlens::warehouse
