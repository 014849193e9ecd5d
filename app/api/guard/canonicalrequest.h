// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/gate.h"

namespace churnlens::guard {

/// The request as QHttpServer gets to see it: nothing that could be read in more than one way, no credentials, HEAD as
/// GET, the body with its length, and what the gate said of it.
[[nodiscard]] QByteArray canonicalRequest(const RequestHead& head, const QByteArray& body, const Verdict& verdict,
                                          const QByteArray& requestId);

/// The id that the client gave its request, so that its log and ours can be matched; empty for none, or one that is not
/// 1 to 64 letters, digits, '-', '_' and '.'.
[[nodiscard]] QByteArray givenRequestId(const RequestHead& head);

/// Removes a field between the handlers and the guard from the answer; returns its value, empty without one.
[[nodiscard]] QByteArray takeField(Reply& reply, const char* name);

} // namespace churnlens::guard
