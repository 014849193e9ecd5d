// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/ziparchive.h"

#include "core/ingest/bytes/expansionlimit.h"
#include "core/ingest/bytes/gzipsource.h"
#include "core/ingest/bytes/readahead.h"
#include "tests/support/piecesource.h"
#include "tests/support/testfiles.h"
#include "tests/support/zippackage.h"

#include <QTest>

#include <limits>

using namespace churnlens;
using namespace churnlens::ingest;
using namespace churnlens::tests;

namespace {

/// All bytes of a source, or "error: ...".
QByteArray drained(ByteSource& source, size_t piece = size_t{64} * 1024)
{
    QByteArray out;
    std::vector<char> buffer(piece);
    while (true) {
        const Result<size_t> got = source.read(buffer);
        if (!got.ok())
            return "error: " + got.error().message.toUtf8();
        if (*got == 0)
            return out;
        out.append(buffer.data(), static_cast<qsizetype>(*got));
    }
}

QByteArray entryText(const ZipArchive& archive, size_t index)
{
    const Result<std::unique_ptr<ByteSource>> source = archive.openEntry(index);
    return source.ok() ? drained(**source) : "error: " + source.error().message.toUtf8();
}

QString openError(const QByteArray& bytes)
{
    const Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::openBuffer(bytes, QStringLiteral("t.zip"));
    if (archive.ok())
        return {};
    return errorName(archive.error().code) + QStringLiteral(": ") + archive.error().message;
}

} // namespace

class TestZipArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAndReadsEntries()
    {
        const QByteArray large = QByteArray("0123456789abcdef\n").repeated(50'000);
        TestFiles files;
        const QString path = files.write(QStringLiteral("a.zip"),
                                         zipOf({{QStringLiteral("folder/"), {}},
                                                {QStringLiteral("folder/a.csv"), "a,b\n1,2\n"},
                                                {QStringLiteral("gr\u00f6\u00dfe.csv"), large},
                                                {QStringLiteral("empty.txt"), {}}}));
        const Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::open(path);
        QVERIFY2(archive.ok(), archive.ok() ? "" : qPrintable(archive.error().message));
        const std::vector<ZipEntry>& entries = (*archive)->entries();
        QCOMPARE(entries.size(), size_t{3}); // without the folder
        QCOMPARE(entries[0].name, QStringLiteral("folder/a.csv"));
        QCOMPARE(entries[0].bytes, 8);
        QCOMPARE(entries[1].name, QStringLiteral("gr\u00f6\u00dfe.csv"));
        QCOMPARE(entries[1].bytes, large.size());
        QVERIFY(entries[1].packedBytes > 0 && entries[1].packedBytes < large.size() / 10);
        QVERIFY(!entries[1].encrypted);
        QCOMPARE((*archive)->find(QStringLiteral("empty.txt")), std::optional<size_t>(2));
        QVERIFY(!(*archive)->find(QStringLiteral("EMPTY.txt")));
        QCOMPARE(entryText(**archive, 0), QByteArray("a,b\n1,2\n"));
        QCOMPARE(entryText(**archive, 1), large);
        QCOMPARE(entryText(**archive, 2), QByteArray());
    }

    void streamsAreIndependent()
    {
        const QByteArray one = QByteArray("one,").repeated(300'000);
        const QByteArray two = QByteArray("two;").repeated(300'000);
        Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::openBuffer(
            zipOf({{QStringLiteral("1"), one}, {QStringLiteral("2"), two}}), QStringLiteral("t"));
        QVERIFY(archive.ok());
        std::vector<std::unique_ptr<ReadAhead>> streams; // three threads, two of them on the same entry
        for (const size_t index : {size_t{0}, size_t{1}, size_t{0}})
            streams.push_back(std::make_unique<ReadAhead>(std::move((*archive)->openEntry(index)).value()));
        archive->reset(); // a stream needs the archive no more
        QCOMPARE(drained(*streams[0]), one);
        QCOMPARE(drained(*streams[1]), two);
        QCOMPARE(drained(*streams[2]), one);
        QCOMPARE(streams[2]->fractionRead(), 1.0);
    }

    void fractionCountsUnpackedBytes()
    {
        const Result<std::shared_ptr<ZipArchive>> archive =
            ZipArchive::openBuffer(zipOf({{QStringLiteral("1"), QByteArray(1000, 'x')}}), QStringLiteral("t"));
        const Result<std::unique_ptr<ByteSource>> source = (*archive)->openEntry(0);
        std::vector<char> buffer(250);
        QCOMPARE((*source)->fractionRead(), 0.0);
        QCOMPARE(*(*source)->read(buffer), size_t{250});
        QCOMPARE((*source)->fractionRead(), 0.25);
    }

    void refusesNamesThatLeadOutside_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("refused");
        QTest::newRow("parent") << "../x.csv" << true;
        QTest::newRow("parent inside") << "a/../../x.csv" << true;
        QTest::newRow("parent last") << "a/.." << true;
        QTest::newRow("absolute") << "/etc/x.csv" << true;
        QTest::newRow("drive") << "C:x.csv" << true;
        QTest::newRow("backslash") << "a\\x.csv" << true;
        QTest::newRow("folder") << "../a/" << true;
        QTest::newRow("dots in a name") << "a..b/..c/d...csv" << false;
        QTest::newRow("colon later") << "at 10:15.csv" << false;
    }

    void refusesNamesThatLeadOutside()
    {
        QFETCH(QString, name);
        QFETCH(bool, refused);
        const QString error = openError(zipOf({{QStringLiteral("good.csv"), "a"}, {name, "b"}}));
        QCOMPARE(error.startsWith(QStringLiteral("input_unusable: t.zip: ")), refused);
        QCOMPARE(error.contains(QStringLiteral("outside its own folder (\"%1\")").arg(name)), refused);
    }

    void refusesTooManyEntries()
    {
        std::vector<ZipPart> parts;
        for (int i = 0; i <= ZipArchive::kMaxEntries; ++i)
            parts.push_back({QString::number(i), {}});
        const QString error = openError(zipOf(parts));
        QVERIFY2(error.contains(QStringLiteral("holds 10001 files, more than 10000")), qPrintable(error));
        parts.pop_back();
        QCOMPARE(openError(zipOf(parts)), QString());
    }

    void refusesDamage()
    {
        const QByteArray text = "some text that is stored, because it is short";
        QByteArray zip = zipOf({{QStringLiteral("a.csv"), text}});
        QVERIFY(openError(zip.chopped(10)).contains(QStringLiteral("truncated")));
        QVERIFY(openError(zip.left(20)).contains(QStringLiteral("truncated")));
        QVERIFY(openError({}).contains(QStringLiteral("is empty")));
        QVERIFY(openError("no zip at all").contains(QStringLiteral("no zip archive")));
        QVERIFY(!ZipArchive::open(QStringLiteral("/nowhere/a.zip")).ok());

        const qsizetype at = zip.indexOf("a.csv") + 5 + 20;
        zip[at] = static_cast<char>(zip[at] ^ 0x10);
        const Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::openBuffer(zip, QStringLiteral("t.zip"));
        const QByteArray error = entryText(**archive, 0);
        QVERIFY2(error.startsWith("error: t.zip (a.csv in it): its packed data are damaged"), error.constData());
    }

    void refusesAnyTruncationAndSurvivesAnyFlippedByte()
    {
        const QByteArray zip = zipOf({{QStringLiteral("a.csv"), QByteArray("a,b,c\n").repeated(20)}});
        for (qsizetype length = 0; length < zip.size(); ++length)
            QVERIFY(!openError(zip.left(length)).isEmpty());
        for (qsizetype at = 0; at < zip.size(); ++at) {
            QByteArray flipped = zip;
            flipped[at] = static_cast<char>(~flipped[at]);
            const Result<std::shared_ptr<ZipArchive>> archive =
                ZipArchive::openBuffer(flipped, QStringLiteral("t.zip"));
            for (size_t i = 0; archive.ok() && i < (*archive)->entries().size(); ++i)
                QVERIFY(entryText(**archive, i).size() < 1000);
        }
    }

    void refusesEncryption()
    {
        const Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::openBuffer(
            zipOf({{QStringLiteral("open.csv"), "a"}, {QStringLiteral("secret.csv"), "b", "password"}}),
            QStringLiteral("t.zip"));
        QVERIFY(archive.ok());
        QVERIFY(!(*archive)->entries()[0].encrypted);
        QVERIFY((*archive)->entries()[1].encrypted);
        QCOMPARE(entryText(**archive, 0), QByteArray("a"));
        QCOMPARE(entryText(**archive, 1),
                 QByteArray("error: t.zip (secret.csv in it) is encrypted: remove the password and load it again."));
    }

    void expansionIsLimited_data()
    {
        QTest::addColumn<qint64>("packed");
        QTest::addColumn<qint64>("unpacked");
        QTest::addColumn<bool>("refused");
        const qint64 free = kFreeExpansionBytes;
        QTest::newRow("nothing") << qint64{0} << qint64{0} << false;
        QTest::newRow("small ones may expand as they like") << qint64{1} << free << false;
        QTest::newRow("large ones may not") << free / 201 << free + 1 << true;
        QTest::newRow("a table") << free / 30 << free * 4 << false;
        QTest::newRow("at the limit") << free << free * 200 << true;
        QTest::newRow("below the limit") << free + 1 << free * 200 << false;
        QTest::newRow("no overflow") << std::numeric_limits<qint64>::max() << std::numeric_limits<qint64>::max()
                                     << false;
    }

    void expansionIsLimited()
    {
        QFETCH(qint64, packed);
        QFETCH(qint64, unpacked);
        QFETCH(bool, refused);
        QCOMPARE(!checkExpansion(packed, unpacked, QStringLiteral("t")).ok(), refused);
    }

    void refusesBombs()
    {
        const QByteArray expected = " unpacks to more than 200 times its size";
        std::vector<char> buffer(1024 * 1024);
        const Result<std::shared_ptr<ZipArchive>> archive =
            ZipArchive::openBuffer(zipBomb("a.csv", "a,b\n", 300), QStringLiteral("t.zip"));
        QVERIFY(archive.ok());
        QCOMPARE((*archive)->entries()[0].bytes, qint64{300} * 1024 * 1024 + 4);
        const Result<std::unique_ptr<ByteSource>> entry = (*archive)->openEntry(0);
        GzipSource gzip(std::make_unique<PieceSource>(gzipped(QByteArray(1024 * 1024, '\0')).repeated(300)),
                        QStringLiteral("t.gz"));
        for (ByteSource* source : {entry->get(), static_cast<ByteSource*>(&gzip)}) {
            qint64 total = 0;
            Result<size_t> got = source->read(buffer);
            for (; got.ok() && *got > 0; got = source->read(buffer))
                total += static_cast<qint64>(*got);
            QVERIFY(!got.ok());
            QVERIFY2(got.error().message.contains(QString::fromUtf8(expected)), qPrintable(got.error().message));
            QVERIFY(total <= kFreeExpansionBytes);
        }
    }
};

QTEST_GUILESS_MAIN(TestZipArchive)
#include "tst_ziparchive.moc"
