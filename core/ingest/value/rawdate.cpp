// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/rawdate.h"

#include "core/ingest/value/monthnames.h"

namespace churnlens::ingest {

namespace {

constexpr qint64 kDaysTo2000 = 10'957; // from 1970-01-01
constexpr qint64 kSerialOf2000 = 36'526; // 2000-01-01 in the 1900 system
constexpr int kFirstShortYear = 70; // 70..99 are 1970..1999
constexpr qint64 kMillisPerDay = 86'400'000;

bool isDateSeparator(char c)
{
    return c == '-' || c == '/' || c == '.';
}

int fullYear(int twoDigits)
{
    return twoDigits + (twoDigits < kFirstShortYear ? 2000 : 1900);
}

/// Which numbers are long enough to be a year decides the style.
bool classify(RawDate& raw, const std::array<int, 3>& digits)
{
    if (digits[1] < 1 || digits[1] > 2)
        return false;
    const bool shortFirst = digits[0] == 1 || digits[0] == 2;
    const bool shortLast = digits[2] == 1 || digits[2] == 2;
    raw.twoDigits = {digits[0] == 2, digits[1] == 2, digits[2] == 2};
    if (digits[0] == 4 && shortLast)
        raw.style = DateStyle::YearMonthDay;
    else if (shortFirst && digits[2] == 4)
        raw.style = DateStyle::YearLast;
    else if (shortFirst && shortLast && (raw.twoDigits[0] || raw.twoDigits[2]))
        raw.style = DateStyle::ShortYear;
    else
        return false;
    return true;
}

/// " H:MM" or " H:MM:SS" to the end.
bool takePlainTime(Cursor& cursor, TimeOfDay& time)
{
    time.letterT = cursor.peek() == 'T';
    if (!time.letterT && cursor.peek() != ' ')
        return false;
    ++cursor.at;
    int digits = 0;
    const int hour = cursor.number(2, digits);
    if (digits == 0 || hour > 23 || !cursor.take(':'))
        return false;
    const int minute = cursor.number(2, digits);
    if (digits != 2 || minute > 59)
        return false;
    int second = 0;
    time.detail = TimeDetail::Minutes;
    if (cursor.take(':')) {
        second = cursor.number(2, digits);
        if (digits != 2 || second > 59)
            return false;
        time.detail = TimeDetail::Seconds;
    }
    time.micros = ((hour * 60 + minute) * 60 + second) * kMicrosPerSecond;
    return cursor.done();
}

/// The forms that make up nearly all files: three numbers, and maybe a plain time.
bool readPlain(std::string_view text, RawDate& raw)
{
    Cursor cursor(text);
    std::array<int, 3> digits{};
    raw.part[0] = cursor.number(4, digits[0]);
    raw.separator = cursor.peek();
    if (!isDateSeparator(raw.separator))
        return false;
    ++cursor.at;
    raw.part[1] = cursor.number(2, digits[1]);
    if (!cursor.take(raw.separator))
        return false;
    raw.part[2] = cursor.number(4, digits[2]);
    return classify(raw, digits) && (cursor.done() || takePlainTime(cursor, raw.time));
}

/// "14. 2. 2011": as above, but with blanks after points and, after the day of a year-first date, a point.
bool takeNumbers(Cursor& cursor, RawDate& raw)
{
    std::array<int, 3> digits{};
    for (size_t i = 0; i < 3; ++i) {
        raw.part[i] = cursor.number(4, digits[i]);
        if (i == 0)
            raw.separator = cursor.peek();
        if (i == 2)
            break;
        if (!isDateSeparator(raw.separator) || !cursor.take(raw.separator))
            return false;
        if (raw.separator == '.')
            cursor.skipBlanks();
    }
    if (!classify(raw, digits))
        return false;
    if (raw.style == DateStyle::YearMonthDay && raw.separator == '.')
        cursor.take('.');
    return true;
}

/// Blanks, - / . , and "de", "del", "of" between the day, the month's name and the year.
bool skipNameGap(Cursor& cursor)
{
    const char* const before = cursor.at;
    for (int marks = 0; marks < 3;) {
        cursor.skipBlanks();
        const Cursor back = cursor;
        FoldedWord word;
        if (isDateSeparator(cursor.peek()) || cursor.peek() == ',') {
            ++cursor.at;
            ++marks;
        } else if (word.take(cursor) && (word.text() == "de" || word.text() == "del" || word.text() == "of")) {
            ++marks;
        } else {
            cursor = back;
            break;
        }
    }
    return cursor.at != before;
}

bool takeMonthName(Cursor& cursor, int& month)
{
    FoldedWord word;
    month = word.take(cursor) ? monthOfName(word.text()) : 0;
    return month != 0;
}

/// "1", "14", "14th", "1er", "1º".
bool takeDayOfMonth(Cursor& cursor, int& day)
{
    int digits = 0;
    day = cursor.number(2, digits);
    if (digits == 0 || cursor.atDigit())
        return false;
    const Cursor back = cursor;
    FoldedWord word;
    if (word.take(cursor)) {
        const std::string_view text = word.text();
        if (text != "st" && text != "nd" && text != "rd" && text != "th" && text != "er")
            cursor = back;
    } else if (!cursor.take("\u00BA")) {
        cursor.take("\u00B0");
    }
    return true;
}

bool takeYear(Cursor& cursor, int& year, bool shortToo)
{
    int digits = 0;
    year = cursor.number(4, digits);
    if (digits == 2 && shortToo)
        year = fullYear(year);
    else if (digits != 4)
        return false;
    return !cursor.atDigit();
}

bool takeNamed(Cursor& cursor, RawDate& raw)
{
    auto& [year, month, day] = raw.part;
    if (!cursor.atDigit()) {
        raw.style = DateStyle::NameDayYear;
        return takeMonthName(cursor, month) && skipNameGap(cursor) && takeDayOfMonth(cursor, day) && skipNameGap(cursor)
            && takeYear(cursor, year, false);
    }
    if (cursor.digitRun() == 4) {
        raw.style = DateStyle::YearNameDay;
        if (!takeYear(cursor, year, false))
            return false;
        skipNameGap(cursor);
        if (!takeMonthName(cursor, month))
            return false;
        skipNameGap(cursor);
        return takeDayOfMonth(cursor, day);
    }
    raw.style = DateStyle::DayNameYear;
    if (!takeDayOfMonth(cursor, day))
        return false;
    skipNameGap(cursor);
    if (!takeMonthName(cursor, month))
        return false;
    skipNameGap(cursor);
    return takeYear(cursor, year, true);
}

/// "40148.3229166667": the part of a day is exact to a millisecond, and the second it nearly is when there is one.
bool readSerial(Cursor cursor, RawDate& raw)
{
    int digits = 0;
    const qint64 days = cursor.number(5, digits) - kSerialOf2000;
    qint64 fraction = 0; // in units of 10^-12 days
    qint64 unit = 100'000'000'000;
    if (cursor.take('.') || cursor.take(',')) {
        if (!cursor.atDigit())
            return false;
        for (; cursor.atDigit(); ++cursor.at, unit /= 10)
            fraction += (*cursor.at - '0') * unit;
        raw.time.detail = TimeDetail::Seconds;
    }
    constexpr qint64 kUnitsPerMilli = 1'000'000'000; // 10^12 / 1000; a day has 86,400,000 milliseconds
    qint64 millis = (fraction * (kMillisPerDay / 1000) + kUnitsPerMilli / 2) / kUnitsPerMilli;
    const qint64 second = (millis + 500) / 1000 * 1000;
    if (millis - second >= -1 && millis - second <= 1)
        millis = second;
    raw.style = DateStyle::SerialNumber;
    raw.moment = days * kMicrosPerDay + millis * 1000;
    return cursor.done();
}

bool readUnix(Cursor cursor, int run, RawDate& raw)
{
    qint64 value = 0;
    for (; cursor.atDigit(); ++cursor.at)
        value = value * 10 + (*cursor.at - '0');
    raw.style = run == 10 ? DateStyle::UnixSeconds : DateStyle::UnixMilliseconds;
    raw.moment = value * (run == 10 ? kMicrosPerSecond : 1000) - kDaysTo2000 * kMicrosPerDay;
    return cursor.done();
}

bool readCompact(Cursor cursor, RawDate& raw)
{
    int digits = 0;
    raw.style = DateStyle::Compact;
    raw.part[0] = cursor.number(4, digits);
    raw.part[1] = cursor.number(2, digits);
    raw.part[2] = cursor.number(2, digits);
    return takeCompactTimeTail(cursor, raw.time);
}

/// Everything that does not begin with a day of the week.
bool readWithoutWeekday(const Cursor& start, RawDate& raw)
{
    raw = {};
    const int run = start.digitRun();
    if (run > 4) {
        if (run == 8 || run == 14)
            return readCompact(start, raw);
        if (*start.at == '0')
            return false;
        return (run == 5 && readSerial(start, raw)) || ((run == 10 || run == 13) && readUnix(start, run, raw));
    }
    Cursor cursor = start;
    if (run > 0 && takeNumbers(cursor, raw))
        return takeTimeTail(cursor, raw.time);
    raw = {};
    cursor = start;
    return takeNamed(cursor, raw) && takeTimeTail(cursor, raw.time);
}

/// "Mon, ", "Montag, ", "terça-feira, ".
bool takeWeekday(Cursor& cursor)
{
    FoldedWord word;
    if (!word.take(cursor) || !isWeekday(word.text()))
        return false;
    cursor.take("-feira");
    cursor.take('.');
    cursor.take(',');
    return cursor.skipBlanks() || cursor.atDigit();
}

int daysIn(int year, int month)
{
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return kDays[static_cast<size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

/// Days since 2000-01-01 in the proleptic Gregorian calendar, of a year that begins with March.
qint64 daysSince2000(int year, int month, int day)
{
    const int y = year - (month <= 2 ? 1 : 0) + 400; // never negative
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return 365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 876'522;
}

} // namespace

bool readDate(std::string_view text, RawDate& raw)
{
    if (readPlain(text, raw))
        return true;
    const Cursor start(text);
    if (readWithoutWeekday(start, raw))
        return true;
    Cursor cursor = start;
    return takeWeekday(cursor) && readWithoutWeekday(cursor, raw);
}

std::optional<qint64> momentOf(const RawDate& raw, DateOrder order)
{
    if (raw.style >= DateStyle::SerialNumber)
        return raw.moment;
    size_t y = 0;
    size_t m = 1;
    size_t d = 2;
    if (isOrdered(raw.style) && order != DateOrder::YearFirst) {
        y = 2;
        m = order == DateOrder::DayFirst ? 1 : 0;
        d = 1 - m;
    } else if (raw.style == DateStyle::YearLast) {
        return std::nullopt;
    }
    int year = raw.part[y];
    if (raw.style == DateStyle::ShortYear) {
        if (!raw.twoDigits[y])
            return std::nullopt;
        year = fullYear(year);
    }
    const int month = raw.part[m];
    const int day = raw.part[d];
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
        return std::nullopt;
    return daysSince2000(year, month, day) * kMicrosPerDay + raw.time.micros;
}

} // namespace churnlens::ingest
