// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/database/exportrunner.h"

#include "app/api/compression/gzip.h"
#include "core/common/logging.h"

#include <exception>

namespace churnlens::api {

namespace {

constexpr int kStatementMs = 60'000; // a fetch of some thousand rows; the first one may have to sort

Error clientGone()
{
    return {ErrorCode::Interrupted, QStringLiteral("The client left before the end."), {}, {}};
}

} // namespace

ExportRunner::ExportRunner(const DatabaseSource& source, size_t most)
    : m_source(source)
    , m_most(most)
{
}

ExportRunner::~ExportRunner()
{
    for (Job& job : m_jobs) {
        job.thread.request_stop();
        job.stream->abandon();
    }
}

size_t ExportRunner::running()
{
    const std::lock_guard lock(m_mutex);
    return countRunning();
}

size_t ExportRunner::countRunning()
{
    m_jobs.remove_if([](const Job& job) { return job.done.load(); });
    return m_jobs.size();
}

std::shared_ptr<guard::BodyStream> ExportRunner::start(Maker maker, bool compress)
{
    const std::lock_guard lock(m_mutex);
    if (countRunning() >= m_most)
        return nullptr;
    Job& job = m_jobs.emplace_back();
    job.stream = std::make_shared<guard::BodyStream>();
    job.thread = std::jthread([this, &job, maker = std::move(maker), compress](const std::stop_token& stop) {
        run(stop, maker, compress, job);
        job.done = true;
    });
    return job.stream;
}

void ExportRunner::run(const std::stop_token& stop, const Maker& maker, bool compress, Job& job) const
{
    std::unique_ptr<GzipStream> gzip = compress ? std::make_unique<GzipStream>() : nullptr;
    const Sink sink = [&](QByteArray block) -> Result<void> {
        if (gzip)
            block = gzip->add(block);
        if (block.isEmpty() || job.stream->write(std::move(block)))
            return {};
        return clientGone();
    };
    Result<void> made;
    try {
        const Result<std::unique_ptr<warehouse::Connection>> connection = m_source.openReader(kStatementMs, stop);
        made = connection.ok() ? maker(**connection, sink) : Result<void>(connection.error());
    } catch (const std::exception& failure) { // a thread's edge: nothing else would catch it
        made = Error{ErrorCode::Internal, QString::fromUtf8(failure.what()), {}, {}};
    }
    if (made.ok() && gzip && !job.stream->write(gzip->end()))
        made = clientGone();
    if (!made.ok() && made.error().code != ErrorCode::Interrupted)
        qCWarning(lcChurnlens, "api: an export was cut off: %s (%s)", qPrintable(made.error().message),
                  qPrintable(made.error().detail));
    job.stream->finish(made.ok());
}

} // namespace churnlens::api
