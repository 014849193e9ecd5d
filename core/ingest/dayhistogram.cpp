// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/dayhistogram.h"

namespace churnlens::ingest {

namespace {

constexpr qint64 kMicrosPerDay = 86'400'000'000LL;
constexpr qint64 kIsolatingGapDays = 180;
constexpr qint64 kFewLines = 20; ///< more lines than these are no slips of the pen
constexpr qint64 kLinesForOne = 1'000; ///< at most one stray line for so many others

QDate dateOf(qint64 day)
{
    return QDate(2000, 1, 1).addDays(day);
}

} // namespace

void DayHistogram::add(qint64 micros)
{
    const qint64 day = micros >= 0 ? micros / kMicrosPerDay : (micros + 1) / kMicrosPerDay - 1;
    if (day != m_latest) {
        if (m_latestLines > 0)
            m_days[m_latest] += m_latestLines;
        m_latest = day;
        m_latestLines = 0;
    }
    ++m_latestLines;
    ++m_lines;
}

DayHistogram::Days DayHistogram::counted() const
{
    Days days = m_days;
    if (m_latestLines > 0)
        days[m_latest] += m_latestLines;
    return days;
}

std::map<QDate, qint64> DayHistogram::days() const
{
    std::map<QDate, qint64> out;
    for (const auto& [day, lines] : counted())
        out.emplace(dateOf(day), lines);
    return out;
}

QDate DayHistogram::lastPlausibleDay() const
{
    const Days days = counted();
    if (days.empty())
        return {};
    qint64 behind = 0;
    for (auto at = days.rbegin(); at != days.rend(); ++at) {
        behind += at->second;
        const auto before = std::next(at);
        if (behind > kFewLines || behind * kLinesForOne > m_lines || before == days.rend())
            break;
        if (at->first - before->first >= kIsolatingGapDays)
            return dateOf(before->first);
    }
    return dateOf(days.rbegin()->first);
}

} // namespace churnlens::ingest
