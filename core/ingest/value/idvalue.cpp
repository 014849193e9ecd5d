// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/idvalue.h"

#include "core/ingest/value/scan.h"
#include "core/ingest/value/text.h"

#include <QByteArrayView>
#include <QString>

#include <algorithm>

namespace churnlens::ingest {

namespace {

/// True when no character lies at U+0300 or above: below, every character is in NFC by itself.
bool isSurelyComposed(std::string_view utf8)
{
    return std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
}

bool isValidUtf8(std::string_view text)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

} // namespace

std::string_view normalisedId(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text.back() != '0')
        return text;
    const size_t point = text.find_last_not_of('0');
    if (point == std::string_view::npos || point == 0 || text[point] != '.')
        return text;
    const std::string_view whole = text.substr(0, point);
    return std::all_of(whole.begin(), whole.end(), isDigit) ? whole : text;
}

bool lostDigits(std::string_view text)
{
    Cursor cursor(trimmed(text));
    cursor.take('-');
    if (!cursor.atDigit() || cursor.take('0'))
        return false;
    ++cursor.at;
    int decimals = 0;
    if (cursor.take('.') || cursor.take(',')) {
        decimals = cursor.digitRun();
        if (decimals == 0)
            return false;
        cursor.at += decimals;
    }
    if (!(cursor.take('E') || cursor.take('e')) || !cursor.take('+'))
        return false;
    int digits = 0;
    const int exponent = cursor.number(3, digits);
    return digits >= 2 && cursor.done() && exponent > decimals;
}

bool needsNfc(std::string_view utf8)
{
    return !isSurelyComposed(utf8) && isValidUtf8(utf8) && nfc(utf8) != utf8;
}

std::string nfc(std::string_view utf8)
{
    if (isSurelyComposed(utf8) || !isValidUtf8(utf8))
        return std::string(utf8);
    Cursor rest(utf8);
    while (rest.take("\uFEFF")) { } // Qt would drop the first as a byte order mark; it composes with nothing
    const QString wide = QString::fromUtf8(rest.at, rest.end - rest.at);
    std::string text(utf8.data(), rest.at);
    return text += wide.normalized(QString::NormalizationForm_C).toStdString();
}

} // namespace churnlens::ingest
