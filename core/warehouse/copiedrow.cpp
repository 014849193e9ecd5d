// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/copiedrow.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <limits>
#include <tuple>

namespace churnlens::warehouse {

namespace {

constexpr std::string_view kCopySignature("PGCOPY\n\377\r\n\0", 11);
constexpr size_t kFlagsSize = 4;

/// Takes a number off the front; 0 when the bytes end before.
template <typename T>
T takeNumber(std::string_view& bytes)
{
    if (bytes.size() < sizeof(T)) {
        bytes = {};
        return 0;
    }
    const T number = qFromBigEndian<T>(bytes.data());
    bytes.remove_prefix(sizeof(T));
    return number;
}

std::string_view takeBytes(std::string_view& bytes, size_t size)
{
    const std::string_view taken = bytes.substr(0, size);
    bytes.remove_prefix(taken.size());
    return taken;
}

/// Signature, flags, and a header extension of a given length.
bool skipHeader(std::string_view& bytes)
{
    if (!bytes.starts_with(kCopySignature))
        return false;
    bytes.remove_prefix(kCopySignature.size());
    takeBytes(bytes, kFlagsSize);
    const auto extension = takeNumber<qint32>(bytes);
    takeBytes(bytes, static_cast<size_t>(std::max(0, extension)));
    return true;
}

Error unreadable()
{
    return {ErrorCode::Internal, QStringLiteral("The database sent rows in a form that cannot be read."), {}, {}};
}

} // namespace

CopiedRow::CopiedRow(std::string_view fields, int count)
    : m_rest(fields)
    , m_left(count)
{
}

std::string_view CopiedRow::bytes()
{
    if (m_left <= 0 || m_rest.size() < sizeof(qint32)) {
        m_isBad = true;
        return {};
    }
    --m_left;
    const auto size = takeNumber<qint32>(m_rest);
    if (size < 0) // NULL
        return {};
    m_isBad = m_isBad || m_rest.size() < static_cast<size_t>(size);
    return takeBytes(m_rest, static_cast<size_t>(size));
}

std::string_view CopiedRow::fixed(size_t size, bool& isNull)
{
    const std::string_view field = bytes();
    isNull = field.empty();
    if (isNull || field.size() == size)
        return field;
    m_isBad = true;
    isNull = true;
    return {};
}

qint32 CopiedRow::integer(qint32 ofNull)
{
    bool isNull = false;
    const std::string_view field = fixed(sizeof(qint32), isNull);
    return isNull ? ofNull : qFromBigEndian<qint32>(field.data());
}

double CopiedRow::real()
{
    bool isNull = false;
    const std::string_view field = fixed(sizeof(quint64), isNull);
    return isNull ? std::numeric_limits<double>::quiet_NaN()
                  : std::bit_cast<double>(qFromBigEndian<quint64>(field.data()));
}

bool CopiedRow::boolean()
{
    bool isNull = false;
    const std::string_view field = fixed(1, isNull);
    return !isNull && field.front() != 0;
}

void CopiedRow::skipRest()
{
    while (m_left > 0 && !m_isBad)
        std::ignore = bytes();
}

Result<void> visitCopied(Connection& connection, const QByteArray& sql, const std::function<bool(CopiedRow&)>& visit)
{
    bool hasHeader = false;
    bool isBad = false;
    const auto take = [&](std::string_view message) {
        isBad = !hasHeader && !skipHeader(message);
        hasHeader = true;
        while (!isBad && !message.empty()) { // the header comes with the first row, or with the trailer
            const auto fields = takeNumber<qint16>(message);
            if (fields < 0) // the trailer
                return true;
            CopiedRow row(message, fields);
            if (!visit(row))
                return false;
            row.skipRest();
            isBad = !row.isGood();
            message = row.m_rest;
        }
        return !isBad;
    };
    const Result<void> copied = connection.copyOut(sql, take);
    return isBad ? unreadable() : copied;
}

QStringList textsOf(std::string_view array)
{
    constexpr size_t kDimensionSize = 8; // length and lower bound
    QStringList texts;
    const auto dimensions = takeNumber<qint32>(array);
    takeBytes(array, 2 * sizeof(qint32)); // whether there are NULLs, and the type
    if (dimensions != 1)
        return texts;
    takeBytes(array, kDimensionSize);
    while (array.size() >= sizeof(qint32)) {
        const auto size = takeNumber<qint32>(array);
        const std::string_view text = takeBytes(array, static_cast<size_t>(std::max(0, size)));
        texts << QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    return texts;
}

} // namespace churnlens::warehouse
