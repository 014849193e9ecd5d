// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/data/importsession.h"
#include "app/gui/welcome/demorun.h"

namespace churnlens::gui {

/// What goes on while the window is made anew in another language.
struct WindowSessions
{
    /// workspace must outlive it.
    explicit WindowSessions(Workspace& workspace)
        : import(workspace.tasks())
        , demo(workspace)
    {
    }

    ImportSession import;
    DemoRun demo;
};

} // namespace churnlens::gui
