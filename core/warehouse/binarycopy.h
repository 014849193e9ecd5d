// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/copysender.h"

#include <string_view>
#include <vector>

namespace churnlens::warehouse {

/// Streams rows to a COPY ... FROM STDIN (FORMAT binary), in buffers of some 64 kB that a second thread sends.
/// Order of calls: begin(), then for each row beginRow() and one append per column, then finish().
/// Not finished on destruction: the COPY is aborted, and the transaction around it must be rolled back.
/// Encoding: PostgreSQL documentation, "COPY", section "Binary Format".
class BinaryCopy
{
public:
    explicit BinaryCopy(Connection& connection);
    ~BinaryCopy();
    Q_DISABLE_COPY_MOVE(BinaryCopy)

    /// sql: the COPY statement.
    Result<void> begin(const QByteArray& sql);
    /// Starts a row of so many columns; sends the buffer when it is full.
    Result<void> beginRow(qint16 columns);
    void appendInt32(qint32 value);
    void appendInt64(qint64 value); ///< bigint, or a timestamp in microseconds since 2000-01-01
    void appendChar(char value); ///< "char"
    void appendText(std::string_view utf8);
    void appendNull();
    /// numeric with four decimals from value * 10,000.
    void appendNumeric4(qint64 scaled);
    /// Sends the rest; returns the rows copied.
    Result<qint64> finish();

private:
    template <typename T>
    void appendBigEndian(T value);
    Result<void> flush();

    Connection& m_connection;
    std::vector<char> m_buffer;
    char* m_at; ///< the next free byte
    std::unique_ptr<CopySender> m_sender; ///< set from begin() to finish()
};

} // namespace churnlens::warehouse
