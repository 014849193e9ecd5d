// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/transactionreader.h"

#include "tests/support/testfiles.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;
using tests::kHeader;

namespace {

struct Outcome
{
    QStringList lines; ///< "invoice/code/customer/quantity"
    LineCounts counts;
    QStringList rejected; ///< "line:reason"
    QStringList warnings;
    QStringList absent;
    QString error;
};

Outcome readFile(const QString& path, const ReaderOptions& options = {})
{
    Outcome outcome;
    Result<std::unique_ptr<TransactionReader>> reader = TransactionReader::open(path, options, {});
    if (!reader.ok()) {
        outcome.error = reader.error().message;
        return outcome;
    }
    TransactionLine line;
    const auto text = [](std::string_view view) {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    };
    while (true) {
        const Result<bool> got = (*reader)->next(line);
        if (!got.ok())
            outcome.error = got.error().message;
        if (!got.ok() || !*got)
            break;
        outcome.lines << QStringLiteral("%1/%2/%3/%4")
                             .arg(text(line.invoice), text(line.stockCode), text(line.customerId))
                             .arg(line.quantity);
    }
    outcome.counts = (*reader)->counts();
    for (const RejectedLine& rejected : (*reader)->rejections().kept())
        outcome.rejected << QStringLiteral("%1:%2").arg(rejected.lineNumber).arg(reasonName(rejected.reason));
    outcome.warnings = (*reader)->warnings();
    outcome.absent = (*reader)->absentColumns();
    return outcome;
}

const QByteArray kTwoLines =
    kHeader + "1,A,x,2,2010-01-01 10:00:00,1.5,77.0,France\n2,BX,\"y, z\",3,2010-01-02 10:00:00,2,,France\n";
const QStringList kTwoRead{QStringLiteral("1/A/77/2"), QStringLiteral("2/BX//3")};

} // namespace

class TestTransactionReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("csv") << kTwoLines;
        QTest::newRow("crlf") << QByteArray(kTwoLines).replace("\n", "\r\n");
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + kTwoLines;
        QTest::newRow("gzip") << tests::gzipped(kTwoLines);
        QTest::newRow("gzip of two members")
            << tests::gzipped(kTwoLines.left(100)) + tests::gzipped(kTwoLines.mid(100));
        QTest::newRow("gzip, zero padding behind") << tests::gzipped(kTwoLines) + QByteArray(100, '\0');
        QTest::newRow("tabs") << QByteArray(kTwoLines).replace("\"y, z\"", "yz").replace(",", "\t");
        QTest::newRow("semicolons") << QByteArray(kTwoLines).replace("\"y, z\"", "yz").replace(",", ";");
    }
    void readsEveryForm()
    {
        QFETCH(QByteArray, content);
        tests::TestFiles files;
        const Outcome outcome = readFile(files.write(QStringLiteral("wrong-ending.dat"), content));
        QCOMPARE(outcome.error, QString());
        QCOMPARE(outcome.lines, kTwoRead);
        QCOMPARE(outcome.counts.purchaseLines, 1);
        QCOMPARE(outcome.counts.withoutCustomer, 1);
    }

    void countsAndRejects()
    {
        tests::TestFiles files;
        const QByteArray content = kTwoLines
            + "1,A,other words,2,2010-01-01 10:00:00,1.50,77,France\n" // duplicate: description left out
              "3,A,x,soon,2010-01-03 10:00:00,1,77,France\n"
              "4,A,x,1,2010-01-03 10:00:00,inf,77,France\n"
              "C5,A,x,-2,2010-01-04 10:00:00,1.5,77,France\n"
              "6,POST,x,1,2010-01-05 10:00:00,5,77,France\n"
              "7,A\n";
        const Outcome outcome = readFile(files.write(QStringLiteral("t.csv"), content));
        QCOMPARE(outcome.counts.rowsRead, 8);
        QCOMPARE(outcome.counts.duplicates, 1);
        QCOMPARE(outcome.counts.accepted, 4);
        QCOMPARE(outcome.counts.cancelled, 1);
        QCOMPARE(outcome.counts.serviceLines, 1);
        QCOMPARE(outcome.counts.purchaseLines, 1);
        QCOMPARE(outcome.rejected,
                 QStringList({QStringLiteral("5:bad_quantity"), QStringLiteral("6:price_out_of_range"),
                              QStringLiteral("9:field_count")}));
    }

    void keepsDuplicatesOnRequest()
    {
        tests::TestFiles files;
        ReaderOptions options;
        options.keepDuplicates = true;
        const QByteArray line("1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n");
        const Outcome outcome = readFile(files.write(QStringLiteral("t.csv"), kHeader + line + line), options);
        QCOMPARE(outcome.counts.accepted, 2);
        QCOMPARE(outcome.counts.duplicates, 0);
    }

    void decidesTheDateOrder_data()
    {
        QTest::addColumn<QByteArray>("secondDate");
        QTest::addColumn<QString>("month");
        QTest::addColumn<int>("warnings");
        QTest::newRow("day first") << QByteArray("13/02/2010") << "2010-02-01" << 0;
        QTest::newRow("month first") << QByteArray("02/13/2010") << "2010-01-02" << 0;
        QTest::newRow("cannot tell") << QByteArray("03/04/2010") << "2010-02-01" << 1;
    }
    void decidesTheDateOrder()
    {
        QFETCH(QByteArray, secondDate);
        QFETCH(QString, month);
        tests::TestFiles files;
        const QByteArray content =
            kHeader + "1,A,x,2,01/02/2010,1.5,77,France\n2,A,x,2," + secondDate + ",1.5,77,France\n";
        const Outcome outcome = readFile(files.write(QStringLiteral("t.csv"), content));
        QCOMPARE(outcome.counts.accepted, 2);
        const qint64 days = QDate(2000, 1, 1).daysTo(QDate::fromString(month, Qt::ISODate));
        QCOMPARE(outcome.counts.firstPurchase, days * 86'400'000'000);
        QTEST(static_cast<int>(outcome.warnings.size()), "warnings");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << " is empty";
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n....") << " is a PNG image, not a table of transactions";
        QTest::newRow("html") << QByteArray("\n<!DOCTYPE html><html>") << " is an HTML page";
        QTest::newRow("png in gzip") << tests::gzipped("\x89PNG....") << " is a PNG image";
        QTest::newRow("no column") << QByteArray("Invoice,Foo\n1,2\n") << " has no column for invoiced_at";
        QTest::newRow("truncated gzip") << tests::gzipped(kTwoLines).chopped(12)
                                        << "the compressed data end in the middle";
        QTest::newRow("damaged gzip") << tests::gzipped(kTwoLines).replace(40, 4, "\xFF\xFF\xFF\xFF")
                                      << "the compressed data are damaged";
    }
    void refuses()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        tests::TestFiles files;
        const Outcome outcome = readFile(files.write(QStringLiteral("t.csv"), content));
        QVERIFY2(outcome.error.contains(reason), qPrintable(outcome.error));
        QVERIFY2(outcome.error.contains(files.path(QStringLiteral("t.csv"))), qPrintable(outcome.error));
    }

    void refusesWhatIsNoFile()
    {
        tests::TestFiles files;
        QVERIFY(
            readFile(files.path(QStringLiteral("none.csv"))).error.contains(QStringLiteral("there is no such file")));
        QVERIFY(readFile(files.path(QString())).error.contains(QStringLiteral("it is a folder")));
    }

    void stopsReadingAheadWhenDropped()
    {
        tests::TestFiles files;
        QByteArray content = kHeader;
        for (int i = 0; i < 100'000; ++i)
            content += QByteArray::number(i) + ",A,x,2,2010-01-01 10:00:00,1.5,77,France\n";
        Result<std::unique_ptr<TransactionReader>> reader =
            TransactionReader::open(files.write(QStringLiteral("t.csv"), content), {}, {});
        QVERIFY(reader.ok());
        TransactionLine line;
        QVERIFY(*(*reader)->next(line));
        reader->reset(); // joins the thread: the test would hang if it waited for the end of the file
    }
};

QTEST_GUILESS_MAIN(TestTransactionReader)
#include "tst_transactionreader.moc"
