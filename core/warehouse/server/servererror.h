// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"

#include <QFile>

#include <cerrno>
#include <cstring>

namespace churnlens::warehouse {

/// The one kind of failure of this folder: there is no database to work with, for this reason.
inline Error unavailable(const QString& message, const QString& detail = {})
{
    return {ErrorCode::DatabaseUnavailable, message, detail, {}};
}

/// The system's words for an errno.
inline QString systemReason(int number = errno)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

} // namespace churnlens::warehouse
