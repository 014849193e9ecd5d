// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testfiles.h"

#include "core/common/utc.h"

#include <QDateTime>
#include <QFile>

#include <zlib.h>

namespace churnlens::tests {

QString TestFiles::write(const QString& name, const QByteArray& content)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QByteArray gzipped(const QByteArray& content)
{
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib");
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(content.size()))), '\0');
    QByteArray in = content;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

namespace {

/// Days to the next order: around the customer's own gap, scattered from a fifth to thrice of it for humans.
int nextGap(int customer, int day, int gap, Rhythm rhythm)
{
    if (rhythm == Rhythm::Clockwork)
        return gap + (customer + day) % 7;
    const auto mixed = (static_cast<quint32>(customer) * 2654435761U) ^ (static_cast<quint32>(day) * 40503U);
    const int percent = 20 + static_cast<int>((mixed >> 7U) % 281U);
    return 1 + gap * percent / 100;
}

} // namespace

QByteArray smallShop(int customers, Rhythm rhythm)
{
    QByteArray csv = kHeader;
    int invoice = 500'000;
    for (int c = 0; c < customers; ++c) {
        const int gap = 11 + (c * 37) % 80;
        const int lostAfter = 300 + (c * 211) % 640; // the day; beyond 730: never
        for (int day = (c * 53) % 300; day < std::min(lostAfter, 730); day += nextGap(c, day, gap, rhythm)) {
            const QDateTime at = QDateTime(QDate(2009, 12, 1), QTime(9 + c % 8, (day * 7) % 60), kUtc).addDays(day);
            for (int line = 0; line <= c % 3; ++line)
                csv += QStringLiteral("%1,P%2,THING %2,%3,%4,%5,%6,United Kingdom\n")
                           .arg(++invoice - line)
                           .arg((c * 7 + day + line) % 97)
                           .arg(1 + (c + line) % 12)
                           .arg(at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))
                           .arg(0.5 + (c % 20) * 0.35, 0, 'f', 2)
                           .arg(10'000 + c)
                           .toUtf8();
        }
    }
    return csv;
}

} // namespace churnlens::tests
