// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/value/scan.h"

#include <QtGlobal>

namespace churnlens::ingest {

constexpr qint64 kMicrosPerSecond = 1'000'000;
constexpr qint64 kMicrosPerDay = 86'400 * kMicrosPerSecond;

enum class TimeDetail : quint8 { None, Minutes, Seconds, Fraction };

/// A time of day as it was written.
struct TimeOfDay
{
    qint64 micros = 0; ///< since midnight, by the clock on the wall
    TimeDetail detail = TimeDetail::None;
    bool letterT = false; ///< "T" between date and time
    bool halfDay = false; ///< with AM or PM
    bool hasOffset = false;
    qint16 offsetMinutes = 0; ///< east of UTC; what was written, never applied
};

/// What follows a date: nothing, or " H:MM[:SS[.ffffff]]", also after a T or a comma, with AM or PM, and an offset.
/// False when there is anything else.
bool takeTimeTail(Cursor& cursor, TimeOfDay& time);

/// What follows a date of eight digits: as above, and "[T]HHMM[SS]" without colons.
bool takeCompactTimeTail(Cursor& cursor, TimeOfDay& time);

} // namespace churnlens::ingest
