// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/common/result.h"
#include "core/warehouse/server/account.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace churnlens::warehouse {

/// One of PostgreSQL's programs, run as an account in a session of its own (a Ctrl-C in our terminal does not reach
/// it), with a small environment that holds none of our secrets and no PG* variable.
class ChildProgram
{
public:
    struct Outcome
    {
        int exitCode = 0; ///< -1 when a signal ended it
        QString output; ///< standard output and error, as written
    };

    ChildProgram(QString program, QStringList arguments, Account account);

    /// The folder to run in; "/" by default, since ours may be closed to the account.
    void setFolder(const QString& folder) { m_folder = folder; }
    /// A descriptor that the program inherits.
    void setInherited(int descriptor) { m_inherited = descriptor; }

    /// Runs it to its end. Errors: Interrupted, and DatabaseUnavailable when it cannot start or takes too long; it is
    /// ended then.
    [[nodiscard]] Result<Outcome> run(const Progress& progress, std::chrono::seconds timeout) const;

    /// Starts it, detached for good, with its output going to the given descriptor. Errors: DatabaseUnavailable.
    Result<void> start(int output) const;

private:
    enum class Mode { Awaited, Detached };
    [[nodiscard]] Result<pid_t> spawn(Mode mode, int output) const;

    QString m_program;
    QStringList m_arguments;
    Account m_account;
    QString m_folder = QStringLiteral("/");
    int m_inherited = -1;
};

} // namespace churnlens::warehouse
