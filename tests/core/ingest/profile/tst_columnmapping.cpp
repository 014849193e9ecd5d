// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/profile/columnmapping.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;

namespace {

SourceProfile generic()
{
    return SourceProfile::shipped().back();
}

/// "role=column" for each column that was found, by place.
QString described(const ColumnMapping& mapping, qsizetype columns)
{
    QStringList out;
    for (int at = 0; at < columns; ++at) {
        QString role = QStringLiteral("-");
        for (const ColumnRole candidate : allRoles())
            role = mapping[candidate] == at ? roleName(candidate) : role;
        out.append(role);
    }
    return out.join(u' ');
}

} // namespace

class TestColumnMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsByName_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("roles");
        const QString usual = QStringLiteral("invoice stock_code description quantity invoiced_at unit_price "
                                             "customer_id country");
        QTest::newRow("english") << "Order ID,SKU,Product Name,Qty,Order Date,Unit Price,Customer ID,Country" << usual;
        QTest::newRow("case and signs")
            << "ORDER_NO.,item-id,ITEM  NAME,units,order.date,PRICE (EACH),Client#No,country" << usual;
        QTest::newRow("german") << "Bestellnummer,Artikelnummer,Bezeichnung,Menge,Bestelldatum,Einzelpreis,"
                                   "Kundennummer,Land"
                                << usual;
        QTest::newRow("french") << "N° commande,Référence,Désignation,Quantité,Date de commande,Prix unitaire,"
                                   "Code client,Pays"
                                << usual;
        QTest::newRow("spanish") << "Número de pedido,Código,Descripción,Cantidad,Fecha,Precio unitario,"
                                    "Id de cliente,País"
                                 << usual;
        QTest::newRow("italian") << "Numero ordine,Codice articolo,Descrizione,Quantità,Data,Prezzo unitario,"
                                    "Codice cliente,Paese"
                                 << usual;
        QTest::newRow("dutch") << "Bestelnummer,Artikelcode,Omschrijving,Aantal,Besteldatum,Stukprijs,Klantnummer,Land"
                               << usual;
        QTest::newRow("polish") << "Numer zamówienia,Kod produktu,Nazwa,Ilość,Data zamówienia,Cena,Id klienta,Kraj"
                                << usual;
        QTest::newRow("turkish") << "Sipariş No,Ürün Kodu,Ürün Adı,Adet,Sipariş Tarihi,Birim Fiyat,Müşteri No,Ülke"
                                 << usual;
        QTest::newRow("decomposed accents") << QString::fromUtf8("N° commande,Re\u0301fe\u0301rence,De\u0301signation,"
                                                                 "Quantite\u0301,Date commande,Prix,Client,Pays")
                                            << usual;
    }
    void mapsByName()
    {
        QFETCH(QString, header);
        const QStringList names = header.split(u',');
        QTEST(described(mapColumns(generic(), names), names.size()), "roles");
    }

    void mapsWhatIsUnusual_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("roles");
        QTest::newRow("line total") << "Date,Customer,Amount"
                                    << "invoiced_at customer_id line_total";
        QTest::newRow("both prices") << "Date,Customer,Total,Price"
                                     << "invoiced_at customer_id line_total unit_price";
        QTest::newRow("date and time") << "Date,Time,Customer,Price"
                                       << "invoiced_at invoiced_time customer_id unit_price";
        QTest::newRow("time alone") << "Time,Customer,Price"
                                    << "invoiced_at customer_id unit_price";
        QTest::newRow("german time") << "Datum,Uhrzeit,Kunde,Betrag"
                                     << "invoiced_at invoiced_time customer_id line_total";
        QTest::newRow("status") << "Date,Customer,Price,Order Status"
                                << "invoiced_at customer_id unit_price status";
        QTest::newRow("the preferred name wins") << "Date,Order Date,Customer,Price"
                                                 << "- invoiced_at customer_id unit_price";
        QTest::newRow("unknown names") << "when,who,worth"
                                       << "- - -";
        QTest::newRow("names of signs alone") << "#,%,,Date,Customer,Price"
                                              << "- - - invoiced_at customer_id unit_price";
    }
    void mapsWhatIsUnusual() { mapsByName(); }

    void namesWithoutAPlaceGoByPosition()
    {
        SourceProfile profile;
        profile.columns[static_cast<size_t>(ColumnRole::InvoicedAt)].addName(QStringLiteral("When"));
        profile.columns[static_cast<size_t>(ColumnRole::InvoicedAt)].setPosition(3);
        profile.columns[static_cast<size_t>(ColumnRole::CustomerId)].setPosition(2);
        profile.columns[static_cast<size_t>(ColumnRole::UnitPrice)].setPosition(9);
        const ColumnMapping named = mapColumns(profile, {QStringLiteral("WHEN"), QStringLiteral("b"), QString()});
        QCOMPARE(described(named, 3), QStringLiteral("invoiced_at customer_id -"));
        const ColumnMapping placed = mapColumns(profile, {QStringLiteral("a"), QStringLiteral("b"), QString()});
        QCOMPARE(described(placed, 3), QStringLiteral("- customer_id invoiced_at"));
        QCOMPARE(described(mapPositions(profile), 9), QStringLiteral("- customer_id invoiced_at - - - - - unit_price"));
    }

    void aColumnServesOneRole()
    {
        SourceProfile profile;
        for (const ColumnRole role : {ColumnRole::UnitPrice, ColumnRole::LineTotal})
            profile.columns[static_cast<size_t>(role)].addName(QStringLiteral("Amount"));
        const ColumnMapping mapping = mapColumns(profile, {QStringLiteral("Amount")});
        QCOMPARE(mapping[ColumnRole::UnitPrice], 0);
        QCOMPARE(mapping[ColumnRole::LineTotal], -1);
        QCOMPARE(mapping.count(), 1);
    }

    void knowsWhenItIsComplete_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("reason"); // empty: complete
        QTest::newRow("unit price") << "Date,Customer,Price"
                                    << "";
        QTest::newRow("line total") << "Date,Customer,Amount"
                                    << "";
        QTest::newRow("no date") << "Order,Customer,Price"
                                 << "t.csv has no column for invoiced_at";
        QTest::newRow("no customer") << "Date,Price"
                                     << "t.csv has no column for customer_id";
        QTest::newRow("no price") << "Date,Customer,Quantity"
                                  << "t.csv has no column for unit_price";
        QTest::newRow("no price, either looked for") << "Date,Customer"
                                                     << "price per unit, item price, line total, total, amount, sales;";
        QTest::newRow("header told") << "Date,Customer,Worth"
                                     << "the header has: Date, Customer, Worth";
        QTest::newRow("two prices of one name") << "Date,Customer,Price,PRICE"
                                                << "t.csv has two columns named \"Price\"";
        QTest::newRow("two optional ones") << "Date,Customer,Price,Country,country."
                                           << "t.csv has two columns named \"Country\"";
        QTest::newRow("two that nobody needs") << "Date,Customer,Price,x,x"
                                               << "";
    }
    void knowsWhenItIsComplete()
    {
        QFETCH(QString, header);
        QFETCH(QString, reason);
        const QStringList names = header.split(u',');
        const Result<void> usable =
            checkMapping(generic(), mapColumns(generic(), names), names, QStringLiteral("t.csv"));
        QCOMPARE(usable.ok(), reason.isEmpty());
        QVERIFY2(usable.ok() || usable.error().code == ErrorCode::InputUnusable, "code");
        QVERIFY2(usable.ok() || usable.error().message.contains(reason),
                 usable.ok() ? "" : qPrintable(usable.error().message));
    }

    void aPositionSettlesAmbiguousNames()
    {
        SourceProfile profile = generic();
        ColumnChoice second;
        second.setPosition(4);
        profile.columns[static_cast<size_t>(ColumnRole::UnitPrice)] = second;
        const QStringList header = QStringLiteral("Date,Customer,Price,Price").split(u',');
        const ColumnMapping mapping = mapColumns(profile, header);
        QCOMPARE(mapping[ColumnRole::UnitPrice], 3);
        QVERIFY(checkMapping(profile, mapping, header, QStringLiteral("t.csv")).ok());
    }

    void detectsTheProfile_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("name");
        QTest::newRow("ii") << "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country"
                            << "online-retail-ii";
        QTest::newRow("ii, two missing") << "Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID"
                                         << "online-retail-ii";
        QTest::newRow("ii, three missing") << "Invoice,Quantity,InvoiceDate,Price,Customer ID"
                                           << "generic";
        QTest::newRow("ii without order numbers")
            << "StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country"
            << "generic";
        QTest::newRow("i") << "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
                           << "online-retail-i";
        QTest::newRow("i, two missing") << "InvoiceNo,StockCode,Description,InvoiceDate,UnitPrice,CustomerID"
                                        << "online-retail-i";
        QTest::newRow("other") << "Date,Customer,Price"
                               << "generic";
        QTest::newRow("nothing") << ""
                                 << "generic";
    }
    void detectsTheProfile()
    {
        QFETCH(QString, header);
        QTEST(detectProfile(header.split(u',')).name, "name");
    }
};

QTEST_GUILESS_MAIN(TestColumnMapping)
#include "tst_columnmapping.moc"
