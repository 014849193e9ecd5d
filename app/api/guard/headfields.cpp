// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/headfields.h"

#include <algorithm>

namespace churnlens::guard {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

int hexDigit(char byte)
{
    if (isDigit(byte))
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    return byte >= 'A' && byte <= 'F' ? byte - 'A' + 10 : -1;
}

bool isTokenByte(char byte)
{
    constexpr QByteArrayView kMarks = "!#$%&'*+-.^_`|~";
    return isDigit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || kMarks.contains(byte);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenByte);
}

std::optional<Refusal> readField(QByteArrayView line, HeaderField& field)
{
    if (line.startsWith(' ') || line.startsWith('\t'))
        return malformedRequest(
            "A header field begins with a blank or is folded over several lines; send it on one line.");
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return malformedRequest("A header field has no colon.");
    if (!isToken(line.first(colon)))
        return malformedRequest("The name of a header field is empty or has a character that names may not have.");
    field.name = line.first(colon).toByteArray().toLower();
    // Not trimmed(): that takes more than the blanks and tabs of RFC 9110 away.
    qsizetype begin = colon + 1;
    qsizetype end = line.size();
    const auto isBlank = [line](qsizetype at) { return line[at] == ' ' || line[at] == '\t'; };
    while (begin < end && isBlank(begin))
        ++begin;
    while (end > begin && isBlank(end - 1))
        --end;
    field.value = line.sliced(begin, end - begin).toByteArray();
    return std::nullopt;
}

LineEnd::Step LineEnd::take(char byte)
{
    if (m_afterReturn) {
        m_afterReturn = false;
        return byte == '\n' ? Step::End : Step::Bad;
    }
    if (byte == '\r') {
        m_afterReturn = true;
        return Step::Return;
    }
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\t') || code == 0x7F ? Step::Bad : Step::Text;
}

} // namespace churnlens::guard
