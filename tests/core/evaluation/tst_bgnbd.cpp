// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/bgnbd.h"

#include <QTest>

#include <cmath>
#include <cstdint>
#include <limits>

using namespace churnlens;
using namespace churnlens::evaluation;

namespace {

bool near(double actual, double expected, double tolerance)
{
    return std::abs(actual - expected) <= tolerance;
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere, in Python too.
class Uniform
{
public:
    explicit Uniform(std::uint64_t seed)
        : m_state(seed)
    {
    }

    double next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        z ^= z >> 31U;
        return (static_cast<double>(z >> 11U) + 0.5) / 9007199254740992.0;
    }

private:
    std::uint64_t m_state;
};

/// Customers of the model with r = 1, alpha = 40, a = 1, b = 3: exponential rates, and Beta(1, 3) = 1 - U^(1/3).
std::vector<PurchaseHistory> simulate(int customers, std::uint64_t seed)
{
    Uniform uniform(seed);
    std::vector<PurchaseHistory> histories;
    for (int i = 0; i < customers; ++i) {
        PurchaseHistory history{0, 0, 100.0 + (i * 37) % 600};
        const double rate = -std::log(uniform.next()) / 40.0;
        const double leaves = 1.0 - std::pow(uniform.next(), 1.0 / 3.0);
        double time = 0;
        while (true) {
            if (uniform.next() < leaves && history.repeatPurchases > 0.0)
                break;
            time -= std::log(uniform.next()) / rate;
            if (time > history.age)
                break;
            history.repeatPurchases += 1.0;
            history.lastPurchaseAge = time;
        }
        histories.push_back(history);
    }
    return histories;
}

} // namespace

