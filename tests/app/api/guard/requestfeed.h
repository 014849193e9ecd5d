// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/requestparser.h"

#include <QStringBuilder>

#include <vector>

namespace churnlens::tests {

/// A request as the parser understood it.
struct ParsedRequest
{
    guard::RequestHead head;
    QByteArray body;
};

/// What became of a stream of bytes.
struct FeedOutcome
{
    std::vector<ParsedRequest> requests;
    bool refused = false;
    guard::Refusal refusal;
    bool inBody = false; ///< the stream ended, or was refused, behind a head
    QByteArray rest; ///< what the parser left in the buffer; not defined after a refusal
    QByteArray partialBody; ///< of the request that was not finished
};

/// Everything of a head in one text, to compare by.
inline QByteArray headText(const guard::RequestHead& head)
{
    QByteArray text = head.method + ' ' + head.path + '?' + head.query + " 1." + QByteArray::number(head.minorVersion)
        + " host=" + head.host + " keep=" + QByteArray::number(int{head.keepAlive})
        + " expects=" + QByteArray::number(int{head.expectsContinue})
        + " chunked=" + QByteArray::number(int{head.chunked}) + " length=" + QByteArray::number(head.contentLength);
    for (const guard::HeaderField& field : head.headers)
        text += '\n' + field.name + ": " + field.value;
    return text;
}

/// Feeds a parser as a connection would: what arrives is added to the buffer, and requests are taken off its front.
class RequestFeed
{
public:
    explicit RequestFeed(const guard::Limits& limits)
        : m_parser(limits)
    {
    }

    void add(QByteArrayView piece)
    {
        m_buffer.append(piece);
        while (!m_outcome.refused && step()) { }
    }
    /// Ends the stream.
    FeedOutcome finish()
    {
        m_outcome.rest = m_buffer;
        m_outcome.partialBody = m_parser.body();
        return m_outcome;
    }
    [[nodiscard]] const QByteArray& buffer() const { return m_buffer; }
    [[nodiscard]] const guard::RequestParser& parser() const { return m_parser; }
    [[nodiscard]] const FeedOutcome& outcome() const { return m_outcome; }

private:
    /// Whether a request came to its end.
    bool step()
    {
        using Status = guard::RequestParser::Status;
        const Status status = m_outcome.inBody ? m_parser.parseBody(m_buffer) : m_parser.parseHead(m_buffer);
        m_outcome.refused = status == Status::Refused;
        if (m_outcome.refused)
            m_outcome.refusal = m_parser.refusal();
        if (status != Status::Complete)
            return false;
        if (m_outcome.inBody) {
            m_outcome.requests.push_back({m_parser.head(), m_parser.body()});
            m_parser.next();
        }
        m_outcome.inBody = !m_outcome.inBody;
        return true;
    }

    guard::RequestParser m_parser;
    QByteArray m_buffer;
    FeedOutcome m_outcome;
};

/// The stream in pieces of this many bytes.
inline FeedOutcome feedPieces(const guard::Limits& limits, QByteArrayView stream, qsizetype pieceBytes)
{
    RequestFeed feed(limits);
    for (qsizetype at = 0; at < stream.size(); at += pieceBytes)
        feed.add(stream.sliced(at, qMin(pieceBytes, stream.size() - at)));
    return feed.finish();
}

/// The stream in two pieces.
inline FeedOutcome feedSplit(const guard::Limits& limits, QByteArrayView stream, qsizetype at)
{
    RequestFeed feed(limits);
    feed.add(stream.first(at));
    feed.add(stream.sliced(at));
    return feed.finish();
}

/// Whether two ways of feeding the same stream ended in the same.
inline bool isSameOutcome(const FeedOutcome& one, const FeedOutcome& other)
{
    if (one.requests.size() != other.requests.size() || one.refused != other.refused || one.inBody != other.inBody
        || one.partialBody != other.partialBody || (!one.refused && one.rest != other.rest)
        || one.refusal.status != other.refusal.status || one.refusal.type != other.refusal.type
        || one.refusal.detail != other.refusal.detail)
        return false;
    for (size_t i = 0; i < one.requests.size(); ++i) {
        if (headText(one.requests[i].head) != headText(other.requests[i].head)
            || one.requests[i].body != other.requests[i].body)
            return false;
    }
    return true;
}

} // namespace churnlens::tests
