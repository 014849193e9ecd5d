// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/tokens.h"

#include <QObject>

class QApplication;

namespace churnlens::gui {

enum class ThemeChoice { System, Light, Dark };

/// Dresses the application: a style that draws from tokens.h, and a palette, which is all that changes with the scheme.
/// One for the program; widgets follow by their palette and never ask for it.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Reads the system's scheme before it changes anything.
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const;
    void setChoice(ThemeChoice choice);

Q_SIGNALS:
    void schemeChanged(churnlens::gui::Scheme scheme);

private:
    void apply();

    Scheme m_system;
    ThemeChoice m_choice = ThemeChoice::System;
};

[[nodiscard]] QPalette paletteOf(const Tokens& colors);
/// Makes it the application's; every widget has it when the call returns.
void usePalette(const QPalette& palette);

} // namespace churnlens::gui
