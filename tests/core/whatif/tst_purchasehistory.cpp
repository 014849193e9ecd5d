// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/utc.h"
#include "core/whatif/purchasehistory.h"

#include "core/dossier/dossier.h"
#include "core/features/featurebuilder.h"
#include "core/features/featurecatalogue.h"
#include "core/features/martbuilder.h"
#include "core/pipeline/loadjob.h"
#include "core/synthetic/generator.h"
#include "core/whatif/historysums.h"
#include "featurecheck.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QBuffer>
#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::whatif;

namespace {

QDateTime at(int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(2011, month, day), QTime(hour, minute), kUtc);
}

double column(const std::vector<double>& columns, const char* name)
{
    return columns[static_cast<size_t>(features::columnIndex(QString::fromLatin1(name)))];
}

/// A few lines with what shops rarely do: an invoice over midnight, two orders in one minute, and in one day.
const QByteArray kOddLines = R"(
INSERT INTO warehouse.customer VALUES (1, 'one', NULL, '2011-01-01'), (2, 'two', NULL, '2011-01-01');
INSERT INTO warehouse.transaction_line VALUES
 ('2011-01-01 06:00', 1, 1, 2, 1, 2, 'p', 'A', 3.00),
 ('2011-01-01 12:00', 1, 2, 1, 1, 3, 'p', 'A', 4.50),
 ('2011-01-10 23:59', 1, 1, 1, 1, 4, 'p', 'B', 5.00),
 ('2011-01-11 00:01', 1, 3, 4, 1, 5, 'p', 'B', 5.00),
 ('2011-01-12 00:00', 1, 3, -4, 1, 6, 'c', 'CB', 5.00),
 ('2011-01-12 10:00', 2, 3, 4, 1, 7, 'p', 'D', 1.0025),
 ('2011-01-12 10:00', 2, 2, 4, 1, 8, 'p', 'c', 1.00),
 ('2011-01-12 10:00', 2, 4, 4, 1, 9, 'p', 'c', 1.00),
 ('2011-01-12 09:00', 2, 5, 4, 1, 10, 'p', 'Z', 1.00);
UPDATE mart.state SET is_current = false)";

QByteArray invented()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto made = synthetic::generateTransactions({20'000, 7, QDate(2011, 12, 9), 738}, buffer);
    return made.ok() ? buffer.data() : QByteArray();
}

} // namespace

class TestPurchaseHistory : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;

    /// Every customer of every date.
    void agrees(warehouse::Connection& connection, const std::vector<QDate>& dates, int horizonDays, int least)
    {
        QVERIFY(features::buildFeatures(connection, {dates, horizonDays, true, {}}).ok());
        for (const QDate& date : dates) {
            const std::vector<tests::FeatureRow> rows = tests::featureRows(connection, date);
            QVERIFY2(static_cast<int>(rows.size()) >= least, qPrintable(QString::number(rows.size())));
            for (const tests::FeatureRow& row : rows) {
                const PurchaseHistory history = dossier::readHistory(connection, row.customerId).value();
                const Result<std::vector<double>> measured = measure(history, date, horizonDays);
                QVERIFY(measured.ok());
                const QStringList wrong = tests::differences(*measured, row.columns);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(row.customerId + u' ' + date.toString(Qt::ISODate) + u' ' + wrong.join(u';')));
            }
        }
    }

