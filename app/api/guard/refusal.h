// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace churnlens::guard {

/// Why a request was refused.
struct Refusal
{
    int status = 400; ///< HTTP status
    QByteArray type; ///< stable name of the problem, "malformed-request"
    QByteArray detail; ///< one sentence for the client; never repeats what it sent
};

/// 400 malformed-request with this sentence.
[[nodiscard]] Refusal malformedRequest(const char* detail);
/// 413 body-too-large for a body of more than maxBytes.
[[nodiscard]] Refusal bodyTooLarge(qint64 maxBytes);
/// 413 body-too-large for chunks so small that mostly framing would arrive.
[[nodiscard]] Refusal framingTooLarge();
/// 414 target-too-long
[[nodiscard]] Refusal targetTooLong(qint64 maxBytes);
/// 417 expectation-failed
[[nodiscard]] Refusal expectationFailed();
/// 431 headers-too-large
[[nodiscard]] Refusal headersTooLarge(qint64 maxBytes);
/// 431 headers-too-large, by the number of fields
[[nodiscard]] Refusal tooManyFields(int maxFields);
/// 501 method-not-implemented
[[nodiscard]] Refusal methodNotImplemented();
/// 501 transfer-coding-not-implemented
[[nodiscard]] Refusal codingNotImplemented();
/// 505 version-not-supported
[[nodiscard]] Refusal versionNotSupported();

} // namespace churnlens::guard
