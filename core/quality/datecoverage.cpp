// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/datecoverage.h"

#include "core/chart/texts.h"

#include <algorithm>

using namespace churnlens::chart;
using namespace Qt::StringLiterals;

namespace churnlens::quality {

namespace {

constexpr qint64 kShortestGap = 7;
constexpr qint64 kMedians = 4;
constexpr size_t kListedGaps = 10;
constexpr qint64 kIsolatingGap = 90;
constexpr qint64 kIsolatedPerMille = 1; ///< fewer than so many of a thousand lines

/// Days from each day with lines to the next one.
std::vector<qint64> distances(const QList<QDate>& days)
{
    std::vector<qint64> out;
    for (qsizetype i = 1; i < days.size(); ++i)
        out.push_back(days[i - 1].daysTo(days[i]));
    return out;
}

qint64 usualGap(std::vector<qint64> apart)
{
    if (apart.empty())
        return kShortestGap;
    const auto middle = apart.begin() + static_cast<std::ptrdiff_t>((apart.size() - 1) / 2); // the lower of two
    std::nth_element(apart.begin(), middle, apart.end());
    return std::max(kShortestGap, kMedians * *middle);
}

std::optional<PartialMonth> partialMonth(const QDate& first, const QDate& last)
{
    if (last.day() == last.daysInMonth())
        return std::nullopt;
    const QDate month(last.year(), last.month(), 1);
    return PartialMonth{month, static_cast<int>(std::max(month, first).daysTo(last)) + 1, last.daysInMonth()};
}

/// The lines cut off from the others at one end; days and counts run from that end inwards.
std::optional<IsolatedLines> cutOff(const QList<QDate>& days, const QList<qint64>& counts, qint64 total, bool atEnd)
{
    std::optional<IsolatedLines> found;
    qint64 lines = 0;
    for (qsizetype i = 0; i + 1 < days.size(); ++i) {
        lines += counts[i];
        if (lines * 1000 >= total * kIsolatedPerMille)
            break;
        const qint64 gap = std::abs(days[i].daysTo(days[i + 1])) - 1;
        if (gap >= kIsolatingGap)
            found = IsolatedLines{atEnd, lines, std::min(days[0], days[i]), std::max(days[0], days[i]), gap};
    }
    return found;
}

} // namespace

DateCoverage coverageOf(const LinesByDay& lines)
{
    DateCoverage out;
    if (lines.isEmpty())
        return out;
    const QList<QDate> days = lines.keys();
    out.firstLine = days.first();
    out.lastLine = days.last();
    out.daysWithLines = days.size();
    out.calendarDays = out.firstLine.daysTo(out.lastLine) + 1;
    out.usualGapDays = usualGap(distances(days));
    for (qsizetype i = 1; i < days.size(); ++i) {
        const qint64 without = days[i - 1].daysTo(days[i]) - 1;
        if (without > out.usualGapDays)
            out.gaps.push_back({days[i - 1].addDays(1), days[i].addDays(-1), without});
    }
    out.gapCount = static_cast<qint64>(out.gaps.size());
    std::stable_sort(out.gaps.begin(), out.gaps.end(), [](const Gap& a, const Gap& b) { return a.days > b.days; });
    if (out.gaps.size() > kListedGaps)
        out.gaps.resize(kListedGaps);
    out.partialLastMonth = partialMonth(out.firstLine, out.lastLine);
    return out;
}

QString IsolatedLines::sentence() const
{
    const QString when =
        from.year() == to.year() ? u"%1"_s.arg(from.year()) : u"%1 to %2"_s.arg(from.year()).arg(to.year());
    const qint64 years = (gapDays + 182) / 365;
    const QString apart = gapDays >= 700 ? u"%1 years"_s.arg(years) : u"%1 days"_s.arg(wholeText(gapDays));
    return u"%1 dated %2, %3 %4 all others."_s.arg(lines == 1 ? u"1 line is"_s
                                                              : u"%1 lines are"_s.arg(wholeText(lines)),
                                                   when, apart, atEnd ? u"after"_s : u"before"_s);
}

std::vector<IsolatedLines> isolatedEnds(const LinesByDay& lines)
{
    QList<QDate> days = lines.keys();
    QList<qint64> counts = lines.values();
    qint64 total = 0;
    for (const qint64 count : counts)
        total += count;
    std::vector<IsolatedLines> out;
    if (const auto before = cutOff(days, counts, total, false))
        out.push_back(*before);
    std::reverse(days.begin(), days.end());
    std::reverse(counts.begin(), counts.end());
    if (const auto after = cutOff(days, counts, total, true))
        out.push_back(*after);
    return out;
}

} // namespace churnlens::quality
