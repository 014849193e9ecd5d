// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/refusal.h"
#include "app/api/guard/requesthead.h"

#include <optional>

namespace churnlens::guard {

/// RFC 9110's tchar: what methods and field names are made of.
[[nodiscard]] bool isTokenByte(char byte);
/// One token byte at least, and nothing else.
[[nodiscard]] bool isToken(QByteArrayView text);
/// '0' to '9' without regard to the locale.
[[nodiscard]] bool isDigit(char byte);
/// The value of a hexadecimal digit, or -1.
[[nodiscard]] int hexDigit(char byte);

/// Reads "name: value" without its line end; the field on success, else why not.
[[nodiscard]] std::optional<Refusal> readField(QByteArrayView line, HeaderField& field);

/// Finds the ends of lines that must end in CR LF, one byte at a time. It knows one byte back, so that text which comes
/// in pieces is judged as the whole would be.
class LineEnd
{
public:
    enum class Step {
        Text, ///< part of the line
        Return, ///< the CR, the LF must follow
        End, ///< the LF
        Bad, ///< a control byte, a CR or an LF alone
    };
    /// Tabs are text.
    Step take(char byte);

private:
    bool m_afterReturn = false;
};

} // namespace churnlens::guard
