// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/barenumber.h"

#include "core/ingest/value/currency.h"
#include "core/ingest/value/scan.h"
#include "core/ingest/value/text.h"

namespace churnlens::ingest {

namespace {

constexpr std::string_view kMinusSign = "\u2212";

/// What has been taken off so far.
struct Affixes
{
    std::string_view rest;
    std::string_view before;
    std::string_view after;
    bool codeBefore = false;
    bool codeAfter = false;
    bool sign = false;
    bool minus = false;
    bool opened = false;
    bool closed = false;
    bool broken = false; ///< something came twice

    void setSign(bool isMinus)
    {
        broken = broken || sign;
        sign = true;
        minus = isMinus;
    }
};

/// Takes one thing off the start; false when there is none.
bool takeBefore(Affixes& a, bool withCurrency)
{
    if (a.rest.empty() || isDigit(a.rest.front()))
        return false;
    const char c = a.rest.front();
    size_t length = 1;
    if (c == '-' || c == '+') {
        a.setSign(c == '-');
    } else if (a.rest.starts_with(kMinusSign)) {
        a.setSign(true);
        length = kMinusSign.size();
    } else if (c == '(') {
        a.broken = a.broken || a.opened;
        a.opened = true;
    } else {
        const CurrencyMatch match = withCurrency ? currencyAtStart(a.rest) : CurrencyMatch{};
        if (match.length == 0)
            return false;
        a.broken = a.broken || !a.before.empty();
        a.before = a.rest.substr(0, match.length);
        a.codeBefore = match.isCode;
        length = match.length;
    }
    a.rest = trimmed(a.rest.substr(length));
    return true;
}

/// Takes one thing off the end; false when there is none.
bool takeAfter(Affixes& a, bool withCurrency)
{
    if (a.rest.empty() || isDigit(a.rest.back()))
        return false;
    const char c = a.rest.back();
    size_t length = 1;
    if (c == '-' || c == '+') {
        a.setSign(c == '-');
    } else if (a.rest.ends_with(kMinusSign)) {
        a.setSign(true);
        length = kMinusSign.size();
    } else if (c == ')') {
        a.broken = a.broken || a.closed;
        a.closed = true;
    } else {
        const CurrencyMatch match = withCurrency ? currencyAtEnd(a.rest) : CurrencyMatch{};
        if (match.length == 0)
            return false;
        a.broken = a.broken || !a.after.empty();
        a.after = a.rest.substr(a.rest.size() - match.length);
        a.codeAfter = match.isCode;
        length = match.length;
    }
    a.rest = trimmed(a.rest.substr(0, a.rest.size() - length));
    return true;
}

} // namespace

std::optional<BareNumber> bareNumber(std::string_view text, bool withCurrency)
{
    Affixes a;
    a.rest = text;
    while (!a.broken && takeBefore(a, withCurrency)) { }
    while (!a.broken && takeAfter(a, withCurrency)) { }
    const bool twoCurrencies = !a.before.empty() && !a.after.empty() && (a.codeBefore || !a.codeAfter);
    if (a.broken || twoCurrencies || a.opened != a.closed || (a.opened && a.sign))
        return std::nullopt;
    return BareNumber{a.rest, a.after.empty() ? a.before : a.after, a.minus || a.opened};
}

} // namespace churnlens::ingest
