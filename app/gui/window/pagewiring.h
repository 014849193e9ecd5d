// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/preferences/preferences.h"
#include "app/gui/window/pagehost.h"
#include "app/gui/workspace/workspace.h"

namespace churnlens::gui {

struct WindowSessions;

/// How each page is made; the customers page gets the pane beside its table.
[[nodiscard]] QMap<PageId, PageHost::Factory> pageFactories(Workspace& workspace, Preferences& preferences,
                                                            WindowSessions& sessions);

/// What single pages ask the window for, besides the signals that all have.
struct PageServices
{
    std::function<void()> score; ///< make new scores with the model that there is
    std::function<void(const QString& topic)> help;
    std::function<void(const QString& text)> note; ///< in the status line
};
void connectSpecials(Page& page, const PageServices& services);

/// Starts the REST API. page: the service page.
void startApi(Page& page);
/// Whether it runs; false for other pages.
[[nodiscard]] bool isApiRunning(const Page& page);

} // namespace churnlens::gui
