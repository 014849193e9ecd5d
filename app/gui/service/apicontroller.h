// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/server/apiserver.h"
#include "app/gui/service/requestfeed.h"
#include "app/gui/tasks/taskrunner.h"

namespace churnlens::gui {

/// Starts and stops the API in this process without making the window wait. Main thread.
class ApiController : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Running, Stopping, Failed };

    /// tasks must outlive this.
    ApiController(TaskRunner& tasks, std::shared_ptr<RequestFeed> feed, QObject* parent = nullptr);
    /// Hands the server to a task, which lets running answers end, for three seconds at most.
    ~ApiController() override;

    /// Precondition: Stopped or Failed.
    void start(const api::ApiOptions& options);
    void stop();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    /// Of Failed.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// Of Failed because the port is taken: one that is free; 0: none.
    [[nodiscard]] quint16 suggestedPort() const { return m_suggestedPort; }
    /// Of Running: "http://127.0.0.1:8080".
    [[nodiscard]] QUrl url() const;
    /// What it was started with.
    [[nodiscard]] const api::ApiOptions& options() const { return m_options; }

Q_SIGNALS:
    void stateChanged();

private:
    using Server = std::unique_ptr<api::ApiServer>;

    void onStarted(Result<Server> server, quint16 suggestedPort);
    void release(QObject* context, const std::function<void()>& then);
    void setState(State state);

    TaskRunner& m_tasks;
    std::shared_ptr<RequestFeed> m_feed;
    api::ApiOptions m_options;
    Server m_server;
    QPointer<Task> m_starting;
    State m_state = State::Stopped;
    std::optional<Error> m_error;
    quint16 m_suggestedPort = 0;
};

} // namespace churnlens::gui
