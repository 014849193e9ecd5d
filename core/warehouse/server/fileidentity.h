// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <sys/types.h>

namespace churnlens::warehouse {

/// While it lives, the calling thread makes and opens files as another user. For root, this keeps files in folders that
/// belong to somebody else theirs, and a link that the owner planted leads no further than the owner could go. Does
/// nothing for an ordinary user. May be nested.
class FileIdentity
{
    Q_DISABLE_COPY_MOVE(FileIdentity)

public:
    FileIdentity(uid_t uid, gid_t gid);
    ~FileIdentity();

private:
    bool m_active;
    uid_t m_previousUid = 0;
    gid_t m_previousGid = 0;
};

} // namespace churnlens::warehouse
