// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/style/drawing.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>

#include <vector>

namespace churnlens::gui::look {

/// Keeps the bars moving that show work without an end in sight; asleep while there are none to be seen.
class BusyBars : public QObject
{
    Q_OBJECT

public:
    /// How far a moving bar is on its way, 0 to 1; it is repainted from now on.
    [[nodiscard]] double phase(const QWidget* bar);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    std::vector<QPointer<QWidget>> m_bars; ///< drawn since the last tick
    QBasicTimer m_timer;
    QElapsedTimer m_since;
};

/// Bars without words in them.
[[nodiscard]] bool drawProgress(QStyle::ControlElement element, const Drawing& drawing, BusyBars& busy);

inline constexpr int kProgressHeight = 6;

} // namespace churnlens::gui::look
