// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and ids: any bytes as one value and, line by line, as a column.
#include "core/ingest/value/idvalue.h"
#include "core/ingest/value/numberevidence.h"
#include "core/ingest/value/numbervalue.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace churnlens::ingest;

namespace {

constexpr std::array<DecimalMark, 2> kMarks{DecimalMark::Point, DecimalMark::Comma};
constexpr qint64 kBeyond = 100'000'000'000'000; // 10^10 times the scale

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

std::string plainText(qint64 value, DecimalMark mark)
{
    const qint64 size = value < 0 ? -value : value;
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%s%lld%c%04lld", value < 0 ? "-" : "",
                  static_cast<long long>(size / kNumberScale), mark == DecimalMark::Point ? '.' : ',',
                  static_cast<long long>(size % kNumberScale));
    return text.data();
}

void checkParsed(std::string_view text, DecimalMark mark)
{
    const Parsed<qint64> money = parseDecimal(text, mark);
    if (money.status == ParseStatus::Ok) {
        require(money.value > -kBeyond && money.value < kBeyond, "an Ok number lies in the range");
        const std::string plain = plainText(money.value, mark);
        const Parsed<qint64> again = parseDecimal(plain, mark);
        require(again.status == ParseStatus::Ok && again.value == money.value, "printed and parsed it is the same");
        const Parsed<qint64> negated = parseDecimal("(" + plainText(std::abs(money.value), mark) + ")", mark);
        require(negated.value == -std::abs(money.value), "parentheses negate");
    } else {
        require(money.value == 0, "what is not Ok has no value");
    }
    const Parsed<qint64> quantity = parseQuantity(text, mark);
    if (quantity.status == ParseStatus::Ok) {
        require(money.status == ParseStatus::Ok && money.value == quantity.value, "a quantity is a number");
        require(quantity.value >= -2147483648LL * kNumberScale && quantity.value <= 2147483647LL * kNumberScale,
                "a quantity has 32 bits");
    }
    if (quantity.status == ParseStatus::OutOfRange)
        require(money.status != ParseStatus::Malformed, "a quantity beyond the range is a number");
    if (money.status == ParseStatus::Malformed)
        require(quantity.status == ParseStatus::Malformed, "what is no number is no quantity");
}

void checkSingle(std::string_view text)
{
    const Parsed<qint64> point = parseDecimal(text, DecimalMark::Point);
    const Parsed<qint64> comma = parseDecimal(text, DecimalMark::Comma);
    const bool hasPoint = point.status != ParseStatus::Malformed;
    const bool hasComma = comma.status != ParseStatus::Malformed;
    NumberEvidence one;
    one.add(text);
    require((one.points() == 1) == (hasPoint && !hasComma), "a proof of the point is readable so only");
    require((one.commas() == 1) == (hasComma && !hasPoint), "a proof of the comma is readable so only");
    require((one.malformed() + one.empty() == 1) == (!hasPoint && !hasComma), "no mark can read what is malformed");
    require(!one.contradictory(), "one value contradicts nothing");
    require(!(one.ambiguous() && one.decided()), "what is decided is not ambiguous");
}

void checkColumn(std::string_view text)
{
    NumberEvidence column;
    qint64 lines = 0;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        column.add(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++lines;
    }
    require(column.points() + column.commas() + column.undecided() + column.indifferent() + column.malformed()
                    + column.empty()
                == lines,
            "every value is counted once");
    require(column.currencies().size() <= NumberEvidence::kMostCurrencies, "few currencies are kept");
}

void checkId(std::string_view text)
{
    const std::string_view id = normalisedId(text);
    require(normalisedId(id) == id, "an id is normal after one go");
    require(id.empty() || (id.data() >= text.data() && id.data() + id.size() <= text.data() + text.size()),
            "an id is a part of its text");
    (void)lostDigits(text);
    const std::string composed = nfc(text);
    require(needsNfc(text) == (composed != text), "what needs no composing stays as it is");
    require(!needsNfc(composed), "what is composed needs no composing");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const DecimalMark mark : kMarks)
        checkParsed(text, mark);
    checkSingle(text);
    checkColumn(text);
    checkId(text);
    return 0;
}
