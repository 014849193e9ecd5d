// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/chunkdecoder.h"

#include <algorithm>

namespace churnlens::guard {

ChunkDecoder::ChunkDecoder(const Limits& limits)
    : m_limits(limits)
{
}

qsizetype ChunkDecoder::decode(QByteArrayView bytes, QByteArray& body)
{
    qsizetype used = 0;
    while (used < bytes.size() && !m_refusal && m_stage != Stage::Finished) {
        if (m_stage == Stage::Data)
            used += takeData(bytes.sliced(used), body);
        else
            takeFraming(bytes[used++], body);
    }
    return used;
}

qsizetype ChunkDecoder::takeData(QByteArrayView bytes, QByteArray& body)
{
    const quint64 size = std::min(m_chunkBytes, static_cast<quint64>(bytes.size()));
    const auto taken = static_cast<qsizetype>(size);
    body.append(bytes.first(taken));
    m_chunkBytes -= size;
    if (m_chunkBytes == 0)
        m_stage = Stage::DataEnd;
    return taken;
}

void ChunkDecoder::takeFraming(char byte, const QByteArray& body)
{
    const LineEnd::Step step = m_lineEnd.take(byte);
    if (m_stage == Stage::Trailer) {
        takeTrailer(byte, step);
        return;
    }
    if (++m_framingBytes > m_limits.maxBodyBytes + m_limits.maxHeaderBytes) {
        m_refusal = framingTooLarge();
        return;
    }
    const bool isText = step == LineEnd::Step::Text;
    if (step == LineEnd::Step::Bad)
        m_refusal = malformedRequest("A chunk's size has a control character or is not followed by CR LF.");
    else if (m_stage == Stage::DataEnd && isText)
        m_refusal = malformedRequest("The data of a chunk is not followed by CR LF.");
    else if (m_stage == Stage::DataEnd && step == LineEnd::Step::End)
        m_stage = Stage::Size;
    else if (m_stage == Stage::Size && isText)
        takeSize(byte);
    else if (m_stage == Stage::Extension && isText)
        takeExtension(byte);
    else if (m_stage == Stage::Size && m_sizeDigits == 0)
        m_refusal = malformedRequest("A chunk has no size.");
    else if (step == LineEnd::Step::End)
        endSize(body);
}

void ChunkDecoder::takeSize(char byte)
{
    if (byte == ';' && m_sizeDigits > 0) {
        m_stage = Stage::Extension;
        return;
    }
    const int digit = hexDigit(byte);
    if (digit < 0 || m_sizeDigits == kMaxSizeDigits) {
        m_refusal = malformedRequest("The size of a chunk is not a hexadecimal number of at most 16 digits.");
        return;
    }
    ++m_sizeDigits;
    m_chunkBytes = m_chunkBytes * 16 + static_cast<quint64>(digit); // 16 digits fit
}

void ChunkDecoder::takeExtension(char byte)
{
    if (byte == '\t')
        m_refusal = malformedRequest("The extension of a chunk has a control character.");
    else if (++m_extensionBytes > kMaxExtensionBytes)
        m_refusal = malformedRequest("The extension of a chunk is longer than 256 bytes.");
}

void ChunkDecoder::endSize(const QByteArray& body)
{
    m_sizeDigits = 0;
    m_extensionBytes = 0;
    // The body is never beyond its limit, because this is where it would have gone there.
    if (m_chunkBytes > static_cast<quint64>(m_limits.maxBodyBytes - body.size()))
        m_refusal = bodyTooLarge(m_limits.maxBodyBytes);
    else
        m_stage = m_chunkBytes == 0 ? Stage::Trailer : Stage::Data;
}

void ChunkDecoder::takeTrailer(char byte, LineEnd::Step step)
{
    if (++m_trailerBytes > m_limits.maxHeaderBytes) {
        m_refusal = headersTooLarge(m_limits.maxHeaderBytes);
        return;
    }
    if (step == LineEnd::Step::Bad) {
        m_refusal = malformedRequest("A trailer field has a control character or does not end in CR LF.");
    } else if (step == LineEnd::Step::Text) {
        m_trailerLine.append(byte);
    } else if (step == LineEnd::Step::End) {
        if (m_trailerLine.isEmpty()) {
            m_stage = Stage::Finished;
            return;
        }
        HeaderField dropped;
        m_refusal = readField(m_trailerLine, dropped);
        if (!m_refusal && ++m_trailerFields > m_limits.maxHeaderFields)
            m_refusal = tooManyFields(m_limits.maxHeaderFields);
        m_trailerLine.clear();
    }
}

} // namespace churnlens::guard
