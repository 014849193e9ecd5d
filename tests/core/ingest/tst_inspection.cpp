// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspection.h"

#include "core/ingest/profile/profilejson.h"
#include "core/ingest/transactionreader.h"
#include "tests/support/testfiles.h"
#include "tests/support/zippackage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;

namespace {

/// Lines of an order each: order, product, quantity, date, price, customer, separated by the delimiter.
QByteArray linesOf(char delimiter, char point)
{
    QByteArray out;
    for (int i = 0; i < 30; ++i) {
        const QList<QByteArray> fields{QByteArray::number(536'365 + i / 3),
                                       "P" + QByteArray::number(100 + i * 7 % 30),
                                       QByteArray::number(1 + i % 9),
                                       QByteArray::number(1 + i % 28) + "/11/2011 08:" + QByteArray::number(10 + i),
                                       QByteArray::number(2 + i % 5) + point + "55",
                                       QByteArray::number(17'850 + i / 5)};
        out += fields.join(delimiter) + '\n';
    }
    return out;
}

/// Reads a file with a profile; "accepted lines, sale amount, last moment" or the error.
QString loaded(const QString& path, const std::optional<SourceProfile>& profile)
{
    ReaderOptions options;
    options.profile = profile;
    Result<std::unique_ptr<TransactionReader>> reader = TransactionReader::open(path, options, {});
    if (!reader.ok())
        return reader.error().message;
    TransactionLine line;
    while (true) {
        const Result<bool> got = (*reader)->next(line);
        if (!got.ok())
            return got.error().message;
        if (!*got)
            break;
    }
    const LineCounts& counts = (*reader)->counts();
    return QStringLiteral("%1 %2 %3")
        .arg(counts.accepted)
        .arg(QString::fromLatin1(decimalText(counts.saleAmount)))
        .arg(counts.days.lastPlausibleDay().toString(Qt::ISODate));
}

} // namespace

class TestInspection : public QObject
{
    Q_OBJECT

private:
    tests::TestFiles m_files;

    Result<Inspection> inspect(const QString& name, const QByteArray& content)
    {
        return inspectFile(m_files.write(name, content), {}, {});
    }
    /// The suggested profile, through JSON as it is written and read back.
    static Result<SourceProfile> suggested(const Inspection& inspection)
    {
        return profileFromJson(QJsonDocument(profileToJson(suggestedProfile(inspection))).toJson(),
                               QStringLiteral("p.json"));
    }

private Q_SLOTS:
    void knownNames()
    {
        const QByteArray csv = "Order No;SKU;Qty;Date;Price;Customer;Note\n" + linesOf(';', ',').replace("\n", ";x\n");
        const Result<Inspection> inspection = inspect(QStringLiteral("a.csv"), csv);
        QVERIFY2(inspection.ok(), inspection.ok() ? "" : qPrintable(inspection.error().message));
        QCOMPARE(inspection->tables.size(), size_t{1});
        QCOMPARE(inspection->best().problem, QString());
        const QString text = inspectionText(*inspection);
        for (const char* words :
             {": text, one table\n", "  read as      text in utf-8, separated by semicolons\n",
              "  header       line 1\n", "  profile      generic\n", "  dates        DD/MM/YYYY hh:mm (day_first)\n",
              "  numbers      comma as the decimal mark\n", "  looked at    all 30 lines\n",
              "    invoice        Order No", "  not used     Note\n", "Without countries"})
            QVERIFY2(text.contains(QLatin1StringView(words)), qPrintable(QLatin1StringView(words) + u"\n" + text));
        QVERIFY2(!text.contains(QStringLiteral("problem")), qPrintable(text));
    }

    void theSuggestedProfileLoadsTheFile_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<char>("point");
        const QString known = QStringLiteral("Order No|SKU|Qty|Date|Price|Customer\n");
        const QString unknown = QStringLiteral("a1|b2|c3|d4|e5|f6\n");
        QTest::newRow("known names") << known << ';' << ',';
        QTest::newRow("known names below a title") << QStringLiteral("Sales\n\n") + known << '\t' << '.';
        QTest::newRow("unknown names") << unknown << ',' << '.';
        QTest::newRow("unknown names, decimal comma") << unknown << ';' << ',';
        QTest::newRow("unknown names, tabs and decimal comma") << unknown << '\t' << ',';
        QTest::newRow("some known names") << QStringLiteral("Order No|SKU|Qty|Date|Worth|Who\n") << '\t' << ',';
        QTest::newRow("no header") << QString() << ',' << '.';
        QTest::newRow("no header, decimal comma") << QString() << ';' << ',';
        QTest::newRow("no header, tabs and decimal comma") << QString() << '\t' << ',';
        QTest::newRow("names of signs") << QStringLiteral("#|SKU|Qty|Date|â¬|Customer\n") << ';' << ',';
        QTest::newRow("two names that differ in case")
            << QStringLiteral("Order No|SKU|Qty|Date|Worth|WORTH\n") << ';' << ',';
    }
    void theSuggestedProfileLoadsTheFile()
    {
        QFETCH(QString, head);
        QFETCH(char, delimiter);
        QFETCH(char, point);
        const QByteArray csv = head.toUtf8().replace('|', delimiter) + linesOf(delimiter, point);
        const Result<Inspection> inspection = inspect(QStringLiteral("my.shop.csv"), csv);
        QVERIFY2(inspection.ok(), inspection.ok() ? "" : qPrintable(inspection.error().message));
        const Result<SourceProfile> profile = suggested(*inspection);
        QVERIFY2(profile.ok(), profile.ok() ? "" : qPrintable(profile.error().message));
        QCOMPARE(profile->name, QStringLiteral("my.shop"));
        QCOMPARE(profile->hasHeader, !head.isEmpty());
        // 30 lines; sum of (1 + i % 9) * (2.55 + i % 5)
        qint64 cents = 0;
        for (int i = 0; i < 30; ++i)
            cents += (1 + i % 9) * (255 + i % 5 * 100);
        QCOMPARE(
            loaded(inspection->file, *profile),
            QStringLiteral("30 %1.%2 2011-11-28").arg(cents / 100).arg(cents % 100 * 100, 4, 10, QLatin1Char('0')));
    }

    void theSuggestionIsWhatWasFound()
    {
        const QByteArray csv = "Order No;SKU;Qty;Date;Price;Customer;Country\n"
                               "1;A;1;13/11/2011;2,50;7;Cura\xE7"
                               "ao\n";
        const Result<Inspection> inspection = inspect(QStringLiteral("a.csv"), csv);
        const SourceProfile profile = suggestedProfile(*inspection);
        QVERIFY(profile.encoding == TextEncoding::Windows1252 && profile.delimiter == ';');
        QVERIFY(profile.dateOrder == DateOrder::DayFirst && profile.decimalMark == DecimalMark::Comma);
        QCOMPARE(profile.column(ColumnRole::Invoice).names(), QStringList(QStringLiteral("Order No")));
        QCOMPARE(profile.column(ColumnRole::Invoice).position(), 0);
        QVERIFY(profile.column(ColumnRole::Description).isEmpty());
        QVERIFY(profile.negativeQuantityCancels); // the rules of the profile that was used
        QCOMPARE(loaded(inspection->file, profile), QStringLiteral("1 2.5000 2011-11-13"));
    }

    void aHeaderlessTableSaysSo()
    {
        const Result<Inspection> inspection = inspect(QStringLiteral("raw.csv"), linesOf(',', '.'));
        QVERIFY(inspection.ok());
        const InspectedTable& table = inspection->best();
        QVERIFY(table.problem.contains(QStringLiteral("has no column for invoiced_at")));
        QCOMPARE(table.layout.firstRows.size(), size_t{30});
        QCOMPARE(table.layout.firstRows.front().front(), QStringLiteral("536365"));
        const QString text = inspectionText(*inspection);
        QVERIFY2(text.contains(QStringLiteral("  header       none; the columns go by their number\n")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("  looked at    all 30 lines\n")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("  dates        DD/MM/YYYY hh:mm (day_first)\n")), qPrintable(text));
    }

    void jsonHasEveryKey()
    {
        const Result<Inspection> inspection =
            inspect(QStringLiteral("a.csv"), "Order No,Qty,Date,Price,Customer,Note\n1,2,2011-11-13,2.50,7,x\n");
        const QJsonObject json = inspectionJson(*inspection);
        QCOMPARE(json.keys().join(u' '), QStringLiteral("file form tables warnings"));
        const QJsonObject table = json[QStringLiteral("tables")].toArray()[0].toObject();
        QCOMPARE(table.keys().join(u' '),
                 QStringLiteral("columns confidence date_form decimal_mark delimiter encoding first_rows format header "
                                "header_line lines_looked_at loadable problem profile title "
                                "unused_columns warnings"));
        QVERIFY(table[QStringLiteral("loadable")].toBool() && table[QStringLiteral("problem")].isNull());
        QCOMPARE(table[QStringLiteral("unused_columns")].toArray(), QJsonArray{QStringLiteral("Note")});
        QCOMPARE(table[QStringLiteral("lines_looked_at")].toInt(), 1);
        QCOMPARE(table[QStringLiteral("confidence")].toObject()[QStringLiteral("quantity")].toDouble(), 0.9);
    }

    void looksAtEveryPart()
    {
        const QByteArray zip = tests::zipOf({{QStringLiteral("logo.png"), "\x89PNG\r\n\x1A\n"},
                                             {QStringLiteral("readme.txt"), "Exported by the till\n"},
                                             {QStringLiteral("sales.csv"), "Date,Customer,Price\n2011-11-13,7,2\n"}});
        const Result<Inspection> inspection = inspect(QStringLiteral("a.zip"), zip);
        QVERIFY(inspection.ok());
        QCOMPARE(inspection->form, QStringLiteral("zip archive"));
        QCOMPARE(inspection->tables.size(), size_t{2});
        QVERIFY(inspection->best().layout.title.endsWith(QStringLiteral("sales.csv")));
        QCOMPARE(inspection->warnings.size(), 1);
        const QString text = inspectionText(*inspection);
        QVERIFY2(text.contains(QStringLiteral("2 tables")) && text.contains(QStringLiteral("warning: ")),
                 qPrintable(text));
        QCOMPARE(loaded(inspection->file, *suggested(*inspection)), QStringLiteral("1 2.0000 2011-11-13"));
    }

    void refusesWhatIsNoTable()
    {
        QVERIFY(!inspect(QStringLiteral("a.png"), "\x89PNG\r\n\x1A\n").ok());
        const Result<Inspection> nothing =
            inspect(QStringLiteral("a.zip"),
                    tests::zipOf({{QStringLiteral("a.png"), "\x89PNG"}, {QStringLiteral("b.pdf"), "%PDF-1.7"}}));
        QVERIFY(!nothing.ok());
        QVERIFY2(nothing.error().message.startsWith(QStringLiteral("Nothing in ")),
                 qPrintable(nothing.error().message));
    }
};

QTEST_GUILESS_MAIN(TestInspection)
#include "tst_inspection.moc"
