// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"
#include "core/ingest/bytes/textencoding.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <vector>

namespace churnlens::ingest {

/// Turns UTF-16 from another source into UTF-8; the byte order mark is left out, lone surrogates become U+FFFD.
class Utf16Source : public ByteSource
{
public:
    /// encoding: one of the two UTF-16 forms.
    Utf16Source(std::unique_ptr<ByteSource> wide, TextEncoding encoding);

    Result<size_t> read(std::span<char> buffer) override;
    [[nodiscard]] double fractionRead() const override { return m_wide->fractionRead(); }

private:
    std::unique_ptr<ByteSource> m_wide;
    QStringDecoder m_decoder;
    QStringEncoder m_encoder{QStringConverter::Utf8}; ///< keeps half a surrogate pair from one piece to the next
    std::vector<char> m_input;
    QByteArray m_decoded;
    qsizetype m_taken = 0; ///< bytes of m_decoded that have been given
};

} // namespace churnlens::ingest
