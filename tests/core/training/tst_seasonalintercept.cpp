// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/seasonalintercept.h"

#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::training;

namespace {

constexpr int kHorizon = 90;
constexpr int kStep = 30;
const Day kTarget = std::chrono::sys_days(std::chrono::year(2011) / 9 / 11);

/// Intercepts every 30 days, the latest one horizon before the target. value(days before the target).
template <typename Value>
KnownIntercepts history(int dates, Value value)
{
    KnownIntercepts known;
    for (int i = 0; i < dates; ++i) {
        const int before = kHorizon + i * kStep;
        known[kTarget - std::chrono::days(before)] = value(before);
    }
    return known;
}

SeasonalIntercept choose(const KnownIntercepts& known)
{
    return chooseIntercept(known, kTarget, kHorizon, 4);
}

const RuleBacktest& backtest(const SeasonalIntercept& chosen, InterceptRule rule)
{
    return chosen.rules.at(static_cast<size_t>(rule));
}

} // namespace

class TestSeasonalIntercept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortHistoryKeepsTheLast()
    {
        const SeasonalIntercept chosen = choose(history(2, [](int before) { return before / 100.0; }));
        QCOMPARE(chosen.rule, InterceptRule::Last);
        QCOMPARE(chosen.intercept, 0.9);
        QCOMPARE(chosen.error, 0.5); // untested is not certain
        QVERIFY(chosen.backtestAsOfs.empty());
        QVERIFY(!backtest(chosen, InterceptRule::Mean).intercept); // takes four dates
        QVERIFY(!backtest(chosen, InterceptRule::YearAgo).intercept);
    }

    void everyRuleByHand()
    {
        // -before / 100: last -0.90; mean of 90, 120, 150, 180: -1.35; a year ago -3.65, between 360 and 390;
        // year over year: -0.90 - 3.65 + 4.55 (455 days ago).
        const SeasonalIntercept chosen = choose(history(20, [](int before) { return -before / 100.0; }));
        QVERIFY(std::abs(*backtest(chosen, InterceptRule::Last).intercept + 0.90) < 1e-12);
        QVERIFY(std::abs(*backtest(chosen, InterceptRule::Mean).intercept + 1.35) < 1e-12);
        QVERIFY(std::abs(*backtest(chosen, InterceptRule::YearAgo).intercept + 3.65) < 1e-12);
        QVERIFY(std::abs(*backtest(chosen, InterceptRule::LastAndYearAgo).intercept + 2.275) < 1e-12);
        QVERIFY(std::abs(*backtest(chosen, InterceptRule::YearOverYear).intercept - 0.0) < 1e-12);
    }

    void aPureSeasonIsForetoldByTheYearAgo()
    {
        const auto season = [](int before) { return std::sin(2 * M_PI * before / 365.0); };
        const SeasonalIntercept chosen = choose(history(26, season));
        QVERIFY(chosen.rule == InterceptRule::YearAgo || chosen.rule == InterceptRule::YearOverYear);
        QVERIFY(chosen.error < 0.05);
        QVERIFY(std::abs(chosen.intercept - season(0)) < 0.05);
        QVERIFY(backtest(chosen, InterceptRule::Last).rootMeanSquareError > 0.5);
    }

    void aSteadyTrendIsForetoldByYearOverYear()
    {
        // A season on top of a slope: last year's change, moved to this year's level.
        const auto value = [](int before) { return std::sin(2 * M_PI * before / 365.0) + 0.004 * before; };
        const SeasonalIntercept chosen = choose(history(26, value));
        QCOMPARE(chosen.rule, InterceptRule::YearOverYear);
        QVERIFY(std::abs(chosen.intercept - value(0)) < 0.05);
    }

    void theTargetsOwnLabelsAreNotUsed()
    {
        KnownIntercepts known = history(20, [](int before) { return -before / 100.0; });
        const SeasonalIntercept without = choose(known);
        for (int days = 0; days < kHorizon; days += kStep) // labels that close only after the target
            known[kTarget - std::chrono::days(days)] = 1000;
        const SeasonalIntercept with = choose(known);
        QCOMPARE(with.intercept, without.intercept);
        QCOMPARE(with.error, without.error);
        QCOMPARE(with.backtestAsOfs, without.backtestAsOfs);
    }

    void rulesAreComparedOnTheSameDates()
    {
        const SeasonalIntercept chosen = choose(history(20, [](int before) { return before % 7; }));
        QVERIFY(backtest(chosen, InterceptRule::Last).dates > backtest(chosen, InterceptRule::YearOverYear).dates);
        for (const RuleBacktest& rule : chosen.rules) {
            if (rule.eligible)
                QVERIFY(rule.dates >= static_cast<int>(chosen.backtestAsOfs.size()));
        }
        QVERIFY(chosen.backtestAsOfs.size() >= 3);
    }

    void nothingKnownIsZero() { QCOMPARE(choose({}).intercept, 0.0); }
};

QTEST_APPLESS_MAIN(TestSeasonalIntercept)
#include "tst_seasonalintercept.moc"
