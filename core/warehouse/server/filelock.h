// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/common/result.h"
#include "core/warehouse/server/filedescriptor.h"

#include <QDeadlineTimer>
#include <QString>

namespace churnlens::warehouse {

/// An advisory lock on a file of its own (flock). The kernel drops it when the last process that has this open file
/// ends, however it ends. Programs that we start do not inherit it, unless they are handed descriptor() on purpose.
/// Destruction closes the file without unlocking: a lock that was handed to a program lives on there.
/// Two FileLocks exclude each other within one process too.
class FileLock
{
public:
    /// Opens the file, creating it readable for its owner only; takes no lock. Errors: DatabaseUnavailable.
    [[nodiscard]] static Result<FileLock> open(const QString& path);

    [[nodiscard]] bool tryExclusive();
    [[nodiscard]] bool tryShared();
    /// Waits for the exclusive lock. Errors: Interrupted; DatabaseUnavailable with `busy` as its message at the
    /// deadline.
    Result<void> waitExclusive(const Progress& progress, QDeadlineTimer deadline, const QString& busy);
    /// Drops the lock in every process that shares this open file.
    void unlock();

    [[nodiscard]] int descriptor() const { return m_file.get(); }

private:
    explicit FileLock(FileDescriptor file);

    FileDescriptor m_file;
};

} // namespace churnlens::warehouse
