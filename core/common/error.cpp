// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/error.h"

namespace churnlens {

int exitCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::InputUnusable:
        return 3;
    case ErrorCode::DatabaseUnavailable:
        return 4;
    case ErrorCode::NotEnoughData:
        return 5;
    case ErrorCode::GateFailed:
        return 6;
    case ErrorCode::RunInProgress:
        return 7;
    case ErrorCode::Interrupted:
        return 130;
    case ErrorCode::Internal:
    case ErrorCode::Io:
        break;
    }
    return 1;
}

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return QStringLiteral("internal_error");
    case ErrorCode::Usage:
        return QStringLiteral("usage");
    case ErrorCode::InputUnusable:
        return QStringLiteral("input_unusable");
    case ErrorCode::DatabaseUnavailable:
        return QStringLiteral("database_unavailable");
    case ErrorCode::NotEnoughData:
        return QStringLiteral("not_enough_data");
    case ErrorCode::GateFailed:
        return QStringLiteral("gate_failed");
    case ErrorCode::RunInProgress:
        return QStringLiteral("run_in_progress");
    case ErrorCode::Interrupted:
        return QStringLiteral("interrupted");
    case ErrorCode::Io:
        return QStringLiteral("io_error");
    }
    return QStringLiteral("internal_error");
}

} // namespace churnlens
