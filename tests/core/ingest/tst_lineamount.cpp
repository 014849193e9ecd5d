// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/lineamount.h"

#include <QTest>

using namespace churnlens::ingest;

class TestLineAmount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converts_data()
    {
        QTest::addColumn<qint64>("quantity"); // times 10,000, as the price
        QTest::addColumn<qint64>("price");
        QTest::addColumn<bool>("isLineTotal");
        QTest::addColumn<int>("items");
        QTest::addColumn<qint64>("unitPrice");
        const auto row = [](const char* tag, qint64 quantity, qint64 price, bool total, int items, qint64 unit) {
            QTest::newRow(tag) << quantity << price << total << items << unit;
        };
        row("3 at 2.50", 30'000, 25'000, false, 3, 25'000);
        row("3 back at 2.50", -30'000, 25'000, false, -3, 25'000);
        row("negative unit price", 10'000, -25'000, false, 1, -25'000);
        row("nothing", 0, 25'000, false, 0, 25'000);
        row("largest quantity", 2'147'483'647LL * 10'000, 1, false, 2'147'483'647, 1);
        row("largest return", -2'147'483'648LL * 10'000, 1, false, std::numeric_limits<int>::min(), 1);
        row("3 for 7.50", 30'000, 75'000, true, 3, 25'000);
        row("3 for 10: a third, rounded", 30'000, 100'000, true, 3, 33'333);
        row("3 for 20: a third, rounded up", 30'000, 200'000, true, 3, 66'667);
        row("2 for 0.0001: half away from zero", 20'000, 1, true, 2, 1);
        row("return by the total", 30'000, -75'000, true, -3, 25'000);
        row("return by both", -30'000, -75'000, true, -3, 25'000);
        row("return by the quantity", -30'000, 75'000, true, -3, 25'000);
        row("total of no items", 0, 75'000, true, 0, 75'000);
        row("1.5 kg at 2.00", 15'000, 20'000, false, 1, 30'000);
        row("0.333 kg at 0.99: 0.32967", 3'330, 9'900, false, 1, 3'297);
        row("1.5 kg back at 2.00", -15'000, 20'000, false, -1, 30'000);
        row("1.5 kg at -2.00", 15'000, -20'000, false, 1, -30'000);
        row("1.5 kg for 3.00", 15'000, 30'000, true, 1, 30'000);
        row("1.5 kg back by the total", 15'000, -30'000, true, -1, 30'000);
        row("1.5 kg back by both", -15'000, -30'000, true, -1, 30'000);
        row("1.5 kg back by the quantity", -15'000, 30'000, true, -1, 30'000);
    }
    void converts()
    {
        QFETCH(qint64, quantity);
        QFETCH(qint64, price);
        QFETCH(bool, isLineTotal);
        QFETCH(int, items);
        QFETCH(qint64, unitPrice);
        const std::optional<LineAmount> amount = lineAmount(quantity, price, isLineTotal);
        QVERIFY(amount.has_value());
        QCOMPARE(amount->quantity, items);
        QCOMPARE(amount->unitPrice, unitPrice);
    }

    void aWeightMayNotCostMoreThanTheWarehouseHolds()
    {
        constexpr qint64 kLargest = 99'999'999'999'999LL; // 9,999,999,999.9999
        QCOMPARE(lineAmount(15'000, 66'666'666'666'666LL, false)->unitPrice, kLargest);
        QVERIFY(!lineAmount(15'000, 66'666'666'666'667LL, false)); // 100,000,000,000,000.5
        QVERIFY(!lineAmount(-2'000'000'005'000LL, kLargest, false));
    }

    void writesTimes_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<bool>("withTime");
        QTest::addColumn<QByteArray>("text");
        constexpr qint64 kDay = 86'400'000'000LL;
        QTest::newRow("epoch") << qint64{0} << true << QByteArray("2000-01-01T00:00:00");
        QTest::newRow("a moment") << 4062 * kDay + (8 * 3600 + 26 * 60 + 5) * 1'000'000LL + 999'999 << true
                                  << QByteArray("2011-02-14T08:26:05");
        QTest::newRow("the day") << 4062 * kDay + 1 << false << QByteArray("2011-02-14");
        QTest::newRow("before the epoch") << qint64{-1} << true << QByteArray("1999-12-31T23:59:59");
        QTest::newRow("leap day") << 59 * kDay << false << QByteArray("2000-02-29");
        QTest::newRow("earliest") << -3652 * kDay << false << QByteArray("1990-01-01");
    }
    void writesTimes()
    {
        QFETCH(qint64, micros);
        QFETCH(bool, withTime);
        QFETCH(QByteArray, text);
        std::string out = "x@";
        appendIsoTime(out, micros, withTime);
        QCOMPARE(QByteArray::fromStdString(out), "x@" + text);
    }
};

QTEST_GUILESS_MAIN(TestLineAmount)
#include "tst_lineamount.moc"