private Q_SLOTS:
    void everyCustomerAgreesWithTheDatabase_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("least");
        QTest::newRow("small shop") << tests::smallShop(150) << 20;
        QTest::newRow("invented shop, with returns and dirt") << invented() << 20;
    }
    void everyCustomerAgreesWithTheDatabase()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, least);
        const auto connection = m_database.fresh(QStringLiteral("w"));
        const QString path = m_files.write(QStringLiteral("shop.csv"), file);
        QVERIFY(pipeline::loadFiles(*connection, {path}, {}, {}).ok());
        QVERIFY(*features::refreshMarts(*connection, nullptr, {}));
        const QDate last =
            QDate::fromString(tests::scalar(*connection, "SELECT max(invoiced_on) + 1 FROM mart.invoice"), Qt::ISODate);
        QVERIFY(last.isValid());
        agrees(*connection, {last.addDays(-500), last.addDays(-217), last.addDays(-30), last, last.addDays(45)}, 90,
               least);
        agrees(*connection, {last}, 400, least);
    }

    void oddInvoicesAgreeToo()
    {
        const auto connection = m_database.fresh(QStringLiteral("w"));
        QVERIFY(connection->execute(kOddLines).ok());
        QVERIFY(*features::refreshMarts(*connection, nullptr, {}));
        agrees(*connection, {QDate(2011, 1, 11), QDate(2011, 1, 12), QDate(2011, 1, 13), QDate(2011, 4, 11)}, 90, 1);
    }

    void byHand()
    {
        // 10.00 of two lines on 1 March, 30.00 of four on the 11th; a return on the 12th; two products.
        const PurchaseHistory history{
            {{QStringLiteral("A"), at(3, 1, 12), 10, 4, 2}, {QStringLiteral("B"), at(3, 11, 18), 30, 6, 4}},
            {{QStringLiteral("C1"), at(3, 12), -5, -1, 1}},
            {{1, at(3, 1, 12)}, {2, at(3, 11, 18)}}};
        const std::vector<double> columns = measure(history, QDate(2011, 3, 21), 90).value();
        QCOMPARE(column(columns, "recency_days"), 9.25);
        QCOMPARE(column(columns, "tenure_days"), 19.5);
        QCOMPARE(column(columns, "monetary"), 40.0);
        QCOMPARE(column(columns, "avg_basket_value"), 20.0);
        QCOMPARE(column(columns, "avg_items_per_invoice"), 5.0);
        QCOMPARE(column(columns, "unique_products"), 2.0);
        QCOMPARE(column(columns, "order_gap_days"), 10.0);
        QCOMPARE(column(columns, "last_order_lines"), 4.0);
        QCOMPARE(column(columns, "cancelled_orders"), 1.0);
        QCOMPARE(column(columns, "recent_activity"),
                 std::log(11.0) * std::exp2(-20 / 180.0) + std::log(31.0) * std::exp2(-10 / 180.0));
        // On the 11th itself the second order is not yet there.
        QCOMPARE(column(measure(history, QDate(2011, 3, 11), 90).value(), "frequency"), 1.0);
    }

    void nothingBeforeTheDateIsNotEnough()
    {
        const PurchaseHistory history{{{QStringLiteral("A"), at(3, 1), 10, 4, 2}}, {}, {}};
        const Result<std::vector<double>> measured = measure(history, QDate(2011, 3, 1), 90);
        QVERIFY(!measured.ok());
        QVERIFY(measured.error().code == ErrorCode::NotEnoughData);
    }

    void theUsualGapIsTheMedian()
    {
        PurchaseHistory history{{{QStringLiteral("A"), at(3, 1), 1, 1, 1}}, {}, {}};
        const QDate end(2011, 12, 1);
        QVERIFY(std::isnan(medianGapDays(sumUp(history, end).value())));
        history.purchases.push_back({QStringLiteral("B"), at(3, 11), 1, 1, 1});
        history.purchases.push_back({QStringLiteral("C"), at(3, 11, 5), 1, 1, 1}); // the same day
        QCOMPARE(medianGapDays(sumUp(history, end).value()), 10.0);
        history.purchases.push_back({QStringLiteral("D"), at(5, 1), 1, 1, 1}); // 51 days on
        QCOMPARE(medianGapDays(sumUp(history, end).value()), 30.5);
        history.purchases.push_back({QStringLiteral("E"), at(5, 2), 1, 1, 1}); // 1 day on
        QCOMPARE(medianGapDays(sumUp(history, end).value()), 10.0);
    }
};

QTEST_GUILESS_MAIN(TestPurchaseHistory)
#include "tst_purchasehistory.moc"
