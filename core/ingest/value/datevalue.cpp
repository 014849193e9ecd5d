// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/datevalue.h"

#include "core/ingest/value/rawdate.h"

namespace churnlens::ingest {

namespace {

constexpr qint64 kEarliest = -3652 * kMicrosPerDay; // 1990-01-01: ten years with two leap days before 2000

} // namespace

Parsed<qint64> parseTimestamp(std::string_view text, DateOrder order, qint64 latest)
{
    RawDate raw;
    if (!readDate(trimmed(text), raw))
        return {};
    const std::optional<qint64> moment = momentOf(raw, order);
    if (!moment)
        return {};
    if (*moment < kEarliest || *moment > latest)
        return {ParseStatus::OutOfRange, 0};
    return {ParseStatus::Ok, *moment};
}

} // namespace churnlens::ingest
