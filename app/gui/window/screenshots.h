// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens::gui {

class WindowApplication;

/// Saves a picture of every page, dialog and state to a folder as NAME-light.png and NAME-dark.png, and of some at
/// other sizes. For the documentation and for people who look at what they changed. Runs the event loop meanwhile.
void saveScreenshots(WindowApplication& application, const QString& folder);

} // namespace churnlens::gui
