// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/layoutjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace churnlens::ingest;

namespace {

TableLayout layoutOf(const TextFormat& format, DateOrder order, DecimalMark mark, const char* date)
{
    TableLayout layout;
    layout.text = format;
    layout.profile.name = QStringLiteral("mine");
    layout.header = {QStringLiteral("When"), QString(), QStringLiteral("Worth")};
    layout.headerLine = 3;
    layout.mapping.index[static_cast<size_t>(ColumnRole::InvoicedAt)] = 0;
    layout.mapping.index[static_cast<size_t>(ColumnRole::CustomerId)] = 1;
    layout.mapping.index[static_cast<size_t>(ColumnRole::LineTotal)] = 2;
    layout.dateOrder = order;
    layout.decimalMark = mark;
    layout.dates.add(date);
    return layout;
}

} // namespace

class TestLayoutJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesATextTable()
    {
        const TableLayout layout =
            layoutOf({TextEncoding::Windows1252, ';'}, DateOrder::DayFirst, DecimalMark::Comma, "13/02/2011");
        QCOMPARE(formatJson(layout, QStringLiteral("gzip")),
                 QJsonDocument::fromJson(R"({"format":"gzip in windows-1252, separated by semicolons",
                     "profile":"mine","header_line":3,"encoding":"windows-1252","delimiter":";",
                     "columns":{"invoiced_at":"When","customer_id":"column 2","line_total":"Worth"},
                     "date_form":"DD/MM/YYYY","date_order":"day_first","decimal_mark":","})")
                     .object());
    }

    void describesASheet()
    {
        TableLayout layout = layoutOf({}, DateOrder::DayFirst, DecimalMark::Point, "2011-02-13");
        layout.text.reset();
        const QJsonObject json = formatJson(layout, QStringLiteral("Excel workbook"));
        QCOMPARE(json[QStringLiteral("format")].toString(), QStringLiteral("Excel workbook"));
        QCOMPARE(json[QStringLiteral("decimal_mark")].toString(), QStringLiteral("."));
        QCOMPARE(json[QStringLiteral("date_form")].toString(), QStringLiteral("YYYY-MM-DD"));
        for (const char* key : {"encoding", "delimiter", "date_order"})
            QVERIFY2(!json.contains(QLatin1StringView(key)), key);
    }

    void namesDelimitersAndOrders_data()
    {
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<QString>("words");
        QTest::newRow("comma") << ',' << "text in utf-8, separated by commas";
        QTest::newRow("semicolon") << ';' << "text in utf-8, separated by semicolons";
        QTest::newRow("tab") << '\t' << "text in utf-8, separated by tabs";
        QTest::newRow("pipe") << '|' << "text in utf-8, separated by pipes";
        QTest::newRow("other") << '^' << "text in utf-8, separated by \"^\"";
    }
    void namesDelimitersAndOrders()
    {
        QFETCH(char, delimiter);
        const TableLayout layout =
            layoutOf({TextEncoding::Utf8, delimiter}, DateOrder::MonthFirst, DecimalMark::Point, "1/13/2011");
        QTEST(formatText(layout, QStringLiteral("text")), "words");
        QCOMPARE(dateOrderName(DateOrder::DayFirst), QStringLiteral("day_first"));
        QCOMPARE(dateOrderName(DateOrder::MonthFirst), QStringLiteral("month_first"));
        QCOMPARE(dateOrderName(DateOrder::YearFirst), QStringLiteral("year_first"));
    }
};

QTEST_GUILESS_MAIN(TestLayoutJson)
#include "tst_layoutjson.moc"
