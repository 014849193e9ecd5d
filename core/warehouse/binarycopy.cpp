// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/binarycopy.h"

#include <QtEndian>

#include <array>
#include <cstring>

namespace churnlens::warehouse {

namespace {

constexpr size_t kFlushBytes = 64 * 1024;
constexpr size_t kFixedRowBytes = 512; ///< room for a row's columns of fixed size; texts make room themselves
constexpr std::string_view kSignature("PGCOPY\n\377\r\n\0", 11);
constexpr qint64 kNumericBase = 10'000; ///< PostgreSQL's numeric counts in this base
constexpr quint16 kNumericNegative = 0x4000;

} // namespace

BinaryCopy::BinaryCopy(Connection& connection)
    : m_connection(connection)
    , m_buffer(kFlushBytes + kFixedRowBytes)
    , m_at(m_buffer.data())
{
}

BinaryCopy::~BinaryCopy()
{
    if (!m_sender)
        return;
    m_sender.reset();
    m_connection.copyAbort();
}

template <typename T>
void BinaryCopy::appendBigEndian(T value)
{
    qToBigEndian(value, m_at);
    m_at += sizeof value;
}

Result<void> BinaryCopy::begin(const QByteArray& sql)
{
    if (Result<void> begun = m_connection.copyBegin(sql); !begun.ok())
        return begun;
    m_sender = std::make_unique<CopySender>(m_connection);
    std::memcpy(m_at, kSignature.data(), kSignature.size());
    m_at += kSignature.size();
    appendBigEndian(qint32{0}); // flags
    appendBigEndian(qint32{0}); // header extension
    return {};
}

Result<void> BinaryCopy::flush()
{
    const auto used = static_cast<size_t>(m_at - m_buffer.data());
    Result<void> sent = m_sender->send(m_buffer, used);
    m_at = m_buffer.data();
    return sent;
}

Result<void> BinaryCopy::beginRow(qint16 columns)
{
    if (static_cast<size_t>(m_at - m_buffer.data()) >= kFlushBytes) {
        if (Result<void> sent = flush(); !sent.ok())
            return sent;
    }
    appendBigEndian(columns);
    return {};
}

void BinaryCopy::appendInt32(qint32 value)
{
    appendBigEndian(qint32{sizeof value});
    appendBigEndian(value);
}

void BinaryCopy::appendInt64(qint64 value)
{
    appendBigEndian(qint32{sizeof value});
    appendBigEndian(value);
}

void BinaryCopy::appendChar(char value)
{
    appendBigEndian(qint32{1});
    *m_at++ = value;
}

void BinaryCopy::appendText(std::string_view utf8)
{
    const auto used = static_cast<size_t>(m_at - m_buffer.data());
    if (used + utf8.size() + kFixedRowBytes > m_buffer.size()) { // a long text: keep room for the columns behind it
        m_buffer.resize(used + utf8.size() + kFixedRowBytes);
        m_at = m_buffer.data() + used;
    }
    appendBigEndian(static_cast<qint32>(utf8.size()));
    std::memcpy(m_at, utf8.data(), utf8.size());
    m_at += utf8.size();
}

void BinaryCopy::appendNull()
{
    appendBigEndian(qint32{-1});
}

void BinaryCopy::appendNumeric4(qint64 scaled)
{
    // Digits in base 10,000, most significant first; four decimals are exactly the one digit after the point.
    std::array<qint16, 6> digits{};
    size_t first = digits.size();
    auto rest = static_cast<quint64>(scaled < 0 ? -scaled : scaled);
    while (rest > 0) {
        digits[--first] = static_cast<qint16>(rest % kNumericBase);
        rest /= kNumericBase;
    }
    const auto weight = static_cast<qint16>(digits.size() - first) - 2; // of the first digit, in powers of the base
    size_t last = digits.size();
    while (last > first && digits[last - 1] == 0)
        --last;
    const size_t count = last - first;
    appendBigEndian(static_cast<qint32>(8 + 2 * count));
    appendBigEndian(static_cast<qint16>(count));
    appendBigEndian(static_cast<qint16>(count == 0 ? 0 : weight));
    appendBigEndian(static_cast<quint16>(scaled < 0 ? kNumericNegative : 0));
    appendBigEndian(qint16{4}); // digits shown after the point
    for (size_t i = first; i < last; ++i)
        appendBigEndian(digits[i]);
}

Result<qint64> BinaryCopy::finish()
{
    appendBigEndian(qint16{-1});
    if (const Result<void> sent = flush(); !sent.ok())
        return sent.error();
    if (const Result<void> sent = m_sender->close(); !sent.ok())
        return sent.error();
    m_sender.reset();
    return m_connection.copyEnd();
}

} // namespace churnlens::warehouse
