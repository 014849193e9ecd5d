// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/expansionlimit.h"

namespace churnlens::ingest {

Result<void> checkExpansion(qint64 packedBytes, qint64 unpackedBytes, const QString& path)
{
    if (unpackedBytes <= kFreeExpansionBytes || unpackedBytes / kMaxExpansion < packedBytes)
        return {};
    return Error{ErrorCode::InputUnusable,
                 QStringLiteral("%1 unpacks to more than %2 times its size, which no table of transactions does. "
                                "Export the table again, or unpack it and load the text file.")
                     .arg(path)
                     .arg(kMaxExpansion),
                 path,
                 {}};
}

} // namespace churnlens::ingest
