// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QString>

#include <sys/types.h>

namespace churnlens::warehouse {

/// The system user that PostgreSQL's programs run as: ourselves, or, as root (whom PostgreSQL refuses), somebody else.
class Account
{
public:
    /// The user of this process.
    [[nodiscard]] static Account current();

    /// The user to run a cluster as whose folder belongs to folderOwner. An ordinary user runs it as himself. Root runs
    /// it as the folder's owner or, for a folder of root's own, as the system user `postgres`. Errors:
    /// DatabaseUnavailable when that user has no entry in the user database.
    [[nodiscard]] static Result<Account> forServer(uid_t folderOwner);

    [[nodiscard]] QString name() const { return m_name; } ///< empty when the user database does not know it
    [[nodiscard]] uid_t uid() const { return m_uid; }
    [[nodiscard]] gid_t gid() const { return m_gid; }

    /// Whether programs must change to it, that is, whether it is not the user of this process.
    [[nodiscard]] bool isForeign() const;

    /// Whether it can reach the entries of this folder through every folder above (asked in a child that has become
    /// it).
    [[nodiscard]] bool canEnter(const QString& folder) const;

    /// In a child between fork and exec only: becomes the account for good, with its own group alone.
    /// Async-signal-safe.
    [[nodiscard]] bool become() const noexcept;

private:
    Account(uid_t uid, gid_t gid, QString name);

    uid_t m_uid;
    gid_t m_gid;
    QString m_name;
};

} // namespace churnlens::warehouse
