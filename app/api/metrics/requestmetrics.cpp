// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/metrics/requestmetrics.h"

#include "app/api/metrics/prometheustext.h"

#include <algorithm>

namespace churnlens::api {

namespace {

/// Labels must have few values: what clients invent is not among them.
QByteArray knownMethod(const QByteArray& method)
{
    static const QByteArrayList known{"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"};
    return known.contains(method) ? method : QByteArray("other");
}

} // namespace

void RequestMetrics::count(const guard::AccessRecord& record)
{
    const double seconds = static_cast<double>(record.micros) / 1e6;
    const QByteArray route = record.route.isEmpty() ? QByteArray("none") : record.route;
    const auto* const bound = std::lower_bound(kBounds.begin(), kBounds.end(), seconds);
    const std::lock_guard lock(m_mutex);
    ++m_requests[{knownMethod(record.method), route, record.status}];
    Latency& latency = m_latency[route];
    ++latency.counts[static_cast<size_t>(bound - kBounds.begin())];
    latency.seconds += seconds;
}

QByteArray RequestMetrics::text() const
{
    const std::lock_guard lock(m_mutex);
    PrometheusText out;
    out.begin(
        "churnlens_http_requests_total", "counter",
        "Requests by method, route and status; route none: refused before a route was found, status 0: the client "
        "left.");
    for (const auto& [key, count] : m_requests) {
        const auto& [method, route, status] = key;
        out.sample(static_cast<double>(count),
                   PrometheusText::label("method", method) + ',' + PrometheusText::label("route", route) + ','
                       + PrometheusText::label("status", QByteArray::number(status)));
    }
    out.begin("churnlens_http_request_duration_seconds", "histogram",
              "Time from the head of a request to the last byte of the answer.");
    for (const auto& [route, latency] : m_latency) {
        const QByteArray label = PrometheusText::label("route", route);
        quint64 sum = 0;
        for (size_t i = 0; i < latency.counts.size(); ++i) {
            sum += latency.counts[i];
            const QByteArray bound = i < kBounds.size() ? QByteArray::number(kBounds[i]) : QByteArray("+Inf");
            out.sample(static_cast<double>(sum), label + ',' + PrometheusText::label("le", bound), "_bucket");
        }
        out.sample(latency.seconds, label, "_sum");
        out.sample(static_cast<double>(sum), label, "_count");
    }
    return out.text();
}

} // namespace churnlens::api
