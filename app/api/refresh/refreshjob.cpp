// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/refresh/refreshjob.h"

#include "core/common/logging.h"

#include <QDateTime>

namespace churnlens::api {

namespace {

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

} // namespace

RefreshJob::RefreshJob(pipeline::DatabaseChoice database, const Settings& settings)
    : m_database(std::move(database))
    , m_settings(settings)
{
}

RefreshJob::~RefreshJob() = default;

bool RefreshJob::start(const QDate& asOf, pipeline::TrainMode train)
{
    const std::lock_guard lock(m_mutex);
    if (m_state && m_state->phase == RefreshState::Phase::Running)
        return false;
    m_state = RefreshState{};
    m_state->startedAt = now();
    // The thread of the job before has ended, or is past its last use of the mutex.
    m_thread = std::jthread([this, asOf, train](const std::stop_token& stop) { run(stop, asOf, train); });
    return true;
}

std::optional<RefreshState> RefreshJob::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void RefreshJob::run(const std::stop_token& stop, const QDate& asOf, pipeline::TrainMode train)
{
    pipeline::BatchOptions options;
    options.database = m_database;
    options.settings = m_settings;
    options.asOf = asOf;
    options.train = train;
    const Progress progress{stop, [this](double fraction, const QString& step) {
                                const std::lock_guard lock(m_mutex);
                                m_state->step = step;
                                m_state->fraction = fraction;
                            }};
    const pipeline::BatchReport report = pipeline::runBatch(options, progress);
    const std::lock_guard lock(m_mutex);
    m_state->finishedAt = now();
    m_state->seconds = report.seconds.total;
    m_state->error = report.error;
    m_state->phase = report.error ? RefreshState::Phase::Failed : RefreshState::Phase::Succeeded;
    if (!report.error && report.scoring)
        m_state->runId = report.scoring->runId;
    if (report.error)
        qCWarning(lcChurnlens, "api: the refresh failed: %s", qPrintable(report.error->message));
}

} // namespace churnlens::api
