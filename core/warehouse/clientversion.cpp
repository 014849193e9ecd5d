// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/clientversion.h"

#include <libpq-fe.h>

namespace churnlens::warehouse {

QString clientVersion()
{
    constexpr int kMajor = 10000; // since version 10: 150006 is 15.6
    const int version = PQlibVersion();
    return QStringLiteral("%1.%2").arg(version / kMajor).arg(version % kMajor);
}

} // namespace churnlens::warehouse
