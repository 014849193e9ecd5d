// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/theme.h"

#include "app/gui/theme/style/themestyle.h"

#include <QApplication>
#include <QToolTip>
#include <QWidget>

namespace churnlens::gui {

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_system(schemeOf(QApplication::palette()))
{
    application.setStyle(new ThemeStyle); // owns it
    apply();
}

Scheme Theme::scheme() const
{
    if (m_choice == ThemeChoice::System)
        return m_system;
    return m_choice == ThemeChoice::Dark ? Scheme::Dark : Scheme::Light;
}

void Theme::setChoice(ThemeChoice choice)
{
    const Scheme before = scheme();
    m_choice = choice;
    if (scheme() == before)
        return;
    apply();
    Q_EMIT schemeChanged(scheme());
}

void Theme::apply()
{
    const QPalette palette = paletteOf(tokens(scheme()));
    usePalette(palette);
    QToolTip::setPalette(palette); // has one of the system's otherwise
}

void usePalette(const QPalette& palette)
{
    QApplication::setPalette(palette);
    // Qt tells the windows when it comes to it, and those that were never shown not at all.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationPaletteChange);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* const window : windows) {
        QEvent changed(QEvent::ApplicationPaletteChange);
        if (!window->windowHandle())
            QCoreApplication::sendEvent(window, &changed);
    }
}

QPalette paletteOf(const Tokens& colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.background);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.background);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Button, colors.surface);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.high);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::Accent, colors.accent);
#endif
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.surface);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Light, colors.surface);
    palette.setColor(QPalette::Midlight, colors.hover);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.border);
    palette.setColor(QPalette::Shadow, colors.border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    return palette;
}

} // namespace churnlens::gui
