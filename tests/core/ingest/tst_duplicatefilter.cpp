// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/duplicatefilter.h"

#include <QTest>

#include <functional>

using namespace churnlens::ingest;

class TestDuplicateFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyIsTheSevenFields_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<bool>("duplicate");
        QTest::newRow("same") << 0 << true;
        QTest::newRow("description") << 1 << true;
        QTest::newRow("invoice") << 2 << false;
        QTest::newRow("stock code") << 3 << false;
        QTest::newRow("quantity") << 4 << false;
        QTest::newRow("time") << 5 << false;
        QTest::newRow("price") << 6 << false;
        QTest::newRow("customer") << 7 << false;
        QTest::newRow("country") << 8 << false;
    }
    void keyIsTheSevenFields()
    {
        QFETCH(int, field);
        const TransactionLine first{"1", "85048", "THING", "13085", "France", 10, 20, 30, 1, LineKind::Sale, false};
        TransactionLine second = first;
        const std::array<std::function<void()>, 9> changes{[] {},
                                                           [&] { second.description = "OTHER"; },
                                                           [&] { second.invoice = "2"; },
                                                           [&] { second.stockCode = "85049"; },
                                                           [&] { second.quantity = 31; },
                                                           [&] { second.invoicedAt = 11; },
                                                           [&] { second.unitPrice = 21; },
                                                           [&] { second.customerId = "13086"; },
                                                           [&] { second.country = "Eire"; }};
        changes[static_cast<size_t>(field)]();
        DuplicateFilter filter;
        QVERIFY(!filter.insert(first));
        QTEST(filter.insert(second), "duplicate");
    }

    void fieldsDoNotRunTogether()
    {
        DuplicateFilter filter;
        QVERIFY(!filter.insert({"12", "3", {}, "", "", 0, 0, 0, 0, LineKind::Sale, false}));
        QVERIFY(!filter.insert({"1", "23", {}, "", "", 0, 0, 0, 0, LineKind::Sale, false}));
        QVERIFY(!filter.insert({"1", "2", {}, "3", "", 0, 0, 0, 0, LineKind::Sale, false}));
    }

    void remembersManyLines()
    {
        DuplicateFilter filter;
        TransactionLine line{"1", "85048", {}, "13085", "France", 0, 0, 0, 0, LineKind::Sale, false};
        constexpr int kLines = 400'000; // every part of the table grows several times
        for (int pass = 0; pass < 2; ++pass) {
            int duplicates = 0;
            for (line.invoicedAt = 0; line.invoicedAt < kLines; ++line.invoicedAt)
                duplicates += filter.insert(line) ? 1 : 0;
            QCOMPARE(duplicates, pass == 0 ? 0 : kLines);
        }
    }
};

QTEST_GUILESS_MAIN(TestDuplicateFilter)
#include "tst_duplicatefilter.moc"
