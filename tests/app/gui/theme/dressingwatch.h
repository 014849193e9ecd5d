// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QWidget>

namespace churnlens::tests {

/// Counts the events by which Qt dresses widgets of the window anew.
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
        const auto* const widget = qobject_cast<QWidget*>(watched);
        if (widget && widget->window() == &m_window)
            count += event->type() == QEvent::StyleChange || event->type() == QEvent::Polish ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    const QWidget& m_window;
};

} // namespace churnlens::tests
