// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/workspace/workspace.h"

#include "app/gui/workspace/publishedscores.h"
#include "core/pipeline/batchrun.h"

#include <QRegularExpression>
#include <QUrl>

#include <utility>

namespace churnlens::gui {

namespace {

constexpr int kLookEveryMs = 15'000;
constexpr int kRetryEveryMs = 3'000;

/// The value of a keyword of a conninfo, or empty.
QString valueOf(const QString& conninfo, const QString& keyword)
{
    const QRegularExpression pattern(QStringLiteral(R"((?:^|\s)%1\s*=\s*('(?:[^'\\]|\\.)*'|\S+))").arg(keyword));
    QString value = pattern.match(conninfo).captured(1);
    if (value.startsWith(u'\''))
        value = value.mid(1, value.size() - 2);
    return value;
}

} // namespace

Workspace::Workspace(TaskRunner& tasks, QObject* parent)
    : QObject(parent)
    , m_tasks(tasks)
    , m_scores(new PublishedScores(*this))
{
    m_tick.setInterval(kLookEveryMs);
    connect(&m_tick, &QTimer::timeout, this, &Workspace::tick);
}

Workspace::~Workspace()
{
    if (m_opening)
        m_opening->cancel();
}

void Workspace::open(const pipeline::DatabaseChoice& choice)
{
    close();
    m_choice = choice;
    setState(State::Opening);
    startOpening();
}

void Workspace::close()
{
    if (m_opening)
        m_opening->cancel();
    m_opening.clear();
    ++m_generation;
    m_tick.stop();
    m_scores->clear();
    releasePool(std::exchange(m_pool, nullptr));
    setState(State::Closed);
}

void Workspace::releasePool(std::shared_ptr<ConnectionPool> pool)
{
    if (pool) // stopping a private server takes a while
        m_tasks.read<void>([pool = std::move(pool)](const Progress&) { return Result<void>(); }, this, {});
}

void Workspace::cancelOpening()
{
    if (m_opening)
        m_opening->cancel();
}

void Workspace::startOpening()
{
    using Pool = std::shared_ptr<ConnectionPool>;
    m_opening = m_tasks.run<Pool>(
        tr("Opening the database"),
        [choice = m_choice](const Progress& progress) -> Result<Pool> {
            Result<std::unique_ptr<pipeline::Session>> session = pipeline::Session::open(choice, progress);
            if (!session.ok())
                return session.error();
            return std::make_shared<ConnectionPool>(std::move(session).value());
        },
        this,
        [this, generation = m_generation](Result<Pool> pool) {
            if (generation == m_generation) // else another database was chosen meanwhile
                opened(std::move(pool));
        });
    connect(m_opening, &Task::finished, this, [this, task = m_opening.data(), generation = m_generation] {
        if (generation != m_generation || task->state() != Task::State::Cancelled)
            return;
        m_opening.clear();
        if (m_state == State::Opening)
            setState(State::Failed,
                     Error{ErrorCode::Interrupted, tr("Opening the database was cancelled. Try again."), {}, {}});
    });
}

void Workspace::opened(Result<std::shared_ptr<ConnectionPool>> pool)
{
    m_opening.clear();
    if (!pool.ok()) {
        if (m_state != State::Lost)
            setState(State::Failed, pool.error());
        return;
    }
    releasePool(std::exchange(m_pool, std::move(pool).value()));
    m_tick.start(kLookEveryMs);
    setState(State::Ready);
    refresh();
}

void Workspace::setState(State state, const std::optional<Error>& error)
{
    if (state == m_state && !error)
        return;
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void Workspace::noteError(const Error& error, const std::weak_ptr<ConnectionPool>& pool)
{
    if (error.code != ErrorCode::DatabaseUnavailable || m_state != State::Ready || pool.lock() != m_pool)
        return;
    setState(State::Lost, error);
    m_tick.start(kRetryEveryMs);
}

void Workspace::tick()
{
    if (m_state == State::Lost && !m_opening)
        startOpening();
    else if (m_state == State::Ready && !m_scores->isStopped())
        m_scores->refresh();
}

void Workspace::refresh()
{
    if (m_state != State::Ready)
        return;
    m_scores->refresh();
    Q_EMIT dataChanged();
}

Task* Workspace::runBatch(const QString& title, pipeline::BatchOptions options, QObject* context,
                          std::function<void(pipeline::BatchReport)> done)
{
    options.database = m_choice;
    Task* const task = m_tasks.run<pipeline::BatchReport>(
        title,
        [options](const Progress& progress) -> Result<pipeline::BatchReport> {
            pipeline::BatchReport report = pipeline::runBatch(options, progress);
            if (report.error && report.error->code == ErrorCode::Interrupted)
                return *report.error;
            return report;
        },
        context,
        [done = std::move(done)](Result<pipeline::BatchReport> result) {
            pipeline::BatchReport report;
            if (result.ok())
                report = std::move(result).value();
            else
                report.error = result.error();
            if (done)
                done(std::move(report));
        });
    // A cancelled run too may have completed phases: what they committed stays.
    connect(task, &Task::finished, this, &Workspace::refresh);
    return task;
}

QString Workspace::databaseName() const
{
    if (isPrivate())
        return tr("private server");
    if (m_choice.useEnvironment)
        return tr("from the environment");
    const QUrl url(m_choice.conninfo);
    if (url.scheme().startsWith(QStringLiteral("postgres")))
        return url.host().isEmpty() ? url.path().mid(1) : tr("%1 on %2").arg(url.path().mid(1), url.host());
    const QString name = valueOf(m_choice.conninfo, QStringLiteral("dbname"));
    const QString host = valueOf(m_choice.conninfo, QStringLiteral("host"));
    if (name.isEmpty() && host.isEmpty())
        return m_choice.conninfo.contains(u'=') ? tr("external database") : m_choice.conninfo;
    if (name.isEmpty())
        return host;
    return host.isEmpty() ? name : tr("%1 on %2").arg(name, host);
}

QString Workspace::modelsFolder() const
{
    return m_choice.dataDir + QStringLiteral("/models");
}

} // namespace churnlens::gui
