// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include <cstdio>

namespace churnlens::desktop {

bool opensWindow(const QStringList&)
{
    return false;
}

std::unique_ptr<QCoreApplication> makeApplication(int&, char**)
{
    return nullptr;
}

QString whyNoWindow()
{
    return QStringLiteral("This program was built without the window. Give --batch or --serve. See churnlens --help.");
}

int runWindow(QCoreApplication&, const batch::CommandLine&)
{
    std::fprintf(stderr, "churnlens: %s\n", qPrintable(whyNoWindow()));
    return exitCode(ErrorCode::Usage);
}

} // namespace churnlens::desktop
