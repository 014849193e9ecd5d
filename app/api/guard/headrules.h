// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/limits.h"
#include "app/api/guard/refusal.h"
#include "app/api/guard/requesthead.h"

#include <optional>

namespace churnlens::guard {

/// Fills method, version, path, query and (of an absolute target) host in from the request line without its line end.
[[nodiscard]] std::optional<Refusal> readRequestLine(QByteArrayView line, RequestHead& head);

/// Fills in what the fields say about the message: host, framing of the body, expectation, connection. All fields must
/// be in head.headers, and the request line's members filled in.
[[nodiscard]] std::optional<Refusal> applyFields(const Limits& limits, RequestHead& head);

} // namespace churnlens::guard
