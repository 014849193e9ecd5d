// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/utf16source.h"

#include <algorithm>
#include <cstring>

namespace churnlens::ingest {

namespace {

constexpr size_t kUtf16Bytes = 128 * 1024;

} // namespace

Utf16Source::Utf16Source(std::unique_ptr<ByteSource> wide, TextEncoding encoding)
    : m_wide(std::move(wide))
    , m_decoder(encoding == TextEncoding::Utf16LittleEndian ? QStringConverter::Utf16LE : QStringConverter::Utf16BE)
    , m_input(kUtf16Bytes)
{
}

Result<size_t> Utf16Source::read(std::span<char> buffer)
{
    while (m_taken == m_decoded.size()) {
        const Result<size_t> got = m_wide->read(m_input);
        if (!got.ok() || *got == 0)
            return got;
        const QString text = m_decoder(QByteArrayView(m_input.data(), static_cast<qsizetype>(*got)));
        m_decoded = m_encoder(text);
        m_taken = 0;
    }
    const size_t count = std::min(buffer.size(), static_cast<size_t>(m_decoded.size() - m_taken));
    std::memcpy(buffer.data(), m_decoded.constData() + m_taken, count);
    m_taken += static_cast<qsizetype>(count);
    return count;
}

} // namespace churnlens::ingest
