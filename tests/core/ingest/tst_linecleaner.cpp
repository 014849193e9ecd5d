// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/linecleaner.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;

namespace {

constexpr qint64 kEndOf2020 = 7671LL * 86'400 * 1'000'000;

/// The cleaner of online-retail-ii with its eight columns in the usual order.
LineCleaner retailCleaner()
{
    const QStringList header =
        QStringLiteral("Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country").split(u',');
    TableLayout layout;
    layout.profile = detectProfile(header);
    layout.mapping = mapColumns(layout.profile, header);
    layout.header = header;
    layout.columnCount = 8;
    return LineCleaner(layout, kEndOf2020);
}

/// A layout of the generic profile for these columns.
TableLayout genericLayout(const QString& header)
{
    TableLayout layout;
    layout.profile = SourceProfile::shipped().back();
    layout.header = header.split(u',');
    layout.mapping = mapColumns(layout.profile, layout.header);
    layout.columnCount = static_cast<size_t>(layout.header.size());
    return layout;
}

/// The record holds views: the fields must outlive it.
Record recordOf(const QList<QByteArray>& fields)
{
    Record record;
    for (const QByteArray& field : fields)
        record.fields.emplace_back(field.constData(), static_cast<size_t>(field.size()));
    record.raw = record.fields.empty() ? std::string_view{} : record.fields.front();
    record.lineNumber = 7;
    return record;
}

/// What becomes of one line, fields separated by '|', for comparison: invoice, product, customer, country, quantity,
/// unit price * 10,000 and kind; or the reason why it is rejected.
QString cleaned(LineCleaner& cleaner, const QByteArray& text)
{
    const QList<QByteArray> fields = text.split('|');
    Record record = recordOf(fields);
    record.raw = {text.constData(), static_cast<size_t>(text.size())};
    TransactionLine line;
    if (const std::optional<RejectReason> reason = cleaner.clean(record, line))
        return reasonName(*reason);
    const auto words = [](std::string_view view) {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    };
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
        .arg(words(line.invoice), words(line.stockCode), words(line.customerId), words(line.country))
        .arg(line.quantity)
        .arg(line.unitPrice)
        .arg(QLatin1Char(static_cast<char>(line.kind)));
}

QString cleanedOnce(const TableLayout& layout, const QByteArray& text)
{
    LineCleaner cleaner(layout, kEndOf2020);
    return cleaned(cleaner, text);
}

} // namespace

