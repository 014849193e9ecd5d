// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/privateserver.h"

#include "core/common/logging.h"
#include "core/warehouse/server/servererror.h"

#include <QScopeGuard>

namespace churnlens::warehouse {

namespace {

using Lock = ClusterLayout::Lock;

// Longer than any one start or stop takes.
constexpr std::chrono::seconds kTurnTimeout{180};

/// Waits for the turn to start or stop the server.
Result<FileLock> takeTurn(const ClusterLayout& layout, const Progress& progress)
{
    auto lock = layout.openLock(Lock::Start);
    if (!lock)
        return lock;
    const QString busy =
        QStringLiteral(
            "Another Churnlens process has been starting or stopping the database in %1 for %2 s. Wait for it, or "
            "end it, then try again.")
            .arg(layout.home(), QString::number(kTurnTimeout.count()));
    const auto waited = lock->waitExclusive(progress, QDeadlineTimer(kTurnTimeout), busy);
    return waited ? std::move(lock) : Result<FileLock>(waited.error());
}

/// Gives up a share; stops the server if it was the last one. The caller's turn.
Result<void> leave(FileLock& users, ServerControl& control)
{
    // Unlocked first: a conversion that fails would lose the shared lock anyway.
    users.unlock();
    const auto result = users.tryExclusive() ? control.stop() : Result<void>();
    users.unlock();
    return result;
}

} // namespace

PrivateServer::PrivateServer(ClusterLayout layout, ServerControl control, FileLock users, QString conninfo)
    : m_layout(std::move(layout))
    , m_control(std::move(control))
    , m_users(std::move(users))
    , m_conninfo(std::move(conninfo))
{
}

Result<std::unique_ptr<PrivateServer>> PrivateServer::acquire(const QString& dataDir, const Progress& progress,
                                                              const ServerOptions& options)
{
    const auto layout = ClusterLayout::locate(dataDir, options.stateDir);
    if (!layout)
        return layout.error();
    auto turn = takeTurn(*layout, progress);
    if (!turn)
        return turn.error();
    const auto end = qScopeGuard([&turn] { turn->unlock(); });
    auto users = layout->openLock(Lock::Users);
    if (!users)
        return users.error();
    if (!users->tryShared())
        return unavailable(QStringLiteral("Cannot lock %1 for use: %2.").arg(layout->home(), systemReason()));
    ServerControl control(*layout, options.searchFolders);
    const auto conninfo = control.bringUp(progress);
    if (conninfo)
        return std::unique_ptr<PrivateServer>(
            new PrivateServer(*layout, std::move(control), std::move(*users), *conninfo));
    if (conninfo.error().code == ErrorCode::Interrupted || control.isReady()) {
        if (const auto left = leave(*users, control); !left)
            qCWarning(lcChurnlens).noquote() << left.error().message;
    }
    return conninfo.error();
}

PrivateServer::~PrivateServer()
{
    if (const auto released = release(); !released)
        qCWarning(lcChurnlens).noquote() << released.error().message;
}

Result<void> PrivateServer::release()
{
    if (m_released)
        return {};
    m_released = true;
    auto turn = takeTurn(m_layout, {});
    if (!turn) {
        m_users.unlock();
        return turn.error();
    }
    const auto end = qScopeGuard([&turn] { turn->unlock(); });
    return leave(m_users, m_control);
}

} // namespace churnlens::warehouse
