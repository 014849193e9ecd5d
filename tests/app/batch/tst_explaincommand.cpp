// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace churnlens;
using tests::ProgramRun;
using tests::runProgram;

/// --explain as its users run it.
class TestExplainCommand : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;

    [[nodiscard]] ProgramRun run(const QStringList& arguments) const
    {
        return runProgram(arguments
                          + QStringList{QStringLiteral("--database"), m_database.conninfoOf(QStringLiteral("x")),
                                        QStringLiteral("--data-dir"), m_dataDir.path()});
    }
    [[nodiscard]] ProgramRun explain(const QStringList& customers, const QStringList& more = {}) const
    {
        QStringList arguments = more;
        for (const QString& customer : customers)
            arguments += {QStringLiteral("--explain"), customer};
        return run(arguments);
    }

private Q_SLOTS:
    void initTestCase() { m_connection = m_database.fresh(QStringLiteral("x")); }

    void beforeTheFirstScores() // runs before the others, on the empty database
    {
        const ProgramRun refused = explain({QStringLiteral("10000")});
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.standardError.contains(QStringLiteral("no scores yet")), qPrintable(refused.standardError));
        QVERIFY(refused.standardOutput.isEmpty());
        const ProgramRun scored = run({QStringLiteral("--batch"), QStringLiteral("--quiet"),
                                       m_files.write(QStringLiteral("shop.csv"), tests::smallShop(300))});
        QVERIFY2(scored.exitCode == 0, qPrintable(scored.standardError));
    }

    void printsText()
    {
        const ProgramRun text = explain({QStringLiteral("10000"), QStringLiteral("10001")});
        QVERIFY2(text.exitCode == 0, qPrintable(text.standardError));
        QCOMPARE(text.standardOutput.count(QStringLiteral("Customer 1000")), 2);
        for (const char* part : {"Risk of no order in the 90 days from ", "Typical customer: ", "Rank ", " points (",
                                 "Recency and rhythm: Last order "})
            QVERIFY2(text.standardOutput.contains(QLatin1StringView(part)), qPrintable(text.standardOutput));
        QVERIFY2(!text.standardOutput.contains(u'{') && !text.standardOutput.contains(QStringLiteral("unknown")),
                 qPrintable(text.standardOutput));
    }

    void printsJsonThatAddsUp()
    {
        const ProgramRun json = explain({QStringLiteral("10000")}, {QStringLiteral("--json")});
        const QJsonArray customers = QJsonDocument::fromJson(json.standardOutput.toUtf8()).array();
        QCOMPARE(customers.size(), 1);
        const QJsonObject customer = customers[0].toObject();
        QVERIFY(customer[QStringLiteral("is_current")].toBool());
        double total = customer[QStringLiteral("typical_probability")].toDouble();
        for (const char* side : {"raises", "lowers"}) {
            for (const QJsonValue reason : customer[QLatin1StringView(side)].toArray())
                total += reason[QStringLiteral("points")].toDouble();
        }
        const double probability = customer[QStringLiteral("churn_probability")].toDouble();
        QVERIFY2(std::abs(total - probability) < 1e-12, json.standardOutput.toUtf8().constData());
        QCOMPARE(probability,
                 tests::scalar(*m_connection,
                               "SELECT churn_probability FROM ml.latest_churn_score WHERE customer_id = '10000'")
                     .toDouble());
    }

    void refusesAnUnknownCustomer()
    {
        const ProgramRun refused = explain({QStringLiteral("10000"), QStringLiteral("nobody")});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.standardError.contains(QStringLiteral("no customer \"nobody\"")),
                 qPrintable(refused.standardError));
        QVERIFY(refused.standardOutput.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExplainCommand)
#include "tst_explaincommand.moc"
