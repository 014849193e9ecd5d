// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/pipeline/loadbench.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::tests;

namespace {

const QByteArray kCustomers =
    "SELECT string_agg(customer_id, ' ' ORDER BY customer_id COLLATE \"C\") FROM warehouse.customer";
const QByteArray kMoments =
    "SELECT string_agg(to_char(invoiced_at, 'MM-DD'), ' ' ORDER BY line_no) FROM (SELECT * FROM "
    "warehouse.transaction_line ORDER BY line_no DESC LIMIT 4) x";
const QByteArray kAmounts =
    "SELECT string_agg(line_kind::text || ':' || quantity || '*' || trim_scale(unit_price), ' ' ORDER BY "
    "line_no) FROM warehouse.transaction_line";

struct Expected
{
    const char* counts;
    const char* warnings = ""; ///< a fragment of each, between bars
    QByteArray sql{};
    const char* value = "";
};

void row(const char* name, const QByteArray& content, const Expected& expected, const QByteArray& profile = {})
{
    QTest::newRow(name) << content << profile << QString::fromUtf8(expected.counts)
                        << QString::fromUtf8(expected.warnings) << expected.sql << QString::fromUtf8(expected.value);
}

/// Lines of one customer each.
QByteArray ofCustomers(const QByteArrayList& ids)
{
    QByteArray out = kHeader;
    for (qsizetype i = 0; i < ids.size(); ++i)
        out += QByteArray::number(i) + ",P1,x,1,2010-01-05 10:00:00,2," + ids[i] + ",France\n";
    return out;
}

/// Lines with these dates.
QByteArray ofDates(const QByteArrayList& dates)
{
    QByteArray out = kHeader;
    for (qsizetype i = 0; i < dates.size(); ++i)
        out += QByteArray::number(i) + ",P1,x,1," + dates[i] + ",2,100,France\n";
    return out;
}

QByteArrayList repeated(const QByteArray& text, int count)
{
    return QByteArrayList(count, text);
}

} // namespace

/// Files that leave columns out, or whose ids and dates can be taken in more than one way.
class TestOddColumns : public QObject
{
    Q_OBJECT

private:
    LoadBench m_bench;

    static void columns()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<QString>("warnings");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("value");
    }

    void check()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, profile);
        QFETCH(QString, counts);
        QFETCH(QString, warnings);
        QFETCH(QByteArray, sql);
        QFETCH(QString, value);
        const LoadOutcome outcome = m_bench.load({{QStringLiteral("in.csv"), content}}, profile);
        QCOMPARE(outcome.error, QString());
        QCOMPARE(outcome.counts, counts);
        const QStringList expected = warnings.split(u'|', Qt::SkipEmptyParts);
        QVERIFY2(outcome.warnings.size() == expected.size(), qPrintable(outcome.warnings.join(u'\n')));
        for (qsizetype i = 0; i < expected.size(); ++i)
            QVERIFY2(outcome.warnings[i].contains(expected[i]), qPrintable(outcome.warnings[i]));
        if (!sql.isEmpty())
            QCOMPARE(m_bench.scalar(sql), value);
    }