class TestLineCleaner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifies_data()
    {
        QTest::addColumn<QByteArray>("invoice");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("quantity");
        QTest::addColumn<QByteArray>("price");
        QTest::addColumn<QByteArray>("customer");
        QTest::addColumn<char>("kind");
        QTest::addColumn<bool>("purchase");
        QTest::newRow("sale") << QByteArray("489434") << QByteArray("85048") << QByteArray("12") << QByteArray("6.95")
                              << QByteArray("13085.0") << 'p' << true;
        QTest::newRow("anonymous sale") << QByteArray("1") << QByteArray("85048") << QByteArray("1") << QByteArray("1")
                                        << QByteArray("") << 'p' << false;
        QTest::newRow("cancelled") << QByteArray("C489449") << QByteArray("22087") << QByteArray("-12")
                                   << QByteArray("2.95") << QByteArray("16321") << 'c' << false;
        QTest::newRow("lower-case c") << QByteArray("c489449") << QByteArray("22087") << QByteArray("-12")
                                      << QByteArray("2.95") << QByteArray("16321") << 'c' << false;
        QTest::newRow("postage") << QByteArray("1") << QByteArray("POST") << QByteArray("1") << QByteArray("18")
                                 << QByteArray("1") << 's' << false;
        QTest::newRow("manual, lower case") << QByteArray("1") << QByteArray("m") << QByteArray("1") << QByteArray("18")
                                            << QByteArray("1") << 's' << false;
        QTest::newRow("gift card") << QByteArray("1") << QByteArray("gift_0001_20") << QByteArray("1")
                                   << QByteArray("18") << QByteArray("1") << 's' << false;
        QTest::newRow("code that begins like a service") << QByteArray("1") << QByteArray("POSTER") << QByteArray("1")
                                                         << QByteArray("1") << QByteArray("1") << 'p' << true;
        QTest::newRow("cancelled service is a cancellation")
            << QByteArray("C1") << QByteArray("POST") << QByteArray("-1") << QByteArray("18") << QByteArray("1") << 'c'
            << false;
        QTest::newRow("free") << QByteArray("1") << QByteArray("85048") << QByteArray("1") << QByteArray("0")
                              << QByteArray("1") << 'x' << false;
        QTest::newRow("write-off") << QByteArray("1") << QByteArray("85048") << QByteArray("-5") << QByteArray("0")
                                   << QByteArray("") << 'x' << false;
    }
    void classifies()
    {
        QFETCH(QByteArray, invoice);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, quantity);
        QFETCH(QByteArray, price);
        QFETCH(QByteArray, customer);
        LineCleaner cleaner = retailCleaner();
        TransactionLine line;
        const QList<QByteArray> fields{invoice, code,     "THING",         quantity, "2009-12-01 07:45:00",
                                       price,   customer, "United Kingdom"};
        QVERIFY(!cleaner.clean(recordOf(fields), line).has_value());
        QTEST(static_cast<char>(line.kind), "kind");
        QTEST(line.isPurchase(), "purchase");
        QCOMPARE(line.lineNumber, 7);
    }

    void rejects_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no invoice") << 0 << QByteArray(" ") << "missing_invoice";
        QTest::newRow("no product") << 1 << QByteArray("") << "missing_product";
        QTest::newRow("quantity") << 3 << QByteArray("many") << "bad_quantity";
        QTest::newRow("quantity range") << 3 << QByteArray("3000000000") << "quantity_out_of_range";
        QTest::newRow("date") << 4 << QByteArray("yesterday") << "bad_date";
        QTest::newRow("date 9999") << 4 << QByteArray("9999-01-01") << "implausible_date";
        QTest::newRow("price") << 5 << QByteArray("free") << "bad_price";
        QTest::newRow("price nan") << 5 << QByteArray("NaN") << "price_out_of_range";
        QTest::newRow("long id") << 6 << QByteArray(1001, '7') << "text_too_long";
    }
    void rejects()
    {
        QFETCH(int, column);
        QFETCH(QByteArray, value);
        QList<QByteArray> fields{"1", "85048", "THING", "1", "2009-12-01 07:45:00", "1.00", "13085", "France"};
        fields[column] = value;
        LineCleaner cleaner = retailCleaner();
        TransactionLine line;
        const std::optional<RejectReason> reason = cleaner.clean(recordOf(fields), line);
        QVERIFY(reason.has_value());
        QTEST(reasonName(*reason), "reason");
    }

    void rejectsWrongFieldCounts()
    {
        LineCleaner cleaner = retailCleaner();
        TransactionLine line;
        const QList<QByteArray> few{"1", "2"};
        const QList<QByteArray> many{"1", "85048", "THING", "1", "2009-12-01 07:45:00", "1.00", "13085", "France", "9"};
        QVERIFY(cleaner.clean(recordOf(few), line) == RejectReason::FieldCount);
        QVERIFY(cleaner.clean(recordOf(many), line) == RejectReason::FieldCount);
    }

    void rejectsNulBytes()
    {
        LineCleaner cleaner = retailCleaner();
        TransactionLine line;
        const QList<QByteArray> fields{"1", "85048", "THING", "1", "2009-12-01 07:45:00", "1.00", "13085", "France"};
        Record record = recordOf(fields);
        const QByteArray raw("1,85048,TH\0NG", 13);
        record.raw = {raw.constData(), static_cast<size_t>(raw.size())};
        QVERIFY(cleaner.clean(record, line) == RejectReason::NulByte);
    }

    void readsWindows1252()
    {
        LineCleaner cleaner = retailCleaner();
        TransactionLine line;
        const QList<QByteArray> fields{"1",    "85048", "CAF\xC9 \x80 5", "1", "2009-12-01 07:45:00",
                                       "1.00", "13085", "France"};
        Record record = recordOf(fields);
        record.raw = record.fields[2];
        QVERIFY(!cleaner.clean(record, line).has_value());
        QCOMPARE(QString::fromUtf8(line.description.data(), static_cast<qsizetype>(line.description.size())),
                 QStringLiteral("CAFÉ € 5"));
    }

    void readsAmounts_data()
    {
        QTest::addColumn<QString>("prices"); // header behind invoice, date and customer
        QTest::addColumn<QByteArray>("values");
        QTest::addColumn<QString>("result");
        QTest::newRow("unit price") << "Quantity,Price" << QByteArray("3|2.5") << "3 25000 p";
        QTest::newRow("fraction") << "Quantity,Price" << QByteArray("1.5|2") << "1 30000 p";
        QTest::newRow("line total") << "Quantity,Amount" << QByteArray("3|7.5") << "3 25000 p";
        QTest::newRow("line total of a return") << "Quantity,Amount" << QByteArray("3|-7.5") << "-3 25000 c";
        QTest::newRow("weighed return") << "Quantity,Amount" << QByteArray("-1.5|3") << "-1 30000 c";
        QTest::newRow("no quantity") << "Price" << QByteArray("7.5") << "1 75000 p";
        QTest::newRow("no quantity, a return") << "Amount" << QByteArray("-7.5") << "-1 75000 c";
        QTest::newRow("both prices: that of the unit")
            << "Quantity,Price,Amount" << QByteArray("3|2.5|99") << "3 25000 p";
        QTest::newRow("free") << "Quantity,Amount" << QByteArray("3|0") << "3 0 x";
    }
    void readsAmounts()
    {
        QFETCH(QString, prices);
        QFETCH(QByteArray, values);
        QFETCH(QString, result);
        const TableLayout layout = genericLayout(QStringLiteral("Order ID,Date,Customer,") + prices);
        QCOMPARE(cleanedOnce(layout, "5|2011-01-01|7|" + values), QStringLiteral("5 (unknown) 7  ") + result);
    }

    void makesOrders_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<bool>("perDay");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("order");
        QTest::newRow("customer and time")
            << "Date,Customer,Price" << false << QByteArray("2011-02-14 08:26|7.0|2") << "7@2011-02-14T08:26:00";
        QTest::newRow("customer and day")
            << "Date,Customer,Price" << false << QByteArray("2011-02-14|7|2") << "7@2011-02-14T00:00:00";
        QTest::newRow("time column") << "Date,Customer,Price,Time" << false << QByteArray("2011-02-14|7|2|8:26 PM")
                                     << "7@2011-02-14T20:26:00";
        QTest::newRow("share of a day") << "Date,Customer,Price,Time" << false << QByteArray("40588|7|2|0.75")
                                        << "7@2011-02-14T18:00:00";
        QTest::newRow("nobody") << "Date,Customer,Price" << false << QByteArray("2011-02-14|NULL|2")
                                << "@2011-02-14T00:00:00";
        QTest::newRow("number of the file")
            << "Date,Customer,Price,Receipt" << false << QByteArray("2011-02-14 08:26|7|2|0012") << "0012";
        QTest::newRow("number of the day")
            << "Date,Customer,Price,Receipt" << true << QByteArray("2011-02-14 08:26|7|2|0012") << "0012@2011-02-14";
        QTest::newRow("per day without numbers")
            << "Date,Customer,Price" << true << QByteArray("2011-02-14 08:26|7|2") << "7@2011-02-14T08:26:00";
    }
    void makesOrders()
    {
        QFETCH(QString, header);
        QFETCH(bool, perDay);
        QFETCH(QByteArray, text);
        TableLayout layout = genericLayout(header);
        layout.profile.orderScope = perDay ? OrderScope::Day : OrderScope::File;
        QTEST(cleanedOnce(layout, text).section(u' ', 0, 0), "order");
    }

    void knowsWhatIsNothingAndWhatIsCancelled_data()
    {
        QTest::addColumn<QByteArray>("text"); // order, date, customer, price, status, country
        QTest::addColumn<QString>("result");
        const auto row = [](const char* tag, const char* text, const char* result) {
            QTest::newRow(tag) << QByteArray(text) << QString::fromUtf8(result);
        };
        row("plain", "5|2011-01-01|7|2|paid|Peru", "5 (unknown) 7 Peru 1 20000 p");
        row("cancelled", "5|2011-01-01|7|2|Refunded|Peru", "5 (unknown) 7 Peru 1 20000 c");
        row("cancelled with blanks", "5|2011-01-01|7|2| VOID |Peru", "5 (unknown) 7 Peru 1 20000 c");
        row("accents in capitals", "5|2011-01-01|7|2|ANNUL\xC3\x89|Peru", "5 (unknown) 7 Peru 1 20000 c");
        row("another word", "5|2011-01-01|7|2|refunded?|Peru", "5 (unknown) 7 Peru 1 20000 p");
        row("null", "5|2011-01-01|NULL|2|paid|null", "5 (unknown)   1 20000 p");
        row("nan", "5|2011-01-01|nan|2|paid|NaN", "5 (unknown)   1 20000 p");
        row("#N/A", "5|2011-01-01|#N/A|2|paid|n/a", "5 (unknown)   1 20000 p");
        row("mysql", "5|2011-01-01|\\N|2|paid|None", "5 (unknown)   1 20000 p");
        row("dash", "5|2011-01-01|-|2|paid|-", "5 (unknown)   1 20000 p");
        row("a name like it", "5|2011-01-01|nulla|2|paid|Oman", "5 (unknown) nulla Oman 1 20000 p");
        row("composed", "5|2011-01-01|Zoe\xCC\x88|2|paid|Peru", "5 (unknown) Zo\xC3\xAB Peru 1 20000 p");
        row("no order number", "|2011-01-01|7|2|paid|Peru", "missing_invoice");
    }
    void knowsWhatIsNothingAndWhatIsCancelled()
    {
        QFETCH(QByteArray, text);
        QTEST(cleanedOnce(genericLayout(QStringLiteral("Order ID,Date,Customer,Price,Status,Country")), text),
              "result");
    }

    void comparesServicesAndStatusesWithoutCase()
    {
        TableLayout layout = genericLayout(QStringLiteral("SKU,Date,Customer,Price,Status"));
        for (const char* code : {"env\xC3\xADo", "ENV\xC3\x8DO", "Env\xEDo", "Shipping"})
            QVERIFY2(cleanedOnce(layout, QByteArray(code) + "|2011-01-01|7|2|paid").endsWith(u's'), code);
        for (const char* status : {"annul\xC3\xA9", "Annul\xE9", "ANNUL\xC9"})
            QVERIFY2(cleanedOnce(layout, QByteArray("A|2011-01-01|7|2|") + status).endsWith(u'c'), status);
        QVERIFY(cleanedOnce(layout, "envie|2011-01-01|7|2|annulation").endsWith(u'p'));
    }

    void passesOverWhatIsNoTransaction_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("result");
        const auto row = [](const char* tag, const char* text, const char* result) {
            QTest::newRow(tag) << QByteArray(text) << QString::fromLatin1(result);
        };
        row("total", "Total||8|99.5|", "total_line");
        row("total, short", "Total|99.5", "total_line");
        row("footer", "Exported by a till||||", "total_line");
        row("header again", "Order ID|Date|Customer|Price|Country", "repeated_header");
        row("short line", "5|2011-01-01", "field_count");
        row("extra empty fields", "5|2011-01-01|7|2|Peru|| |", "5 (unknown) 7 Peru 1 20000 p");
        row("an extra value", "5|2011-01-01|7|2|Peru||x", "field_count");
        row("a total with a date is a line", "Total|2011-01-01|7|2|Peru", "Total (unknown) 7 Peru 1 20000 p");
        row("a bad price is no footer", "Total|2011-01-01|7|free|Peru", "bad_price");
    }
    void passesOverWhatIsNoTransaction()
    {
        QFETCH(QByteArray, text);
        QTEST(cleanedOnce(genericLayout(QStringLiteral("Order ID,Date,Customer,Price,Country")), text), "result");
    }

    void readsWindows1252Values_data()
    {
        QTest::addColumn<bool>("declared");
        QTest::addColumn<QByteArray>("text"); // order, date, customer, price, country
        QTest::addColumn<QString>("result");
        for (const bool declared : {false, true}) {
            const char* how = declared ? "declared" : "found";
            QTest::addRow("name, %s", how) << declared
                                           << QByteArray("5|2011-01-01|Zo\xEB|2|Cura\xE7"
                                                         "ao")
                                           << QStringLiteral("5 (unknown) Zoë Curaçao 1 20000 p");
            QTest::addRow("pound and name, %s", how) << declared
                                                     << QByteArray("5|2011-01-01|Zo\xEB|\xA3"
                                                                   "2.50|Cura\xE7"
                                                                   "ao")
                                                     << QStringLiteral("5 (unknown) Zoë Curaçao 1 25000 p");
            QTest::addRow("blank between thousands, %s", how) << declared
                                                              << QByteArray("5|2011-01-01|7|1\xA0"
                                                                            "234|M\xE9xico")
                                                              << QStringLiteral("5 (unknown) 7 México 1 12340000 p");
            QTest::addRow("month, %s", how) << declared << QByteArray("5|1. M\xE4rz 2011|7|2|Peru")
                                            << QStringLiteral("5 (unknown) 7 Peru 1 20000 p");
        }
    }
    void readsWindows1252Values()
    {
        QFETCH(bool, declared);
        QFETCH(QByteArray, text);
        TableLayout layout = genericLayout(QStringLiteral("Order ID,Date,Customer,Price,Country"));
        if (declared)
            layout.profile.encoding = TextEncoding::Windows1252;
        LineCleaner cleaner(layout, kEndOf2020);
        QTEST(cleaned(cleaner, text), "result");
        QCOMPARE(cleaner.notes().encodings.others, 1);
    }

    void countsWhatIsUnusual()
    {
        TableLayout layout = genericLayout(QStringLiteral("Order ID,Date,Customer,Quantity,Price,Country"));
        LineCleaner cleaner(layout, kEndOf2020);
        for (const char* text :
             {"1|2011-01-01|7|1.5|2|Peru", "2|2011-01-01|1.23457E+12|1|2|Peru", "3|2011-01-01|7|1|2|Per\xFA",
              "4|01/13/2011|7|1|2|Peru", "4|01/13/2011|7|1|2|Per\xFA", "5|2011-01-01|7|1|12,50|Peru",
              "5|2011-01-01|7|1|12,50|Per\xFA", "6|2011-01-01|7|0.5|\2432|Peru", "7|2011-01-01|7|1|1,234|Peru",
              "|2011-01-01|7|2.5|2|Peru"})
            cleaned(cleaner, text);
        QCOMPARE(cleaner.notes().fractionalQuantities, 2); // of accepted lines
        QCOMPARE(cleaner.notes().lostDigits, 1);
        QCOMPARE(cleaner.notes().encodings.others, 2);
        QCOMPARE(cleaner.notes().otherDateOrder, 2);
        QCOMPARE(cleaner.notes().otherDecimalMark, 2);
    }
};

QTEST_GUILESS_MAIN(TestLineCleaner)
#include "tst_linecleaner.moc"
