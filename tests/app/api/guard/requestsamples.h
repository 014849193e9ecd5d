// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/api/guard/requestfeed.h"

#include <QTest>

namespace churnlens::tests {

inline const QByteArray kHost = QByteArrayLiteral("Host: a\r\n");

/// Limits that rows reach with a few bytes.
inline guard::Limits smallLimits()
{
    guard::Limits limits;
    limits.maxTargetBytes = 30;
    limits.maxHeaderBytes = 220;
    limits.maxHeaderFields = 4;
    limits.maxBodyBytes = 20;
    return limits;
}

inline QByteArray get(const QByteArray& target)
{
    return "GET " + target + " HTTP/1.1\r\n" + kHost + "\r\n";
}

inline QByteArray getWith(const QByteArray& fields)
{
    return "GET / HTTP/1.1\r\n" + kHost + fields + "\r\n";
}

inline QByteArray post(const QByteArray& fields, const QByteArray& body)
{
    return "POST / HTTP/1.1\r\n" + kHost + fields + "\r\n" + body;
}

/// A head of exactly this size.
inline QByteArray headOfSize(qsizetype bytes)
{
    const QByteArray frame = getWith("X: \r\n");
    return getWith("X: " + QByteArray(bytes - frame.size(), 'x') + "\r\n");
}

/// At once, byte by byte, and in two pieces at every point.
inline void compareEveryFeeding(const guard::Limits& limits, const QByteArray& stream)
{
    const FeedOutcome whole = feedPieces(limits, stream, stream.size() + 1);
    QVERIFY(isSameOutcome(whole, feedPieces(limits, stream, 1)));
    for (qsizetype at = 0; at <= stream.size(); ++at)
        QVERIFY2(isSameOutcome(whole, feedSplit(limits, stream, at)), qPrintable(QString::number(at)));
}

} // namespace churnlens::tests
