// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/reply.h"

#include <optional>

namespace churnlens::guard {

/// Puts together what QHttpServer writes for one request: status line, fields, and a body of Content-Length bytes. It
/// trusts the writer, which is ours.
class AnswerCollector
{
public:
    /// Adds bytes, of which QHttpServer writes many small pieces; the answer once it is whole. A body longer than
    /// announced would belong to no request: it is dropped.
    [[nodiscard]] std::optional<Reply> add(QByteArrayView bytes);

private:
    bool readHead(qsizetype from);

    QByteArray m_buffer;
    std::optional<Reply> m_reply; ///< once the head is there
    qsizetype m_bodyBytes = 0;
};

} // namespace churnlens::guard