class TestBgNbd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAnIndependentFit()
    {
        // The same simulation in Python gives sums of x, t_x, T of 7477, 317564.25374123896, 798000; then
        // def nll(th): r, al, a, b = exp(th); A1 = gammaln(r+x) - gammaln(r) + r*log(al)
        //   A2 = gammaln(a+b) + gammaln(b+x) - gammaln(b) - gammaln(a+b+x); A3 = -(r+x)*log(al+T)
        //   A4 = where(x > 0, log(a) - log(b+maximum(x,1)-1) - (r+x)*log(al+tx), -inf)
        //   return -(A1 + A2 + logaddexp(A3, A4)).sum()
        // scipy.optimize.minimize(nll, log([1,50,.5,2]), method='Nelder-Mead',
        //   options=dict(xatol=1e-10, fatol=1e-11, maxiter=20000, maxfev=20000)), twice
        //   -> exp(x) 1.0279124979312977, 41.69826942476057, 1.013591763233055, 2.96754967406714;
        //   -fun -38209.756971905575
        const std::vector<PurchaseHistory> histories = simulate(2000, 1);
        double purchases = 0;
        double lastAges = 0;
        for (const PurchaseHistory& history : histories) {
            purchases += history.repeatPurchases;
            lastAges += history.lastPurchaseAge;
        }
        QCOMPARE(purchases, 7477.0);
        QVERIFY(near(lastAges, 317564.25374123896, 1e-6));
        const auto fit = fitBgNbd(histories);
        QVERIFY(fit.ok());
        QVERIFY(near(fit->r, 1.0279124979312977, 1e-6));
        QVERIFY(near(fit->alpha, 41.69826942476057, 1e-4));
        QVERIFY(near(fit->a, 1.013591763233055, 1e-5));
        QVERIFY(near(fit->b, 2.96754967406714, 1e-5));
        QVERIFY(near(fit->logLikelihood, -38209.756971905575, 1e-7));
        QVERIFY2(fit->iterations <= 20, qPrintable(QString::number(fit->iterations)));
    }

    void startDoesNotMatter()
    {
        const std::vector<PurchaseHistory> histories = simulate(2000, 1);
        const auto fit = fitBgNbd(histories);
        for (const BgNbd& start : {BgNbd{.01, 1, .01, 100}, BgNbd{20, 5000, 5, .01}, BgNbd{1e9, 1e9, 1e-9, 1e9}}) {
            const auto other = fitBgNbd(histories, start);
            QVERIFY(other.ok());
            QVERIFY(near(other->alpha, fit->alpha, 1e-4));
            QVERIFY(near(other->b, fit->b, 1e-5));
        }
        const auto again = fitBgNbd(histories, *fit);
        QCOMPARE(again->iterations, 0);
        QCOMPARE(again->r, fit->r);
    }

    void recoversTheParametersOfASimulation()
    {
        // 20,000 customers; a and b, which only leavers tell of, are known less well than r and alpha.
        const auto fit = fitBgNbd(simulate(20000, 42));
        QVERIFY(fit.ok());
        QVERIFY(near(fit->r, 1.0, 0.05));
        QVERIFY(near(fit->alpha, 40.0, 2.0));
        QVERIFY(near(fit->a, 1.0, 0.12));
        QVERIFY(near(fit->b, 3.0, 0.36));
    }

    void ridgeEndsWithinTheBounds()
    {
        // Every customer alike: rates do not differ, so r and alpha grow along r / alpha = rate to the bounds.
        std::vector<PurchaseHistory> alike;
        for (int i = 0; i < 100; ++i)
            alike.push_back({10, 95.0 + i % 5, 100});
        const auto fit = fitBgNbd(alike);
        QVERIFY2(fit.ok(), fit.ok() ? "" : qPrintable(fit.error().message + fit.error().detail));
        for (const double each : {fit->r, fit->alpha, fit->a, fit->b})
            QVERIFY(each >= kBgNbdLeast && each <= kBgNbdMost);
        QVERIFY(near(fit->r / fit->alpha, 0.1, 0.01));
        QVERIFY(fit->a / (fit->a + fit->b) < 0.05); // all still buy
        // All left after one repeat purchase.
        std::vector<PurchaseHistory> gone(50, {1, 5, 1000});
        QVERIFY(fitBgNbd(gone).ok());
        // All loyal to the last day, and one who is not back.
        std::vector<PurchaseHistory> loyal(50, {30, 365, 365});
        loyal.push_back({0, 0, 10});
        const auto faithful = fitBgNbd(loyal);
        QVERIFY(faithful.ok());
        QVERIFY(faithful->a / (faithful->a + faithful->b) < 1e-3);
    }

    void probabilitiesByHand()
    {
        // r, al, a, b = 0.7, 12, 0.4, 1.9: pa = 1 / (1 + a/(b+x-1) * ((al+T)/(al+t))**(r+x)) if x > 0 else 1
        // 1 - pa * (1 - ((al+T)/(al+T+90))**(r+x))
        const BgNbd model{0.7, 12.0, 0.4, 1.9, 0.0, 0};
        QVERIFY(near(probabilityAlive(model, {0, 0, 50}), 1.0, 1e-12));
        QVERIFY(near(probabilityOfNoPurchase(model, {0, 0, 50}, 90), 0.5338062705592117, 1e-12));
        QVERIFY(near(probabilityAlive(model, {1, 10, 60}), 0.38759909093405215, 1e-12));
        QVERIFY(near(probabilityOfNoPurchase(model, {1, 10, 60}, 90), 0.7100509588432464, 1e-12));
        QVERIFY(near(probabilityAlive(model, {7, 33.5, 40}), 0.8759866650071797, 1e-12));
        QVERIFY(near(probabilityOfNoPurchase(model, {7, 33.5, 40}, 90), 0.12439625053055592, 1e-12));
        QVERIFY(near(probabilityAlive(model, {3, 20, 20}), 0.9069767441860465, 1e-12));
        QVERIFY(near(probabilityOfNoPurchase(model, {3, 20, 20}, 90), 0.09943711908812913, 1e-12));
        QVERIFY(near(probabilityAlive(model, {120, 300, 365}), 3.634333873676681e-08, 1e-12));
        QVERIFY(near(probabilityOfNoPurchase(model, {120, 300, 365}, 90), 0.9999999636566612, 1e-12));
        // A customer with x = 1, T = 3 alpha, t_x = alpha and r = a = b = 1: odds of having left (4 / 2)^2 = 4.
        const BgNbd ones{1, 10, 1, 1, 0, 0};
        QVERIFY(near(probabilityAlive(ones, {1, 10, 30}), 0.2, 1e-15));
        QVERIFY(near(probabilityOfNoPurchase(ones, {1, 10, 30}, 40), 1.0 - 0.2 * 0.75, 1e-15));
        QCOMPARE(probabilityOfNoPurchase(ones, {1, 10, 30}, 0), 1.0);
        QCOMPARE(probabilityAlive(ones, {1000, 1, 1e6}), 0.0);
    }

    void probabilitiesMatchWhatHappens()
    {
        // Simulated over 30 more days than the model sees: who buys in them.
        const BgNbd truth{1, 40, 1, 3, 0, 0};
        Uniform uniform(5);
        double expected = 0;
        double silent = 0;
        for (int i = 0; i < 20000; ++i) {
            const double rate = -std::log(uniform.next()) / 40.0;
            const double leaves = 1.0 - std::pow(uniform.next(), 1.0 / 3.0);
            PurchaseHistory seen{0, 0, 200};
            double time = 0;
            while (seen.repeatPurchases == 0.0 || uniform.next() >= leaves) {
                time -= std::log(uniform.next()) / rate;
                if (time > seen.age)
                    break;
                seen.repeatPurchases += 1.0;
                seen.lastPurchaseAge = time;
            }
            silent += static_cast<double>(time <= 200.0 || time > 230.0);
            expected += probabilityOfNoPurchase(truth, seen, 30);
        }
        QVERIFY(near(silent / 20000.0, expected / 20000.0, 0.01)); // standard error 0.003
    }

    void unusableHistoriesAreRefused_data()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("last");
        QTest::addColumn<double>("age");
        QTest::newRow("not a number") << nan << 1.0 << 2.0;
        QTest::newRow("infinite") << 1.0 << 1.0 << std::numeric_limits<double>::infinity();
        QTest::newRow("negative") << -1.0 << 0.0 << 2.0;
        QTest::newRow("negative last") << 1.0 << -1.0 << 2.0;
        QTest::newRow("last after the end") << 1.0 << 3.0 << 2.0;
        QTest::newRow("half a purchase") << 1.5 << 1.0 << 2.0;
        QTest::newRow("beyond the table") << 1e7 << 1.0 << 2.0;
        QTest::newRow("last without a purchase") << 0.0 << 1.0 << 2.0;
    }

    void unusableHistoriesAreRefused()
    {
        QFETCH(double, x);
        QFETCH(double, last);
        QFETCH(double, age);
        std::vector<PurchaseHistory> histories = simulate(20, 3);
        histories[6] = {x, last, age};
        const auto fit = fitBgNbd(histories);
        QVERIFY(!fit.ok());
        QCOMPARE(fit.error().code, ErrorCode::Internal);
        QVERIFY(fit.error().message.contains(u"customer 7 "));
    }

    void tooLittleIsRefused()
    {
        QCOMPARE(fitBgNbd({}).error().code, ErrorCode::NotEnoughData);
        QCOMPARE(fitBgNbd(simulate(9, 1)).error().code, ErrorCode::NotEnoughData);
        QVERIFY(fitBgNbd(simulate(10, 1)).ok());
        const std::vector<PurchaseHistory> once(20, {0, 0, 100});
        QCOMPARE(fitBgNbd(once).error().code, ErrorCode::NotEnoughData);
        QCOMPARE(fitBgNbd(simulate(20, 1), BgNbd{0, 1, 1, 1, 0, 0}).error().code, ErrorCode::Usage);
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto fit = fitBgNbd(simulate(100, 1), {}, Progress{stop.get_token(), {}});
        QCOMPARE(fit.error().code, ErrorCode::Interrupted);
    }
};

QTEST_APPLESS_MAIN(TestBgNbd)
#include "tst_bgnbd.moc"
