// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/refusal.h"

#include <QStringBuilder>

namespace churnlens::guard {

Refusal malformedRequest(const char* detail)
{
    return {400, QByteArrayLiteral("malformed-request"), detail};
}

Refusal bodyTooLarge(qint64 maxBytes)
{
    return {413, QByteArrayLiteral("body-too-large"),
            "The body of a request may have at most " + QByteArray::number(maxBytes) + " bytes."};
}

Refusal framingTooLarge()
{
    return {413, QByteArrayLiteral("body-too-large"),
            QByteArrayLiteral("The chunks of the body are too small for its size; send larger chunks.")};
}

Refusal targetTooLong(qint64 maxBytes)
{
    return {414, QByteArrayLiteral("target-too-long"),
            "The target of a request may have at most " + QByteArray::number(maxBytes) + " bytes."};
}

Refusal expectationFailed()
{
    return {417, QByteArrayLiteral("expectation-failed"),
            QByteArrayLiteral("The only expectation that this server meets is 100-continue.")};
}

Refusal headersTooLarge(qint64 maxBytes)
{
    return {431, QByteArrayLiteral("headers-too-large"),
            "The request line and the header fields may have at most " + QByteArray::number(maxBytes)
                + " bytes together."};
}

Refusal tooManyFields(int maxFields)
{
    return {431, QByteArrayLiteral("headers-too-large"),
            "A request may have at most " + QByteArray::number(maxFields) + " header fields."};
}

Refusal methodNotImplemented()
{
    return {501, QByteArrayLiteral("method-not-implemented"),
            QByteArrayLiteral("This server does not know the method of the request.")};
}

Refusal codingNotImplemented()
{
    return {501, QByteArrayLiteral("transfer-coding-not-implemented"),
            QByteArrayLiteral("The only transfer coding that this server reads is chunked.")};
}

Refusal versionNotSupported()
{
    return {505, QByteArrayLiteral("version-not-supported"),
            QByteArrayLiteral("This server speaks HTTP/1.1 and HTTP/1.0 only.")};
}

} // namespace churnlens::guard
