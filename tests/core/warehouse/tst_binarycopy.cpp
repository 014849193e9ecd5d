// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/binarycopy.h"

#include "core/warehouse/transaction.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::warehouse;

namespace {

const QByteArray kCopy("COPY t FROM STDIN (FORMAT binary)");

} // namespace

class TestBinaryCopy : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;

private Q_SLOTS:
    void numericsAreExact_data()
    {
        QTest::addColumn<qint64>("scaled");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64{0} << "0.0000";
        QTest::newRow("smallest") << qint64{1} << "0.0001";
        QTest::newRow("below one") << qint64{8'500} << "0.8500";
        QTest::newRow("one") << qint64{10'000} << "1.0000";
        QTest::newRow("usual") << qint64{69'500} << "6.9500";
        QTest::newRow("negative") << qint64{-535'943'600} << "-53594.3600";
        QTest::newRow("inner zeros") << qint64{1'000'000'000'001} << "100000000.0001";
        QTest::newRow("whole ten thousands") << qint64{100'000'000} << "10000.0000";
        QTest::newRow("largest") << qint64{99'999'999'999'999} << "9999999999.9999";
    }
    void numericsAreExact()
    {
        QFETCH(qint64, scaled);
        const auto connection = m_database.fresh(QStringLiteral("n"), false);
        QVERIFY(connection->execute("CREATE TABLE t (n numeric(14,4))").ok());
        BinaryCopy copy(*connection);
        QVERIFY(copy.begin(kCopy).ok());
        QVERIFY(copy.beginRow(1).ok());
        copy.appendNumeric4(scaled);
        QCOMPARE(*copy.finish(), 1);
        QTEST(tests::scalar(*connection, "SELECT n FROM t"), "text");
        QCOMPARE(tests::scalar(*connection, "SELECT (n * 10000)::bigint FROM t"), QString::number(scaled));
    }

    void carriesEveryType()
    {
        const auto connection = m_database.fresh(QStringLiteral("m"), false);
        QVERIFY(connection->execute("CREATE TABLE t (a int, b bigint, c timestamp, d \"char\", e text, f text)").ok());
        BinaryCopy copy(*connection);
        QVERIFY(copy.begin(kCopy).ok());
        QVERIFY(copy.beginRow(6).ok());
        copy.appendInt32(-7);
        copy.appendInt64(1LL << 40);
        copy.appendInt64(86'400'000'000LL + 1);
        copy.appendChar('p');
        copy.appendText("Café 'x'");
        copy.appendNull();
        QCOMPARE(*copy.finish(), 1);
        QCOMPARE(tests::scalar(*connection, "SELECT concat_ws('|', a, b, c, d, e, f IS NULL) FROM t"),
                 QStringLiteral("-7|1099511627776|2000-01-02 00:00:00.000001|p|Café 'x'|t"));
    }

    void streamsManyRowsAndLongTexts()
    {
        const auto connection = m_database.fresh(QStringLiteral("l"), false);
        QVERIFY(connection->execute("CREATE TABLE t (a int, e text)").ok());
        BinaryCopy copy(*connection);
        QVERIFY(copy.begin(kCopy).ok());
        const std::string longText(300'000, 'y');
        constexpr int kRows = 20'000;
        for (int i = 0; i < kRows; ++i) {
            QVERIFY(copy.beginRow(2).ok());
            copy.appendInt32(i);
            copy.appendText(i % 1000 == 0 ? std::string_view(longText) : std::string_view("x"));
        }
        QCOMPARE(*copy.finish(), kRows);
        QCOMPARE(tests::scalar(*connection, "SELECT sum(a) || ' ' || sum(length(e)) FROM t"),
                 QStringLiteral("199990000 6019980"));
    }

    void abandonedCopyLeavesNothing()
    {
        const auto connection = m_database.fresh(QStringLiteral("k"), false);
        QVERIFY(connection->execute("CREATE TABLE t (a int)").ok());
        {
            const auto transaction = Transaction::begin(*connection);
            BinaryCopy copy(*connection);
            QVERIFY(copy.begin(kCopy).ok());
            QVERIFY(copy.beginRow(1).ok());
            copy.appendInt32(1);
        }
        QCOMPARE(tests::scalar(*connection, "SELECT count(*) FROM t"), QStringLiteral("0"));
    }

    void serverErrorsComeBack()
    {
        const auto connection = m_database.fresh(QStringLiteral("j"), false);
        QVERIFY(connection->execute("CREATE TABLE t (a int CHECK (a < 10))").ok());
        const auto transaction = Transaction::begin(*connection);
        BinaryCopy copy(*connection);
        QVERIFY(copy.begin(kCopy).ok());
        QVERIFY(copy.beginRow(1).ok());
        copy.appendInt32(11);
        const Result<qint64> done = copy.finish();
        QVERIFY(!done.ok());
        QCOMPARE(done.error().sqlState, QStringLiteral("23514"));
    }
};

QTEST_GUILESS_MAIN(TestBinaryCopy)
#include "tst_binarycopy.moc"
