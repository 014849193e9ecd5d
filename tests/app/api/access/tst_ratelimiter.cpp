// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/access/ratelimiter.h"

#include <QTest>

#include <limits>

using namespace churnlens::api;

namespace {

constexpr qint64 kStart = 1'700'000'000'000;
const QString kA = QStringLiteral("a");
const QString kB = QStringLiteral("b");

/// Requests in a row that pass at one moment.
int passing(RateLimiter& limiter, const QString& caller, qint64 nowMs)
{
    int count = 0;
    while (count < 1000 && limiter.take(caller, nowMs) == 0)
        ++count;
    return count;
}

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zeroLetsEverythingPass()
    {
        RateLimiter limiter(0);
        QCOMPARE(passing(limiter, kA, kStart), 1000);
        QCOMPARE(limiter.rememberedCallers(), 0);
    }

    void burstIsTwiceTheRate_data()
    {
        QTest::addColumn<double>("perSecond");
        QTest::addColumn<int>("burst");
        QTest::addColumn<int>("wait"); // seconds to the next token once the bucket is empty
        QTest::newRow("10") << 10.0 << 20 << 1;
        QTest::newRow("2.75") << 2.75 << 5 << 1; // 5.5 - 5 = 0.5 left; the other half takes 0.18 s
        QTest::newRow("1") << 1.0 << 2 << 1;
        QTest::newRow("0.5") << 0.5 << 1 << 2;
        QTest::newRow("0.3") << 0.3 << 1 << 4; // 3.33 s
        QTest::newRow("0.1") << 0.1 << 1 << 10;
        QTest::newRow("1/7") << 1.0 / 7 << 1 << 7;
        QTest::newRow("1/49") << 1.0 / 49 << 1 << 49; // 49 * (1/49) < 1 as doubles
        QTest::newRow("once in ages") << 1e-12 << 1 << std::numeric_limits<int>::max();
    }
    void burstIsTwiceTheRate()
    {
        QFETCH(double, perSecond);
        QFETCH(int, burst);
        QFETCH(int, wait);
        RateLimiter limiter(perSecond);
        QCOMPARE(passing(limiter, kA, kStart), burst);
        QCOMPARE(limiter.take(kA, kStart), wait);
        if (wait < 1000)
            QCOMPARE(limiter.take(kA, kStart + 1000 * qint64{wait}), 0); // the promise holds
    }

    void refillsAtTheRate()
    {
        RateLimiter limiter(10);
        QCOMPARE(passing(limiter, kA, kStart), 20);
        QCOMPARE(passing(limiter, kA, kStart + 99), 0);
        QCOMPARE(passing(limiter, kA, kStart + 100), 1);
        QCOMPARE(passing(limiter, kA, kStart + 400), 3);
        QCOMPARE(passing(limiter, kA, kStart + 2400), 20);
        QCOMPARE(passing(limiter, kA, kStart + 3'600'000), 20); // never above the burst
    }

    void onAverageTheRate()
    {
        RateLimiter limiter(3);
        int passed = 0;
        for (qint64 ms = 0; ms < 100'000; ms += 7) // far more often than allowed
            passed += limiter.take(kA, kStart + ms) == 0;
        QCOMPARE(passed, 6 + 299); // the burst, and 3 * 99.995 s = 299.985
    }

    void refusalsCostNothing()
    {
        RateLimiter limiter(0.1);
        QCOMPARE(limiter.take(kA, kStart), 0);
        for (qint64 second = 0; second < 10; ++second)
            QCOMPARE(limiter.take(kA, kStart + 1000 * second), static_cast<int>(10 - second));
        QCOMPARE(limiter.take(kA, kStart + 10'000), 0);
    }

    void callersAreApart()
    {
        RateLimiter limiter(1);
        QCOMPARE(passing(limiter, kA, kStart), 2);
        QCOMPARE(passing(limiter, kB, kStart), 2);
        QCOMPARE(passing(limiter, kA, kStart), 0);
    }

    void aClockThatGoesBack()
    {
        RateLimiter limiter(1);
        QCOMPARE(passing(limiter, kA, kStart), 2);
        QCOMPARE(limiter.take(kA, kStart - 3'600'000), 1); // neither an hour's wait nor a gift
        QCOMPARE(limiter.take(kA, kStart - 3'600'000 + 1000), 0);
        QCOMPARE(limiter.take(kA, kStart - 3'600'000 + 1000), 1);
    }

    void memoryDoesNotGrowWithCallers()
    {
        RateLimiter limiter(10);
        qsizetype most = 0;
        for (int caller = 0; caller < 100'000; ++caller) {
            QCOMPARE(limiter.take(QString::number(caller), kStart + caller), 0);
            most = std::max(most, limiter.rememberedCallers());
        }
        QCOMPARE(most, 1024); // a token is back after 100 ms, so at most 100 callers are not full at any time
    }

    void allAtOnceAreForgottenLater()
    {
        RateLimiter limiter(10);
        for (int caller = 0; caller < 100'000; ++caller)
            QCOMPARE(limiter.take(QString::number(caller), kStart), 0);
        QCOMPARE(limiter.rememberedCallers(), 100'000); // each has used a token: none may be forgotten
        for (int caller = 0; caller < 100'000; ++caller)
            QCOMPARE(limiter.take(QStringLiteral("later") + QString::number(caller), kStart + 100 + caller), 0);
        QVERIFY2(limiter.rememberedCallers() <= 1024, qPrintable(QString::number(limiter.rememberedCallers())));
    }

    void sweepingForgetsNoDebt()
    {
        RateLimiter limiter(0.5); // burst 1, back after 2 s
        for (int caller = 0; caller < 5000; ++caller) {
            if (caller == 4000)
                QCOMPARE(limiter.take(kA, kStart + caller), 0);
            QCOMPARE(limiter.take(QString::number(caller), kStart + caller), 0);
        }
        QVERIFY(limiter.rememberedCallers() < 4000); // so a sweep came after kA
        QCOMPARE(limiter.take(kA, kStart + 5000), 1);
        QCOMPARE(limiter.take(kA, kStart + 6000), 0);
    }
};

QTEST_APPLESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
