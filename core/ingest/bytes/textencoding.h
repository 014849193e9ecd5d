// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string>
#include <string_view>

namespace churnlens::ingest {

/// True when every byte is ASCII.
[[nodiscard]] bool isAscii(std::string_view text);

/// UTF-8 for text in Windows-1252 (the five undefined bytes become U+FFFD).
[[nodiscard]] std::string utf8FromWindows1252(std::string_view text);

/// Valid UTF-8 without NUL bytes that PostgreSQL takes as text, whatever the bytes were; for showing rejected lines.
[[nodiscard]] QByteArray displayableUtf8(std::string_view bytes);

} // namespace churnlens::ingest