private Q_SLOTS:
    void ids_data()
    {
        columns();
        row("with a zero, without, with decimals", ofCustomers({"012923", "12923", "12923.0", "12923.00"}),
            {"read 4, loaded 4, purchases 4", "", kCustomers, "012923 12923"});
        row("composed and decomposed", ofCustomers({"Ren\u00E9", "Rene\u0301", "\u00C5", "A\u030A", "\u212B"}),
            {"read 5, loaded 5, purchases 5", "", kCustomers, "René Å"});
        row("one name in two encodings", ofCustomers({"Ren\u00E9", "Ren\xE9"}),
            {"read 2, loaded 2, purchases 2", "Windows-1252 and 1 line in UTF-8", kCustomers, "René"});
        row("uuids", ofCustomers({"550e8400-e29b-41d4-a716-446655440000", "550E8400-E29B-41D4-A716-446655440000"}),
            {"read 2, loaded 2, purchases 2", "", kCustomers,
             "550E8400-E29B-41D4-A716-446655440000 550e8400-e29b-41d4-a716-446655440000"});
        row("numbers that a spreadsheet cut", ofCustomers({"1.23457E+12", "1.23458E+12", "1E5", "7"}),
            {"read 4, loaded 4, purchases 4", "2 lines with a customer id like 1.23E+12", kCustomers,
             "1.23457E+12 1.23458E+12 1E5 7"});
        row("emoji and marks of direction", ofCustomers({"\U0001F600", "\u202Eabc", "a\u200Fb", "\u0627\u0628"}),
            {"read 4, loaded 4, purchases 4", "", kCustomers, "a\u200Fb \u0627\u0628 \u202Eabc \U0001F600"});
        row("formulas", ofCustomers({"=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "\"=HYPERLINK(\"\"http://x\"\")\"", "-2"}),
            {"read 5, loaded 5, purchases 5", "", kCustomers,
             "+1 -2 =HYPERLINK(\"http://x\") =cmd|' /C calc'!A0 @SUM(A1)"});
        row("statements and markup",
            ofCustomers({"'; DROP TABLE warehouse.load; --", "$1", "<script>alert(1)</script>", "\\x00", "%s%n"}),
            {"read 5, loaded 5, purchases 5", "", kCustomers,
             "$1 %s%n '; DROP TABLE warehouse.load; -- <script>alert(1)</script> \\x00"});
        row("words for nothing", ofCustomers({"NULL", "nan", "-", "n/a", "", " ", "\"\""}),
            {"read 7, loaded 7, anonymous 7", "", "SELECT count(*) FROM warehouse.customer", "0"});
    }
    void ids() { check(); }

    void dateOrders_data()
    {
        columns();
        const QByteArrayList undecided = repeated("09/08/2010", 50'000);
        row("no day above 12", ofDates({"01/02/2010", "03/04/2010", "05/06/2010", "12/12/2010"}),
            {"read 4, loaded 4, purchases 4", "no day in the date column is above 12", kMoments,
             "02-01 04-03 06-05 12-12"});
        row("the proof of month first behind 50,000 lines",
            ofDates(undecided + QByteArrayList{"12/31/2010", "01/02/2010"}),
            {"read 50002, loaded 50002, purchases 50002", "", kMoments, "09-08 09-08 12-31 01-02"});
        row("the proof of day first behind 50,000 lines",
            ofDates(undecided + QByteArrayList{"31/12/2010", "01/02/2010"}),
            {"read 50002, loaded 50002, purchases 50002", "", kMoments, "08-09 08-09 12-31 02-01"});
        row("few of the other order", ofDates(repeated("25/03/2010", 98) + repeated("03/25/2010", 2)),
            {"read 100, loaded 98, purchases 98; bad_date 2",
             "some dates can only be day first and some only month first|2 lines rejected with a date that only the "
             "other order"});
        row("few of the other order in windows-1252",
            QByteArray(ofDates(repeated("25/03/2010", 97) + repeated("03/25/2010", 3))).replace("France", "R\xE9union"),
            {"read 100, loaded 97, purchases 97; bad_date 3",
             "some dates can only be day first and some only month first|3 lines rejected with a date that only the "
             "other order"});
        row("dates that need an order behind 3,000 that do not",
            ofDates(repeated("2010-03-04", 3000)
                    + QByteArrayList{"03/04/2010", "05/06/2010", "01/02/2010", "07/08/2010"}),
            {"read 3004, loaded 3004, purchases 3004", "day and month cannot be told apart", kMoments,
             "04-03 06-05 02-01 08-07"});
        row("few dates of another order behind 3,000 that need none",
            ofDates(repeated("2010-03-04", 3000) + QByteArrayList{"03/04/2010", "12/31/2010"}),
            {"read 3002, loaded 3001, purchases 3001; bad_date 1",
             "1 line rejected with a date that only the other order|dates are in another order of day and month"});
    }
    void dateOrders() { check(); }

    void numberForms_data()
    {
        columns();
        const auto prices = [](const QByteArray& form, int lines, const QByteArrayList& more) {
            QByteArray out = kHeader;
            for (const QByteArray& price : repeated(form, lines) + more)
                out += QByteArray::number(out.size()) + ",P1,x,1,2010-01-05,\"" + price + "\",100,France\n";
            return out;
        };
        row("thousands or decimals", prices("1,234", 1, {"5,678"}),
            {"read 2, loaded 2, purchases 2", "the numbers do not tell decimal marks from thousands", kAmounts,
             "p:1*1234 p:1*5678"});
        row("the proof behind 50,000 lines", prices("1,234", 50'000, {"2,5"}),
            {"read 50001, loaded 50001, purchases 50001", "",
             "SELECT trim_scale(sum(quantity * unit_price)) FROM warehouse.transaction_line", "61702.5"});
        row("decimals or thousands behind 3,000 whole numbers", prices("2", 3000, {"1,234", "5,678"}),
            {"read 3002, loaded 3002, purchases 3002", "the numbers do not tell decimal marks from thousands"});
        row("a second currency behind 3,000 lines", prices("$2.50", 3000, {"\u20AC2.50"}),
            {"read 3001, loaded 3001, purchases 3001", "prices carry several currencies ($, \u20AC)"});
    }
    void numberForms() { check(); }

    void absentColumns_data()
    {
        columns();
        row("without product",
            "Invoice,Quantity,InvoiceDate,Price,Customer ID\n1,2,2010-01-05,1.5,7\n2,1,2010-01-06,2,7\n",
            {"read 2, loaded 2, purchases 2", "without products, repeated",
             "SELECT string_agg(stock_code, ' ') FROM warehouse.product", "(unknown)"});
        row("without quantity", "Order ID,SKU,Date,Price,Customer\n1,A,2010-01-05,1.5,7\n1,B,2010-01-05,-2,7\n",
            {"read 2, loaded 2, purchases 1, cancelled 1", "without quantities, repeated", kAmounts, "p:1*1.5 c:-1*2"});
        row("without country and description", "Order,SKU,Qty,Date,Price,Customer\n1,A,2,2010-01-05,1.5,7\n",
            {"read 1, loaded 1, purchases 1", "", "SELECT coalesce(min(country), 'none') FROM warehouse.customer",
             "none"});
        row("without order number",
            "SKU,Qty,Date,Price,Customer\nA,2,2010-01-05 10:00,1,7\nB,1,2010-01-05 10:00,1,7\nA,1,2010-01-05 "
            "11:00,1,7\n"
            "A,1,2010-01-05 10:00,1,8\n",
            {"read 4, loaded 4, purchases 4", "", "SELECT count(DISTINCT invoice_no) FROM warehouse.transaction_line",
             "3"});
        row("with a line total alone",
            "Order,SKU,Qty,Date,Amount,Customer\n1,A,3,2010-01-05,10,7\n2,A,1,2010-01-05,-4,7\n",
            {"read 2, loaded 2, purchases 1, cancelled 1", "", kAmounts, "p:3*3.3333 c:-1*4"});
        row("date and time apart",
            "Order,SKU,Qty,Date,Time,Price,Customer\n1,A,3,13/02/2010,8:26,10,7\n2,A,3,14/02/2010,,10,7\n"
            "3,A,1,14/02/2010,8:26 PM,1,7\n",
            {"read 3, loaded 3, purchases 3", "",
             "SELECT string_agg(to_char(invoiced_at, 'MM-DD HH24:MI'), ' ' ORDER BY line_no) FROM "
             "warehouse.transaction_line",
             "02-13 08:26 02-14 00:00 02-14 20:26"});
    }
    void absentColumns() { check(); }

    void timesStatusesAndScopes_data()
    {
        columns();
        row("times that are none",
            "Order,SKU,Qty,Date,Time,Price,Customer\n1,A,3,13/02/2010,8:26,10,7\n2,A,3,03/04/2010,25:00,10,7\n",
            {"read 2, loaded 1, purchases 1; bad_date 1"});
        row("a status that cancels",
            "Order,SKU,Qty,Date,Price,Customer,Status\n1,A,3,2010-01-05,10,7,Paid\n"
            "2,A,1,2010-01-05,4,7,Refunded\n3,A,1,2010-01-05,4,7,CANCELLED \n4,A,1,2010-01-05,4,7,\n",
            {"read 4, loaded 4, purchases 2, cancelled 2"});
        row("numbers that begin anew every day",
            "Order,SKU,Qty,Date,Price,Customer\n1,A,1,2010-01-05 10:00,1,7\n1,B,1,2010-01-05 "
            "10:00,1,7\n1,A,1,2010-01-06,1,8\n",
            {"read 3, loaded 3, purchases 3", "",
             "SELECT string_agg(DISTINCT invoice_no, ' ' ORDER BY invoice_no) FROM warehouse.transaction_line",
             "1@2010-01-05 1@2010-01-06"},
            R"({"schema":"churnlens.profile/1","name":"till","order_scope":"day","columns":{"invoice":["Order"],
               "stock_code":["SKU"],"quantity":["Qty"],"invoiced_at":["Date"],"unit_price":["Price"],
               "customer_id":["Customer"]}})");
    }
    void timesStatusesAndScopes() { check(); }
};

QTEST_GUILESS_MAIN(TestOddColumns)
#include "tst_oddcolumns.moc"
