// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/shopcalendar.h"

#include <algorithm>
#include <array>
#include <span>

namespace churnlens::synthetic {

namespace {

constexpr int kMinutesADay = 24 * 60;

/// Demand in the middle of each month, relative to one another; days between are interpolated.
constexpr std::array<double, 12> kMonth{0.70, 0.72, 0.88, 0.80, 0.88, 0.92, 0.85, 0.84, 1.14, 1.45, 1.95, 1.25};
/// Monday to Sunday.
constexpr std::array<double, 7> kWeekday{0.98, 1.02, 1.0, 1.08, 0.82, 0.0, 0.72};
/// Sales by the hour, from kOpens on.
constexpr int kOpens = 7;
constexpr std::array<double, 13> kHours{0.01, 0.10, 0.45, 0.75, 0.95, 1.25, 1.15, 1.05, 1.0, 0.70, 0.40, 0.12, 0.06};
constexpr int kOpensOnSunday = 10;
constexpr std::array<double, 6> kHoursOnSunday{0.55, 1.0, 1.3, 1.2, 1.0, 0.6};

double season(QDate date)
{
    const int month = date.month() - 1;
    const double fraction = (date.day() - 0.5) / date.daysInMonth() - 0.5;
    const auto other = static_cast<size_t>((month + (fraction < 0 ? 11 : 1)) % 12);
    const double weight = fraction < 0 ? -fraction : fraction;
    return kMonth[static_cast<size_t>(month)] * (1 - weight) + kMonth[other] * weight;
}

double demandOn(QDate date)
{
    const bool holidays = (date.month() == 12 && date.day() >= 24) || (date.month() == 1 && date.day() <= 3);
    return holidays ? 0 : season(date) * kWeekday[static_cast<size_t>(date.dayOfWeek() - 1)];
}

int minuteWithin(std::span<const double> hours, int opens, double uniform)
{
    double total = 0;
    for (const double weight : hours)
        total += weight;
    double rest = uniform * total;
    size_t hour = 0;
    while (hour + 1 < hours.size() && rest >= hours[hour])
        rest -= hours[hour++];
    const int minute = std::min(59, static_cast<int>(rest / hours[hour] * 60));
    return (opens + static_cast<int>(hour)) * 60 + minute;
}

std::string isoDate(QDate date)
{
    const QByteArray text = date.toString(Qt::ISODate).toLatin1();
    return {text.constData(), static_cast<size_t>(text.size())};
}

} // namespace

ShopCalendar::ShopCalendar(QDate firstDay, int days)
{
    m_cumulative.push_back(0);
    for (int i = 0; i < days; ++i) {
        const QDate date = firstDay.addDays(i);
        m_cumulative.push_back(m_cumulative.back() + demandOn(date));
        m_names.push_back(isoDate(date));
        m_autumn.push_back(date.month() >= 9);
        m_sunday.push_back(date.dayOfWeek() == Qt::Sunday);
    }
    const double total = m_cumulative.back();
    for (double& demand : m_cumulative)
        demand = demand / total * days;
}

int ShopCalendar::minuteAt(double demand) const
{
    if (demand >= m_cumulative.back())
        return -1;
    const auto after = std::upper_bound(m_cumulative.begin(), m_cumulative.end(), demand);
    const double start = *(after - 1);
    const auto day = static_cast<int>(after - 1 - m_cumulative.begin());
    return minuteOfDay(day, (demand - start) / (*after - start));
}

double ShopCalendar::shareUntil(int day) const
{
    return m_cumulative[static_cast<size_t>(day) + 1] / m_cumulative.back();
}

int ShopCalendar::minuteOfDay(int day, double uniform) const
{
    const bool sunday = m_sunday[static_cast<size_t>(day)];
    const int minute =
        sunday ? minuteWithin(kHoursOnSunday, kOpensOnSunday, uniform) : minuteWithin(kHours, kOpens, uniform);
    return day * kMinutesADay + minute;
}

bool ShopCalendar::autumn(int minute) const
{
    return m_autumn[static_cast<size_t>(minute / kMinutesADay)];
}

std::string ShopCalendar::text(int minute) const
{
    const int ofDay = minute % kMinutesADay;
    const auto digit = [](int value) { return static_cast<char>('0' + value); };
    std::string text = m_names[static_cast<size_t>(minute / kMinutesADay)];
    text += {' ', digit(ofDay / 600), digit(ofDay / 60 % 10), ':', digit(ofDay / 10 % 6), digit(ofDay % 10)};
    return text + ":00";
}

} // namespace churnlens::synthetic
