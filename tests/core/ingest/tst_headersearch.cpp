// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/headersearch.h"

#include "core/ingest/table/delimitedtable.h"
#include "tests/support/piecesource.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;

namespace {

Result<HeaderMatch> find(const QByteArray& text, const std::optional<SourceProfile>& wanted = {})
{
    const auto table =
        DelimitedTable::open(std::make_unique<tests::PieceSource>(text), QStringLiteral("t.csv"), {std::nullopt, ','});
    if (!table.ok())
        return table.error();
    return findHeader(**table, wanted, QStringLiteral("t.csv"));
}

SourceProfile byPosition(int date, int customer, int price)
{
    SourceProfile profile;
    profile.name = QStringLiteral("places");
    profile.hasHeader = false;
    profile.columns[static_cast<size_t>(ColumnRole::InvoicedAt)].setPosition(date);
    profile.columns[static_cast<size_t>(ColumnRole::CustomerId)].setPosition(customer);
    profile.columns[static_cast<size_t>(ColumnRole::UnitPrice)].setPosition(price);
    return profile;
}

const QByteArray kLines("2011-01-01,7,2.50\n2011-01-02,8,3.00\n");

} // namespace

class TestHeaderSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheHeader_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("behind");
        QTest::newRow("at the top") << "Date,Customer,Price\n" + kLines << 1 << 1 << 2;
        QTest::newRow("below titles") << "Sales of 2011\n\nprinted,today\nDate,Customer,Price\n" + kLines << 4 << 3
                                      << 2;
        QTest::newRow("below a title over two lines")
            << "\"Sales\nof 2011\"\nDate,Customer,Price\n" + kLines << 3 << 2 << 2;
        QTest::newRow("the first of two") << "Date,Customer,Price\nDate,Customer,Price\n" + kLines << 1 << 1 << 3;
        QTest::newRow("the one that is complete")
            << "Order,Item,Qty,Price,Country\nDate,Customer,Price\n" + kLines << 2 << 2 << 2;
        QTest::newRow("the last that is looked at")
            << QByteArray("x,y\n").repeated(59) + "Date,Customer,Price\n" + kLines << 60 << 60 << 0;
        QTest::newRow("sep=") << "sep=,\nDate,Customer,Price\n" + kLines << 2 << 2 << 2;
        QTest::newRow("windows-1252") << QByteArray("Date,Client,Pr\xEAt,Quantit\xE9,Prix\n1,2,3,4,5\n") << 1 << 1 << 1;
    }
    void findsTheHeader()
    {
        QFETCH(QByteArray, text);
        const Result<HeaderMatch> match = find(text);
        QVERIFY2(match.ok(), match.ok() ? "" : qPrintable(match.error().message));
        QVERIFY(match->mapping.isComplete());
        QTEST(static_cast<int>(match->headerLine), "line");
        QTEST(static_cast<int>(match->recordsBefore), "before");
        QTEST(static_cast<int>(match->recordsBehind.size()), "behind");
        QCOMPARE(match->columnCount, static_cast<size_t>(match->header.size()));
    }

    void accentsAtTheEndOfANameAreKept()
    {
        const Result<HeaderMatch> match = find("Date,Client,Quantit\xE9,Prix\n1,2,3,4\n");
        QVERIFY(match.ok());
        QCOMPARE(match->header[2], QStringLiteral("Quantité"));
        QCOMPARE(match->mapping[ColumnRole::Quantity], 2);
    }

    void theBestRecordStandsInForAHeader()
    {
        const Result<HeaderMatch> match = find("Order,Item\nDate,Price,Qty\nTotal,7\n");
        QVERIFY(match.ok());
        QVERIFY(!match->mapping.isComplete());
        QCOMPARE(match->headerLine, 2);
        QCOMPARE(match->mapping.count(), 3);
        QCOMPARE(match->recordsBehind.size(), size_t{1});
        const Result<HeaderMatch> late = find(QByteArray("x,y\n").repeated(60) + "Date,Customer,Price\n");
        QVERIFY(late.ok());
        QCOMPARE(late->headerLine, 1); // nothing is known: the first
        QCOMPARE(late->mapping.count(), 0);
    }

    void withoutAHeaderColumnsGoByTheirPlace()
    {
        const Result<HeaderMatch> match = find("note\n" + kLines, byPosition(1, 2, 3));
        QVERIFY(match.ok());
        QVERIFY(match->header.isEmpty() && match->mapping.isComplete());
        QCOMPARE(match->headerLine, 0);
        QCOMPARE(match->recordsBefore, 0);
        QCOMPARE(match->columnCount, size_t{3}); // as most records have
        QCOMPARE(match->recordsBehind.size(), size_t{3});
        QCOMPARE(match->profile.name, QStringLiteral("places"));
        const Result<HeaderMatch> beyond = find(kLines, byPosition(1, 2, 4));
        QVERIFY(beyond.ok());
        QVERIFY(!beyond->mapping.has(ColumnRole::UnitPrice));
    }

    void theWantedProfileIsUsed()
    {
        const QByteArray text = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";
        QCOMPARE(find(text)->profile.name, QStringLiteral("online-retail-ii"));
        QCOMPARE(find(text, SourceProfile::shipped().back())->profile.name, QStringLiteral("generic"));
    }

    void withoutRecordsThereAreNoColumns()
    {
        const Result<HeaderMatch> match = find("\n\n");
        QVERIFY(match.ok());
        QCOMPARE(match->columnCount, size_t{0});
        QVERIFY(!match->mapping.isComplete());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("far too many columns") << QByteArray(16'384, ',')
                                              << "t.csv has more than 16384 columns, which no table of transactions "
                                                 "has. Check the delimiter and the line ends.";
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const Result<HeaderMatch> match = find(text);
        QVERIFY(!match.ok());
        QVERIFY(match.error().code == ErrorCode::InputUnusable);
        QTEST(match.error().message, "message");
    }
};

QTEST_GUILESS_MAIN(TestHeaderSearch)
#include "tst_headersearch.moc"
