// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/utf16source.h"

#include "tests/support/piecesource.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;
using tests::PieceSource;

namespace {

QByteArray wide(const QString& text, TextEncoding encoding, bool mark)
{
    QByteArray out;
    const auto append = [&](char16_t unit) {
        const auto high = static_cast<char>(unit >> 8U);
        const auto low = static_cast<char>(unit & 0xFFU);
        const bool little = encoding == TextEncoding::Utf16LittleEndian;
        out.append(little ? low : high).append(little ? high : low);
    };
    if (mark)
        append(0xFEFF);
    for (const QChar c : text)
        append(c.unicode());
    return out;
}

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
    Result<size_t> read(std::span<char> /*buffer*/) override
    {
        return Error{ErrorCode::InputUnusable, QStringLiteral("gone"), {}, {}};
    }
    [[nodiscard]] double fractionRead() const override { return 0.25; }
};

} // namespace

class TestUtf16Source : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesInPiecesOfAnySize_data()
    {
        QTest::addColumn<bool>("little");
        QTest::addColumn<bool>("mark");
        QTest::newRow("little endian") << true << false;
        QTest::newRow("little endian, mark") << true << true;
        QTest::newRow("big endian") << false << false;
        QTest::newRow("big endian, mark") << false << true;
    }
    void decodesInPiecesOfAnySize()
    {
        QFETCH(bool, little);
        QFETCH(bool, mark);
        const TextEncoding encoding = little ? TextEncoding::Utf16LittleEndian : TextEncoding::Utf16BigEndian;
        const QString text = QStringLiteral("date;Preis €\n1;2,50 \U0001F642\n");
        for (const size_t piece : {1U, 2U, 3U, 7U, 4096U}) {
            for (const size_t room : {1U, 5U, 512U}) {
                Utf16Source source(std::make_unique<PieceSource>(wide(text, encoding, mark), piece), encoding);
                QCOMPARE(QString::fromUtf8(readAll(source, room)), text);
            }
        }
    }

    void loneSurrogatesBecomeReplacements()
    {
        const QString text = QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("b");
        Utf16Source source(std::make_unique<PieceSource>(wide(text, TextEncoding::Utf16LittleEndian, false)),
                           TextEncoding::Utf16LittleEndian);
        QCOMPARE(QString::fromUtf8(readAll(source, 64)), QStringLiteral("a\uFFFDb"));
    }

    void decodesMoreThanItsBuffer()
    {
        const QString text(200'000, QChar(0x20AC)); // three bytes each
        Utf16Source source(std::make_unique<PieceSource>(wide(text, TextEncoding::Utf16BigEndian, true), 999'983),
                           TextEncoding::Utf16BigEndian);
        const QByteArray out = readAll(source, 65'536);
        QCOMPARE(out.size(), 600'000);
        QVERIFY(QString::fromUtf8(out) == text);
    }

    void passesErrorsAndProgressOn()
    {
        Utf16Source source(std::make_unique<FailingSource>(), TextEncoding::Utf16LittleEndian);
        std::array<char, 8> buffer{};
        const Result<size_t> got = source.read(buffer);
        QVERIFY(!got.ok());
        QCOMPARE(got.error().message, QStringLiteral("gone"));
        QCOMPARE(source.fractionRead(), 0.25);
    }
};

QTEST_GUILESS_MAIN(TestUtf16Source)
#include "tst_utf16source.moc"
