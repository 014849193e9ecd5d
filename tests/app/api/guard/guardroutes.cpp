// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/guardroutes.h"

#include "app/api/guard/gate.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <thread>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

namespace churnlens::tests {

using api::Answer;
using api::LateAnswer;
using api::Request;
using Method = QHttpServerRequest::Method;

namespace {

constexpr int kMostBytes = 40'000'000;

Answer text(QByteArray body, int status = 200)
{
    Answer answer;
    answer.status = status;
    answer.contentType = status == 200 ? "text/plain" : "";
    answer.body = std::move(body);
    return answer;
}

/// Bounded, for what a fuzzer asks for must not take long either.
std::chrono::milliseconds delayOf(const Request& request)
{
    constexpr int kMostMs = 1000;
    return std::chrono::milliseconds(std::clamp(request.pathParameter.toInt(), 0, kMostMs));
}

QByteArray fieldsOf(const QHttpServerRequest& request)
{
    QByteArray lines;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    for (const auto& [name, value] : request.headers().toListOfPairs())
#else
    for (const auto& [name, value] : request.headers())
#endif
        lines += name.toLower() + ": " + value + "\n";
    return lines;
}

} // namespace

QByteArray patternOf(qsizetype bytes)
{
    // Of no size that a buffer has, so that its repetitions never fall on the bounds of one.
    static const QByteArray numbers = [] {
        QByteArray made;
        for (int line = 0; made.size() < 99'991; ++line)
            made += QByteArray::number(line) + '\n';
        made.truncate(99'991);
        return made;
    }();
    QByteArray pattern = numbers.repeated(bytes / numbers.size() + 1);
    pattern.truncate(bytes);
    return pattern;
}

GuardRoutes::GuardRoutes(std::shared_ptr<guard::StreamTable> streams)
    : m_streams(std::move(streams))
{
    constexpr int kMaxMakers = 500; // each may wait for its reader
    m_makers.setMaxThreadCount(kMaxMakers);
}

void GuardRoutes::addTo(QHttpServer& http)
{
    addPlainRoutes(http);
    addLateRoutes(http);
    addStreamRoutes(http);
    api::setMissingHandler(http, [](const QHttpServerRequest&) { return api::responseOf(text({}, 404), {}); });
}

void GuardRoutes::addPlainRoutes(QHttpServer& http)
{
    http.route(QStringLiteral("/text"), Method::Get, [] { return api::responseOf(text("hello"), "/text"); });
    http.route(QStringLiteral("/echo"), Method::Post,
               [](const QHttpServerRequest& request) { return api::responseOf(text(request.body()), "/echo"); });
    http.route(QStringLiteral("/headers"), Method::Get,
               [](const QHttpServerRequest& request) { return api::responseOf(text(fieldsOf(request)), "/headers"); });
    http.route(QStringLiteral("/large/<arg>"), Method::Get, [](int bytes) {
        return api::responseOf(text(patternOf(std::clamp(bytes, 0, kMostBytes))), "/large/{bytes}");
    });
    http.route(QStringLiteral("/empty"), Method::Get, [] { return api::responseOf(text({}, 204), "/empty"); });
    http.route(QStringLiteral("/unchanged"), Method::Get, [] {
        Answer answer = text({}, 304);
        answer.headers.push_back({"ETag", "\"1\""});
        return api::responseOf(answer, "/unchanged");
    });
}

void GuardRoutes::addLateRoutes(QHttpServer& http)
{
    const auto late = [](const Request& request) { return text("late " + request.pathParameter.toLatin1()); };
    api::addLateRoute(http, "/late/<arg>", "/late/{ms}", Method::Get,
                      [late, &http](const Request& request, const LateAnswer& answer) {
                          QTimer::singleShot(delayOf(request), &http,
                                             [late, request, answer] { answer(late(request)); });
                      });
    api::addLateRoute(http, "/pool/<arg>", "/pool/{ms}", Method::Get,
                      [this, late](const Request& request, const LateAnswer& answer) {
                          m_answerers.start([late, request, answer] {
                              std::this_thread::sleep_for(delayOf(request));
                              answer(late(request));
                          });
                      });
    api::addLateRoute(http, "/held", "/held", Method::Get, [this](const Request&, const LateAnswer& answer) {
        m_held.push_back(answer);
        ++m_heldCount;
    });
}

void GuardRoutes::answerHeld()
{
    for (const LateAnswer& answer : std::exchange(m_held, {}))
        answer(text("held"));
    m_heldCount = 0;
}

void GuardRoutes::addStreamRoutes(QHttpServer& http)
{
    const auto number = [](const Request& request) { return qsizetype{request.pathParameter.toInt()}; };
    api::addLateRoute(
        http, "/stream/<arg>", "/stream/{blocks}", Method::Get,
        [this, number](const Request& request, const LateAnswer& answer) { answer(repeatedAnswer(number(request))); });
    api::addLateRoute(http, "/block/<arg>", "/block/{bytes}", Method::Get,
                      [this, number](const Request& request, const LateAnswer& answer) {
                          answer(
                              streamAnswer({patternOf(std::clamp<qsizetype>(number(request), 0, kMostBytes))}, true));
                      });
    api::addLateRoute(http, "/broken", "/broken", Method::Get, [this](const Request&, const LateAnswer& answer) {
        answer(streamAnswer({"one\n", "two\n", "three\n"}, false));
    });
    api::addLateRoute(http, "/lost", "/lost", Method::Get, [](const Request&, const LateAnswer& answer) {
        Answer lost = text({});
        lost.headers.push_back({guard::kStreamField, "no such key"});
        answer(lost);
    });
}

Answer GuardRoutes::streamAnswer(std::vector<QByteArray> blocks, bool whole)
{
    return started([blocks = std::move(blocks), whole](guard::BodyStream& stream) {
        for (const QByteArray& block : blocks) {
            if (!stream.write(block))
                return false;
        }
        stream.finish(whole);
        return true;
    });
}

Answer GuardRoutes::repeatedAnswer(qsizetype blocks)
{
    return started([this, blocks](guard::BodyStream& stream) {
        const QByteArray block = patternOf(kBlockBytes);
        for (qsizetype i = 0; i < blocks; ++i) {
            if (!stream.write(block))
                return false;
            ++m_blocksTaken;
        }
        stream.finish(true);
        return true;
    });
}

Answer GuardRoutes::started(std::function<bool(guard::BodyStream&)> make)
{
    const auto stream = std::make_shared<guard::BodyStream>();
    ++m_makersRunning;
    m_makers.start([this, stream, make = std::move(make)] {
        if (!make(*stream))
            ++m_makersStopped;
        --m_makersRunning;
    });
    Answer answer = text({});
    answer.headers.push_back({guard::kStreamField, m_streams->add(stream)});
    return answer;
}

} // namespace churnlens::tests
