// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerquery.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace churnlens::customers {

namespace {

constexpr char kVersion = '1';
constexpr qsizetype kChecksumSize = 8;
constexpr qsizetype kLongest = 2048; // a customer id has up to 1,000 bytes
constexpr qsizetype kFields = 6;
constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Error refused()
{
    return {
        ErrorCode::Usage,
        QStringLiteral("The cursor does not belong to this list: it was cut or altered, or the filter or the order is "
                       "not the one that it was made with. Ask again with the same ones, or without a cursor."),
        {},
        {}};
}

/// Lists in one order, so that High,Medium is the filter that Medium,High is.
QStringList sorted(QStringList texts)
{
    texts.sort();
    texts.removeDuplicates();
    return texts;
}

QByteArray canonical(const CustomerFilter& filter)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << sorted(filter.buckets) << sorted(filter.countries) << static_cast<int>(filter.segment);
    for (const std::optional<double>& bound : {filter.minProbability, filter.maxProbability, filter.minValue})
        stream << bound.has_value() << bound.value_or(0);
    stream << filter.idContains;
    return bytes;
}

QByteArray checksum(const QByteArray& body, const CustomerFilter& filter)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(body);
    hash.addData(QByteArray(1, '\0'));
    hash.addData(canonical(filter));
    return hash.result().first(kChecksumSize);
}

/// "1 42 2 0 17 1299.5": version, run, order, whether descending, key, value; the value may hold blanks.
QByteArray bodyOf(const Position& position)
{
    QByteArray body(1, kVersion);
    body += ' ' + QByteArray::number(position.runId);
    body += ' ' + QByteArray::number(static_cast<int>(position.order.key));
    body += position.order.descending ? " 1 " : " 0 ";
    return body + QByteArray::number(position.lastKey) + ' ' + position.lastValue.toUtf8();
}

std::optional<Position> positionOf(const QByteArray& body, const CustomerOrder& order)
{
    const QList<QByteArray> fields = body.split(' ');
    if (fields.size() < kFields)
        return std::nullopt;
    bool isRun = false;
    bool isKey = false;
    Position position;
    position.runId = fields[1].toLongLong(&isRun);
    position.order = order;
    position.lastKey = fields[4].toInt(&isKey);
    position.lastValue = QString::fromUtf8(fields.mid(kFields - 1).join(' '));
    if (!isRun || !isKey || bodyOf(position) != body) // which compares version and order, too
        return std::nullopt;
    return position;
}

} // namespace

QByteArray encodeCursor(const Position& position, const CustomerFilter& filter)
{
    const QByteArray body = bodyOf(position);
    return QByteArray(checksum(body, filter) + body).toBase64(kBase64);
}

Result<Position> decodeCursor(QByteArrayView cursor, const CustomerFilter& filter, const CustomerOrder& order)
{
    if (cursor.size() > kLongest)
        return refused();
    const QByteArray text = cursor.toByteArray();
    const auto decoded = QByteArray::fromBase64Encoding(text, kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& bytes = *decoded;
    // Encoded again: the last character has bits that decoding passes over.
    if (!decoded || bytes.size() <= kChecksumSize || bytes.toBase64(kBase64) != text)
        return refused();
    const QByteArray body = bytes.sliced(kChecksumSize);
    if (checksum(body, filter) != bytes.first(kChecksumSize))
        return refused();
    const std::optional<Position> position = positionOf(body, order);
    if (!position)
        return refused();
    return *position;
}

} // namespace churnlens::customers
