// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/batchcommand.h"
#include "app/desktop/desktop.h"
#include "app/gui/window/windowapplication.h"

#include <QApplication>

namespace churnlens::desktop {

bool opensWindow(const QStringList& arguments)
{
    return batch::hasDisplay() && batch::asksForWindow(arguments);
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    auto application = std::make_unique<QApplication>(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.churnlens.churnlens")); // Wayland finds the icon by it
    return application;
}

QString whyNoWindow()
{
    return QStringLiteral("There is no display for the window. Give --batch or --serve to work without one. See "
                          "churnlens --help.");
}

int runWindow(QCoreApplication& application, const batch::CommandLine& line)
{
    const bool isDemo = line.command == batch::Command::Serve;
    if (isDemo) {
        const int code = batch::runBatchCommand(line);
        if (code != 0 && code != exitCode(ErrorCode::GateFailed))
            return code;
    }
    gui::WindowOptions options;
    options.database = line.batch.database;
    options.isDatabaseGiven = line.isDatabaseChosen;
    options.files = line.batch.inputs;
    options.serves = isDemo || line.windowServes;
    options.screenshotsDir = line.screenshotsDir;
    return gui::runWindow(static_cast<QApplication&>(application), options);
}

} // namespace churnlens::desktop
