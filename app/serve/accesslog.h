// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/gate.h"

namespace churnlens::serve {

/// Writes each request as one line to the log at the level info (--log-level info): peer, caller, method, path, status,
/// bytes, milliseconds, request id. Never the query, which may hold what a customer is called, and never a key.
[[nodiscard]] guard::AccessLog accessLog();

} // namespace churnlens::serve
