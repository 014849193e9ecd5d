// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"

namespace churnlens::gui {

/// What failed, as people at the window tell failures apart; finer than ErrorCode where another remedy helps.
enum class ErrorKind {
    DatabaseUnreachable, ///< no server, refused, or lost
    DatabaseFull,
    DatabaseBusy, ///< the server is short of something
    DatabaseUnsuitable, ///< another version's schema, or something else's
    NotPermitted,
    FileUnusable, ///< cannot be read as transactions
    FileAccess, ///< a file could not be opened, read or written
    NotScored,
    NotEnoughData,
    GateFailed,
    RunInProgress,
    Stopped,
    Refused, ///< what was asked for does not fit
    StatementFailed, ///< the database refused a statement
    Internal,
};

/// An error's heading and what to do about it, in the user's language; errorText() stands between the two.
struct ErrorWords
{
    QString title; ///< "The database cannot be reached"
    QString advice; ///< a sentence; empty where the message has it all
    bool isAboutDatabase = false; ///< another database is a way out
    bool isOtherDatabaseBest = false; ///< and a better one than to try again
};

[[nodiscard]] ErrorKind errorKind(const Error& error);
[[nodiscard]] ErrorWords errorWords(const Error& error);

} // namespace churnlens::gui
