// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/metrics/prometheustext.h"
#include "app/api/metrics/requestmetrics.h"

#include <QTest>

#include <limits>
#include <thread>

using namespace churnlens;
using api::PrometheusText;
using api::RequestMetrics;

namespace {

guard::AccessRecord record(const QByteArray& method, const QByteArray& route, int status, qint64 micros)
{
    guard::AccessRecord record;
    record.method = method;
    record.route = route;
    record.status = status;
    record.micros = micros;
    return record;
}

} // namespace

class TestRequestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesThePrometheusForm()
    {
        PrometheusText out;
        out.gauge("up", "Is it?", 1);
        out.begin("odd", "gauge", "Numbers.");
        out.sample(0.1, PrometheusText::label("a", "x\\y\"z\nw") + ',' + PrometheusText::label("b", ""));
        out.sample(std::numeric_limits<double>::quiet_NaN());
        out.sample(std::numeric_limits<double>::infinity(), {}, "_sum");
        out.sample(-std::numeric_limits<double>::infinity());
        out.sample(4.0e9);
        QCOMPARE(out.text(),
                 QByteArray("# HELP up Is it?\n# TYPE up gauge\nup 1\n"
                            "# HELP odd Numbers.\n# TYPE odd gauge\n"
                            "odd{a=\"x\\\\y\\\"z\\nw\",b=\"\"} 0.10000000000000001\n"
                            "odd NaN\nodd_sum +Inf\nodd -Inf\nodd 4000000000\n"));
    }

    void countsByMethodRouteAndStatus()
    {
        RequestMetrics metrics;
        for (int i = 0; i < 3; ++i)
            metrics.count(record("GET", "/a", 200, 100));
        metrics.count(record("HEAD", "/a", 304, 100));
        metrics.count(record("BREW", "", 501, 100));
        metrics.count(record("", "", 400, 100));
        const QByteArray text = metrics.text();
        QVERIFY(text.contains("\nchurnlens_http_requests_total{method=\"GET\",route=\"/a\",status=\"200\"} 3\n"));
        QVERIFY(text.contains("\nchurnlens_http_requests_total{method=\"HEAD\",route=\"/a\",status=\"304\"} 1\n"));
        QVERIFY(text.contains("\nchurnlens_http_requests_total{method=\"other\",route=\"none\",status=\"501\"} 1\n"));
        QVERIFY(text.contains("\nchurnlens_http_requests_total{method=\"other\",route=\"none\",status=\"400\"} 1\n"));
    }

    /// Bounds are inclusive, buckets cumulative.
    void fillsTheHistogram()
    {
        RequestMetrics metrics;
        for (const qint64 micros : {0, 500, 501, 1000, 2'000'000, 5'000'000, 5'000'001})
            metrics.count(record("GET", "/a", 200, micros));
        const QByteArray text = metrics.text();
        const auto bucket = [&text](const QByteArray& bound) {
            const QByteArray start =
                "\nchurnlens_http_request_duration_seconds_bucket{route=\"/a\",le=\"" + bound + "\"} ";
            const qsizetype at = text.indexOf(start);
            return at < 0 ? -1 : text.mid(at + start.size()).split('\n').front().toInt();
        };
        QCOMPARE(bucket("0.0005"), 2);
        QCOMPARE(bucket("0.001"), 4);
        QCOMPARE(bucket("0.25"), 4);
        QCOMPARE(bucket("1"), 4);
        QCOMPARE(bucket("5"), 6);
        QCOMPARE(bucket("+Inf"), 7);
        QVERIFY(text.contains("\nchurnlens_http_request_duration_seconds_count{route=\"/a\"} 7\n"));
        QVERIFY(text.contains("\nchurnlens_http_request_duration_seconds_sum{route=\"/a\"} 12.002002"));
        QVERIFY(text.contains("\n# TYPE churnlens_http_request_duration_seconds histogram\n"));
    }

    void countsFromAllThreads()
    {
        RequestMetrics metrics;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&metrics] {
                    for (int n = 0; n < 1000; ++n)
                        metrics.count(record("GET", "/a", 200, n));
                });
        }
        QVERIFY(metrics.text().contains("status=\"200\"} 4000\n"));
    }
};

QTEST_GUILESS_MAIN(TestRequestMetrics)
#include "tst_requestmetrics.moc"
