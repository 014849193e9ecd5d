// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/account.h"

#include "core/warehouse/server/servererror.h"

#include <grp.h>
#include <pwd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <optional>

namespace churnlens::warehouse {

namespace {

struct Entry
{
    uid_t uid;
    gid_t gid;
    QString name;
};

/// Runs one of getpwuid_r and getpwnam_r, which are safe beside other threads.
template <typename Lookup>
std::optional<Entry> findEntry(Lookup lookup)
{
    std::array<char, 16384> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (lookup(&entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return std::nullopt;
    return Entry{entry.pw_uid, entry.pw_gid, QString::fromLocal8Bit(entry.pw_name)};
}

std::optional<Entry> entryOf(uid_t uid)
{
    return findEntry([uid](passwd* entry, char* buffer, size_t size, passwd** found) {
        return ::getpwuid_r(uid, entry, buffer, size, found);
    });
}

std::optional<Entry> entryOfPostgres()
{
    return findEntry([](passwd* entry, char* buffer, size_t size, passwd** found) {
        return ::getpwnam_r("postgres", entry, buffer, size, found);
    });
}

} // namespace

Account::Account(uid_t uid, gid_t gid, QString name)
    : m_uid(uid)
    , m_gid(gid)
    , m_name(std::move(name))
{
}

Account Account::current()
{
    const auto entry = entryOf(::geteuid());
    return {::geteuid(), ::getegid(), entry ? entry->name : QString()};
}

Result<Account> Account::forServer(uid_t folderOwner)
{
    if (::geteuid() != 0) {
        Account self = current();
        if (self.name().isEmpty()) {
            return unavailable(
                QStringLiteral("PostgreSQL needs a named user, and user id %1 has no entry in /etc/passwd. Add one, or "
                               "name an existing database with --database.")
                    .arg(::geteuid()));
        }
        return self;
    }
    auto entry = folderOwner == 0 ? std::nullopt : entryOf(folderOwner);
    if (!entry)
        entry = entryOfPostgres();
    if (!entry || entry->uid == 0) {
        return unavailable(QStringLiteral(
            "PostgreSQL refuses to run as root, and there is no system user 'postgres' to run it as. Install the "
            "PostgreSQL server package, which creates it, run Churnlens as an ordinary user, or name an "
            "existing database with --database."));
    }
    return Account(entry->uid, entry->gid, entry->name);
}

bool Account::isForeign() const
{
    return m_uid != ::geteuid();
}

bool Account::canEnter(const QString& folder) const
{
    const QByteArray path = QFile::encodeName(folder);
    if (!isForeign())
        return ::access(path.constData(), X_OK) == 0;
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(become() && ::access(path.constData(), X_OK) == 0 ? 0 : 1);
    int status = 1;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool Account::become() const noexcept
{
    return m_uid == ::geteuid() || (::setgroups(1, &m_gid) == 0 && ::setgid(m_gid) == 0 && ::setuid(m_uid) == 0);
}

} // namespace churnlens::warehouse
