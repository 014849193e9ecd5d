// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/textencoding.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <cstring>

namespace churnlens::ingest {

namespace {

/// Code points of the bytes 0x80..0x9F (Unicode's mapping of Windows-1252).
constexpr std::array<char16_t, 32> kUpperControls{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                  0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

struct Name
{
    TextEncoding encoding;
    const char* name;
};
constexpr std::array<Name, 4> kNames{{{TextEncoding::Utf8, "utf-8"},
                                      {TextEncoding::Windows1252, "windows-1252"},
                                      {TextEncoding::Utf16LittleEndian, "utf-16le"},
                                      {TextEncoding::Utf16BigEndian, "utf-16be"}}};

/// Share of zeros among the bytes at even (0) or odd (1) places.
double zeroShare(std::string_view text, size_t first)
{
    size_t zeros = 0;
    for (size_t i = first; i < text.size(); i += 2)
        zeros += text[i] == 0 ? 1U : 0U;
    return text.empty() ? 0 : static_cast<double>(zeros) / (static_cast<double>(text.size()) / 2);
}

/// The text without an incomplete UTF-8 character at its end.
std::string_view withoutCutCharacter(std::string_view text)
{
    for (size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0U) == 0x80U)
            continue;
        const size_t length = byte >= 0xF0 ? 4U : byte >= 0xE0 ? 3U : byte >= 0xC0 ? 2U : 1U;
        return length > back ? text.substr(0, text.size() - back) : text;
    }
    return text;
}

} // namespace

QString encodingName(TextEncoding encoding)
{
    const auto* const found = std::find_if(kNames.begin(), kNames.end(),
                                           [encoding](const Name& entry) { return entry.encoding == encoding; });
    return QString::fromLatin1(found->name);
}

std::optional<TextEncoding> encodingByName(const QString& name)
{
    for (const Name& entry : kNames) {
        if (name.compare(QLatin1StringView(entry.name), Qt::CaseInsensitive) == 0)
            return entry.encoding;
    }
    return std::nullopt;
}

TextEncoding detectEncoding(std::string_view start)
{
    if (start.starts_with("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (start.starts_with("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    constexpr double kMostlyZero = 0.4; // ASCII in UTF-16 has a zero in every character
    constexpr double kFewZeros = 0.05;
    const double even = zeroShare(start, 0);
    const double odd = zeroShare(start, 1);
    if (odd > kMostlyZero && even < kFewZeros)
        return TextEncoding::Utf16LittleEndian;
    if (even > kMostlyZero && odd < kFewZeros)
        return TextEncoding::Utf16BigEndian;
    return isUtf8(withoutCutCharacter(start)) ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

bool isUtf8(std::string_view text)
{
    return isAscii(text) || QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

bool isAscii(std::string_view text)
{
    constexpr quint64 kHighBits = 0x8080808080808080ULL;
    const char* at = text.data();
    size_t left = text.size();
    for (; left >= sizeof(quint64); at += sizeof(quint64), left -= sizeof(quint64)) {
        quint64 word = 0;
        std::memcpy(&word, at, sizeof word);
        if (word & kHighBits)
            return false;
    }
    return std::all_of(at, at + left, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string utf8FromWindows1252(std::string_view text)
{
    QString wide;
    wide.reserve(static_cast<qsizetype>(text.size()));
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        wide.append(QChar(byte >= 0x80 && byte < 0xA0 ? kUpperControls[byte - 0x80U] : char16_t{byte}));
    }
    return wide.toStdString();
}

std::string_view cutAtCharacter(std::string_view text, size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    return text.substr(0, bytes);
}

QByteArray displayableUtf8(std::string_view bytes)
{
    const std::string text = isUtf8(bytes) ? std::string(bytes) : utf8FromWindows1252(bytes);
    return QByteArray::fromStdString(text).replace('\0', ' ');
}

} // namespace churnlens::ingest
