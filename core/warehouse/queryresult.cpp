// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/queryresult.h"

#include <libpq-fe.h>

#include <QtEndian>

#include <bit>
#include <charconv>

namespace churnlens::warehouse {

QueryResult::QueryResult(pg_result* result)
    : m_result(result, PQclear)
{
}

int QueryResult::rows() const
{
    return PQntuples(m_result.get());
}

int QueryResult::columns() const
{
    return PQnfields(m_result.get());
}

qint64 QueryResult::affectedRows() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
}

bool QueryResult::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

std::string_view QueryResult::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), static_cast<size_t>(PQgetlength(m_result.get(), row, column))};
}

QString QueryResult::text(int row, int column) const
{
    const std::string_view value = bytes(row, column);
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

qint64 QueryResult::integer(int row, int column) const
{
    const std::string_view value = bytes(row, column);
    qint64 out = 0;
    std::from_chars(value.data(), value.data() + value.size(), out);
    return out;
}

double QueryResult::real(int row, int column) const
{
    const std::string_view value = bytes(row, column);
    double out = 0;
    std::from_chars(value.data(), value.data() + value.size(), out);
    return out;
}

bool QueryResult::boolean(int row, int column) const
{
    return bytes(row, column) == "t";
}

double QueryResult::binaryReal(int row, int column) const
{
    return std::bit_cast<double>(qFromBigEndian<quint64>(PQgetvalue(m_result.get(), row, column)));
}

} // namespace churnlens::warehouse
