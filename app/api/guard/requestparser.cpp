// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/requestparser.h"

#include "app/api/guard/headrules.h"

#include <algorithm>

namespace churnlens::guard {

RequestParser::RequestParser(const Limits& limits)
    : m_limits(limits)
    , m_chunks(limits)
{
}

RequestParser::Status RequestParser::refuse(Refusal refusal)
{
    m_refusal = std::move(refusal);
    m_stage = Stage::Refused;
    return Status::Refused;
}

RequestParser::Status RequestParser::parseHead(QByteArray& buffer)
{
    if (m_stage == Stage::Refused)
        return Status::Refused;
    while (m_next < buffer.size() && (m_stage == Stage::RequestLine || m_stage == Stage::Fields)) {
        if (auto refusal = takeHeadByte(buffer))
            return refuse(*std::move(refusal));
        if (m_stage == Stage::Body) {
            buffer.remove(0, m_next);
            m_next = 0;
        }
    }
    return m_stage == Stage::Body || m_stage == Stage::Done ? Status::Complete : Status::Incomplete;
}

std::optional<Refusal> RequestParser::takeHeadByte(QByteArrayView buffer)
{
    if (m_next - m_headBegin >= m_limits.maxHeaderBytes)
        return headersTooLarge(m_limits.maxHeaderBytes);
    const char byte = buffer[m_next++];
    switch (m_lineEnd.take(byte)) {
    case LineEnd::Step::Bad:
        return malformedRequest(
            "The head of the request has a control character or a line that does not end in CR LF.");
    case LineEnd::Step::Return:
        return std::nullopt;
    case LineEnd::Step::Text:
        return m_stage == Stage::RequestLine ? checkLineByte(byte) : std::nullopt;
    case LineEnd::Step::End:
        break;
    }
    const qsizetype begin = std::exchange(m_lineBegin, m_next);
    constexpr qsizetype kLineEndBytes = 2;
    return endLine(buffer.sliced(begin, m_next - begin - kLineEndBytes));
}

/// What a request line shows before its end, so that nobody can make the server wait for the end of nonsense.
std::optional<Refusal> RequestParser::checkLineByte(char byte)
{
    if (byte == ' ') {
        ++m_blanks;
        return std::nullopt;
    }
    if (m_blanks == 0) {
        if (!isTokenByte(byte))
            return malformedRequest("The request line does not begin with a method.");
        if (++m_methodBytes > kMaxMethodBytes)
            return methodNotImplemented();
    } else if (m_blanks == 1 && ++m_targetBytes > m_limits.maxTargetBytes) {
        return targetTooLong(m_limits.maxTargetBytes);
    }
    return std::nullopt;
}

std::optional<Refusal> RequestParser::endLine(QByteArrayView line)
{
    if (m_stage == Stage::RequestLine) {
        if (!line.isEmpty()) {
            m_stage = Stage::Fields;
            return readRequestLine(line, m_head);
        }
        m_headBegin = m_next;
        if (++m_emptyLines > kMaxEmptyLines)
            return malformedRequest("There are too many empty lines before the request.");
        return std::nullopt;
    }
    if (line.isEmpty())
        return endHead();
    if (m_head.headers.size() >= static_cast<size_t>(m_limits.maxHeaderFields))
        return tooManyFields(m_limits.maxHeaderFields);
    HeaderField field;
    auto refusal = readField(line, field);
    m_head.headers.push_back(std::move(field));
    return refusal;
}

std::optional<Refusal> RequestParser::endHead()
{
    m_stage = Stage::Body;
    return applyFields(m_limits, m_head);
}

RequestParser::Status RequestParser::parseBody(QByteArray& buffer)
{
    if (m_stage == Stage::Refused)
        return Status::Refused;
    if (m_stage == Stage::Body && m_head.chunked) {
        buffer.remove(0, m_chunks.decode(buffer, m_body));
        if (m_chunks.refusal())
            return refuse(*m_chunks.refusal());
        if (m_chunks.isFinished())
            m_stage = Stage::Done;
    } else if (m_stage == Stage::Body) {
        takePlainBody(buffer);
    }
    return m_stage == Stage::Done ? Status::Complete : Status::Incomplete;
}

void RequestParser::takePlainBody(QByteArray& buffer)
{
    // No room is made ahead: a length is a promise, and a promise must not cost memory.
    const qsizetype size = std::min(static_cast<qsizetype>(m_head.contentLength) - m_body.size(), buffer.size());
    m_body.append(QByteArrayView(buffer).first(size));
    buffer.remove(0, size);
    if (m_body.size() == m_head.contentLength)
        m_stage = Stage::Done;
}

bool RequestParser::hasBegun() const
{
    return m_stage != Stage::RequestLine || m_methodBytes + m_blanks > 0;
}

void RequestParser::next()
{
    *this = RequestParser(m_limits);
}

} // namespace churnlens::guard
