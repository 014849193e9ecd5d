// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/currency.h"

#include "core/ingest/value/scan.h"

#include <algorithm>
#include <array>

namespace churnlens::ingest {

namespace {

/// In ASCII lower case; what begins or ends like another one stands before it.
constexpr auto kSigns = std::to_array<std::string_view>({
    "us$", "ca$", "au$", "nz$", "hk$", "r$", "c$",  "a$", "s$", "$",   "£",   "€",  "¥",   "₹",
    "₺",   "₽", "₩",   "₪",   "zł",  "kč", "kr.", "kr", "ft", "lei", "fr.", "fr", "rs.", "rs",
});

constexpr auto kCodes = std::to_array<std::string_view>({
    "aed", "ars", "aud", "bgn", "brl", "cad", "chf", "clp", "cny", "cop", "czk", "dkk", "eur", "gbp",
    "hkd", "huf", "idr", "ils", "inr", "isk", "jpy", "krw", "mxn", "myr", "nok", "nzd", "php", "pln",
    "ron", "rub", "sar", "sek", "sgd", "thb", "try", "twd", "uah", "usd", "vnd", "zar",
});
constexpr size_t kCodeLength = 3;

bool equalsFolded(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return asciiLower(a) == b; });
}

template <typename Take>
CurrencyMatch match(std::string_view text, Take take)
{
    const auto isHere = [&](std::string_view name) {
        return text.size() >= name.size() && equalsFolded(take(name.size()), name);
    };
    if (text.size() >= kCodeLength && isAsciiLetter(take(kCodeLength).front())
        && std::any_of(kCodes.begin(), kCodes.end(), isHere))
        return {kCodeLength, true};
    const auto* const sign = std::find_if(kSigns.begin(), kSigns.end(), isHere);
    return {sign == kSigns.end() ? 0 : sign->size(), false};
}

} // namespace

CurrencyMatch currencyAtStart(std::string_view text)
{
    return match(text, [text](size_t length) { return text.substr(0, length); });
}

CurrencyMatch currencyAtEnd(std::string_view text)
{
    return match(text, [text](size_t length) { return text.substr(text.size() - length); });
}

} // namespace churnlens::ingest
