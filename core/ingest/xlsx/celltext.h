// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace churnlens::ingest {

/// Column of a cell reference such as "C5", from 0; -1 when the text does not start with one to three letters.
[[nodiscard]] int columnOfReference(std::string_view reference);

/// Rewrites the number that text holds from the given offset on as Excel shows it unformatted: whole numbers without
/// decimals or exponent, others as the shortest decimal that reads back to the same double. What is plain digits
/// already, and what is no number, stays as it is.
void normaliseNumber(std::string& text, size_t from);

/// The same for a date of a workbook that counts from 1904: becomes the serial in the system that counts from 1900.
/// Times without a date (0 to below 1) are the same in both.
void normaliseDate1904(std::string& text, size_t from);

/// Decodes what Office writes as _xHHHH_ (UTF-16 units, so also in pairs) from the given offset on, in place. Halves of
/// pairs and NUL become U+FFFD.
void decodeEscapes(std::string& text, size_t from);

/// Removes XML white space at both ends of what text holds from the given offset on.
void trimFrom(std::string& text, size_t from);

} // namespace churnlens::ingest
