// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/lineamount.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace churnlens::ingest {

namespace {

constexpr qint64 kMaxScaledPrice = 10'000'000'000LL * kScale; // numeric(14,4): ten digits before the point

std::optional<LineAmount> oneItem(qint64 sign, long double total)
{
    if (!(std::fabs(total) < static_cast<long double>(kMaxScaledPrice)))
        return std::nullopt;
    return LineAmount{sign < 0 ? -1 : 1, std::llround(std::fabs(total)) * ((sign < 0) == (total < 0) ? 1 : -1)};
}

} // namespace

std::optional<LineAmount> lineAmount(qint64 quantity, qint64 price, bool isLineTotal)
{
    if (isLineTotal && price < 0 && quantity > 0)
        quantity = -quantity;
    const bool isWhole = quantity % kScale == 0;
    if (!isWhole) {
        const long double total = isLineTotal
            ? std::copysign(static_cast<long double>(price), static_cast<long double>(quantity))
            : static_cast<long double>(quantity) * price / static_cast<long double>(kScale);
        return oneItem(quantity, total);
    }
    const auto items = static_cast<qint32>(quantity / kScale);
    if (!isLineTotal || items == 0)
        return LineAmount{items, price};
    return LineAmount{items, std::llround(std::fabs(static_cast<long double>(price) / items))};
}

void appendIsoTime(std::string& text, qint64 micros, bool withTime)
{
    using namespace std::chrono;
    const sys_time<microseconds> at = sys_time<microseconds>(sys_days{year{2000} / 1 / 1}) + microseconds(micros);
    const sys_days day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss time{at - day};
    std::array<char, 40> out{};
    int size = std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                             static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (withTime)
        size += std::snprintf(out.data() + size, out.size() - static_cast<size_t>(size), "T%02d:%02d:%02d",
                              static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                              static_cast<int>(time.seconds().count()));
    text.append(out.data(), static_cast<size_t>(size));
}

} // namespace churnlens::ingest
