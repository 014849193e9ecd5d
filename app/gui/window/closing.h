// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/window/pagehost.h"

namespace churnlens::gui {

class TaskRunner;
struct WindowSessions;

/// What is lost when the window closes now, a sentence or a title each: running tasks but for harmless ones, files
/// whose format was corrected and that are not loaded, the API while somebody uses it. Empty: nothing.
[[nodiscard]] QStringList lossesOnClosing(const TaskRunner& tasks, const WindowSessions& sessions,
                                          const QList<Page*>& pages);

/// Asks whether to close in spite of them, in one dialog. True: close.
[[nodiscard]] bool confirmClosing(QWidget* parent, const QStringList& losses);

} // namespace churnlens::gui
