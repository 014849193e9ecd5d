// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/eventloopwatch.h"

#include <QCoreApplication>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace churnlens::tests {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPause = std::chrono::milliseconds(1);

} // namespace

/// One question is under way at a time, so that a stall counts once and the loop is not flooded.
class EventLoopWatch::Asker
{
public:
    explicit Asker(QObject& context)
        : m_thread([this, &context](const std::stop_token& stop) { ask(context, stop); })
    {
    }

    double takeLongest()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_longest, 0.0);
    }

private:
    void ask(QObject& context, const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            const Clock::time_point asked = Clock::now();
            m_answered = false;
            QMetaObject::invokeMethod(
                &context, [this, asked] { answer(asked); }, Qt::QueuedConnection);
            while (!m_answered && !stop.stop_requested())
                std::this_thread::sleep_for(kPause);
        }
    }
    void answer(Clock::time_point asked)
    {
        const double waited = std::chrono::duration<double, std::milli>(Clock::now() - asked).count();
        const std::lock_guard lock(m_mutex);
        m_longest = std::max(m_longest, waited);
        m_answered = true;
    }

    std::mutex m_mutex;
    double m_longest = 0;
    std::atomic<bool> m_answered = false;
    std::jthread m_thread; ///< last: it uses the rest
};

EventLoopWatch::EventLoopWatch()
    : m_asker(std::make_unique<Asker>(*this))
{
}

EventLoopWatch::~EventLoopWatch() = default;

double EventLoopWatch::takeLongest()
{
    return m_asker->takeLongest();
}

} // namespace churnlens::tests
