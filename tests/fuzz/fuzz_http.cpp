// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Streams of any kind through the request parser. The first byte chooses the limits, the second the size of the pieces,
// the third where the stream is cut in two.
#include "tests/app/api/guard/requestfeed.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace churnlens;
using namespace churnlens::guard;
using namespace churnlens::tests;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Small ones, so that short inputs reach them.
Limits chooseLimits(std::uint8_t choice)
{
    Limits limits;
    limits.maxTargetBytes = 8 << (choice & 7); // 8 to 1024
    limits.maxHeaderBytes = 64 << ((choice >> 3) & 3); // 64 to 512
    limits.maxHeaderFields = 2 + ((choice >> 5) & 1) * 14;
    limits.maxBodyBytes = 1 << (4 + 3 * (choice >> 6)); // 16 to 8192
    return limits;
}

bool hasControl(const QByteArray& text)
{
    return std::ranges::any_of(text, [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return (code < 0x20 && byte != '\t') || code == 0x7F;
    });
}

void checkHead(const Limits& limits, const RequestHead& head)
{
    require(head.path.startsWith('/') && head.path.size() + head.query.size() <= limits.maxTargetBytes);
    const QByteArray path = QByteArray::fromPercentEncoding(head.path);
    require(path.count('/') == head.path.count('/') && !path.contains('\\') && !hasControl(path)
            && !path.contains('\t'));
    const QByteArray closed = path + '/';
    require(!closed.contains("/../") && !closed.contains("/./") && !path.startsWith("//"));
    require(!QByteArray::fromPercentEncoding(head.query).contains('\0') && !hasControl(head.query));
    require(head.headers.size() <= static_cast<size_t>(limits.maxHeaderFields));
    for (const HeaderField& field : head.headers) {
        require(!field.name.isEmpty() && field.name == field.name.toLower() && !hasControl(field.name));
        require(!hasControl(field.value) && !field.value.startsWith(' ') && !field.value.endsWith(' '));
        require(!field.value.startsWith('\t') && !field.value.endsWith('\t'));
    }
    require(!head.host.isEmpty() || head.minorVersion == 0);
    require(!head.chunked || (head.contentLength == 0 && head.minorVersion == 1));
    require(head.contentLength >= 0 && head.contentLength <= limits.maxBodyBytes);
}

void checkOutcome(const Limits& limits, const FeedOutcome& outcome, qsizetype streamBytes)
{
    qsizetype understood = outcome.partialBody.size() + (outcome.refused ? 0 : outcome.rest.size());
    for (const ParsedRequest& request : outcome.requests) {
        checkHead(limits, request.head);
        require(request.body.size() <= limits.maxBodyBytes);
        require(request.head.chunked || request.body.size() == request.head.contentLength);
        understood += request.head.path.size() + request.body.size();
    }
    require(understood <= streamBytes && outcome.partialBody.size() <= limits.maxBodyBytes);
    constexpr qsizetype kEmptyLineBytes = 2 * RequestParser::kMaxEmptyLines;
    require(outcome.refused || outcome.rest.size() <= limits.maxHeaderBytes + kEmptyLineBytes);
    require(!outcome.refused || (outcome.refusal.status >= 400 && outcome.refusal.detail.endsWith('.')));
}

/// What was said once stays said: requests that came out are the same however the stream goes on, and so is a refusal.
void checkPrefix(const FeedOutcome& before, const FeedOutcome& after)
{
    require(before.requests.size() <= after.requests.size());
    for (size_t i = 0; i < before.requests.size(); ++i) {
        require(headText(before.requests[i].head) == headText(after.requests[i].head));
        require(before.requests[i].body == after.requests[i].body);
    }
    require(!before.refused
            || (after.refused && after.refusal.detail == before.refusal.detail
                && after.requests.size() == before.requests.size()));
}

/// A parser that has refused keeps its hands off, and one whose request is complete takes nothing of the next.
void checkStillness(const Limits& limits, QByteArrayView stream)
{
    RequestParser parser(limits);
    QByteArray buffer = stream.toByteArray();
    if (parser.parseHead(buffer) != RequestParser::Status::Complete)
        return;
    require(buffer == stream.last(buffer.size()));
    const RequestParser::Status status = parser.parseBody(buffer);
    require(buffer == stream.last(buffer.size()));
    const QByteArray left = buffer;
    const QByteArray body = parser.body();
    if (status != RequestParser::Status::Incomplete) {
        require(parser.parseBody(buffer) == status && parser.parseHead(buffer) == status);
        require(buffer == left && parser.body() == body);
    } else {
        require(buffer.isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, size_t size)
{
    constexpr size_t kChoices = 3;
    if (size < kChoices)
        return 0;
    const Limits limits = chooseLimits(data[0]);
    const QByteArrayView stream(reinterpret_cast<const char*>(data) + kChoices,
                                static_cast<qsizetype>(size - kChoices));
    const qsizetype cut = stream.isEmpty() ? 0 : (data[2] * stream.size()) / 255;

    const FeedOutcome whole = feedPieces(limits, stream, stream.size() + 1);
    checkOutcome(limits, whole, stream.size());
    require(isSameOutcome(whole, feedPieces(limits, stream, 1)));
    require(isSameOutcome(whole, feedPieces(limits, stream, 2 + data[1] % 61)));
    require(isSameOutcome(whole, feedSplit(limits, stream, cut)));
    checkPrefix(feedPieces(limits, stream.first(cut), stream.size() + 1), whole);
    checkStillness(limits, stream);
    return 0;
}
