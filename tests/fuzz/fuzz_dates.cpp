// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dates: any bytes as one value and, line by line, as a column.
#include "core/ingest/value/dateevidence.h"
#include "core/ingest/value/datevalue.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>

using namespace churnlens::ingest;

namespace {

constexpr std::array<DateOrder, 3> kOrders{DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst};
constexpr qint64 kMicrosADay = 86'400'000'000;
constexpr qint64 kFrom = -3652 * kMicrosADay; // 1990-01-01
constexpr qint64 kAny = std::numeric_limits<qint64>::max();

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

std::string isoText(qint64 value)
{
    using namespace std::chrono;
    const qint64 days = (value >= 0 ? value : value - kMicrosADay + 1) / kMicrosADay;
    const qint64 rest = value - days * kMicrosADay;
    const year_month_day date{sys_days{year{2000} / 1 / 1} + std::chrono::days{days}};
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02d:%02d:%02d.%06d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(rest / 3'600'000'000), static_cast<int>(rest / 60'000'000 % 60),
                  static_cast<int>(rest / 1'000'000 % 60), static_cast<int>(rest % 1'000'000));
    return text.data();
}

void checkParsed(std::string_view text, DateOrder order, qint64 latest)
{
    const Parsed<qint64> parsed = parseTimestamp(text, order, latest);
    if (parsed.status != ParseStatus::Ok)
        return;
    require(parsed.value >= kFrom && parsed.value <= latest, "an Ok date lies in the range");
    const std::string iso = isoText(parsed.value);
    if (iso[4] != '-')
        return; // a serial or Unix number beyond the year 9999
    const Parsed<qint64> again = parseTimestamp(iso, order, latest);
    require(again.status == ParseStatus::Ok && again.value == parsed.value, "a date printed and parsed is the same");
}

void checkSingle(std::string_view text)
{
    std::array<bool, 3> readable{};
    std::array<qint64, 3> values{};
    int count = 0;
    for (size_t i = 0; i < 3; ++i) {
        const Parsed<qint64> parsed = parseTimestamp(text, kOrders[i], kAny);
        readable[i] = parsed.status != ParseStatus::Malformed;
        values[i] = parsed.value;
        count += readable[i] ? 1 : 0;
    }
    DateEvidence one;
    one.add(text);
    require((one.dayFirst() == 1) == (count == 1 && readable[0]), "a proof of day first is readable so only");
    require((one.monthFirst() == 1) == (count == 1 && readable[1]), "a proof of month first is readable so only");
    require((one.yearFirst() == 1) == (count == 1 && readable[2]), "a proof of year first is readable so only");
    require((one.malformed() + one.empty() == 1) == (count == 0), "what is malformed cannot be read in any order");
    if (one.withoutOrder() == 1)
        require(count == 3 && values[0] == values[1] && values[1] == values[2], "no order is needed");
    require(one.ambiguous() == 0 || count >= 2, "an ambiguous value has two readings");
    require(one.form(DateOrder::DayFirst).isEmpty() == (one.readable() == 0), "a readable value has a form");
    require(!one.contradictory(), "one value contradicts nothing");
    if (const auto order = one.decided())
        require(readable[static_cast<size_t>(*order)], "the order decided on can read the value");
}

void checkColumn(std::string_view text)
{
    DateEvidence column;
    qint64 lines = 0;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        column.add(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++lines;
    }
    require(column.readable() + column.malformed() + column.empty() == lines, "every value is counted once");
    require(column.dayFirst() + column.monthFirst() + column.yearFirst() + column.ambiguous() + column.withoutOrder()
                == column.readable(),
            "every date is counted once");
    require(column.ambiguous() >= 0, "no count is negative");
    require(!column.decided() || column.needsOrder(), "an order is decided on only where one is needed");
    require(!column.mixedOffsets() || column.withOffset() > 1, "two offsets take two values");
    if (column.dayFirst() > 0 && column.monthFirst() > 0)
        require(column.contradictory(), "proofs of two orders contradict each other");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const DateOrder order : kOrders) {
        checkParsed(text, order, kAny);
        checkParsed(text, order, 9862 * kMicrosADay); // 2027-01-01
    }
    checkSingle(text);
    checkColumn(text);
    return 0;
}
