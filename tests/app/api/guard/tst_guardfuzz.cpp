// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/guardfixture.h"
#include "tests/app/api/guard/requestmutator.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <thread>

using namespace churnlens::tests;
using namespace std::chrono_literals;

namespace {

constexpr int kThreads = 8;
constexpr auto kByDefault = 15s;

/// How much of what went on; for the report, and so that a run in which nothing happened is noticed.
struct Tally
{
    std::atomic<qint64> connections = 0;
    std::atomic<qint64> answers = 0;
    std::atomic<qint64> refusals = 0; ///< answers from 400 on
    std::atomic<qint64> resets = 0; ///< by us
};

/// When to stop.
struct Budget
{
    qint64 connections = std::numeric_limits<qint64>::max();
    std::chrono::steady_clock::time_point until = std::chrono::steady_clock::time_point::max();

    [[nodiscard]] bool isLeft(const Tally& tally) const
    {
        return tally.connections < connections && std::chrono::steady_clock::now() < until;
    }
};

void sendSomehow(RawClient& client, RequestMutator& mutator, const QByteArray& bytes)
{
    if (mutator.oneIn(4))
        client.sendPieces(QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 2000)), 1 + mutator.below(7));
    else if (mutator.oneIn(3))
        client.sendPieces(bytes, 1 + mutator.below(500));
    else
        client.send(bytes);
}

void readSomehow(RawClient& client, RequestMutator& mutator, Tally& tally)
{
    client.setPatience(RawClient::Milliseconds(mutator.oneIn(10) ? 60 : 4));
    for (qsizetype most = mutator.below(45); most > 0; --most) {
        const std::optional<HttpAnswer> answer = client.answer();
        if (!answer)
            return;
        ++tally.answers;
        if (answer->status >= 400)
            ++tally.refusals;
    }
}

void talk(quint16 port, RequestMutator& mutator, Tally& tally)
{
    RawClient client = RawClient::connected(port, mutator.oneIn(5) ? 4096 : 0);
    client.setPatience(200ms);
    ++tally.connections;
    const QByteArray bytes = mutator.next();
    sendSomehow(client, mutator, bytes);
    if (mutator.oneIn(10))
        client.endSending();
    if (!mutator.oneIn(4))
        readSomehow(client, mutator, tally);
    if (mutator.oneIn(3)) {
        client.reset();
        ++tally.resets;
    }
}

Budget chosenBudget()
{
    Budget budget;
    if (const qint64 wanted = qEnvironmentVariable("CHURNLENS_FUZZ_CONNECTIONS").toLongLong(); wanted > 0)
        budget.connections = wanted;
    else
        budget.until = std::chrono::steady_clock::now() + kByDefault;
    return budget;
}

quint64 chosenSeed()
{
    bool isGiven = false;
    const quint64 seed = qEnvironmentVariable("CHURNLENS_FUZZ_SEED").toULongLong(&isGiven);
    return isGiven ? seed : 20'261'125;
}

GuardSetup impatient()
{
    GuardSetup setup;
    setup.limits.maxConnections = 60;
    setup.limits.maxConnectionsPerAddress = 50;
    setup.limits.maxBodyBytes = 20'000;
    setup.limits.headerMs = 300;
    setup.limits.bodyMs = 300;
    setup.limits.idleMs = 300;
    setup.limits.handlerMs = 300;
    setup.limits.stallMs = 400;
    return setup;
}

void talkUntilSpent(GuardFixture& fixture, const Budget& budget, quint64 seed, Tally& tally)
{
    std::atomic<int> running = kThreads;
    std::vector<std::thread> threads;
    for (quint64 i = 0; i < kThreads; ++i) {
        threads.emplace_back([&, i] {
            RequestMutator mutator(seed + i);
            while (budget.isLeft(tally))
                talk(fixture.port(), mutator, tally);
            --running;
        });
    }
    // Else soon every connection would be one whose answer does not come.
    while (!holdsWithin(100ms, [&] { return running == 0; }))
        fixture.answerHeld();
    for (std::thread& thread : threads)
        thread.join();
    fixture.answerHeld();
}

/// Only these: threads of a pool have descriptors of their own, and go when they like.
qint64 openSockets()
{
    const auto isSocket = [](const std::filesystem::directory_entry& file) {
        std::error_code gone;
        return std::filesystem::read_symlink(file.path(), gone).string().starts_with("socket:");
    };
    const std::filesystem::directory_iterator files("/proc/self/fd");
    return std::count_if(begin(files), end(files), isSocket);
}

} // namespace

/// Thousands of connections that send requests of which most are damaged, and leave when they like. By default for some
/// seconds; CHURNLENS_FUZZ_CONNECTIONS sets how many instead, CHURNLENS_FUZZ_SEED what they send.
class GuardFuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survives();
};

void GuardFuzzTest::survives()
{
    GuardFixture fixture(impatient());
    QVERIFY(fixture.answersNewcomer());
    QVERIFY(fixture.isEmptyWithin(5s));
    const qint64 socketsBefore = openSockets();
    const quint64 seed = chosenSeed();
    Tally tally;
    talkUntilSpent(fixture, chosenBudget(), seed, tally);
    qInfo("seed %llu: %lld connections, %lld answers, %lld of them refusals, %lld resets by clients, %llu evicted",
          seed, tally.connections.load(), tally.answers.load(), tally.refusals.load(), tally.resets.load(),
          fixture.server().evicted());
    QVERIFY(tally.answers > tally.connections / 20);
    QVERIFY(tally.refusals > 0 && tally.refusals < tally.answers);
    QVERIFY2(fixture.isEmptyWithin(10s), qPrintable(QString::number(fixture.server().connectionCount())));
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().makersRunning() == 0; }));
    QVERIFY(fixture.answersNewcomer());
    QVERIFY(fixture.isEmptyWithin(5s));
    QVERIFY(holdsWithin(5s, [&] { return openSockets() <= socketsBefore; }));
}

QTEST_GUILESS_MAIN(GuardFuzzTest)
#include "tst_guardfuzz.moc"
