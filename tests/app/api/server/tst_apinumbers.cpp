// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/artifactstore.h"
#include "core/scoring/highrisklist.h"
#include "tests/support/apifixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace churnlens;
using tests::ApiAnswer;

namespace {

/// What the table has of a customer, as PostgreSQL prints it: the shortest text that reads back the same.
const QByteArray kScores =
    "SELECT c.customer_id, s.churn_probability::text, s.probability_low::text, s.probability_high::text,"
    " s.risk_bucket, s.risk_rank::text, s.value_at_risk::text, s.is_active::text, s.risk_percentile::text"
    " FROM ml.churn_score s JOIN ml.published_run USING (run_id) JOIN warehouse.customer c USING (customer_key)"
    " ORDER BY s.risk_rank";

double logitOf(double probability)
{
    return std::log(probability / (1 - probability));
}

} // namespace

/// A customer's numbers are the same, to the last bit, wherever they can be read.
class TestApiNumbers : public QObject
{
    Q_OBJECT

private:
    tests::ApiFixture m_api;
    QList<QStringList> m_table; ///< rows of kScores

    /// Compares a customer as JSON with its row. The numbers are read back, not compared as text: both are exact.
    static void compare(const QJsonObject& customer, const QStringList& row,
                        const QString& rank = QStringLiteral("rank"),
                        const QString& percentile = QStringLiteral("percentile"))
    {
        QCOMPARE(customer[QStringLiteral("customer_id")].toString(), row[0]);
        const QStringList names{QStringLiteral("churn_probability"), QStringLiteral("probability_low"),
                                QStringLiteral("probability_high")};
        for (qsizetype i = 0; i < names.size(); ++i) {
            QVERIFY2(customer[names[i]].isDouble(), qPrintable(names[i]));
            QVERIFY2(customer[names[i]].toDouble() == row[i + 1].toDouble(), qPrintable(names[i]));
        }
        QCOMPARE(customer[QStringLiteral("risk_bucket")].toString(), row[4]);
        QCOMPARE(QString::number(customer[rank].toInt()), row[5]);
        QVERIFY(customer[QStringLiteral("value_at_risk")].toDouble() == row[6].toDouble());
        QCOMPARE(customer[QStringLiteral("is_active")].toBool(), row[7] == QStringLiteral("true"));
        QVERIFY(customer[percentile].toDouble() == row[8].toDouble());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<warehouse::QueryResult> rows = m_api.connection().query(kScores);
        QVERIFY2(rows.ok(), rows.ok() ? "" : qPrintable(rows.error().message));
        for (int row = 0; row < rows->rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < 9; ++column)
                cells.append(rows->text(row, column));
            m_table.append(cells);
        }
        QCOMPARE(m_table.size(), 300);
    }

    void pagesHaveTheTablesNumbers()
    {
        const ApiAnswer answer = m_api.get("/api/v1/customers?limit=1000");
        const QJsonArray data = answer.json()[QStringLiteral("data")].toArray();
        QCOMPARE(data.size(), m_table.size());
        for (qsizetype i = 0; i < data.size(); ++i) {
            compare(data[i].toObject(), m_table[i]);
            // As text too: the shortest that reads back the same.
            QVERIFY2(answer.body.contains(QByteArray("\"churn_probability\":" + m_table[i][1].toLatin1())),
                     qPrintable(m_table[i][1]));
        }
    }

    void csvHasTheTablesText()
    {
        const QList<QByteArray> lines = m_api.get("/api/v1/customers?format=csv").body.split('\n');
        QCOMPARE(lines.size(), m_table.size() + 2);
        const QList<QByteArray> names = lines[0].trimmed().split(',');
        const QList<QByteArray> columns{"customer_id",      "churn_probability", "probability_low",
                                        "probability_high", "risk_bucket",       "rank",
                                        "value_at_risk",    "is_active",         "percentile"};
        for (qsizetype i = 0; i < m_table.size(); ++i) {
            const QList<QByteArray> cells = lines[i + 1].trimmed().split(',');
            QCOMPARE(cells.size(), names.size());
            for (qsizetype column = 0; column < columns.size(); ++column)
                QCOMPARE(cells[names.indexOf(columns[column])], m_table[i][column].toLatin1());
        }
    }

    void everyCustomerIsTheSameAlone()
    {
        tests::HttpClient client(m_api.server().port());
        for (const QStringList& row : std::as_const(m_table)) {
            const QByteArray path = "/api/v1/customers/" + row[0].toLatin1();
            const ApiAnswer one = client.get(path);
            QCOMPARE(m_api.validator().check({"GET", path, {}, {}}, one), QString());
            compare(one.json(), row);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void explanationsAddUp()
    {
        tests::HttpClient client(m_api.server().port());
        for (const QStringList& row : std::as_const(m_table)) {
            const QByteArray path = "/api/v1/customers/" + row[0].toLatin1() + "/explanation";
            const ApiAnswer answer = client.get(path);
            QCOMPARE(m_api.validator().check({"GET", path, {}, {}}, answer), QString());
            const QJsonObject json = answer.json();
            compare(json, row, QStringLiteral("risk_rank"), QStringLiteral("risk_percentile"));
            double logOdds = json[QStringLiteral("intercept")].toDouble();
            for (const QString& side : {QStringLiteral("raises"), QStringLiteral("lowers")}) {
                for (const QJsonValue& reason : json[side].toArray())
                    logOdds += reason.toObject()[QStringLiteral("contribution")].toDouble();
            }
            const double probability = row[1].toDouble();
            QVERIFY2(std::abs(json[QStringLiteral("log_odds")].toDouble() - logOdds) < 1e-9, path.constData());
            QVERIFY2(std::abs(logitOf(probability) - logOdds) < 1e-9 / std::min(probability, 1 - probability),
                     path.constData());
            if (QTest::currentTestFailed())
                return;
        }
    }

    void anUnchangedCustomerScoresTheSame()
    {
        tests::HttpClient client(m_api.server().port());
        for (const QStringList& row : std::as_const(m_table)) {
            const tests::HttpRequest request{"POST",
                                             "/api/v1/score",
                                             {{"Content-Type", "application/json"}},
                                             "{\"customer_id\":\"" + row[0].toLatin1() + "\"}"};
            const ApiAnswer answer = client.send(request);
            QCOMPARE(m_api.validator().check(request, answer), QString());
            const QJsonObject json = answer.json();
            QCOMPARE(json[QStringLiteral("risk_bucket")].toString(), row[4]);
            QVERIFY(json[QStringLiteral("baseline_probability")].toDouble() == row[1].toDouble());
            const QStringList names{QStringLiteral("churn_probability"), QStringLiteral("probability_low"),
                                    QStringLiteral("probability_high")};
            for (qsizetype i = 0; i < names.size(); ++i)
                QVERIFY2(std::abs(json[names[i]].toDouble() - row[i + 1].toDouble()) < 1e-12, qPrintable(names[i]));
        }
    }

    void theListIsTheExportedFile()
    {
        const QJsonObject run = m_api.get("/api/v1/runs/latest").json();
        const auto model = model::ArtifactStore(m_api.modelsFolder()).load(run[QStringLiteral("model_id")].toString());
        QVERIFY2(model.ok(), model.ok() ? "" : qPrintable(model.error().message));
        const QString path = m_api.dataDir() + QStringLiteral("/list.csv");
        const Result<qint64> written =
            scoring::exportHighRisk(m_api.connection(), *model, run[QStringLiteral("run_id")].toInteger(), path);
        QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().message));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ApiAnswer answer = m_api.get("/api/v1/exports/high-risk.csv");
        QCOMPARE(answer.body, file.readAll());
        QCOMPARE(m_api.get("/api/v1/exports/high-risk.csv", {{"Accept-Encoding", "gzip"}}).content(), answer.body);
        const QJsonArray atRisk =
            m_api.get("/api/v1/customers/at-risk?limit=1000").json()[QStringLiteral("data")].toArray();
        QVERIFY(*written > 5);
        QCOMPARE(atRisk.size(), *written);
        for (const QJsonValue& customer : atRisk)
            QVERIFY(answer.body.contains(customer.toObject()[QStringLiteral("customer_id")].toString().toLatin1()));
    }

    void theRunCountsTheTable()
    {
        const QJsonObject run = m_api.get("/api/v1/runs/latest").json();
        double expected = 0;
        qint64 high = 0;
        qint64 active = 0;
        for (const QStringList& row : std::as_const(m_table)) {
            expected += row[1].toDouble();
            high += row[4] == QStringLiteral("High") ? 1 : 0;
            active += row[7] == QStringLiteral("true") ? 1 : 0;
        }
        QCOMPARE(run[QStringLiteral("customers")].toInteger(), m_table.size());
        QCOMPARE(run[QStringLiteral("high")].toInteger(), high);
        QCOMPARE(run[QStringLiteral("active")].toInteger(), active);
        QVERIFY(std::abs(run[QStringLiteral("expected_churners")].toDouble() - expected) < 1e-6);
        const QByteArray metrics = m_api.get("/metrics").body;
        QVERIFY(metrics.contains(
            QByteArray("\nchurnlens_scored_customers{bucket=\"High\"} " + QByteArray::number(high) + '\n')));
    }
};

QTEST_GUILESS_MAIN(TestApiNumbers)
#include "tst_apinumbers.moc"
