// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serve/accesslog.h"

#include "core/common/logging.h"

namespace churnlens::serve {

guard::AccessLog accessLog()
{
    return [](const guard::AccessRecord& record) {
        if (!lcChurnlens().isInfoEnabled())
            return;
        qCInfo(lcChurnlens, "access %s \"%s\" %s %s %d %lld %.3f %s", qPrintable(record.peer.toString()),
               record.caller.constData(), record.method.isEmpty() ? "-" : record.method.constData(),
               record.path.isEmpty() ? "-" : record.path.constData(), record.status,
               static_cast<long long>(record.bytes), static_cast<double>(record.micros) / 1000,
               record.requestId.constData());
    };
}

} // namespace churnlens::serve
