// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/headfields.h"
#include "app/api/guard/limits.h"

#include <optional>

namespace churnlens::guard {

/// Takes the chunks of one body apart (RFC 9112, 7.1), strictly. Every byte is looked at once and forgotten, but for
/// the data and one line of a trailer, so what a client makes it keep is bounded: the data by maxBodyBytes, a trailer
/// section by maxHeaderBytes and maxHeaderFields. What it must read and throw away is bounded too: sizes, extensions
/// and line ends by maxBodyBytes + maxHeaderBytes together.
class ChunkDecoder
{
public:
    static constexpr int kMaxSizeDigits = 16;
    static constexpr int kMaxExtensionBytes = 256; ///< of one chunk, behind the ';'

    explicit ChunkDecoder(const Limits& limits);

    /// Appends the data among these bytes to the body; says how many of the bytes it used: all, unless the body ended
    /// or was refused. After that it uses none.
    qsizetype decode(QByteArrayView bytes, QByteArray& body);
    /// The last chunk and the trailers have passed.
    [[nodiscard]] bool isFinished() const { return m_stage == Stage::Finished; }
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return m_refusal; }

private:
    enum class Stage { Size, Extension, Data, DataEnd, Trailer, Finished };

    qsizetype takeData(QByteArrayView bytes, QByteArray& body);
    void takeFraming(char byte, const QByteArray& body);
    void takeSize(char byte);
    void takeExtension(char byte);
    void endSize(const QByteArray& body);
    void takeTrailer(char byte, LineEnd::Step step);

    Limits m_limits;
    Stage m_stage = Stage::Size;
    LineEnd m_lineEnd;
    std::optional<Refusal> m_refusal;
    quint64 m_chunkBytes = 0; ///< of the present chunk; what is still to come
    int m_sizeDigits = 0;
    int m_extensionBytes = 0;
    qint64 m_framingBytes = 0; ///< of all chunks
    qint64 m_trailerBytes = 0;
    int m_trailerFields = 0;
    QByteArray m_trailerLine;
};

} // namespace churnlens::guard
