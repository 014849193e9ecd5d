// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/answercollector.h"

#include <algorithm>

namespace churnlens::guard {

std::optional<Reply> AnswerCollector::add(QByteArrayView bytes)
{
    const qsizetype before = m_buffer.size();
    m_buffer.append(bytes);
    if (!m_reply && !readHead(before))
        return {};
    if (m_buffer.size() < m_bodyBytes)
        return {};
    Reply reply = std::move(*m_reply);
    reply.body = m_buffer.size() == m_bodyBytes ? std::move(m_buffer) : m_buffer.left(m_bodyBytes);
    *this = {};
    return reply;
}

/// from: where the end of the head may be; what is before has been looked at.
bool AnswerCollector::readHead(qsizetype from)
{
    constexpr qsizetype kOverlap = 3; // the empty line may have come in pieces
    const qsizetype end = m_buffer.indexOf("\r\n\r\n", std::max<qsizetype>(0, from - kOverlap));
    if (end < 0)
        return false;
    Reply reply;
    reply.status = m_buffer.mid(9, 3).toInt(); // behind "HTTP/1.1 "
    qsizetype at = m_buffer.indexOf("\r\n") + 2;
    while (at < end) {
        const qsizetype lineEnd = m_buffer.indexOf("\r\n", at);
        const qsizetype colon = m_buffer.indexOf(':', at);
        if (colon < 0 || colon > lineEnd)
            break;
        HeaderField field{m_buffer.mid(at, colon - at), m_buffer.mid(colon + 1, lineEnd - colon - 1).trimmed()};
        at = lineEnd + 2;
        if (field.name.compare("content-length", Qt::CaseInsensitive) == 0)
            m_bodyBytes = field.value.toLongLong();
        else if (field.value != "application/x-empty") // QHttpServer's type of what has no body
            reply.headers.push_back(std::move(field));
    }
    m_buffer.remove(0, end + 4);
    m_reply = std::move(reply);
    return true;
}

} // namespace churnlens::guard
