// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/seasonalintercept.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

namespace churnlens::training {

namespace {

using std::chrono::days;

constexpr int kYear = 365;
constexpr size_t kLeastBacktests = 3;
constexpr double kUntestedError = 0.5; ///< log-odds; what seasons do to the rule Last in a year
constexpr int kWidestGap = 31; ///< days between two known dates that may be interpolated
constexpr std::array kRules{InterceptRule::Last, InterceptRule::Mean, InterceptRule::YearAgo,
                            InterceptRule::LastAndYearAgo, InterceptRule::YearOverYear};

/// Between the known dates on either side, in proportion to the days.
std::optional<double> interpolate(const KnownIntercepts& known, Day day)
{
    const auto after = known.lower_bound(day);
    if (after == known.end())
        return {};
    if (after->first == day)
        return after->second;
    if (after == known.begin())
        return {};
    const auto before = std::prev(after);
    const double gap = static_cast<double>((after->first - before->first).count());
    if (gap > kWidestGap)
        return {};
    const double share = static_cast<double>((day - before->first).count()) / gap;
    return before->second + share * (after->second - before->second);
}

/// Applies rules to a target with the dates whose labels are known by then.
class Forecast
{
public:
    Forecast(const KnownIntercepts& all, Day target, int horizonDays, int trainAsOfs)
        : m_known(all.begin(), all.upper_bound(target - days(horizonDays)))
        , m_target(target)
        , m_trainAsOfs(trainAsOfs)
    {
    }

    [[nodiscard]] std::optional<double> by(InterceptRule rule) const
    {
        if (m_known.empty())
            return {};
        const double last = m_known.rbegin()->second;
        const std::optional<double> yearAgo = interpolate(m_known, m_target - days(kYear));
        switch (rule) {
        case InterceptRule::Last:
            return last;
        case InterceptRule::Mean:
            return mean();
        case InterceptRule::YearAgo:
            return yearAgo;
        case InterceptRule::LastAndYearAgo:
            return yearAgo ? std::optional((last + *yearAgo) / 2) : std::nullopt;
        case InterceptRule::YearOverYear:
            break;
        }
        const std::optional<double> before = interpolate(m_known, m_known.rbegin()->first - days(kYear));
        return yearAgo && before ? std::optional(last + *yearAgo - *before) : std::nullopt;
    }

private:
    [[nodiscard]] std::optional<double> mean() const
    {
        if (static_cast<int>(m_known.size()) < m_trainAsOfs)
            return {};
        double sum = 0;
        auto date = m_known.rbegin();
        for (int i = 0; i < m_trainAsOfs; ++i, ++date)
            sum += date->second;
        return sum / m_trainAsOfs;
    }

    KnownIntercepts m_known;
    Day m_target;
    int m_trainAsOfs;
};

using Errors = std::map<Day, double>; ///< of one rule: forecast less truth

double rootMeanSquare(const Errors& errors, const std::set<Day>& on)
{
    double sum = 0;
    for (const Day day : on)
        sum += errors.at(day) * errors.at(day);
    return std::sqrt(sum / static_cast<double>(on.size()));
}

/// The dates that every rule of `errors` could be tested on.
std::set<Day> sharedDates(const std::map<InterceptRule, Errors>& errors)
{
    std::set<Day> shared;
    for (const auto& [day, error] : errors.begin()->second) {
        // A capture by name of its own: clang before 16 has none of structured bindings.
        const auto knows = [on = day](const auto& rule) { return rule.second.contains(on); };
        if (std::all_of(errors.begin(), errors.end(), knows))
            shared.insert(day);
    }
    return shared;
}

} // namespace

QString ruleName(InterceptRule rule)
{
    switch (rule) {
    case InterceptRule::Last:
        return QStringLiteral("last");
    case InterceptRule::Mean:
        return QStringLiteral("mean");
    case InterceptRule::YearAgo:
        return QStringLiteral("year_ago");
    case InterceptRule::LastAndYearAgo:
        return QStringLiteral("last_and_year_ago");
    case InterceptRule::YearOverYear:
        break;
    }
    return QStringLiteral("year_over_year");
}

SeasonalIntercept chooseIntercept(const KnownIntercepts& known, Day target, int horizonDays, int trainAsOfs)
{
    const KnownIntercepts past(known.begin(), known.upper_bound(target - days(horizonDays)));
    SeasonalIntercept chosen;
    std::map<InterceptRule, Errors> eligible;
    for (const InterceptRule rule : kRules) {
        RuleBacktest test{rule, Forecast(past, target, horizonDays, trainAsOfs).by(rule), 0, 0, false};
        Errors errors;
        for (const auto& [day, truth] : past) {
            if (const auto forecast = Forecast(past, day, horizonDays, trainAsOfs).by(rule))
                errors[day] = *forecast - truth;
        }
        test.dates = static_cast<int>(errors.size());
        test.eligible = test.intercept && errors.size() >= kLeastBacktests;
        if (test.eligible)
            eligible[rule] = std::move(errors);
        chosen.rules.push_back(test);
    }
    chosen.intercept = chosen.rules.front().intercept.value_or(0);
    chosen.error = kUntestedError;
    if (eligible.empty())
        return chosen;
    const std::set<Day> shared = sharedDates(eligible);
    if (shared.size() < kLeastBacktests)
        return chosen;
    chosen.backtestAsOfs.assign(shared.begin(), shared.end());
    chosen.error = std::numeric_limits<double>::infinity();
    for (RuleBacktest& test : chosen.rules) {
        if (!test.eligible)
            continue;
        test.rootMeanSquareError = rootMeanSquare(eligible.at(test.rule), shared);
        if (test.rootMeanSquareError < chosen.error) {
            chosen.error = test.rootMeanSquareError;
            chosen.rule = test.rule;
            chosen.intercept = *test.intercept;
        }
    }
    return chosen;
}

} // namespace churnlens::training
