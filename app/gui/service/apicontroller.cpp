// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/apicontroller.h"

#include "app/gui/service/portcheck.h"

namespace churnlens::gui {

namespace {

Error portProblem(PortState state, const api::ApiOptions& options, quint16 other)
{
    const QString problem = state == PortState::Taken
        ? ApiController::tr("Port %1 is in use by another program.").arg(options.port)
        : ApiController::tr("The system does not let this program use port %1.").arg(options.port);
    const QString advice =
        other != 0 ? ApiController::tr("Port %1 is free.").arg(other) : ApiController::tr("Choose another port.");
    return {ErrorCode::Usage, problem + u' ' + advice, {}, {}};
}

} // namespace

ApiController::ApiController(TaskRunner& tasks, std::shared_ptr<RequestFeed> feed, QObject* parent)
    : QObject(parent)
    , m_tasks(tasks)
    , m_feed(std::move(feed))
{
}

ApiController::~ApiController()
{
    if (m_starting)
        m_starting->cancel();
    if (m_server)
        release(nullptr, {});
}

QUrl ApiController::url() const
{
    return m_server ? m_server->url() : QUrl();
}

void ApiController::start(const api::ApiOptions& options)
{
    Q_ASSERT(m_state == State::Stopped || m_state == State::Failed);
    m_options = options;
    m_error.reset();
    m_suggestedPort = 0;
    const auto suggested = std::make_shared<quint16>(quint16(0));
    m_starting = m_tasks.read<Server>(
        [options, suggested, feed = m_feed](const Progress& progress) -> Result<Server> {
            const PortState port = checkPort(options.address, options.port);
            if (port != PortState::Free) {
                *suggested = freePortAfter(options.address, options.port).value_or(0);
                return portProblem(port, options, *suggested);
            }
            return api::ApiServer::start(options, progress, RequestFeed::logInto(feed));
        },
        this, [this, suggested](Result<Server> server) { onStarted(std::move(server), *suggested); });
    // A start that was cancelled in time gives no result.
    connect(m_starting, &Task::finished, this, [this] {
        if (m_state == State::Stopping && m_starting && m_starting->state() == Task::State::Cancelled)
            setState(State::Stopped);
    });
    setState(State::Starting);
}

void ApiController::onStarted(Result<Server> server, quint16 suggestedPort)
{
    const bool unwanted = m_state == State::Stopping;
    m_starting.clear();
    if (!server.ok()) {
        m_error = server.error();
        m_suggestedPort = suggestedPort;
        return setState(unwanted ? State::Stopped : State::Failed);
    }
    m_server = std::move(server).value();
    setState(State::Running);
    if (unwanted)
        stop();
}

void ApiController::stop()
{
    if (m_state == State::Starting) {
        m_starting->cancel();
        return setState(State::Stopping);
    }
    if (m_state == State::Failed)
        return setState(State::Stopped);
    if (m_state != State::Running)
        return;
    release(this, [this] { setState(State::Stopped); });
    setState(State::Stopping);
}

void ApiController::release(QObject* context, const std::function<void()>& then)
{
    // Destroying it waits for running answers, so that happens on the task's thread.
    const auto box = std::make_shared<Server>(std::move(m_server));
    m_tasks.read<bool>(
        [box](const Progress&) -> Result<bool> {
            box->reset();
            return true;
        },
        context,
        [then](const Result<bool>&) {
            if (then)
                then();
        });
}

void ApiController::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace churnlens::gui
