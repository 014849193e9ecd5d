// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace churnlens::ingest {

enum class TextEncoding { Utf8, Windows1252, Utf16LittleEndian, Utf16BigEndian };

/// "utf-8", "windows-1252", "utf-16le", "utf-16be": as profiles and reports write it.
[[nodiscard]] QString encodingName(TextEncoding encoding);
[[nodiscard]] std::optional<TextEncoding> encodingByName(const QString& name);

/// Tells the encoding by the first bytes of a text: a byte order mark, the zeros of UTF-16 without one, and else
/// whether the bytes are valid UTF-8 (a character cut off at the end is none the worse).
[[nodiscard]] TextEncoding detectEncoding(std::string_view start);

/// True when every byte is ASCII.
[[nodiscard]] bool isAscii(std::string_view text);

/// True when the bytes are UTF-8.
[[nodiscard]] bool isUtf8(std::string_view text);

/// UTF-8 for text in Windows-1252 (the five undefined bytes become U+FFFD).
[[nodiscard]] std::string utf8FromWindows1252(std::string_view text);

/// At most so many bytes, without half a UTF-8 character at the end.
[[nodiscard]] std::string_view cutAtCharacter(std::string_view text, size_t bytes);

/// Valid UTF-8 without NUL bytes that PostgreSQL takes as text, whatever the bytes were: UTF-8 where they are, else
/// Windows-1252. For names of columns and for showing rejected lines.
[[nodiscard]] QByteArray displayableUtf8(std::string_view bytes);

} // namespace churnlens::ingest
