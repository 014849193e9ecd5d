// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/print/pagebreaks.h"

#include <QAbstractScrollArea>
#include <QPalette>
#include <QPointer>
#include <QSize>
#include <QWidget>

#include <vector>

namespace churnlens::gui {

/// While it lives, a widget looks as it prints: as high as everything in it, and light, as the
/// whole program does meanwhile. Afterwards it is as before.
/// Main thread, without returning to the event loop in between. Scroll areas are opened; tables and lists only when
/// they are short: the others show what is on the screen, since long ones are exported, not printed.
class PrintLook
{
public:
    explicit PrintLook(QWidget& widget);
    ~PrintLook();
    Q_DISABLE_COPY_MOVE(PrintLook)

    [[nodiscard]] QSize size() const { return m_widget.size(); }
    /// What should not be cut: cards, then lines of text and other small parts.
    [[nodiscard]] std::vector<std::vector<Span>> blocks() const;

private:
    struct Before
    {
        QPointer<QAbstractScrollArea> widget;
        int minimumHeight = 0;
        int maximumHeight = 0;
        int scrolled = 0;
    };

    void lighten();
    void open();
    void openArea(QAbstractScrollArea& area);
    void settle();

    QWidget& m_widget;
    QRect m_geometry;
    QPalette m_palette;
    bool m_isLightened = false;
    std::vector<Before> m_opened;
};

} // namespace churnlens::gui
