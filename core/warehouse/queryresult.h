// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string_view>

struct pg_result;

namespace churnlens::warehouse {

/// The rows of a query, in text form (numbers are parsed on access), but for those of Connection::queryBinary().
/// Movable, owned by one thread.
class QueryResult
{
public:
    explicit QueryResult(pg_result* result);

    [[nodiscard]] int rows() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] qint64 affectedRows() const;
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] std::string_view bytes(int row, int column) const; ///< lives as long as the result
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] qint64 integer(int row, int column) const; ///< 0 for NULL
    [[nodiscard]] double real(int row,
                              int column) const; ///< exact: PostgreSQL writes the shortest text that reads back
    [[nodiscard]] bool boolean(int row, int column) const;
    /// A double precision column of queryBinary(): the eight bytes as they are.
    [[nodiscard]] double binaryReal(int row, int column) const;

private:
    std::unique_ptr<pg_result, void (*)(pg_result*)> m_result;
};

} // namespace churnlens::warehouse
