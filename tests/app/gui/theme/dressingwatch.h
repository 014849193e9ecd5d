// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QWidget>

namespace churnlens::tests {

/// Counts the events by which Qt dresses anew what belongs to a window, its menus among it.
class DressingWatch : public QObject
{
public:
    explicit DressingWatch(const QWidget& window)
        : m_window(window)
    {
    }

    int count = 0;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isDressed = event->type() == QEvent::StyleChange || event->type() == QEvent::Polish;
        count += isDressed && belongs(watched) ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    [[nodiscard]] bool belongs(const QObject* object) const
    {
        while (object && object != &m_window)
            object = object->parent();
        return object != nullptr;
    }

    const QWidget& m_window;
};

} // namespace churnlens::tests
