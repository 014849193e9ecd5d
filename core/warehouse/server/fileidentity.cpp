// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/fileidentity.h"

#include <sys/fsuid.h>
#include <unistd.h>

namespace churnlens::warehouse {

// Unlike seteuid(), these change the calling thread only; they return the value before.

FileIdentity::FileIdentity(uid_t uid, gid_t gid)
    : m_active(::geteuid() == 0)
{
    if (!m_active)
        return;
    m_previousGid = static_cast<gid_t>(::setfsgid(gid));
    m_previousUid = static_cast<uid_t>(::setfsuid(uid));
}

FileIdentity::~FileIdentity()
{
    if (!m_active)
        return;
    ::setfsuid(m_previousUid);
    ::setfsgid(m_previousGid);
}

} // namespace churnlens::warehouse
