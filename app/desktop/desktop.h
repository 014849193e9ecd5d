// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/commandline.h"

#include <QCoreApplication>
#include <QStringList>

#include <memory>

/// What the program has of a desktop. Two implementations: with the window, and, for servers (CHURNLENS_GUI=OFF),
/// without it and without the libraries behind it. CMake takes one of them.
namespace churnlens::desktop {

/// Whether these arguments (the program's name first) open the window here.
[[nodiscard]] bool opensWindow(const QStringList& arguments);

/// The application with windows, for when opensWindow(); nullptr in a program without a window.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv);

/// Why the window did not open, and what to do instead.
[[nodiscard]] QString whyNoWindow();

/// Opens the window in the application of makeApplication() and returns when it closes; with --demo after the run on
/// the demo data, which it then serves. Returns the exit code.
int runWindow(QCoreApplication& application, const batch::CommandLine& line);

} // namespace churnlens::desktop
