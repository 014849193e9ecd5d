// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/openapivalidator.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace churnlens::tests {

/// Clients that ask without a pause, each in a thread of its own, until the object goes. Every answer is compared with
/// the document.
class Load
{
public:
    /// next: the address to ask for, by thread and the answer before (none of the first).
    using Next = std::function<QByteArray(int thread, const ApiAnswer& before)>;

    Load(OpenApiValidator& validator, quint16 port, int threads, Next next)
        : m_validator(validator)
        , m_next(std::move(next))
    {
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this, port, i](const std::stop_token& stop) { run(stop, port, i); });
    }

    /// Ends it; what was wrong, or empty.
    [[nodiscard]] QString stop()
    {
        m_threads.clear();
        const std::lock_guard lock(m_mutex);
        return m_wrong;
    }

    [[nodiscard]] int answers() const { return m_answers; }
    [[nodiscard]] int failures() const { return m_failures; } ///< answers of 500 and more

private:
    void run(const std::stop_token& stop, quint16 port, int thread)
    {
        HttpClient client(port);
        ApiAnswer answer;
        while (!stop.stop_requested()) {
            const HttpRequest request{"GET", m_next(thread, answer), {}, {}};
            answer = client.send(request);
            ++m_answers;
            m_failures += answer.status >= 500 ? 1 : 0;
            const QString wrong = m_validator.check(request, answer);
            const std::lock_guard lock(m_mutex);
            if (m_wrong.isEmpty())
                m_wrong = wrong;
        }
    }

    OpenApiValidator& m_validator;
    Next m_next;
    std::atomic<int> m_answers = 0;
    std::atomic<int> m_failures = 0;
    std::mutex m_mutex;
    QString m_wrong;
    std::vector<std::jthread> m_threads; ///< last: they end before the rest goes
};

} // namespace churnlens::tests
