// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/targetcheck.h"

#include "app/api/guard/headfields.h"

#include <algorithm>

namespace churnlens::guard {

namespace {

constexpr qsizetype kMaxHostBytes = 255; // of a name in the DNS
constexpr qsizetype kMaxPortDigits = 5;
constexpr int kMaxPort = 65535;

/// The byte that the escape at this '%' stands for, or -1.
int escapedByte(QByteArrayView text, qsizetype at)
{
    if (text.size() - at < 3)
        return -1;
    const int high = hexDigit(text[at + 1]);
    const int low = hexDigit(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::optional<Refusal> checkQuery(QByteArrayView query)
{
    for (qsizetype at = query.indexOf('%'); at >= 0; at = query.indexOf('%', at + 3)) {
        const int byte = escapedByte(query, at);
        if (byte < 0)
            return malformedRequest("A percent sign in the query is not followed by two hexadecimal digits.");
        if (byte == 0)
            return malformedRequest("The query has an encoded null character.");
    }
    return std::nullopt;
}

bool isForbiddenInPath(int byte)
{
    return byte < 0x20 || byte == 0x7F || byte == '/' || byte == '\\';
}

/// Whether the segment is "." or "..", in whatever way its dots are written.
bool isDotSegment(QByteArrayView segment)
{
    int dots = 0;
    for (qsizetype at = 0; at < segment.size(); ++dots) {
        if (segment[at] == '.')
            at += 1;
        else if (segment[at] == '%' && escapedByte(segment, at) == '.')
            at += 3;
        else
            return false;
    }
    return dots == 1 || dots == 2;
}

bool hasDotSegment(QByteArrayView path)
{
    for (qsizetype begin = 1; begin <= path.size();) {
        const qsizetype slash = path.indexOf('/', begin);
        const qsizetype end = slash < 0 ? path.size() : slash;
        if (isDotSegment(path.sliced(begin, end - begin)))
            return true;
        begin = end + 1;
    }
    return false;
}

std::optional<Refusal> checkPath(QByteArrayView path)
{
    if (path.contains('\\'))
        return malformedRequest("The path has a backslash.");
    for (qsizetype at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 3)) {
        const int byte = escapedByte(path, at);
        if (byte < 0)
            return malformedRequest("A percent sign in the path is not followed by two hexadecimal digits.");
        if (isForbiddenInPath(byte))
            return malformedRequest("The path has an encoded slash, backslash or control character.");
    }
    if (path.startsWith("//"))
        return malformedRequest("The path begins with two slashes.");
    if (hasDotSegment(path))
        return malformedRequest("The path has a segment of one or two dots.");
    return std::nullopt;
}

bool isPort(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > kMaxPortDigits || !std::ranges::all_of(text, isDigit))
        return false;
    int port = 0;
    for (const char digit : text)
        port = port * 10 + (digit - '0');
    return port >= 1 && port <= kMaxPort;
}

bool isName(QByteArrayView text)
{
    const auto isNameByte = [](char byte) {
        const char lower = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        return isDigit(byte) || (lower >= 'a' && lower <= 'z') || byte == '-' || byte == '_' || byte == '.';
    };
    return !text.isEmpty() && text.size() <= kMaxHostBytes && std::ranges::all_of(text, isNameByte)
        && !text.startsWith('.') && !text.contains("..");
}

/// Of these characters, not a whole check of the address: no list of allowed hosts has an address that is none.
bool isBracketed(QByteArrayView text)
{
    constexpr qsizetype kShortest = 4; // [::]
    constexpr qsizetype kLongest = 47; // 45 and the brackets
    const auto isAddressByte = [](char byte) { return hexDigit(byte) >= 0 || byte == ':' || byte == '.'; };
    return text.size() >= kShortest && text.size() <= kLongest && text.startsWith('[') && text.endsWith(']')
        && std::ranges::all_of(text.sliced(1, text.size() - 2), isAddressByte) && text.count(':') >= 2;
}

/// How many bytes "http://" or "https://" takes at the front; 0 without.
qsizetype schemeSize(QByteArrayView text)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (text.size() >= scheme.size() && text.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0)
            return scheme.size();
    }
    return 0;
}

} // namespace

std::optional<Refusal> readHost(QByteArrayView text, QByteArray& host)
{
    const qsizetype bracket = text.lastIndexOf(']');
    const qsizetype colon = text.indexOf(':', bracket + 1);
    const QByteArrayView name = colon < 0 ? text : text.first(colon);
    if ((colon >= 0 && !isPort(text.sliced(colon + 1))) || !(bracket < 0 ? isName(name) : isBracketed(name)))
        return malformedRequest("The host of the request is not a host name or address with or without a port.");
    host = name.toByteArray().toLower();
    return std::nullopt;
}

std::optional<Refusal> readTarget(QByteArrayView text, Target& target)
{
    if (text.contains('#'))
        return malformedRequest("The target of the request has a fragment.");
    if (!std::ranges::all_of(text, [](char byte) { return byte > 0x20 && byte < 0x7F; }))
        return malformedRequest("The target of the request has a character that must be percent-encoded.");
    target = {};
    if (const qsizetype scheme = schemeSize(text); scheme > 0) {
        text = text.sliced(scheme);
        const auto end = std::ranges::find_if(text, [](char byte) { return byte == '/' || byte == '?'; });
        const qsizetype size = end - text.begin();
        if (auto refusal = readHost(text.first(size), target.host))
            return refusal;
        text = text.sliced(size);
    } else if (!text.startsWith('/')) {
        return malformedRequest("The target of the request is neither a path nor an http address.");
    }
    const qsizetype mark = text.indexOf('?');
    target.path = text.first(mark < 0 ? text.size() : mark).toByteArray();
    if (target.path.isEmpty())
        target.path = QByteArrayLiteral("/"); // of "http://host"
    if (mark >= 0)
        target.query = text.sliced(mark + 1).toByteArray();
    auto refusal = checkPath(target.path);
    return refusal ? refusal : checkQuery(target.query);
}

} // namespace churnlens::guard
