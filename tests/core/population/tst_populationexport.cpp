// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/populationexport.h"
#include "core/population/populationtext.h"

#include "tests/core/customers/scoredshop.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QFile>
#include <QTest>

using namespace churnlens;
using namespace churnlens::population;

class TestPopulationExport : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    std::unique_ptr<warehouse::Connection> m_connection;
    scoring::ScoringRun m_run;
    std::shared_ptr<const Population> m_population;

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    }

    /// Rows of these customers.
    std::vector<quint32> rowsOf(const QStringList& ids) const
    {
        std::vector<quint32> rows;
        for (const QString& id : ids)
            rows.push_back(m_population->find(id).value());
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_database.fresh(QStringLiteral("export"));
        tests::fillShop(*m_connection);
        m_run = **scoring::readRun(*m_connection, 1);
        const auto population = Population::read(*m_connection, m_run, 2);
        QVERIFY(population.ok());
        m_population = *population;
    }

    void csvHoldsTheValues()
    {
        const QString path = m_files.path(QStringLiteral("list.csv"));
        const auto written =
            exportRows(*m_population, m_run, rowsOf({QStringLiteral("=1+1"), QStringLiteral("1000_x")}), path);
        QVERIFY(written.ok());
        QCOMPARE(*written, 2);
        const QList<QByteArray> lines = contentOf(path).split('\n');
        QCOMPARE(lines.size(), 4); // the last one is empty
        QCOMPARE(QString::fromUtf8(lines[0].trimmed()),
                 QString(u'"' + exportColumns().join(QStringLiteral("\",\"")) + u'"'));
        // Key 3: no features are missing, the interval is there, Active, flagged, and the id would be a formula.
        const QByteArray probability =
            tests::scalar(*m_connection,
                          "SELECT churn_probability FROM ml.churn_score WHERE run_id = 1 AND customer_key = 3")
                .toUtf8();
        const QByteArray start = "\"'=1+1\",\"'@home\"," + probability + ',';
        QVERIFY2(lines[1].startsWith(start), lines[1].constData());
        QVERIFY(lines[1].contains(",\"thin_history;uncertain_bucket\",2011-12-10,1,\"m1\","));
        // Key 2 has no features at that date: empty cells.
        QVERIFY2(lines[2].contains(",,,,,,2011-12-10,1,"), lines[2].constData());
        QVERIFY(lines[2].startsWith("\"1000_x\","));
        QCOMPARE(lines[2].count(','), exportColumns().size() - 1 + lines[2].count("\xc3\x8ele, ")); // one in a country
    }

    void excelNeedsAMark()
    {
        const QString path = m_files.path(QStringLiteral("excel.csv"));
        QVERIFY(exportRows(*m_population, m_run, rowsOf({QStringLiteral("-5")}), path, {.byteOrderMark = true}).ok());
        QVERIFY(contentOf(path).startsWith("\xef\xbb\xbf\"customer_id\","));
        const QString workbook = m_files.path(QStringLiteral("list.xlsx"));
        QVERIFY(exportRows(*m_population, m_run, m_population->select({}, {}), workbook).ok());
        QVERIFY(contentOf(workbook).startsWith("PK"));
    }

    void failsWithNothingLeftBehind()
    {
        const QString path = m_files.path(QStringLiteral("cut.csv"));
        std::stop_source stop;
        stop.request_stop();
        const auto cut =
            exportRows(*m_population, m_run, rowsOf({QStringLiteral("-5")}), path, {}, {stop.get_token(), {}});
        QVERIFY(!cut.ok());
        QCOMPARE(cut.error().code, ErrorCode::Interrupted);
        QVERIFY(!QFile::exists(path));
        const auto named = exportRows(*m_population, m_run, {}, m_files.path(QStringLiteral("list.txt")));
        QVERIFY(!named.ok());
        QCOMPARE(named.error().code, ErrorCode::Usage);
    }

    void textForTheClipboard()
    {
        const std::vector<Column> columns{Column::CustomerId, Column::Country, Column::ValueAtRisk,
                                          Column::Spend,      Column::Active,  Column::Rank};
        const QStringList titles{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                 QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("f")};
        const std::vector<quint32> rows = rowsOf({QStringLiteral("=1+1"), QStringLiteral("1000_x")});
        const Customer first = m_population->at(rows[0]);
        const QString text = tabSeparated(*m_population, rows, columns, titles, QLocale(QLocale::German));
        const QStringList lines = text.split(u'\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], QStringLiteral("a\tb\tc\td\te\tf"));
        // Key 3: value 3 * 100.1 / 3, spend 3.
        QCOMPARE(lines[1], QStringLiteral("'=1+1\t'@home\t100,10\t3,00\tActive\t%1").arg(first.rank));
        QVERIFY(lines[2].startsWith(QStringLiteral("1000_x\t")));
        QCOMPARE(lines[2].split(u'\t').at(3), QString()); // no features
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(tabSeparated(*m_population, rows, columns, titles, QLocale(), stop.get_token()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPopulationExport)
#include "tst_populationexport.moc"
