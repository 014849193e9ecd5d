// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace churnlens::guard {

/// What a client may cost. The defaults suit a dashboard server; tests make them small.
struct Limits
{
    int maxConnections = 512; ///< in all; beyond, the longest idle or slowest goes, else the newcomer gets 503
    int maxConnectionsPerAddress = 256; ///< the same for one peer address
    qsizetype maxTargetBytes = 8 * 1024; ///< path and query; beyond: 414
    qsizetype maxHeaderBytes = 16 * 1024; ///< request line and header fields; beyond: 431
    int maxHeaderFields = 90; ///< beyond: 431; with the guard's own fields under the 100 that QHttpServer 6.8 reads
    qsizetype maxBodyBytes = 1024 * 1024; ///< after de-chunking; beyond: 413
    int headerMs = 10'000; ///< from the first byte of a request to the end of its head; beyond: 408
    int bodyMs = 30'000; ///< from the head to the end of the body; beyond: 408
    int idleMs = 60'000; ///< a kept-alive connection without a request; beyond: closed
    int handlerMs = 15'000; ///< from the whole request to the answer; beyond: 504
    int streamMs = 1'800'000; ///< from the request to the end of a streamed body; beyond: reset
    int stallMs = 15'000; ///< an answer of which the client takes nothing; beyond: reset
};

} // namespace churnlens::guard
