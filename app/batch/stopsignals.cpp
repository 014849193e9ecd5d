// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/stopsignals.h"

#include "core/common/error.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>

namespace churnlens::batch {

namespace {

constexpr std::array<int, 3> kSignals{SIGINT, SIGTERM, SIGHUP};
std::array<int, 2> g_pipe{-1, -1}; // the handler may touch nothing else
std::array<struct sigaction, kSignals.size()> g_before{};
std::atomic<bool> g_asked{false};

void onSignal(int)
{
    if (g_asked.exchange(true))
        ::_exit(exitCode(ErrorCode::Interrupted));
    const char stop = 's';
    [[maybe_unused]] const auto written = ::write(g_pipe[1], &stop, 1);
}

} // namespace

StopSignals::StopSignals()
{
    if (::pipe2(g_pipe.data(), O_CLOEXEC) != 0)
        qFatal("cannot make a pipe for signals");
    m_thread = std::thread([this] {
        char what = 0;
        if (::read(g_pipe[0], &what, 1) == 1 && what == 's')
            m_source.request_stop();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], nullptr, &g_before[i]);
        if (g_before[i].sa_handler != SIG_IGN) // nohup and background jobs of a script ignore some on purpose
            ::sigaction(kSignals[i], &action, nullptr);
    }
}

StopSignals::~StopSignals()
{
    for (size_t i = 0; i < kSignals.size(); ++i)
        ::sigaction(kSignals[i], &g_before[i], nullptr);
    const char end = 'e';
    [[maybe_unused]] const auto written = ::write(g_pipe[1], &end, 1);
    m_thread.join();
    ::close(g_pipe[0]);
    ::close(g_pipe[1]);
    g_asked = false;
}

} // namespace churnlens::batch
