// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace churnlens::ingest {

/// An id as text, without white space at its ends. "13085.0", as spreadsheets and data frames make of a number, is
/// 13085; every other id is kept: "012923" and "12923" are two customers.
[[nodiscard]] std::string_view normalisedId(std::string_view text);

/// True for a number in the scientific notation of a spreadsheet that has fewer digits than it stands for
/// ("1.23457E+12"): the id it once was cannot be restored.
[[nodiscard]] bool lostDigits(std::string_view text);

/// True for valid UTF-8 whose characters are not in Unicode's composed form NFC, as in files from macOS.
[[nodiscard]] bool needsNfc(std::string_view utf8);

/// The text in NFC; what is not valid UTF-8 comes back unchanged.
[[nodiscard]] std::string nfc(std::string_view utf8);

} // namespace churnlens::ingest
