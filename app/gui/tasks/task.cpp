// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/tasks/task.h"

namespace churnlens::gui {

Task::Task(QString title, bool listed, QObject* parent)
    : QObject(parent)
    , m_title(std::move(title))
    , m_listed(listed)
{
}

void Task::cancel()
{
    m_stop.request_stop();
}

void Task::report(double fraction, const QString& phase)
{
    if (!isRunning())
        return;
    m_fraction = fraction;
    m_phase = phase;
    Q_EMIT progressChanged();
}

void Task::end(const std::optional<Error>& error)
{
    m_error = error;
    if (!error)
        m_state = State::Done;
    else
        m_state = error->code == ErrorCode::Interrupted ? State::Cancelled : State::Failed;
}

} // namespace churnlens::gui
