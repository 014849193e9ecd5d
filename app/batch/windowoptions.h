// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QCommandLineParser>

namespace churnlens::batch {

/// The options about the window.
struct WindowOptions
{
    QCommandLineOption withApi;
    QCommandLineOption screenshots;

    WindowOptions();
    void addTo(QCommandLineParser& parser) const;
};

/// Whether the arguments (the program's name first) ask for the window, so that a display is needed: known before
/// anything is parsed, as the kind of application depends on it. Wrong arguments ask for none.
[[nodiscard]] bool asksForWindow(const QStringList& arguments);

/// Whether there is a display to open a window on.
[[nodiscard]] bool hasDisplay();

/// Refuses options that mean nothing to the window. Errors: Usage, naming the option.
Result<void> checkWindowOptions(const QCommandLineParser& parser);

} // namespace churnlens::batch
