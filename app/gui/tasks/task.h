// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"
#include "core/common/progress.h"

#include <QObject>

#include <optional>

namespace churnlens::gui {

/// One piece of work off the main thread, as the window shows it. Lives on the main thread; destroyed by its runner
/// some time after finished().
class Task : public QObject
{
    Q_OBJECT

public:
    enum class State { Running, Done, Failed, Cancelled };

    Task(QString title, bool listed, QObject* parent);

    [[nodiscard]] const QString& title() const { return m_title; } ///< "Training the model"
    [[nodiscard]] bool isListed() const { return m_listed; } ///< in the task list; short reads are not
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    [[nodiscard]] double fraction() const { return m_fraction; } ///< of the phase, 0 to 1
    [[nodiscard]] const QString& phase() const { return m_phase; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; } ///< of Failed
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    void cancel(); ///< asks it to stop; finished() follows

Q_SIGNALS:
    void progressChanged();
    void finished();

private:
    friend class TaskRunner;
    void report(double fraction, const QString& phase);
    void end(const std::optional<Error>& error);

    QString m_title;
    bool m_listed;
    State m_state = State::Running;
    double m_fraction = 0;
    QString m_phase;
    std::optional<Error> m_error;
    std::stop_source m_stop;
};

} // namespace churnlens::gui
