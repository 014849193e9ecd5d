// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/guardfixture.h"

#include <QCoreApplication>
#include <QHttpServer>
#include <QStringBuilder>

#include <thread>

namespace churnlens::tests {

using namespace std::chrono_literals;

bool holdsWithin(std::chrono::milliseconds time, const std::function<bool()>& condition)
{
    const auto until = std::chrono::steady_clock::now() + time;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > until)
            return false;
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

QByteArray getRequest(const QByteArray& target, const QByteArray& fields)
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

QByteArray postRequest(const QByteArray& target, const QByteArray& fields, const QByteArray& body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + body;
}

GuardFixture::GuardFixture(GuardSetup setup)
{
    m_inThread.moveToThread(&m_thread);
    m_thread.start();
    run([&] { build(std::move(setup)); });
}

/// In the order of the real service: the answers that are on their way come home first, then the guard goes, then
/// QHttpServer.
GuardFixture::~GuardFixture()
{
    answerHeld();
    m_routes.waitForAnswers();
    run([this] {
        QCoreApplication::sendPostedEvents();
        m_guard.reset();
        m_http.reset();
    });
    m_thread.quit();
    m_thread.wait();
}

void GuardFixture::build(GuardSetup setup)
{
    m_http = std::make_unique<QHttpServer>();
    m_routes.addTo(*m_http);
    guard::ServerOptions options;
    options.limits = setup.limits;
    options.gate = std::move(setup.gate);
    options.log = [this](const guard::AccessRecord& record) {
        const std::lock_guard lock(m_mutex);
        m_records.push_back(record);
    };
    options.streams = m_streams;
    options.tls = std::move(setup.tls);
    m_guard = std::make_unique<guard::GuardServer>(std::move(options));
    QObject::connect(m_guard.get(), &guard::GuardServer::drained, &m_inThread, [this] { m_drained = true; });
    if (!m_guard->listen(QHostAddress::LocalHost))
        qFatal("The test server cannot listen.");
    m_port = m_guard->serverPort();
    m_http->bind(m_guard.get());
}

void GuardFixture::run(const std::function<void()>& task)
{
    QMetaObject::invokeMethod(&m_inThread, task, Qt::BlockingQueuedConnection);
}

bool GuardFixture::answersNewcomer() const
{
    const std::optional<HttpAnswer> answer = client().ask(getRequest("/text", "Connection: close\r\n"));
    return answer && answer->status == 200 && answer->body == "hello" && answer->isWhole;
}

bool GuardFixture::isEmptyWithin(std::chrono::milliseconds time) const
{
    return holdsWithin(time, [this] { return m_guard->connectionCount() == 0; });
}

void GuardFixture::answerHeld()
{
    run([this] { m_routes.answerHeld(); });
}

void GuardFixture::drain()
{
    run([this] { m_guard->drain(); });
}

std::vector<guard::AccessRecord> GuardFixture::records(size_t count) const
{
    const auto copy = [this] {
        const std::lock_guard lock(m_mutex);
        return m_records;
    };
    (void)holdsWithin(5s, [&] { return copy().size() >= count; });
    return copy();
}

} // namespace churnlens::tests
