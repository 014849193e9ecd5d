// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

namespace churnlens::tests {

/// How a run of the program ended.
struct ProgramRun
{
    int exitCode = -1;
    bool crashed = false;
    QString standardOutput;
    QString standardError;
};

/// Runs the built churnlens program to its end (the build sets its path), bounded by a minute and a half.
ProgramRun runProgram(const QStringList& arguments,
                      const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

/// Path of the built program.
[[nodiscard]] QString programPath();

} // namespace churnlens::tests
