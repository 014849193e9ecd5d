// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/metricscontroller.h"

#include "app/api/metrics/prometheustext.h"
#include "core/common/version.h"
#include "core/scoring/runhistory.h"

#include <QDateTime>
#include <QFile>

namespace churnlens::api {

using scoring::ScoringRun;
using warehouse::Connection;

namespace {

/// Of this process; 0 where the system does not tell in this way.
double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    constexpr double kPage = 4096;
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * kPage : 0;
}

double secondsSince(const QString& time)
{
    const QDateTime then = QDateTime::fromString(time, Qt::ISODateWithMs);
    return static_cast<double>(then.msecsTo(QDateTime::currentDateTimeUtc())) / 1000;
}

void writeServer(PrometheusText& out, const ConnectionCounts& counts)
{
    out.begin("churnlens_build_info", "gauge", "Version of the program.");
    out.sample(1, PrometheusText::label("version", kVersion));
    out.gauge("churnlens_http_connections", "Open connections.", counts.open);
    out.begin("churnlens_http_connections_accepted_total", "counter", "Connections accepted.");
    out.sample(static_cast<double>(counts.accepted));
    out.begin("churnlens_http_connections_evicted_total", "counter",
              "Connections turned away or closed for want of room.");
    out.sample(static_cast<double>(counts.evicted));
    out.gauge("churnlens_resident_memory_bytes", "Resident memory of the process.", residentBytes());
}

void writeDrift(PrometheusText& out, const ScoringRun& run)
{
    const QJsonArray columns = run.drift.value(QStringLiteral("columns")).toArray();
    if (columns.isEmpty())
        return;
    out.begin("churnlens_feature_drift_psi", "gauge",
              "Population stability index of a feature against the training data.");
    for (const QJsonValue& column : columns)
        out.sample(column[QStringLiteral("psi")].toDouble(),
                   PrometheusText::label("feature", column[QStringLiteral("name")].toString().toUtf8()));
    out.gauge("churnlens_score_drift_psi", "Population stability index of the score against the training data.",
              run.drift.value(QStringLiteral("score")).toObject().value(QStringLiteral("psi")).toDouble());
}

void writeRun(PrometheusText& out, const ScoringRun& run)
{
    out.gauge("churnlens_run_id", "The published scoring run.", static_cast<double>(run.runId));
    out.gauge("churnlens_score_age_seconds", "Time since the published scores were made.", secondsSince(run.scoredAt));
    out.begin("churnlens_scored_customers", "gauge", "Customers of the published run by risk bucket.");
    out.sample(static_cast<double>(run.high), PrometheusText::label("bucket", "High"));
    out.sample(static_cast<double>(run.medium), PrometheusText::label("bucket", "Medium"));
    out.sample(static_cast<double>(run.low), PrometheusText::label("bucket", "Low"));
    out.gauge("churnlens_active_customers", "Active customers of the published run.", static_cast<double>(run.active));
    out.gauge("churnlens_expected_churners", "Sum of the probabilities of the published run.", run.expectedChurners);
    writeDrift(out, run);
}

void writeRefresh(PrometheusText& out, const std::optional<RefreshState>& state)
{
    if (!state)
        return;
    const bool runs = state->phase == RefreshState::Phase::Running;
    out.gauge("churnlens_refresh_running", "1 while this server makes new scores.", runs ? 1 : 0);
    if (runs)
        return;
    out.gauge("churnlens_refresh_last_success", "1 if the last refresh of this server succeeded.",
              state->phase == RefreshState::Phase::Succeeded ? 1 : 0);
    out.gauge("churnlens_refresh_last_duration_seconds", "How long it took.", state->seconds);
}

/// Without a database too: then the scores' metrics are missing, and churnlens_database_up says why.
QByteArray databaseText(Connection* connection, bool& lost)
{
    PrometheusText out;
    const Result<std::optional<ScoringRun>> run =
        connection ? scoring::readRun(*connection) : Result<std::optional<ScoringRun>>(interruptedError());
    lost = connection && !run.ok() && run.error().code == ErrorCode::DatabaseUnavailable;
    out.gauge("churnlens_database_up", "1 if the database answers.", run.ok() ? 1 : 0);
    if (run.ok() && *run)
        writeRun(out, **run);
    return out.text();
}

} // namespace

void MetricsController::addTo(Router& router, const RequestMetrics& requests, const RefreshJob& refresh,
                              std::function<ConnectionCounts()> counts)
{
    router.add({"GET", "/metrics"},
               HealthHandler([&requests, &refresh, counts = std::move(counts)](const Request&, Connection* connection,
                                                                               const Error*) {
                   Answer answer;
                   PrometheusText server;
                   writeServer(server, counts());
                   writeRefresh(server, refresh.state());
                   answer.contentType = "text/plain; version=0.0.4; charset=utf-8";
                   answer.body = server.text() + requests.text() + databaseText(connection, answer.databaseLost);
                   answer.headers.push_back({"Cache-Control", "no-store"});
                   return answer;
               }));
}

} // namespace churnlens::api
