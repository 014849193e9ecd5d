// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/textencoding.h"

#include <QString>

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

} // namespace

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

QByteArray displayableUtf8(std::string_view bytes)
{
    QByteArray out = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).toUtf8();
    return out.replace('\0', ' ');
}

} // namespace churnlens::ingest
