// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/axisticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace churnlens::chart {

namespace {

constexpr std::array kSteps = {1.0, 2.0, 2.5, 5.0};
/// Of a step: values that miss a tick by less are on it.
constexpr double kSlack = 1e-9;

struct Step
{
    double size = 1;
    int decimals = 0;
};

/// The i-th round step from the power of ten on: 1, 2, 2.5, 5, 10, 20 ... times it.
Step stepAt(int exponent, int i)
{
    const int steps = static_cast<int>(kSteps.size());
    const int power = exponent + i / steps;
    const double factor = kSteps[static_cast<size_t>(i % steps)];
    const bool half = factor == 2.5;
    return {factor * std::pow(10.0, power), std::max(0, half ? 1 - power : -power)};
}

/// Ticks from the first to the last multiple.
NumberTicks ticksOf(const Step& step, double first, double last)
{
    NumberTicks ticks;
    ticks.step = step.size;
    ticks.decimals = step.decimals;
    for (double i = first; i <= last; ++i)
        ticks.values.push_back(i == 0 ? 0 : i * step.size); // never -0
    return ticks;
}

/// An exponent whose steps are all far too small for the range.
int smallExponent(double range, int most)
{
    return static_cast<int>(std::floor(std::log10(range / most))) - 1;
}

} // namespace

NumberTicks ticksWithin(double low, double high, int most)
{
    const int exponent = smallExponent(high - low, most);
    for (int i = 0;; ++i) {
        const Step step = stepAt(exponent, i);
        const double first = std::ceil(low / step.size - kSlack);
        const double last = std::floor(high / step.size + kSlack);
        if (last - first + 1 <= most || i > 12)
            return ticksOf(step, first, last);
    }
}

NumberTicks ticksAround(double low, double high, int most)
{
    if (!(low < high)) {
        const double room = low == 0 ? 1 : std::abs(low) * 0.1;
        high = low + room;
        low = low - (low == 0 ? 0 : room);
    }
    const int exponent = smallExponent(high - low, most);
    for (int i = 0;; ++i) {
        const Step step = stepAt(exponent, i);
        const double first = std::floor(low / step.size + kSlack);
        const double last = std::ceil(high / step.size - kSlack);
        if (last - first + 1 <= most || i > 12)
            return ticksOf(step, first, last);
    }
}

namespace {

/// Days from a Monday on, so that weeks are calendar weeks.
std::vector<QDate> everyDays(const QDate& from, const QDate& to, int step)
{
    constexpr qint64 kAMonday = 2440592; // 1970-01-05 as Julian day
    const qint64 past = ((from.toJulianDay() - kAMonday) % step + step) % step;
    std::vector<QDate> days;
    for (QDate day = past == 0 ? from : from.addDays(step - past); day <= to; day = day.addDays(step))
        days.push_back(day);
    return days;
}

std::vector<QDate> everyMonths(const QDate& from, const QDate& to, int step)
{
    const int month = ((from.month() - 1) / step) * step + 1;
    std::vector<QDate> days;
    for (QDate day(from.year(), month, 1); day <= to; day = day.addMonths(step)) {
        if (day >= from)
            days.push_back(day);
    }
    return days;
}

std::vector<QDate> everyYears(const QDate& from, const QDate& to, int step)
{
    std::vector<QDate> days;
    for (int year = (from.year() / step) * step; year <= to.year(); year += step) {
        if (const QDate day(year, 1, 1); day >= from && day <= to)
            days.push_back(day);
    }
    return days;
}

} // namespace

DayTicks dayTicks(const QDate& from, const QDate& to, int most)
{
    const auto fits = [most](const std::vector<QDate>& days) { return days.size() <= static_cast<size_t>(most); };
    for (const int step : {1, 2, 7, 14}) {
        if (from.daysTo(to) / step > most)
            continue;
        if (DayTicks ticks{everyDays(from, to, step), DayUnit::Day}; fits(ticks.days))
            return ticks;
    }
    for (const int step : {1, 2, 3, 6}) {
        if (DayTicks ticks{everyMonths(from, to, step), DayUnit::Month}; fits(ticks.days))
            return ticks;
    }
    for (int power = 1;; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (DayTicks ticks{everyYears(from, to, factor * power), DayUnit::Year}; fits(ticks.days) || power >= 10000)
                return ticks;
        }
    }
}

} // namespace churnlens::chart
