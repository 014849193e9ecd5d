// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens {

/// What kind of failure happened. Each code maps to one exit code (exitCode()) and, in the API, to one HTTP status.
enum class ErrorCode {
    Internal, ///< a defect or an unforeseen failure of the system
    Usage, ///< the command line or an argument is wrong
    InputUnusable, ///< the file cannot be read as transactions
    DatabaseUnavailable, ///< no server, refused, lost in mid-run, its disk full, or of the wrong version
    NotEnoughData, ///< too few customers, one class only, or too short a history to train on
    GateFailed, ///< the new model must not be published; the last good scores stay
    RunInProgress, ///< another run holds the lock on this database
    Interrupted, ///< the user or the system asked to stop
    Io, ///< a file that we write (export, report, artifact) could not be written
};

/// A failure with words for the user: what happened, where, and what to do.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< one line for the user, ends without a line feed
    QString detail; ///< for the log: statement, server's detail, path; never credentials
    QString sqlState; ///< five characters when the failure came from PostgreSQL, else empty
};

/// The process's exit code for an error: 1 internal or I/O, 2 usage, 3 input, 4 database, 5 data, 6 gate, 7 busy, 130
/// interrupted.
[[nodiscard]] int exitCode(ErrorCode code);

/// A stable machine-readable name ("input_unusable"), used in the JSON report.
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace churnlens
