// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/timeofday.h"

#include <array>
#include <string_view>

namespace churnlens::ingest {

namespace {

constexpr int kMostFractionDigits = 9;
constexpr int kMostOffsetHours = 14;

struct Zone
{
    std::string_view name;
    qint16 minutes;
};

/// The names of zones that shops' exports carry. What they mean elsewhere does not matter, offsets are not applied.
constexpr std::array<Zone, 18> kZones{{{"UTC", 0},
                                       {"GMT", 0},
                                       {"Z", 0},
                                       {"WET", 0},
                                       {"WEST", 60},
                                       {"BST", 60},
                                       {"CET", 60},
                                       {"CEST", 120},
                                       {"EET", 120},
                                       {"EEST", 180},
                                       {"EST", -300},
                                       {"EDT", -240},
                                       {"CST", -360},
                                       {"CDT", -300},
                                       {"MST", -420},
                                       {"MDT", -360},
                                       {"PST", -480},
                                       {"PDT", -420}}};

/// Exactly two digits; -1 otherwise.
int takeTwoDigits(Cursor& cursor)
{
    int digits = 0;
    const int value = cursor.number(2, digits);
    return digits == 2 ? value : -1;
}

/// ".5" after the seconds, cut to microseconds; nothing is fine.
bool takeFraction(Cursor& cursor, TimeOfDay& time)
{
    if (cursor.peek() != '.' && cursor.peek() != ',')
        return true;
    ++cursor.at;
    const int run = cursor.digitRun();
    if (run == 0 || run > kMostFractionDigits)
        return false;
    int digits = 0;
    qint64 micros = cursor.number(6, digits);
    for (; digits < 6; ++digits)
        micros *= 10;
    while (cursor.atDigit())
        ++cursor.at;
    time.micros += micros;
    time.detail = TimeDetail::Fraction;
    return true;
}

/// "AM", "p.m.", "a. m."; nothing is fine. Twelve AM is midnight; an hour of 24 keeps its sense ("13:30 PM").
bool takeHalfOfDay(Cursor& cursor, int& hour, bool& halfDay)
{
    const char* const before = cursor.at;
    cursor.skipBlanks();
    const char half = asciiLower(cursor.peek());
    if (half == 'a' || half == 'p') {
        ++cursor.at;
        if (cursor.take('.'))
            cursor.skipBlanks();
        if (asciiLower(cursor.peek()) == 'm') {
            ++cursor.at;
            cursor.take('.');
            halfDay = true;
            if (half == 'a' && hour == 12)
                hour = 0;
            else if (half == 'p' && hour > 0 && hour < 12)
                hour += 12;
            return half == 'a' ? hour < 12 : hour >= 12;
        }
    }
    cursor.at = before;
    return true;
}

/// "+01:00", "+0100", "+01".
bool takeNumericOffset(Cursor& cursor, TimeOfDay& time)
{
    const bool west = cursor.peek() == '-';
    ++cursor.at;
    const int hours = takeTwoDigits(cursor);
    int minutes = 0;
    if (cursor.take(':') || cursor.atDigit())
        minutes = takeTwoDigits(cursor);
    if (hours < 0 || hours > kMostOffsetHours || minutes < 0 || minutes > 59)
        return false;
    time.offsetMinutes = static_cast<qint16>((west ? -1 : 1) * (hours * 60 + minutes));
    return true;
}

bool takeZoneName(Cursor& cursor, TimeOfDay& time)
{
    std::array<char, 4> word{};
    size_t length = 0;
    while (!cursor.done() && isAsciiLetter(*cursor.at) && length < word.size())
        word[length++] = static_cast<char>(asciiLower(*cursor.at++) - 'a' + 'A');
    for (const Zone& zone : kZones) {
        if (zone.name != std::string_view(word.data(), length))
            continue;
        time.offsetMinutes = zone.minutes;
        const bool more = zone.minutes == 0 && length == 3 && (cursor.peek() == '+' || cursor.peek() == '-');
        return !more || takeNumericOffset(cursor, time); // "GMT+0100"
    }
    return false;
}

/// "Z", " UTC", "+01:00"; nothing is fine. The value ends here.
bool takeOffsetAndEnd(Cursor& cursor, TimeOfDay& time)
{
    cursor.skipBlanks();
    if (cursor.done())
        return true;
    time.hasOffset = true;
    const bool numeric = cursor.peek() == '+' || cursor.peek() == '-';
    return (numeric ? takeNumericOffset(cursor, time) : takeZoneName(cursor, time)) && cursor.done();
}

/// "H:MM[:SS[.ffffff]] [AM] [+01:00]" to the end.
bool takeClock(Cursor& cursor, TimeOfDay& time)
{
    int digits = 0;
    int hour = cursor.number(2, digits);
    if (digits == 0 || hour > 23 || !cursor.take(':'))
        return false;
    const int minute = takeTwoDigits(cursor);
    int second = 0;
    time.detail = TimeDetail::Minutes;
    if (cursor.take(':')) {
        second = takeTwoDigits(cursor);
        time.detail = TimeDetail::Seconds;
        if (!takeFraction(cursor, time))
            return false;
    }
    if (minute < 0 || minute > 59 || second < 0 || second > 59 || !takeHalfOfDay(cursor, hour, time.halfDay))
        return false;
    time.micros += ((hour * 60 + minute) * 60 + second) * kMicrosPerSecond;
    return takeOffsetAndEnd(cursor, time);
}

/// What may stand between a date and its time; false when there is nothing.
bool takeGap(Cursor& cursor, TimeOfDay& time)
{
    if (cursor.take('T') || cursor.take('t'))
        return time.letterT = true;
    const bool comma = cursor.take(','); // "2/14/2011, 8:26:00 AM", as browsers write it
    return cursor.skipBlanks() || comma;
}

} // namespace

bool takeTimeTail(Cursor& cursor, TimeOfDay& time)
{
    return cursor.done() || (takeGap(cursor, time) && takeClock(cursor, time));
}

bool takeCompactTimeTail(Cursor& cursor, TimeOfDay& time)
{
    if (cursor.done())
        return true;
    const bool glued = cursor.atDigit();
    if (!glued && !takeGap(cursor, time))
        return false;
    const int run = cursor.digitRun();
    if (!glued && run <= 2)
        return takeClock(cursor, time);
    if (run != 6 && (glued || run != 4))
        return false;
    const int hour = takeTwoDigits(cursor);
    const int minute = takeTwoDigits(cursor);
    const int second = run == 6 ? takeTwoDigits(cursor) : 0;
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    time.micros = ((hour * 60 + minute) * 60 + second) * kMicrosPerSecond;
    time.detail = run == 6 ? TimeDetail::Seconds : TimeDetail::Minutes;
    return (run == 4 || takeFraction(cursor, time)) && takeOffsetAndEnd(cursor, time);
}

} // namespace churnlens::ingest
