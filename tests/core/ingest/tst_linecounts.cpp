// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/linecounts.h"

#include <QTest>

using namespace churnlens::ingest;

namespace {

constexpr qint64 kDay = 86'400'000'000LL;

TransactionLine lineOf(LineKind kind, std::string_view customer, int quantity, qint64 price, qint64 day)
{
    TransactionLine line;
    line.kind = kind;
    line.customerId = customer;
    line.quantity = quantity;
    line.unitPrice = price;
    line.invoicedAt = day * kDay;
    line.isService = kind == LineKind::Service;
    return line;
}

} // namespace

class TestLineCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUp()
    {
        LineCounts counts;
        counts.add(lineOf(LineKind::Sale, "7", 2, 15'000, 10)); // 3.00
        counts.add(lineOf(LineKind::Sale, "", 3, 20'000, 5)); // 6.00, nobody's
        counts.add(lineOf(LineKind::Sale, "8", 1, 2'500, 12)); // 0.25
        counts.add(lineOf(LineKind::Cancellation, "7", -2, 15'000, 14)); // -3.00
        counts.add(lineOf(LineKind::Cancellation, "", -1, 5'000, 14)); // -0.50
        counts.add(lineOf(LineKind::Service, "7", 1, 180'000, 20)); // no sale of goods
        counts.add(lineOf(LineKind::NoSale, "7", 5, 0, 2));
        QCOMPARE(counts.accepted, 7);
        QCOMPARE(counts.withoutCustomer, 2);
        QCOMPARE(counts.cancelled, 2);
        QCOMPARE(counts.serviceLines, 1);
        QCOMPARE(counts.purchaseLines, 2);
        QCOMPARE(decimalText(counts.saleAmount), QByteArray("9.2500"));
        QCOMPARE(decimalText(counts.anonymousAmount), QByteArray("6.0000"));
        QCOMPARE(decimalText(counts.cancelledAmount), QByteArray("-3.5000"));
        QCOMPARE(counts.firstPurchase, 10 * kDay);
        QCOMPARE(counts.lastPurchase, 12 * kDay);
        QCOMPARE(counts.firstLine, 2 * kDay);
        QCOMPARE(counts.lastLine, 20 * kDay);
        QCOMPARE(counts.days.lines(), 7);
    }

    void sumsBeyond64Bits()
    {
        LineCounts counts; // 2^31-1 items at 9,999,999,999.9999 each, a thousand times
        for (int i = 0; i < 1000; ++i)
            counts.add(lineOf(LineKind::Sale, "7", 2'147'483'647, 99'999'999'999'999LL, 1));
        // 2147483647 * 99999999999999 * 1000 = 2147483647 * (10^14 - 1) * 10^3, over 10^4
        QCOMPARE(decimalText(counts.saleAmount), QByteArray("21474836469999785251635.3000"));
    }

    void writesDecimals_data()
    {
        QTest::addColumn<qint64>("scaled");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("zero") << qint64{0} << QByteArray("0.0000");
        QTest::newRow("smallest") << qint64{1} << QByteArray("0.0001");
        QTest::newRow("smallest negative") << qint64{-1} << QByteArray("-0.0001");
        QTest::newRow("one") << qint64{10'000} << QByteArray("1.0000");
        QTest::newRow("below one") << qint64{-9'999} << QByteArray("-0.9999");
        QTest::newRow("usual") << 170'680'308'900LL << QByteArray("17068030.8900");
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << QByteArray("922337203685477.5807");
        QTest::newRow("least") << std::numeric_limits<qint64>::min() << QByteArray("-922337203685477.5808");
    }
    void writesDecimals()
    {
        QFETCH(qint64, scaled);
        QTEST(decimalText(scaled), "text");
    }

    void writesTheEndsOf128Bits()
    {
        const ScaledSum half = ScaledSum{1} << 126;
        QCOMPARE(decimalText(half - 1 + half), QByteArray("17014118346046923173168730371588410.5727"));
        QCOMPARE(decimalText(-half - half), QByteArray("-17014118346046923173168730371588410.5728"));
    }
};

QTEST_GUILESS_MAIN(TestLineCounts)
#include "tst_linecounts.moc"
