// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/profile/sourceprofile.h"

#include "core/ingest/profile/columnmapping.h"
#include "core/ingest/profile/profilejson.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;

class TestSourceProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsThreeProfiles()
    {
        QStringList names;
        for (const SourceProfile& profile : SourceProfile::shipped())
            names << profile.name;
        QCOMPARE(names,
                 QStringList({QStringLiteral("online-retail-ii"), QStringLiteral("online-retail-i"),
                              QStringLiteral("generic")}));
    }

    void detectsByHeader_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("profile");
        QTest::newRow("ii") << "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country"
                            << "online-retail-ii";
        QTest::newRow("i") << "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
                           << "online-retail-i";
        QTest::newRow("other") << "order_id,sku,qty,date,price,customer"
                               << "generic";
    }
    void detectsByHeader()
    {
        QFETCH(QString, header);
        QTEST(detectProfile(header.split(u',')).name, "profile");
    }

    void mapsWithoutCaseAndPunctuation()
    {
        const QStringList header = QStringLiteral("ORDER-ID;Sku;Qty;Order Date;unit_price;customer_id").split(u';');
        const ColumnMapping mapping = mapColumns(detectProfile(header), header);
        QVERIFY(mapping.isComplete());
        QCOMPARE(mapping[ColumnRole::Invoice], 0);
        QCOMPARE(mapping[ColumnRole::StockCode], 1);
        QCOMPARE(mapping[ColumnRole::Quantity], 2);
        QCOMPARE(mapping[ColumnRole::InvoicedAt], 3);
        QCOMPARE(mapping[ColumnRole::UnitPrice], 4);
        QCOMPARE(mapping[ColumnRole::CustomerId], 5);
        QCOMPARE(mapping[ColumnRole::Country], -1);
    }

    void namesTheMissingColumn()
    {
        const QStringList header = QStringLiteral("Invoice,StockCode,Quantity,InvoiceDate,Price").split(u',');
        const SourceProfile profile = detectProfile(header);
        const Result<void> usable = checkMapping(profile, mapColumns(profile, header), header, QStringLiteral("x.csv"));
        QVERIFY(!usable.ok());
        QCOMPARE(usable.error().code, ErrorCode::InputUnusable);
        QVERIFY2(usable.error().message.startsWith(QStringLiteral("x.csv has no column for customer_id (looked for: ")),
                 qPrintable(usable.error().message));
    }

    void refusesBadProfiles_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not json") << QByteArray("{\"schema\":") << "at byte";
        QTest::newRow("schema") << QByteArray("{\"schema\":\"other/1\"}") << "its \"schema\" is not";
        QTest::newRow("no columns") << QByteArray("{\"schema\":\"churnlens.profile/1\"}")
                                    << "\"columns\" must be an object";
        QTest::newRow("date order") << QByteArray(
            "{\"schema\":\"churnlens.profile/"
            "1\",\"date_order\":\"random\",\"columns\":{\"invoice\":[\"a\"],\"stock_code\":[\"b\"],"
            "\"quantity\":[\"c\"],\"invoiced_at\":[\"d\"],\"unit_price\":[\"e\"],\"customer_id\":[\"f\"]}}")
                                    << "\"date_order\" must be";
    }
    void refusesBadProfiles()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        tests::TestFiles files;
        const Result<SourceProfile> profile = SourceProfile::load(files.write(QStringLiteral("p.json"), json));
        QVERIFY(!profile.ok());
        QCOMPARE(profile.error().code, ErrorCode::InputUnusable);
        QVERIFY2(profile.error().message.contains(reason), qPrintable(profile.error().message));
    }

    void unknownNameIsUsage()
    {
        const Result<SourceProfile> profile = SourceProfile::load(QStringLiteral("amazon"));
        QVERIFY(!profile.ok());
        QCOMPARE(profile.error().code, ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestSourceProfile)
#include "tst_sourceprofile.moc"
