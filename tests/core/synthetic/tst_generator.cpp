// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/generator.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QTest>

#include <map>

using namespace churnlens;
using namespace churnlens::synthetic;

namespace {

/// A strict RFC 4180 reader; an empty list on any departure (stray quote, missing final line feed).
QList<QList<QByteArray>> parseCsv(const QByteArray& text)
{
    QList<QList<QByteArray>> records;
    QList<QByteArray> record;
    QByteArray field;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (field.isEmpty() && text[i] == '"') {
            for (++i; i < text.size() && (text[i] != '"' || (i + 1 < text.size() && text[i + 1] == '"')); ++i) {
                i += text[i] == '"' ? 1 : 0;
                field += text[i];
            }
            if (i + 1 >= text.size() || (text[i + 1] != ',' && text[i + 1] != '\n'))
                return {};
            continue;
        }
        if (text[i] == '"')
            return {};
        if (text[i] != ',' && text[i] != '\n') {
            field += text[i];
            continue;
        }
        record += std::exchange(field, {});
        if (text[i] == '\n')
            records += std::exchange(record, {});
    }
    return field.isEmpty() && record.isEmpty() ? records : QList<QList<QByteArray>>{};
}

QByteArray generate(const GeneratorOptions& options, GeneratedSummary* summary = nullptr)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto result = generateTransactions(options, out);
    if (!result.ok())
        return {};
    if (summary)
        *summary = result.value();
    return out.data();
}

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

GeneratorOptions optionsFor(qint64 rows, quint64 seed)
{
    GeneratorOptions options;
    options.rows = rows;
    options.seed = seed;
    return options;
}

enum Column { InvoiceNo, StockCode, Description, Quantity, InvoiceDate, Price, CustomerId, CountryName };

} // namespace

class TestGenerator : public QObject
{
    Q_OBJECT

    static constexpr qint64 kRows = 120'000;
    QByteArray m_bytes;
    GeneratedSummary m_summary;
    QList<QList<QByteArray>> m_records; ///< without the header
    QList<QList<QByteArray>> m_readable; ///< those with a date, a quantity and a price

    static bool readable(const QList<QByteArray>& record)
    {
        bool quantity = false;
        bool price = false;
        record[Quantity].toInt(&quantity);
        record[Price].toDouble(&price);
        const QString time = QString::fromLatin1(record[InvoiceDate]);
        return quantity && price && time.size() == 19 && time[10] == u' '
            && QDate::fromString(time.left(10), Qt::ISODate).isValid()
            && QTime::fromString(time.mid(11), Qt::ISODate).isValid();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bytes = generate(optionsFor(kRows, 11), &m_summary);
        m_records = parseCsv(m_bytes);
        QCOMPARE(m_records.size(), kRows + 1);
        QCOMPARE(m_records.takeFirst().join('|'),
                 QByteArray("Invoice|StockCode|Description|Quantity|InvoiceDate|Price|Customer ID|Country"));
        for (const auto& record : std::as_const(m_records))
            QCOMPARE(record.size(), 8);
        std::copy_if(m_records.cbegin(), m_records.cend(), std::back_inserter(m_readable), readable);
    }

    void sameOptionsGiveTheSameBytes()
    {
        QCOMPARE(sha256(generate(optionsFor(kRows, 11))), sha256(m_bytes));
        QVERIFY(sha256(generate(optionsFor(kRows, 12))) != sha256(m_bytes));
    }

    void bytesAreTheSameOnEveryPlatform()
    {
        // Changes only with a deliberate change of the generator.
        QCOMPARE(sha256(generate(optionsFor(2000, 7))),
                 QByteArray("a74a10f9168fa4ff2708c4103079cd4f7f3012aee3b6fa0ccb126a939d7f1b40"));
    }

    void exactRows_data()
    {
        QTest::addColumn<qint64>("rows");
        for (const qint64 rows : {0, 1, 2, 9, 10, 100, 1000, 12345})
            QTest::addRow("%lld", rows) << rows;
    }
    void exactRows()
    {
        QFETCH(qint64, rows);
        GeneratedSummary summary;
        const auto records = parseCsv(generate(optionsFor(rows, 3), &summary));
        QCOMPARE(records.size(), rows + 1);
        QCOMPARE(summary.rows, rows);
    }

    void summaryEqualsAnIndependentCount()
    {
        static const QSet<QByteArray> services{"POST", "C2", "M", "DOT", "BANK CHARGES"};
        GeneratedSummary count;
        QSet<QByteArray> keys;
        QSet<QByteArray> customers;
        QSet<QByteArray> invoices;
        count.rows = m_records.size();
        count.unparsable = m_records.size() - m_readable.size();
        for (const auto& r : std::as_const(m_readable)) {
            const QByteArray key = QList<QByteArray>{r[InvoiceNo], r[StockCode],  r[Quantity],   r[InvoiceDate],
                                                     r[Price],     r[CustomerId], r[CountryName]}
                                       .join('|');
            if (keys.contains(key)) {
                ++count.duplicates;
                continue;
            }
            keys.insert(key);
            const bool cancelled = r[InvoiceNo].startsWith('C');
            const bool service = services.contains(r[StockCode]);
            count.withoutCustomer += r[CustomerId].isEmpty() ? 1 : 0;
            count.cancelled += cancelled ? 1 : 0;
            count.serviceLines += service ? 1 : 0;
            if (r[CustomerId].isEmpty() || cancelled || service || r[Quantity].toInt() <= 0 || r[Price].toDouble() <= 0)
                continue;
            ++count.purchaseLines;
            customers.insert(r[CustomerId]);
            invoices.insert(r[InvoiceNo]);
        }
        QCOMPARE(m_summary.rows, count.rows);
        QCOMPARE(m_summary.unparsable, count.unparsable);
        QCOMPARE(m_summary.duplicates, count.duplicates);
        QCOMPARE(m_summary.withoutCustomer, count.withoutCustomer);
        QCOMPARE(m_summary.cancelled, count.cancelled);
        QCOMPARE(m_summary.serviceLines, count.serviceLines);
        QCOMPARE(m_summary.purchaseLines, count.purchaseLines);
        QCOMPARE(m_summary.customers, customers.size());
        QCOMPARE(m_summary.invoices, invoices.size());
    }

