// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/chunkdecoder.h"
#include "app/api/guard/headfields.h"
#include "app/api/guard/limits.h"
#include "app/api/guard/refusal.h"
#include "app/api/guard/requesthead.h"

namespace churnlens::guard {

/// A strict HTTP/1.x request parser (RFC 9112), fed with what has arrived so far. What RFC 9112 lets a server repair,
/// it refuses instead: bare line feeds, folded fields, blanks before a colon, Content-Length beside Transfer-Encoding,
/// two lengths, other transfer codings than chunked. After a refusal the connection must be closed. One request at a
/// time: head, body, next(). No network, no clock. Each byte is judged in its turn by what came before it only, so the
/// outcome does not depend on the pieces in which a request comes, and a refusal comes with the first byte that
/// justifies it.
class RequestParser
{
public:
    enum class Status { Incomplete, Complete, Refused };
    static constexpr int kMaxEmptyLines = 4; ///< before a request line
    static constexpr qsizetype kMaxMethodBytes = 20; ///< beyond: 501

    explicit RequestParser(const Limits& limits);

    /// Takes the head off the front of the buffer once it is whole; before, leaves the buffer as it is (it must only
    /// grow until then). Linear in the bytes that came, however small the pieces. Up to kMaxEmptyLines before a request
    /// are skipped.
    Status parseHead(QByteArray& buffer);
    /// After the head: takes body bytes off the front of the buffer, de-chunked where need be; trailers are checked and
    /// dropped. Complete at once for a request without a body.
    Status parseBody(QByteArray& buffer);
    /// Whether a byte of the present request's head has been seen; empty lines before it do not count.
    [[nodiscard]] bool hasBegun() const;

    [[nodiscard]] const RequestHead& head() const { return m_head; }
    [[nodiscard]] const QByteArray& body() const { return m_body; }
    [[nodiscard]] const Refusal& refusal() const { return m_refusal; }
    /// Ready for the next request of the connection.
    void next();

private:
    enum class Stage { RequestLine, Fields, Body, Done, Refused };

    Status refuse(Refusal refusal);
    std::optional<Refusal> takeHeadByte(QByteArrayView buffer);
    std::optional<Refusal> checkLineByte(char byte);
    std::optional<Refusal> endLine(QByteArrayView line);
    std::optional<Refusal> endHead();
    void takePlainBody(QByteArray& buffer);

    Limits m_limits;
    RequestHead m_head;
    QByteArray m_body;
    Refusal m_refusal;

    Stage m_stage = Stage::RequestLine;
    LineEnd m_lineEnd;
    ChunkDecoder m_chunks;
    // Positions in the buffer; the next byte to look at never goes back.
    qsizetype m_next = 0;
    qsizetype m_lineBegin = 0;
    qsizetype m_headBegin = 0; ///< behind the empty lines
    int m_emptyLines = 0;
    // Of the request line.
    int m_blanks = 0;
    qsizetype m_methodBytes = 0;
    qsizetype m_targetBytes = 0;
};

} // namespace churnlens::guard
