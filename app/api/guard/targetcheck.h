// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/refusal.h"

#include <optional>

namespace churnlens::guard {

/// A request's target taken apart.
struct Target
{
    QByteArray path; ///< starts with '/'
    QByteArray query; ///< behind the '?'
    QByteArray host; ///< of the absolute form, as readHost() gives it; else empty
};

/// Takes a target in origin form ("/path?query") or absolute form ("http://host/path?query") apart. The path must mean
/// the same to everyone who reads it: no dot segments, no encoded slashes, no control characters, no empty first
/// segment (which a URL parser takes for a host).
[[nodiscard]] std::optional<Refusal> readTarget(QByteArrayView text, Target& target);

/// The host of "host", "host:port" or "[v6]:port": lower case, without the port, v6 addresses in their brackets. Host
/// names are letters, digits, '-', '_' and dots; a port is 1 to 65535.
[[nodiscard]] std::optional<Refusal> readHost(QByteArrayView text, QByteArray& host);

} // namespace churnlens::guard
