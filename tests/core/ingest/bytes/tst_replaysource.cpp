// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/replaysource.h"

#include "tests/support/piecesource.h"

#include <QTest>

#include <array>

using namespace churnlens;
using namespace churnlens::ingest;
using tests::PieceSource;

namespace {

QByteArray readAll(ByteSource& source, size_t room)
{
    QByteArray out;
    std::vector<char> buffer(room);
    while (true) {
        const Result<size_t> got = source.read(buffer);
        if (!got.ok() || *got == 0)
            return got.ok() ? out : QByteArray("failed");
        out.append(buffer.data(), static_cast<qsizetype>(*got));
    }
}

class FailingSource : public ByteSource
{
public:
    Result<size_t> read(std::span<char> buffer) override
    {
        if (m_calls++ > 0)
            return Error{ErrorCode::InputUnusable, QStringLiteral("gone"), {}, {}};
        buffer[0] = 'x';
        return size_t{1};
    }
    [[nodiscard]] double fractionRead() const override { return 0; }

private:
    int m_calls = 0;
};

} // namespace

class TestReplaySource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryByteOnce_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("nothing ahead") << 0 << QByteArray("");
        QTest::newRow("some") << 4 << QByteArray("0123");
        QTest::newRow("all") << 10 << QByteArray("0123456789");
        QTest::newRow("more than there is") << 64 << QByteArray("0123456789");
    }
    void givesEveryByteOnce()
    {
        QFETCH(int, ahead);
        QFETCH(QByteArray, start);
        for (const size_t piece : {1U, 3U, 64U}) {
            for (const size_t room : {1U, 4U, 64U}) {
                const auto replay =
                    ReplaySource::open(std::make_unique<PieceSource>("0123456789", piece), static_cast<size_t>(ahead));
                QVERIFY(replay.ok());
                QCOMPARE(QByteArray((*replay)->start().data(), static_cast<qsizetype>((*replay)->start().size())),
                         start);
                QCOMPARE(readAll(**replay, room), QByteArray("0123456789"));
            }
        }
    }

    void keepsItsStartAfterReading()
    {
        const auto replay = ReplaySource::open(std::make_unique<PieceSource>("abcdef"), 3);
        QVERIFY(replay.ok());
        QCOMPARE(readAll(**replay, 2), QByteArray("abcdef"));
        QVERIFY((*replay)->start() == "abc");
        QCOMPARE((*replay)->fractionRead(), 1.0);
    }

    void anErrorAheadIsAnError()
    {
        const auto replay = ReplaySource::open(std::make_unique<FailingSource>(), 8);
        QVERIFY(!replay.ok());
        QCOMPARE(replay.error().message, QStringLiteral("gone"));
        QVERIFY(ReplaySource::open(std::make_unique<FailingSource>(), 1).ok());
    }

    void memoryIsASource()
    {
        MemorySource source("0123456789");
        QCOMPARE(source.fractionRead(), 0.0);
        std::array<char, 7> buffer{};
        QCOMPARE(*source.read(buffer), size_t{7});
        QCOMPARE(QByteArray(buffer.data(), 7), QByteArray("0123456"));
        QCOMPARE(*source.read(buffer), size_t{3});
        QCOMPARE(QByteArray(buffer.data(), 3), QByteArray("789"));
        QCOMPARE(*source.read(buffer), size_t{0});
        QCOMPARE(source.fractionRead(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestReplaySource)
#include "tst_replaysource.moc"
