// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/chunkdecoder.h"

#include <QStringBuilder>
#include <QTest>

using namespace churnlens::guard;

namespace {

Limits smallLimits()
{
    Limits limits;
    limits.maxHeaderBytes = 40;
    limits.maxHeaderFields = 2;
    limits.maxBodyBytes = 300;
    return limits;
}

struct Decoded
{
    QByteArray body;
    qsizetype used = 0;
    bool finished = false;
    int status = 0; ///< of the refusal
};

Decoded decode(const Limits& limits, QByteArrayView text, qsizetype pieceBytes)
{
    ChunkDecoder decoder(limits);
    Decoded decoded;
    for (qsizetype at = 0; at < text.size(); at += pieceBytes)
        decoded.used += decoder.decode(text.sliced(at, qMin(pieceBytes, text.size() - at)), decoded.body);
    decoded.finished = decoder.isFinished();
    decoded.status = decoder.refusal() ? decoder.refusal()->status : 0;
    return decoded;
}

/// The same in pieces of every size; the bytes used included, for what is behind belongs to the next request.
Decoded decodeEveryWay(const QByteArray& text)
{
    const Decoded whole = decode(smallLimits(), text, text.size() + 1);
    for (qsizetype size = 1; size <= text.size(); ++size) {
        const Decoded pieces = decode(smallLimits(), text, size);
        if (pieces.body != whole.body || pieces.used != whole.used || pieces.finished != whole.finished
            || pieces.status != whole.status)
            return {"differs in pieces of " + QByteArray::number(size)};
    }
    return whole;
}

} // namespace

class TestChunkDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data();
    void good();
    void bad_data();
    void bad();
    void smallChunks();
    void longExtensions();
    void usesNothingBehindTheEnd();
};

void TestChunkDecoder::good_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& body) {
        QTest::newRow(name) << text << body;
    };
    row("empty", "0\r\n\r\n", "");
    row("many zeros", "0000000000000000\r\n\r\n", "");
    row("one", "1\r\na\r\n0\r\n\r\n", "a");
    row("hexadecimal", "a\r\n0123456789\r\nB\r\n0123456789a\r\n0\r\n\r\n", "01234567890123456789a");
    row("zeros before", "0000000000000002\r\nab\r\n00\r\n\r\n", "ab");
    row("line ends as data", "4\r\n\r\n\r\n\r\n0\r\n\r\n", "\r\n\r\n");
    row("extension", "1;a=\"b;c\" ; d\r\nx\r\n0;e\r\n\r\n", "x");
    row("empty extension", "1;\r\nx\r\n0;\r\n\r\n", "x");
    row("high byte in an extension", "1;\xc3\xa4\r\nx\r\n0\r\n\r\n", "x");
    row("longest extension", "1;" + QByteArray(256, 'e') + "\r\nx\r\n0\r\n\r\n", "x");
    row("trailers", "1\r\nx\r\n0\r\nA: b\r\nContent-Length: 9\r\n\r\n", "x");
    row("trailers at the limit", "0\r\nA: " + QByteArray(33, 'b') + "\r\n\r\n", "");
    row("body at the limit", "12C\r\n" + QByteArray(300, 'x') + "\r\n0\r\n\r\n", QByteArray(300, 'x'));
}

void TestChunkDecoder::good()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, body);
    const Decoded decoded = decodeEveryWay(text);
    QCOMPARE(decoded.body, body);
    QVERIFY(decoded.finished);
    QCOMPARE(decoded.used, text.size());
}

void TestChunkDecoder::bad_data()
{
    QTest::addColumn<QByteArray>("text"); // refused at its last byte
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QByteArray& text, int status = 400) {
        QTest::newRow(name) << text << status;
    };
    row("no size", "\r");
    row("extension only", ";");
    row("no digit", "g");
    row("digits and more", "1g");
    row("0x", "0x");
    row("sign", "+");
    row("minus", "-");
    row("blank before", " ");
    row("blank behind", "1 ");
    row("tab behind", "1\t");
    row("NUL", QByteArray("1\0", 2));
    row("line feed alone", "1\n");
    row("CR alone", "1\rx");
    row("17 digits", "00000000000000001");
    row("as large as can be", "ffffffffffffffff\r\n", 413);
    row("2^63", "8000000000000000\r\n", 413);
    row("one over the limit", "12d\r\n", 413);
    row("one over the limit, second chunk", "12C\r\n" + QByteArray(300, 'x') + "\r\n1\r\n", 413);
    row("a little and nearly 2^64", "1\r\nx\r\nffffffffffffffff\r\n", 413);
    row("long extension", "1;" + QByteArray(257, 'e'));
    row("tab in an extension", "1;a\t");
    row("NUL in an extension", QByteArray("1;\0", 3));
    row("line feed in an extension", "1;a\n");
    row("data too long", "1\r\nxy");
    row("data and a line feed", "1\r\nx\n");
    row("data and a CR alone", "1\r\nx\r1");
    row("trailer of no name", "0\r\n: a\r\n");
    row("trailer without a colon", "0\r\na\r\n");
    row("trailer folded", "0\r\na: b\r\n c\r\n");
    row("trailer with a blank before the colon", "0\r\na : b\r\n");
    row("trailer with NUL", QByteArray("0\r\na: \0", 7));
    row("trailer with a line feed alone", "0\r\na: b\n");
    row("no trailer but a line feed", "0\r\n\n");
    row("trailers too large", "0\r\nA: " + QByteArray(35, 'b') + "\r\nB", 431);
    row("trailers too many", "0\r\nA:\r\nB:\r\nC:\r\n", 431);
}

void TestChunkDecoder::bad()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, status);
    QCOMPARE(decode(smallLimits(), text.chopped(1), text.size()).status, 0);
    const Decoded decoded = decodeEveryWay(text + "more");
    QCOMPARE(decoded.status, status);
    QCOMPARE(decoded.used, text.size());
    QVERIFY(!decoded.finished);
}

/// The limit of 340 bytes of framing holds the sizes and line ends of 68 chunks, five bytes each.
void TestChunkDecoder::smallChunks()
{
    const QByteArray chunk = "1\r\nx\r\n";
    const Decoded some = decodeEveryWay(chunk.repeated(67) + "0\r\n\r\n");
    QVERIFY(some.finished);
    QCOMPARE(some.body, QByteArray(67, 'x'));
    const Decoded most = decodeEveryWay(chunk.repeated(68));
    QCOMPARE(most.status, 0);
    const Decoded more = decodeEveryWay(chunk.repeated(69));
    QCOMPARE(more.status, 413);
    QCOMPARE(more.used, qsizetype{68 * 6 + 1});
}

void TestChunkDecoder::longExtensions()
{
    const QByteArray chunk = "1;" + QByteArray(200, 'e') + "\r\nx\r\n"; // 206 bytes of framing
    const Decoded decoded = decodeEveryWay(chunk.repeated(3));
    QCOMPARE(decoded.status, 413);
    QCOMPARE(decoded.used, qsizetype{207 + (340 - 206) + 1});
}

void TestChunkDecoder::usesNothingBehindTheEnd()
{
    const QByteArray text = "1\r\nx\r\n0\r\n\r\n";
    const Decoded decoded = decodeEveryWay(text + "0\r\n\r\nGET");
    QVERIFY(decoded.finished);
    QCOMPARE(decoded.used, text.size());
}

QTEST_APPLESS_MAIN(TestChunkDecoder)
#include "tst_chunkdecoder.moc"
