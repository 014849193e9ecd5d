// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <functional>
#include <string_view>

namespace churnlens::warehouse {

/// A row of COPY ... TO STDOUT (FORMAT binary), read field by field from the left: each call takes the next field.
/// Reading past the end, or a field as what it is not, makes the row bad and gives empty values.
class CopiedRow
{
public:
    CopiedRow(std::string_view fields, int count);

    [[nodiscard]] qint32 integer(qint32 ofNull = 0); ///< int
    [[nodiscard]] double real(); ///< double precision, bit for bit; NaN for NULL
    [[nodiscard]] bool boolean(); ///< false for NULL
    /// The field as it is: text in UTF-8, an array for textsOf(). Empty for NULL. Lives as long as the visit.
    [[nodiscard]] std::string_view bytes();

    [[nodiscard]] bool isGood() const { return !m_isBad; }

private:
    friend Result<void> visitCopied(Connection& connection, const QByteArray& sql,
                                    const std::function<bool(CopiedRow&)>& visit);
    [[nodiscard]] std::string_view fixed(size_t size, bool& isNull);
    void skipRest();

    std::string_view m_rest;
    int m_left; ///< fields
    bool m_isBad = false;
};

/// Runs a COPY ... TO STDOUT (FORMAT binary) and visits its rows as they come; false ends it with Interrupted. Faster
/// than visitRows(): nothing waits for the next FETCH.
/// Encoding: PostgreSQL documentation, "COPY", section "Binary Format".
Result<void> visitCopied(Connection& connection, const QByteArray& sql, const std::function<bool(CopiedRow&)>& visit);

/// The texts of a text[] in binary form; empty ones for NULLs, none for what is no such array.
[[nodiscard]] QStringList textsOf(std::string_view array);

} // namespace churnlens::warehouse
