// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerreader.h"

#include "tests/core/customers/scoredshop.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::customers;

namespace {

/// RFC 4180 read back, by a reader of the test's own.
std::vector<QStringList> parsed(const QByteArray& csv)
{
    std::vector<QStringList> rows(1);
    QByteArray cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (isQuoted && c == '"' && csv.mid(i + 1, 1) == "\"")
            cell += csv[++i];
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == ',' || c == '\r')) {
            rows.back().append(QString::fromUtf8(std::exchange(cell, {})));
            if (c == '\r' && csv[++i] == '\n')
                rows.emplace_back();
        } else
            cell += c;
    }
    rows.pop_back(); // behind the last line end
    return rows;
}

QString text(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString text(const std::optional<double>& value)
{
    return value ? text(*value) : QString();
}

QString defused(const QString& cell)
{
    return !cell.isEmpty() && QStringLiteral("=-@'").contains(cell.front()) && cell.front() != u'\'' ? u'\'' + cell
                                                                                                     : cell;
}

QStringList cellsOf(const ScoredCustomer& c, const RunInfo& run)
{
    QStringList cells{defused(c.customerId),
                      defused(c.country),
                      text(c.probability),
                      text(c.low),
                      text(c.high),
                      c.bucket,
                      QString::number(c.rank),
                      text(c.percentile),
                      c.isActive ? QStringLiteral("true") : QStringLiteral("false"),
                      text(c.valueAtRisk),
                      c.flags.join(u';'),
                      c.lastPurchaseAt};
    for (size_t i = 0; i < kFeatureCount; ++i)
        cells.append(c.features ? text((*c.features)[i]) : QString());
    cells << QString::number(run.runId) << run.asOf.toString(Qt::ISODate) << run.modelId << run.scoredAt
          << QString::number(run.horizonDays);
    return cells;
}

} // namespace

class TestCustomerCsv : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;

    Result<qint64> write(const CustomerFilter& filter, const CustomerOrder& order, QByteArray& csv)
    {
        return writeCsv(*m_connection, *readRunInfo(*m_connection), filter, order, [&csv](QByteArray block) {
            csv += block;
            return Result<void>();
        });
    }

private Q_SLOTS:
    void init()
    {
        m_connection = m_database.fresh(QStringLiteral("csv"));
        tests::fillShop(*m_connection);
        tests::publish(*m_connection, 1);
    }

    void holdsWhatThePagesHold()
    {
        CustomerFilter some;
        some.countries = {QStringLiteral("@home"), QStringLiteral("L'\u00cele, \"{1}\\")};
        for (const CustomerFilter& filter : {CustomerFilter(), some}) {
            for (const SortKey key : {SortKey::Rank, SortKey::Probability, SortKey::ValueAtRisk, SortKey::CustomerId}) {
                const CustomerOrder order{key, true};
                const Result<CustomerPage> page = readPage(*m_connection, filter, order, 1000);
                QByteArray csv;
                const Result<qint64> written = write(filter, order, csv);
                QVERIFY(written.ok());
                QCOMPARE(static_cast<size_t>(*written), page->customers.size());
                const std::vector<QStringList> rows = parsed(csv);
                QCOMPARE(rows.size(), page->customers.size() + 1);
                QCOMPARE(rows[0].join(u','), QString::fromLatin1(csvHeader()));
                QCOMPARE(rows[0].size(), 32);
                for (size_t i = 0; i < page->customers.size(); ++i)
                    QCOMPARE(rows[i + 1], cellsOf(page->customers[i], page->run));
            }
        }
        QCOMPARE(m_connection->transactionDepth(), 0);
    }

    void formulasAreDefused()
    {
        CustomerFilter filter;
        filter.idContains = QStringLiteral("=1+1");
        QByteArray csv;
        QCOMPARE(*write(filter, {}, csv), 1);
        QVERIFY2(csv.contains("\r\n'=1+1,'@home,"), csv.constData());
    }

    void nobodyIsAHeader()
    {
        CustomerFilter filter;
        filter.minValue = 1e9;
        QByteArray csv;
        QCOMPARE(*write(filter, {}, csv), 0);
        QCOMPARE(csv, QByteArray(csvHeader() + "\r\n"));
    }

    void comesInBlocksAndEndsWithTheSink()
    {
        QVERIFY(m_connection
                    ->execute(
                        "INSERT INTO warehouse.customer SELECT k, k::text, NULL, '2010-12-01' FROM "
                        "generate_series(1001, 11000) k;"
                        "INSERT INTO ml.churn_score (run_id, customer_key, churn_probability, risk_bucket, is_active, "
                        "value_at_risk, scored_at, risk_rank, risk_percentile) SELECT 1, k, 0.5, 'Medium', true, 1, "
                        "now(), k, 50 FROM generate_series(1001, 11000) k")
                    .ok());
        const RunInfo run = *readRunInfo(*m_connection);
        qsizetype largest = 0;
        int blocks = 0;
        const Result<qint64> whole = writeCsv(*m_connection, run, {}, {}, [&](QByteArray block) {
            largest = std::max(largest, block.size());
            ++blocks;
            return Result<void>();
        });
        QCOMPARE(*whole, 10'040);
        QVERIFY(blocks > 5);
        QVERIFY2(largest < 70'000, qPrintable(QString::number(largest)));
        const Result<qint64> cut = writeCsv(*m_connection, run, {}, {}, [](const QByteArray&) -> Result<void> {
            return Error{ErrorCode::Io, QStringLiteral("the client went away"), {}, {}};
        });
        QVERIFY(!cut.ok());
        QCOMPARE(cut.error().message, QStringLiteral("the client went away"));
        QCOMPARE(m_connection->transactionDepth(), 0);
        QVERIFY(readPage(*m_connection, {}, {}, 10).ok()); // the connection is fine
    }
};

QTEST_GUILESS_MAIN(TestCustomerCsv)
#include "tst_customercsv.moc"
