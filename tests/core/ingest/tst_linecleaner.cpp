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
    const SourceProfile profile = detectProfile(header);
    return LineCleaner(profile, *mapColumns(profile, header, QStringLiteral("t.csv")), 8, DateOrder::DayFirst,
                       kEndOf2020);
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
};

QTEST_GUILESS_MAIN(TestLineCleaner)
#include "tst_linecleaner.moc"
