// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/routing/request.h"

namespace churnlens::api {

namespace {

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

QList<std::pair<QString, QString>> queryPairs(const QByteArray& query)
{
    QList<std::pair<QString, QString>> pairs;
    for (const QByteArray& part : query.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        pairs.append(equals < 0 ? std::pair(decoded(part), QString())
                                : std::pair(decoded(part.left(equals)), decoded(part.mid(equals + 1))));
    }
    return pairs;
}

bool acceptsGzip(const QByteArray& acceptEncoding)
{
    bool any = false;
    for (const QByteArray& item : acceptEncoding.toLower().split(',')) {
        const QList<QByteArray> parts = item.split(';');
        const QByteArray coding = parts.front().trimmed();
        double weight = 1;
        for (const QByteArray& parameter : parts.mid(1)) {
            if (parameter.trimmed().startsWith("q="))
                weight = parameter.trimmed().mid(2).toDouble();
        }
        if (coding == "gzip" || coding == "x-gzip")
            return weight > 0;
        any = any || (coding == "*" && weight > 0);
    }
    return any;
}

} // namespace churnlens::api
