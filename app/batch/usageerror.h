// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

namespace churnlens::batch {

/// A command line that cannot be followed: what is wrong with it, and where the help is.
[[nodiscard]] inline Error usage(const QString& message)
{
    return {ErrorCode::Usage, message + QStringLiteral(" See churnlens --help."), {}, {}};
}

/// The number, 1 or more, that an option takes ("--capacity takes a number of customers"); else a usage error.
[[nodiscard]] inline Result<int> countOf(const QString& text, const QString& takes)
{
    bool isNumber = false;
    const int count = text.toInt(&isNumber);
    if (!isNumber || count < 1)
        return usage(QStringLiteral("%1, 1 or more, not \"%2\".").arg(takes, text));
    return count;
}

} // namespace churnlens::batch
