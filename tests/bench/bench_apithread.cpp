// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Serves the API in process, as the window does, and measures how late the main thread's timer is meanwhile. By hand:
//   bench_apithread CONNINFO DATA_DIR SECONDS, and wrk or curl against the address that it prints.
#include "app/api/server/apiserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace churnlens;

namespace {

constexpr int kTickMs = 5;

/// Notes how long after the tick before each tick comes.
class Ticker
{
public:
    Ticker()
    {
        m_since.start();
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_gaps.push_back(m_since.nsecsElapsed());
            m_since.start();
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(kTickMs);
    }

    void print()
    {
        std::sort(m_gaps.begin(), m_gaps.end());
        const auto at = [this](double share) {
            return static_cast<double>(m_gaps[static_cast<size_t>(share * static_cast<double>(m_gaps.size() - 1))])
                / 1e6;
        };
        std::printf("%zu ticks of %d ms: median %.1f ms, 99 %% %.1f ms, longest %.1f ms\n", m_gaps.size(), kTickMs,
                    at(0.5), at(0.99), at(1));
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<qint64> m_gaps;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("bench_apithread CONNINFO DATA_DIR SECONDS\n", stderr);
        return 2;
    }
    api::ApiOptions options;
    options.database = pipeline::chooseDatabase(arguments[1], arguments[2]);
    options.port = 0;
    const Result<std::unique_ptr<api::ApiServer>> server = api::ApiServer::start(options, {});
    if (!server.ok()) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error().message));
        return 1;
    }
    std::printf("%s\n", qPrintable((*server)->url().toString()));
    std::fflush(stdout);
    Ticker ticker;
    QTimer::singleShot(arguments[3].toInt() * 1000, &application, &QCoreApplication::quit);
    QCoreApplication::exec();
    ticker.print();
    return 0;
}