    void sharesAreThoseOfAGiftShop()
    {
        const auto between = [](qint64 part, double low, double high) {
            const double share = static_cast<double>(part) / kRows;
            return share > low && share < high;
        };
        QVERIFY(between(m_summary.withoutCustomer, 0.18, 0.25));
        QVERIFY(between(m_summary.cancelled, 0.01, 0.025));
        QVERIFY(between(m_summary.duplicates, 0.025, 0.04));
        QVERIFY(between(m_summary.serviceLines, 0.003, 0.01));
        QVERIFY(between(m_summary.unparsable, 0.00002, 0.0004));
        QVERIFY(between(m_summary.customers, 0.005, 0.0075));
        const auto home = std::count_if(m_records.cbegin(), m_records.cend(),
                                        [](const auto& r) { return r[CountryName] == "United Kingdom"; });
        QVERIFY(between(home, 0.85, 0.97));
    }

    void linesAreInTimeOrderAndEndOnTheLastDay()
    {
        QByteArray previous = "2023-12-03";
        for (const auto& r : std::as_const(m_readable)) {
            QVERIFY(previous <= r[InvoiceDate]);
            previous = r[InvoiceDate];
        }
        QVERIFY(previous.startsWith("2025-12-09"));
    }

    void autumnIsTheSeasonAndSaturdaysAreClosed()
    {
        std::map<int, int> byMonth;
        for (const auto& r : std::as_const(m_readable)) {
            const QDate date = QDate::fromString(QString::fromLatin1(r[InvoiceDate].left(10)), Qt::ISODate);
            QVERIFY(date.dayOfWeek() != Qt::Saturday);
            ++byMonth[date.month()];
        }
        QVERIFY(byMonth[11] > 1.6 * byMonth[5]);
        QVERIFY(byMonth[10] > 1.3 * byMonth[7]);
        QVERIFY(byMonth[9] > byMonth[8]);
    }

    void returnsMatchAnEarlierPurchase()
    {
        QHash<QByteArray, int> bought;
        int returned = 0;
        for (const auto& r : std::as_const(m_records)) {
            if (r[CustomerId].isEmpty())
                continue;
            const QByteArray key = r[CustomerId] + '|' + r[StockCode] + '|' + r[Price];
            if (!r[InvoiceNo].startsWith('C')) {
                bought[key] = std::max(bought[key], r[Quantity].toInt());
                continue;
            }
            ++returned;
            QVERIFY(r[Quantity].toInt() < 0);
            QVERIFY2(bought.value(key) >= -r[Quantity].toInt(), key.constData());
        }
        QVERIFY(returned > 1000);
    }

    void otherPeriods()
    {
        GeneratorOptions options = optionsFor(5000, 1);
        options.lastDay = QDate(2012, 3, 3); // a Saturday: the shop is closed
        options.days = 60;
        const auto records = parseCsv(generate(options));
        QCOMPARE(records.size(), 5001);
        QVERIFY(records[1][InvoiceDate] >= "2012-01-04");
        QVERIFY(records.last()[InvoiceDate].startsWith("2012-03-02"));
    }

    void badOptionsAreRefused_data()
    {
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<QDate>("lastDay");
        QTest::addColumn<int>("days");
        QTest::newRow("negative rows") << qint64{-1} << QDate(2025, 1, 1) << 738;
        QTest::newRow("no day") << qint64{1} << QDate() << 738;
        QTest::newRow("too short") << qint64{1} << QDate(2025, 1, 1) << 59;
        QTest::newRow("too long") << qint64{1} << QDate(2025, 1, 1) << 3651;
    }
    void badOptionsAreRefused()
    {
        QFETCH(qint64, rows);
        QFETCH(QDate, lastDay);
        QFETCH(int, days);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        const auto result = generateTransactions({rows, 1, lastDay, days}, out);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Usage);
        QVERIFY(out.data().isEmpty());
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        Progress progress{source.get_token(), [&source](double fraction, const QString&) {
                              if (fraction > 0.5)
                                  source.request_stop();
                          }};
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        const auto result = generateTransactions(optionsFor(kRows, 11), out, progress);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Interrupted);
        QVERIFY(out.size() < m_bytes.size());
    }

    void aFullDeviceIsAnError()
    {
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto result = generateTransactions(optionsFor(1000, 1), full);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Io);
        QVERIFY(result.error().message.contains(QStringLiteral("No space left on device")));
    }
};

QTEST_APPLESS_MAIN(TestGenerator)
#include "tst_generator.moc"
